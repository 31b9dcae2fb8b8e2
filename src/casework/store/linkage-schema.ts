/** Folders of links that were opened for review, and what reviewers say of their pairs. */

export type LinkageTable = {
  id: string;
  /** The name of the folder. */
  name: string;
  created_at: string;
  created_by: string;
  /** `opening`: its pairs are being read; nobody reviews them yet. */
  state: 'opening' | 'ready';
  /** The decisions that are laid over its pairs; links that were made anew with them go on with the same. */
  series: string;
  /** How many people must say the same of a pair. */
  reviewers: number;
  pairs: number;
  /** The id of the model that made the links, and SHA-256 of `links.csv`. */
  model: string;
  digest: string;
  /** JSON of the figures of `quality.json`, without names. */
  figures: string;
};

/** A pair of keys that are, or may be, one person. Who they are stands there only sealed. */
export type LinkagePairTable = {
  linkage: string;
  /** The number in its name: 12 of `L12`. */
  place: number;
  /** What the links say of it, and by what. */
  decision: 'same' | 'different' | 'open';
  by: 'key' | 'model' | 'person';
  /** The same with the decisions of the series laid over it. */
  state: 'same' | 'different' | 'open';
  /** 1 where reviewers said different things of it. */
  differs: number;
  /** Reviewers whose decision stands. */
  answers: number;
  /** From 0 where the model is sure to 500,000 where it may as well be as not. */
  doubt: number;
  pair_ref: string;
  left_ref: string;
  right_ref: string;
  taken_by: string | null;
  taken_until: string | null;
  /** Sealed JSON: both keys, the weight and its rows. */
  sealed: string;
};

/** One line of the decisions of a series. Lines are only ever added; one is taken back by a line that undoes it. */
export type LinkageActTable = {
  series: string;
  /** From 1. */
  number: number;
  at: string;
  who: string;
  act: 'decide' | 'undo';
  /** The number of the line that an `undo` takes back. */
  undoes: number | null;
  decision: 'same' | 'different' | 'cannot-tell' | null;
  pair_ref: string;
  /** Sealed JSON: both keys, the model, and what the reviewer noted. */
  sealed: string;
};
