/** How long what is kept, what may not be removed, and what was removed with which proof. */

/** `casework`: all that the office keeps of a person. `files`: a run with its files, which go whole. `log`: rows of the log. */
export const RETAINED = ['casework', 'files', 'log'] as const;
export type Retained = (typeof RETAINED)[number];

/** A rule of the office, for a state and a county, or for all of them where both are blank. */
export type RetentionRuleTable = {
  record: Retained;
  /** The id of the state, such as `us-zz`; blank for all. */
  state: string;
  /** As runs spell it; blank for all. */
  county: string;
  /** Whole months after the last act in any matter of the person, after the run was finished, or after the row was written. */
  months: number;
  /** The law that asks for it, or `office rule; for legal review`. */
  authority: string;
  set_at: string;
  set_by: string;
};

/** Nothing about its people is removed while it stands. */
export type LegalHoldTable = {
  id: string;
  /** A matter or a person holds that person; a case everybody who has a conviction in it. */
  kind: 'matter' | 'person' | 'case';
  /** The matter by which it was placed. */
  matter: string;
  /** The reason, sealed. */
  sealed: string;
  placed_at: string;
  placed_by: string;
  /** Who asked that it be lifted, and sealed why: another person lifts it. */
  asked_at: string | null;
  asked_by: string | null;
  asked_sealed: string | null;
  lifted_at: string | null;
  lifted_by: string | null;
};

export type LegalHoldPersonTable = { hold: string; person_ref: string };

/** `running`: begun and not proven yet; it only goes on from there. */
export const PURGE_STATES = ['proposed', 'signed', 'running', 'done', 'withdrawn'] as const;
export type PurgeState = (typeof PURGE_STATES)[number];

export type PurgeTable = {
  id: string;
  state: PurgeState;
  /** The day for which it was planned, `YYYY-MM-DD`. */
  as_of: string;
  people: number;
  matters: number;
  runs: number;
  /** A keyed hash over its people and runs. */
  digest: string;
  proposed_at: string;
  proposed_by: string;
  signed_at: string | null;
  signed_by: string | null;
  begun_at: string | null;
  begun_by: string | null;
  ended_at: string | null;
  /** JSON, as it was written; null before. */
  certificate: string | null;
};

/** Whom a purge is about: gone with them. */
export type PurgePersonTable = { purge: string; person_ref: string };
export type PurgeRunTable = { purge: string; run: string };

/** What stands for rows that were cut off the log; see `audit/cut.ts`. It is never changed or removed. */
export type LogCutTable = {
  /** The number and the hash of the last row that was cut off, which a checkpoint was made of. */
  seq: number;
  hash: string;
  /** The latest time of a row that was cut off. */
  at: string;
  /** How many rows were cut off. */
  rows: number;
  /** The rule by which their time was over on the day `as_of`. */
  months: number;
  as_of: string;
  authority: string;
  /** The time from which rows may be about somebody whom a legal hold keeps; blank where nothing is held. */
  held_from: string;
  proposed_by: string;
  proposed_at: string;
  signed_by: string;
  signed_at: string;
  cut_by: string;
  cut_at: string;
  /** SHA-256 of the cut before; blank for the first. */
  before: string;
  /** Ed25519 over the text of all this, in base64. */
  signature: string;
};

/** A cut that somebody proposed, with what it would remove. */
export type LogCutAskTable = Pick<
  LogCutTable,
  'seq' | 'hash' | 'at' | 'rows' | 'months' | 'as_of' | 'authority' | 'held_from' | 'proposed_by' | 'proposed_at'
> & {
  id: string;
  state: 'proposed' | 'signed' | 'done' | 'withdrawn';
  signed_by: string | null;
  signed_at: string | null;
  ended_at: string | null;
};
