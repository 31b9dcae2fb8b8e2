import type { Generated } from 'kysely';
import type { SignOnTables } from '../../sign-on/tables.ts';
import type { ChainedRow } from '../audit/chain.ts';
import type { Checkpoint } from '../audit/checkpoint.ts';
import type { ApplicationTable } from './applications-schema.ts';
import type { ConflictTable, CounselTable } from './conflicts-schema.ts';
import type { MatterCountTable } from './counts-schema.ts';
import type {
  CourtListTable,
  CourtRowTable,
  CourtTakingTable,
  LinkageActTable,
  LinkagePairTable,
  LinkageTable,
} from './linkage-schema.ts';
import type { LotAnswerTable, LotItemTable, LotSampleTable, LotTable } from './lots-schema.ts';
import type {
  ContactTable,
  MailingTable,
  NoticeCodeTable,
  NoticeHistoryTable,
  NoticeMatterTable,
  NoticeTable,
  ReviewTable,
  StopTable,
} from './notices-schema.ts';
import type {
  AnswerFileTable,
  AnswerTable,
  BatchRecordTable,
  BatchTable,
  MatterBlockTable,
  OrderCorrectionTable,
  OrderLineTable,
  OrderTable,
  ReconciliationTable,
  RecordMendTable,
  SightingTable,
} from './orders-schema.ts';
import type {
  RequestEffectTable,
  RequestFileTable,
  RequestFoundMatterTable,
  RequestFoundTable,
  RequestLineTable,
  RequestListTable,
  RequestLookTable,
  RequestMatterTable,
} from './requests-schema.ts';
import type {
  LegalHoldPersonTable,
  LegalHoldTable,
  LogCutAskTable,
  LogCutTable,
  PurgePersonTable,
  PurgeRunTable,
  PurgeTable,
  RetentionRuleTable,
} from './retention-schema.ts';
import type { LogReviewTable, PurposeTable } from './reviews-schema.ts';
import type { RunState } from './run-state.ts';

/**
 * The workbench's memory of one workspace. People's rows are not here: each run has a database of its own, which goes
 * with the run. Times are ISO 8601 in UTC; structured values are JSON.
 */
export type Tables = SignOnTables & {
  readonly inputs: InputTable;
  readonly runs: RunTable;
  readonly corrections: CorrectionTable;
  readonly scenarios: ScenarioTable;
  readonly views: ViewTable;
  readonly profiles: ProfileTable;
  readonly accounts: AccountTable;
  readonly sessions: SessionTable;
  readonly sign_in_rules: SignInRulesTable;
  readonly passkeys: PasskeyTable;
  readonly account_identities: AccountIdentityTable;
  readonly audit: AuditTable;
  readonly audit_head: AuditHeadTable;
  readonly checkpoints: CheckpointTable;
  readonly matters: MatterTable;
  readonly matter_counts: MatterCountTable;
  readonly case_events: CaseEventTable;
  readonly matter_notes: MatterNoteTable;
  readonly recusals: RecusalTable;
  readonly log_reviews: LogReviewTable;
  readonly purposes: PurposeTable;
  readonly conflicts: ConflictTable;
  readonly counsel: CounselTable;
  readonly queues: QueueTable;
  readonly decision_checks: DecisionCheckTable;
  readonly orders: OrderTable;
  readonly order_lines: OrderLineTable;
  readonly order_corrections: OrderCorrectionTable;
  readonly batches: BatchTable;
  readonly batch_records: BatchRecordTable;
  readonly record_mends: RecordMendTable;
  readonly answer_files: AnswerFileTable;
  readonly answers: AnswerTable;
  readonly reconciliations: ReconciliationTable;
  readonly sightings: SightingTable;
  readonly matter_blocks: MatterBlockTable;
  readonly applications: ApplicationTable;
  readonly court_lists: CourtListTable;
  readonly court_rows: CourtRowTable;
  readonly court_takings: CourtTakingTable;
  readonly linkages: LinkageTable;
  readonly linkage_pairs: LinkagePairTable;
  readonly linkage_acts: LinkageActTable;
  readonly lots: LotTable;
  readonly lot_items: LotItemTable;
  readonly lot_samples: LotSampleTable;
  readonly lot_answers: LotAnswerTable;
  readonly notice_contacts: ContactTable;
  readonly notice_stops: StopTable;
  readonly notice_reviews: ReviewTable;
  readonly notices: NoticeTable;
  readonly notice_matters: NoticeMatterTable;
  readonly notice_history: NoticeHistoryTable;
  readonly notice_mailings: MailingTable;
  readonly notice_codes: NoticeCodeTable;
  readonly retention_rules: RetentionRuleTable;
  readonly legal_holds: LegalHoldTable;
  readonly legal_hold_people: LegalHoldPersonTable;
  readonly log_cuts: LogCutTable;
  readonly log_cut_asks: LogCutAskTable;
  readonly purges: PurgeTable;
  readonly purge_people: PurgePersonTable;
  readonly purge_runs: PurgeRunTable;
  readonly request_lists: RequestListTable;
  readonly request_lines: RequestLineTable;
  readonly request_matters: RequestMatterTable;
  readonly request_files: RequestFileTable;
  readonly request_looks: RequestLookTable;
  readonly request_found: RequestFoundTable;
  readonly request_found_matters: RequestFoundMatterTable;
  readonly request_effects: RequestEffectTable;
};

