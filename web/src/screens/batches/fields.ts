import type { MendCall } from '../../api/exchange.ts';

/** What may be put right in a record, in the order in which a clerk looks for it; the server has the same list. */
export const FIELDS = [
  'case_number',
  'court_code',
  'court_name',
  'court_of_transfer',
  'name',
  'birth_date',
  'sex',
  'subject_id',
  'cii_number',
  'count_order',
  'section',
  'offense',
  'conviction_date',
  'level_before',
  'dismissal_reason',
] as const satisfies readonly Field[];

export type Field = keyof MendCall['records'][number]['fields'];
