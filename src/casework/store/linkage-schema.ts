/** Folders of links that were opened for review, and what reviewers say of their pairs. */

export type LinkageTable = {
  id: string;
  /** The name of the folder. */
  name: string;
  created_at: string;
  created_by: string;
  /** `opening`: its pairs are being read; they cannot be reviewed yet. */
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
  /** In millionths of a bit. */
  weight: number;
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
  /** The two people, also where no linkage has the pair any longer. */
  left_ref: string;
  right_ref: string;
  /** Sealed JSON: both keys, the model, and what the reviewer noted. */
  sealed: string;
};

/** A court's list that was held against the state's file, opened from its folder. */
export type CourtListTable = {
  id: string;
  name: string;
  created_at: string;
  created_by: string;
  /** `opening`: its rows are being read. */
  state: 'opening' | 'ready';
  /** JSON of `about.json`: which files, links, law and day. */
  about: string;
  rows: number;
};

export const COURT_LISTS = ['both-agree', 'both-differ', 'court-only', 'state-only', 'decided'] as const;
export type CourtListName = (typeof COURT_LISTS)[number];

/** One row of a file of the folder. */
export type CourtRowTable = {
  court_list: string;
  list: CourtListName;
  /** From 1, as the file has it. */
  place: number;
  county: string;
  /** Of the judgment; blank where it is not known. */
  year: string;
  /** Whether its person was found in the other file: `yes`, `in doubt`, `no`; blank where that is not the question. */
  found: string;
  /**
   * What it would be decided to, by the id of the outcome; blank where the state's file has it and nothing depends on
   * it.
   */
  outcome: string;
  person_ref: string;
  /** The state's person of a row of both; blank of the others. */
  other_ref: string;
  /** Which conviction of the court it is, as a keyed hash; blank of what the state alone has, and of lists of before. */
  conviction_ref: string;
  /** Sealed JSON: the fields of the row, and those of `decided.csv` about it. */
  sealed: string;
};

/** A conviction that a court alone has and the office takes up under an authority. Names stand there only sealed. */
export type CourtTakingTable = {
  id: string;
  /** Keyed hashes of the conviction, whatever list shows it, and of its person. */
  conviction_ref: string;
  person_ref: string;
  /** The law and policy by which it was decided, and its county. The policy is blank in entries of before it was kept. */
  pack: string;
  policy: string;
  county: string;
  state: 'proposed' | 'taken' | 'withdrawn';
  /** Who entered it with the authority, and when. */
  at: string;
  who: string;
  /** Sealed JSON: the conviction, its outcome, and the authority. */
  sealed: string;
  /** Who confirmed it, and when. */
  second_at: string | null;
  second_by: string | null;
  /** Who took it back, when, and sealed why. */
  ended_at: string | null;
  ended_by: string | null;
  ended_sealed: string | null;
};