/** Whether analysts may end what was made: only what they made themselves. The words are those of old workspaces. */
export type MadeBy = 'operator' | 'analyst';

/** Files that were uploaded or named, and what is in them. */
export type InputTable = {
  id: string;
  created_at: string;
  created_by: string;
  created_role: MadeBy;
  /** `open` while files are added; then `inspecting`, `ready` or `refused`; `mapping` while a mapping of tables is written. */
  state: 'open' | 'inspecting' | 'mapping' | 'ready' | 'refused';
  origin: 'upload' | 'path' | 'invented';
  /**
   * The format of the files, such as `us-zz/crown`, once they are read; until then the id of the state that was named
   * with them. Blank where none was, and in old workspaces, which have files of the first state alone.
   */
  format: string;
  /** JSON: `{ name, path, bytes }[]`. */
  files: string;
  /** JSON of the inspection; null until it is made. */
  inspection: string | null;
  /** What tells these files from all others: the hash of what stands in them; null until they are read. */
  content: string | null;
  problem: string | null;
};

export type RunTable = {
  id: string;
  input_id: string;
  name: string;
  /** What somebody wrote about it, who, and when. */
  note: string | null;
  note_by: string | null;
  note_at: string | null;
  created_at: string;
  created_by: string;
  created_role: MadeBy;
  finished_at: string | null;
  state: RunState;
  /** The format of its files, as `format` of the input was; blank in old workspaces. */
  format: string;
  county: string;
  pack_id: string;
  policy_id: string;
  /** JSON of the county's choices. */
  options: string;
  /** JSON of how the file is read, as far as that was chosen. */
  readings: string;
  as_of: string;
  quarantine: number;
  /** JSON of `summary.json` once there is one. */
  summary: string | null;
  /** JSON array of the ids of corrections that the run was made with. */
  corrections: string;
  problem: string | null;
};

/** One fact of one conviction or person, corrected by somebody who holds the court file. Never changed, only undone. */
export type CorrectionTable = {
  id: string;
  created_at: string;
  created_by: string;
  /** `content` of the files that it was made in; it holds in no others. Null in old workspaces: it holds nowhere. */
  content: string | null;
  fact: string;
  undone_at: string | null;
  undone_by: string | null;
  /** Keyed hashes, as matters have them: of the person, and of the conviction; null for a fact of the person. */
  person_ref: string;
  count_ref: string | null;
  /** Whom and what it corrects, from what to what, why and by which document: JSON, sealed. */
  sealed: string;
};

