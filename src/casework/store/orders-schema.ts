/** Orders of courts, batches to those who keep the records, their answers, and what later files of the state showed. */

/**
 * An order as a court signed it. A later order replaces or vacates lines of it; what was typed otherwise than the paper has it
 * is put right until a batch has carried a line.
 */
export type OrderTable = {
  id: string;
  procedure: string;
  county: string;
  /** The court's own code, and its name. */
  court: string;
  court_name: string;
  kind: 'gives' | 'vacates';
  number: string;
  judge: string;
  /** `YYYY-MM-DD`: when it was signed, and the day of the clerk's file stamp. */
  signed: string;
  filed: string;
  /** SHA-256 of the scanned order; blank where there is none. */
  scan: string;
  /** The order of which it replaces or vacates lines; null where it is the first. */
  replaces: string | null;
  /** `recording` until every line is on record in its matter. */
  state: 'recording' | 'recorded';
  lines: number;
  created_at: string;
  created_by: string;
};

/** What stood in an order before what was typed wrong was put right. */
export type OrderCorrectionTable = {
  order_id: string;
  place: number;
  at: string;
  who: string;
  number: string;
  judge: string;
  signed: string;
  filed: string;
};

/** One count of an order. Its number is that of the order's schedule and never changes. */
export type OrderLineTable = {
  order_id: string;
  line: number;
  matter: string;
  relief: string;
  /** What a keeper of records is asked to do: `clear`, `reduce`, `restore`, or an effect that the law declares. */
  action: string;
  /** `pending` before it is on record in its matter; `stuck` where the matter has moved on and refuses it. */
  state: 'pending' | 'standing' | 'replaced' | 'vacated' | 'stuck';
  /** Why it is stuck, as the code of the procedure's refusal. */
  code: string | null;
  /** The later line that took its place. */
  by_order: string | null;
  by_line: number | null;
  /** What the exchange says of the count, by its columns: sealed, since it names a person. */
  sealed: string;
};

/** A file to one receiver. */
export type BatchTable = {
  id: string;
  procedure: string;
  track: 'court-record' | 'repository';
  /** The court's code; blank for the repository. */
  court: string;
  receiver: string;
  sequence: number;
  mode: 'test' | 'live';
  profile: string;
  /** The day for which it was made, `YYYY-MM-DD`. */
  day: string;
  sender: string;
  state: 'open' | 'sealed' | 'sending' | 'sent' | 'refused-whole';
  records: number;
  /** JSON of the files with their sizes and SHA-256; null until it is sealed. */
  files: string | null;
  /** SHA-256 over the sorted record ids. */
  ids: string;
  created_at: string;
  created_by: string;
  sealed_at: string | null;
  sealed_by: string | null;
  sent_at: string | null;
  /** What the receiver said of the file as a whole. */
  receipt: 'none' | 'agrees' | 'differs' | 'refused';
};

/** One record of a batch: a line of an order, in one attempt. */
export type BatchRecordTable = {
  batch: string;
  record_id: string;
  attempt: number;
  track: BatchTable['track'];
  /** Of its batch. What went out in a test moves no matter, uses up no line and is on no worklist. */
  mode: BatchTable['mode'];
  matter: string;
  order_id: string;
  line: number;
  action: string;
  supersedes: string;
  state: 'waiting' | 'received' | 'applied' | 'refused';
  code: string | null;
  /** What a person has to look at; null where nothing is. */
  flag: 'contradiction' | 'unknown-code' | 'late' | 'file-refused' | null;
  /** 1 where the matter's track was moved to sent, where a later order stands, where it was mended, and where it was sent again. */
  sent: number;
  overtaken: number;
  mended: number;
  resent: number;
  /** What stands in the file, sealed. */
  sealed: string;
};

/** What was put right in a refused record before it goes out again. */
export type RecordMendTable = {
  batch: string;
  record_id: string;
  number: number;
  at: string;
  who: string;
  sealed: string;
};

/** A file of answers, known by its SHA-256: taken in twice it changes nothing. */
export type AnswerFileTable = {
  hash: string;
  batch: string;
  at: string;
  who: string;
  state: 'taking' | 'taken';
  records: number;
  /** How many answers have been taken in. */
  done: number;
};

export type AnswerTable = {
  file: string;
  /** Its place in the file, from 0. */
  place: number;
  batch: string;
  record_id: string;
  attempt: number;
  /** The receiver's code, and ours; null where the profile does not know it. */
  theirs: string;
  code: string | null;
  effect: string;
  /** What the receiver wrote beside it, sealed; blank where nothing. */
  sealed: string;
};

/** One look at a later file of the state. */
export type ReconciliationTable = {
  id: string;
  run: string;
  procedure: string;
  at: string;
  who: string;
  state: 'looking' | 'done';
  /** JSON of the counts by class, and of people who died. */
  counts: string;
};

/** What a later file showed of the conviction of a matter. */
export type SightingTable = {
  reconciliation: string;
  matter: string;
  county: string;
  class: string;
  /** 1 where an order stands for the matter. */
  ordered: number;
  /** Days since the record was first reported to the repository; null where it was not. */
  days: number | null;
  renumbered: number;
};

/**
 * A matter whose facts a later file of the state shows otherwise, or that a later run decides otherwise: no paper of it is made
 * until somebody has looked.
 */
export type MatterBlockTable = {
  matter: string;
  /** The look at the later file, or the later run. */
  reconciliation: string;
  at: string;
  /** What the later file shows, or `decided-otherwise` of a later run. */
  class: string;
  /** A keyed hash of what the file shows or the run decides now: what was looked at does not block again. */
  seen: string;
  /** JSON of the facts, or of the decisions, before and after, sealed. */
  sealed: string;
  looked_at: string | null;
  looked_by: string | null;
  /** The reason, sealed. */
  decision: string | null;
  /** Of a later run: the run and row that the matter showed before it. */
  was_run: string | null;
  was_row: number | null;
  /**
   * Of a later run: which decision holds. `agreed`: a run after it decides as the matter says; `overtaken`: a run after it
   * decides otherwise again. Null until then, and of a later file.
   */
  holds: 'old' | 'new' | 'agreed' | 'overtaken' | null;
};
