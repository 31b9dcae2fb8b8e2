/** That somebody reviewed a part of the log. Never changed. */
export type LogReviewTable = {
  id: string;
  from_seq: number;
  to_seq: number;
  at: string;
  who: string;
  /** JSON of what was odd in it; it names accounts, and no person of a record. */
  findings: string;
  /** What the reviewer says of it, sealed. */
  sealed: string;
};

/** For what somebody looks at records in a session, or a part of one. */
export type PurposeTable = {
  id: string;
  account: string;
  session: string;
  at: string;
  kind: 'case' | 'lot' | 'application' | 'inquiry' | 'other';
  /** In the words of who gave it, sealed: they may name a case. */
  sealed: string;
};
