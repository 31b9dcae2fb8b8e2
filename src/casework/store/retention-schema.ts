/** How long what is kept, what may not be removed, and what was removed with which proof. */

/** `casework`: all that the office keeps of a person. `files`: a run with its files, which go whole. */
export const RETAINED = ['casework', 'files'] as const;
export type Retained = (typeof RETAINED)[number];

/** A rule of the office, for a state and a county, or for all of them where both are blank. */
export type RetentionRuleTable = {
  record: Retained;
  /** The id of the state, such as `us-zz`; blank for all. */
  state: string;
  /** As runs spell it; blank for all. */
  county: string;
  /** Whole months after the last act in any matter of the person, or after the run was finished. */
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