/** A policy with the choices of the office, under a name of its own. */
export type ScenarioTable = {
  id: string;
  created_at: string;
  created_by: string;
  created_role: MadeBy;
  name: string;
  pack_id: string;
  policy_id: string;
  /** JSON of the choices. */
  options: string;
  /** JSON of how the file is read, as far as that was chosen. */
  readings: string;
};

/** A list of convictions or people as an account keeps it, under a name of its own. */
export type ViewTable = {
  id: string;
  account: string;
  created_at: string;
  name: string;
  pack_id: string;
  /** JSON of what narrows the list, its order and its columns. */
  view: string;
};

/** The profile of a county's office, by which its papers are made. */
export type ProfileTable = {
  /** The id of the state, such as `us-zz`. */
  state: string;
  /** As runs spell it, in capital letters. */
  county: string;
  /** JSON, as it was given. */
  profile: string;
  saved_at: string;
  saved_by: string;
};

export type AccountTable = {
  name: string;
  /** `scrypt$N$r$p$salt$hash`. */
  secret: string;
  /** JSON array of {@link Role}. */
  roles: string;
  created_at: string;
  /** When it was closed to signing in; null while it is open. */
  closed_at: string | null;
  /** `idle` where nobody used it for too long, `declined` where a second person did not approve it; null where somebody closed it. */
  closed_why: Generated<'idle' | 'declined' | null>;
  /** JSON array of all roles that it has once a second person approves; null where nothing waits. */
  asked_roles: Generated<string | null>;
  /** Who gave the roles that wait, and when. */
  asked_by: Generated<string | null>;
  asked_at: Generated<string | null>;
  /** When somebody last signed in with it or opened it again; null where nobody did. */
  used_at: Generated<string | null>;
  /** Until when its first password opens it, which whoever made it knows; null once its owner chose another. */
  first_until: Generated<string | null>;
};

/** A passkey of an account: its public half, which cannot be used to sign in. */
export type PasskeyTable = {
  /** The id of the credential, in base64url. */
  id: string;
  account: string;
  /** What its owner calls it. */
  label: string;
  /** COSE, in base64. */
  public_key: string;
  /** How often it signed, where it counts. */
  counter: number;
  /** JSON array of how browsers reach it. */
  transports: string;
  created_at: string;
  used_at: string | null;
};

/** Who an account is to the identity provider of the office; an administrator said so. */
export type AccountIdentityTable = {
  account: string;
  issuer: string;
  /** The value of the claim that the operator chose. */
  subject: string;
  linked_at: string;
  linked_by: string;
};

/** How people of the office sign in; one row, none until somebody changes what holds without it. */
export type SignInRulesTable = {
  id: number;
  /** JSON of the rules. */
  rules: string;
  changed_at: string;
  changed_by: string;
};

export type OpenedBy = 'link' | 'password' | 'code' | 'recovery' | 'passkey' | 'provider';

export type SessionTable = {
  /** SHA-256 of the cookie's token: a copy of the database opens no session. */
  token_hash: string;
  /** Names the session in lists; opens nothing. */
  id: string;
  /** Name of the account; of the operator at this machine when the session was opened by the link. */
  account: string;
  /** What opened it: the operator's link, or the password of an account. */
  kind: 'link' | 'account';
  /** How its owner showed who they are; a session of the link says `link`. */
  opened_by: OpenedBy;
  /** JSON array of the roles that it was opened with. */
  roles: string;
  created_at: string;
  /** When its last request came, to the minute. */
  seen_at: string;
  /** The id of what its owner said they look at records for; null before they said it. */
  purpose: Generated<string | null>;
  /** When its owner last showed who they are, or it was opened by a link. */
  stepped_at: string;
  expires_at: string;
};

/** One row of the log: who did what, when, from where, and whether it was refused. */
export type AuditTable = { -readonly [Key in keyof ChainedRow]: ChainedRow[Key] };

/** The end of the chain; one row, which every writer of the log locks. */
export type AuditHeadTable = {
  id: number;
  seq: number;
  hash: string;
  checkpoint_seq: number;
  /** The day of the last checkpoint, `YYYY-MM-DD` in UTC. */
  checkpoint_day: string;
};

