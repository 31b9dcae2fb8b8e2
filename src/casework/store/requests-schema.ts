/** Lists of missing facts that holders of records are asked for, and what they answered. */

/** `made`: it can be taken out. `sent`: answers may come. `closed`: what is not answered is no longer asked by it. */
export type RequestListState = 'made' | 'sent' | 'closed';

export type RequestListTable = {
  id: string;
  /** The state, such as `us-zz`, and the holder by the id that the state gives it. */
  state_id: string;
  holder: string;
  /** The county of a holder that each county has; blank of one that the state has. */
  county: string;
  state: RequestListState;
  lines: number;
  /** Over what stands in its lines; the file repeats it in its last line. */
  digest: string;
  created_at: string;
  created_by: string;
  /** The day on which it went, `YYYY-MM-DD`, and sealed to whom. */
  sent_on: string | null;
  sent_to: string | null;
  sent_at: string | null;
  sent_by: string | null;
  closed_at: string | null;
  closed_by: string | null;
};

/**
 * `asked`: no answer yet. `answered`: a second person has to accept it. `not-on-record`: the holder has no such fact, and is
 * not asked again. `accepted`: it is a correction. `declined`: a reviewer did not take it over, and it may be asked again.
 * `withdrawn`: its list was closed first.
 */
export const REQUEST_LINE_STATES = ['asked', 'answered', 'not-on-record', 'accepted', 'declined', 'withdrawn'] as const;
export type RequestLineState = (typeof REQUEST_LINE_STATES)[number];

export type RequestLineTable = {
  list: string;
  /** From 1, as the file has it. */
  line: number;
  /** A keyed hash of the files, the person, the conviction and the fact: what is asked once is not asked twice. */
  question: string;
  holder: string;
  county: string;
  /** The fact as the law names it, which may be one of another conviction, and as corrections do. */
  asked: string;
  fact: string;
  person_ref: string;
  state: RequestLineState;
  /** Sealed: the answer and the remark beside it. */
  answer: string | null;
  /** SHA-256 of the file in which the answer came, its line there, and who took it in. */
  file: string | null;
  file_line: number | null;
  taken_by: string | null;
  settled_at: string | null;
  settled_by: string | null;
  /** The correction that it became. */
  correction: string | null;
  /** Sealed: whom and what it is about, and the cells of the file. */
  sealed: string;
};

/** The matters that wait for the answer to a line. */
export type RequestMatterTable = { list: string; line: number; matter: string };

/** A file of answers that was taken in. */
export type RequestFileTable = {
  hash: string;
  list: string;
  at: string;
  who: string;
  /** Lines with an answer that was taken over, and lines of the file that were not. */
  taken: number;
  /** JSON of what is wrong, line by line: codes with the numbers of lines, nothing of a person. */
  rejects: string;
};

/** What one holder can be asked, as a job found it. A look that is not `made` was broken off, and another replaces it. */
export type RequestLookTable = {
  id: string;
  state_id: string;
  holder: string;
  state: 'looking' | 'made';
  /** When it began: what changed since, it does not know. */
  at: string;
  by: string;
  /** Matters that it looked at. */
  matters: number;
};

/** A question that a look found. */
export type RequestFoundTable = Pick<
  RequestLineTable,
  'question' | 'county' | 'asked' | 'fact' | 'person_ref' | 'sealed'
> & {
  look: string;
  /** From 0, in the order of runs and people. */
  place: number;
};

/** A matter that waits for the answer, in the run of which it was looked at. */
export type RequestFoundMatterTable = { look: string; place: number; matter: string; run: string };

/** What some answers of a list would change, as a job found it. */
export type RequestEffectTable = {
  list: string;
  /** Over the answers, the corrections in force beside them, and the matters that they bear on. */
  digest: string;
  at: string;
  by: string;
  matters: number;
  /** JSON of the matters whose outcome would be another one. */
  changes: string;
};
