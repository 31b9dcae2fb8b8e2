import { parseIsoDay } from '../record/index.ts';
import type { ExchangeRecord } from './batch.ts';
import type { RecordColumn } from './columns.ts';
import type { Profile } from './profile.ts';

/** Columns of a record that hold a day, or nothing. */
export const DAY_COLUMNS = ['birth_date', 'conviction_date', 'order_date'] as const satisfies readonly RecordColumn[];

/** What a column may hold where it is no free text. */
export type Choices = Readonly<Partial<Record<RecordColumn, readonly string[]>>>;

/** Why a value does not belong in its column. */
export type UnfitWhy = 'no-day' | 'after-order' | 'not-listed' | 'character' | 'long';

export type Unfit = { readonly column: RecordColumn; readonly why: UnfitWhy };

/** A day that its column cannot hold: no day of the calendar, or one after the order. A blank says that it is not known. */
export function unfitDay(record: ExchangeRecord): Unfit | undefined {
  const ordered = parseIsoDay(record.order_date);
  for (const column of DAY_COLUMNS) {
    const day = parseIsoDay(record[column]);
    if (day === undefined && record[column] !== '') return { column, why: 'no-day' };
    if (day !== undefined && ordered !== undefined && day > ordered) return { column, why: 'after-order' };
  }
  return undefined;
}

/** The first value of some columns that is no value of its column, or that a form of the profile cannot carry. */
export function unfitValue(
  record: ExchangeRecord,
  columns: readonly RecordColumn[],
  { profile, choices }: { readonly profile: Profile; readonly choices: Choices },
): Unfit | undefined {
  const day = unfitDay(record);
  if (day && columns.includes(day.column)) return day;
  const unlisted = columns.find(
    (column) => record[column] !== '' && choices[column]?.includes(record[column]) === false,
  );
  if (unlisted) return { column: unlisted, why: 'not-listed' };
  const refused = profile.batch.renderings
    .flatMap((form) => form.refuses?.({ head: {}, rows: [record] }, profile.batch) ?? [])
    .find(({ column }) => columns.includes(column as RecordColumn));
  return refused && { column: refused.column as RecordColumn, why: refused.why };
}
