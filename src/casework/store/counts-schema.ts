import type { Generated } from 'kysely';

/** What queues and worklists are counted by: columns of matters, as these have them. */
export const COUNTED = [
  'procedure',
  'version',
  'relief_state',
  'county',
  'outcome',
  'clause',
  'relief',
  'flags',
  'missing',
  'run',
  'due_day',
  'due_at',
  'first_by',
] as const;

type Text = Exclude<(typeof COUNTED)[number], 'flags' | 'missing' | 'due_day' | 'due_at' | 'first_by'>;

/**
 * How many matters are alike: the sum of `n` over the rows with the same values. Triggers of `matters` add a row for each
 * difference, with generation 0; folding makes one row again of those that are alike.
 */
export type MatterCountTable = Record<Text, string> &
  Record<'flags' | 'missing' | 'n', number> &
  Record<'due_day' | 'due_at' | 'first_by', string | null> & { generation: Generated<number> };
