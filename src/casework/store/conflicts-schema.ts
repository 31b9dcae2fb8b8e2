/** Something that somebody keeps out of. What is declared never changes and is never removed. */
export type ConflictTable = {
  id: string;
  account: string;
  kind: 'case' | 'relation' | 'counsel';
  at: string;
  /** Keyed hash of what is declared, so that it is declared once. */
  what_ref: string;
  /** What it is and why, JSON, sealed. */
  sealed: string;
  /** Another value with each reason to compare it with the people of runs; null once it was compared with those of every run. */
  uncompared: string | null;
};

/** That somebody with a bar number was counsel in a case, from a list of a court. */
export type CounselTable = {
  /** Keyed hashes: of the bar number, and of the county and the case number. */
  bar_ref: string;
  case_ref: string;
  taken_at: string;
  taken_by: string;
  /** The county and the case number, JSON, sealed. */
  sealed: string;
};