export type CheckpointTable = { -readonly [Key in keyof Checkpoint]: Checkpoint[Key] };

/**
 * A matter as its events have made it: one conviction under one procedure. It names no person: people and convictions are
 * keyed hashes, and a run and a row tell where the run's own rows show them.
 */
export type MatterTable = {
  id: string;
  /** Keyed hashes: of the person, of the person and the count as the file numbers it, and of what the conviction is. */
  person_ref: string;
  key_ref: string;
  fingerprint: string;
  run: string;
  /**
   * Whether it was opened with the others of a run, for somebody who applied, or of a conviction that a court alone has. One of
   * a court has no run: `run` is blank, and its rows are 0.
   */
  origin: Generated<'run' | 'application' | 'court'>;
  /** The entry of the register by which a conviction that a court alone has was opened; null of all others. */
  taking: Generated<string | null>;
  conviction_row: number;
  person_row: number;
  procedure: string;
  version: string;
  county: string;
  relief_state: string;
  court_state: string;
  repository_state: string;
  notice_state: string;
  /** JSON array of the marks that it carries. */
  marks: string;
  relief: string;
  /** What the run determined, the clause that did, and the facts and flags that it left open, as bits of the run. */
  outcome: string;
  clause: string;
  missing: number;
  flags: number;
  /**
   * What the file in which it was opened shows of its conviction: JSON of `Shown`, sealed, and blank for a plain one. Null
   * where that could not be read, and in matters from before it was kept.
   */
  shown: Generated<string | null>;
  /** The day and the instant of its next clock that ends; null where none has a day. */
  due_day: string | null;
  due_at: string | null;
  /** Who did the first half of an act that waits for its second; null where none does. */
  first_by: string | null;
  lease_by: string | null;
  lease_until: string | null;
  /** Whom a supervisor gave it to, and whose first half was returned; null where nobody's was. */
  assigned_to: Generated<string | null>;
  returned_to: Generated<string | null>;
  /** The lot that it is in while that is open: a queue does not hand it out. */
  lot: string | null;
  /** How many events made it, and the hash of the last. */
  seq: number;
  hash: string;
  /** JSON of the matter of the procedure. */
  body: string;
};

/** Something that happened in a matter. Never changed and never removed. */
export type CaseEventTable = {
  matter: string;
  seq: number;
  at: string;
  kind: string;
  who: string;
  /** The event, sealed: what somebody wrote in it may name a person. */
  sealed: string;
  /** Over the hash of the event before, the values of the row and the sealed event. */
  hash: string;
};

export type MatterNoteTable = {
  id: string;
  matter: string;
  at: string;
  who: string;
  kind: 'work-product' | 'shared';
  sealed: string;
};

/** Somebody keeps out of all that concerns a person. */
export type RecusalTable = {
  account: string;
  person_ref: string;
  at: string;
  sealed: string;
  /** The declaration that it comes from; null where somebody stepped back from a matter. */
  conflict: Generated<string | null>;
};

/** A decision that is asked again of another reviewer, with both answers and what a supervisor settled where they differ. */
export type DecisionCheckTable = {
  id: string;
  matter: string;
  /** The run and its outcome on which the first person decided. */
  run: string;
  outcome: string;
  drawn_at: string;
  first_by: string;
  /** The id of an outcome of the run, or `challenge`. */
  first_answer: string;
  taken_by: Generated<string | null>;
  taken_until: Generated<string | null>;
  second_by: Generated<string | null>;
  second_answer: Generated<string | null>;
  second_at: Generated<string | null>;
  settled: Generated<string | null>;
  settled_by: Generated<string | null>;
  settled_at: Generated<string | null>;
};

/** A filter of the queue under a name. */
export type QueueTable = {
  id: string;
  account: string;
  name: string;
  /** 1 where the whole office sees it. */
  shared: number;
  filter: string;
  created_at: string;
};
