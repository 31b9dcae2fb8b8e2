/** The columns of an update list, in order: what a court's or a state's system needs to find a count and to change it. */
export const UPDATE_COLUMNS = [
  'number',
  'order_number',
  'court_code',
  'court_name',
  'case_number',
  'case_number_recorded',
  'subject_id',
  'cii_number',
  'name',
  'birth_date',
  'sex',
  'count_order',
  'section',
  'offense',
  'conviction_date',
  'level_before',
  'relief',
  'level_after',
  'order_date',
  'statute',
  'dismissal_reason',
  'for_legal_review',
] as const;

/**
 * The columns of a record in a batch: those of an update list first, then what tells the record from every other and what
 * it asks for.
 */
export const RECORD_COLUMNS = [
  ...UPDATE_COLUMNS,
  'record_id',
  'attempt',
  'action',
  'order_id',
  'order_line',
  'supersedes',
  'court_of_transfer',
] as const;

/** The columns of an answer to a record. */
export const ANSWER_COLUMNS = ['record_id', 'attempt', 'code', 'note'] as const;

/** The fields at the head of a batch. */
export const BATCH_HEAD = ['batch', 'sequence', 'mode', 'profile', 'day', 'sender', 'receiver'] as const;

/** The fields at the head of a file of answers: what the receiver says of the file as a whole. */
export const ANSWERS_HEAD = [
  'batch',
  'sender',
  'receiver',
  'day',
  'status',
  'received_records',
  'received_ids',
] as const;

export type UpdateColumn = (typeof UPDATE_COLUMNS)[number];
export type RecordColumn = (typeof RECORD_COLUMNS)[number];
