import type { ExchangeRecord } from './batch.ts';
import type { RecordColumn } from './columns.ts';
import type { Profile } from './profile.ts';

/** Columns of a record that hold a day, or nothing. */
const DAY_COLUMNS = ['birth_date', 'conviction_date', 'order_date'] as const satisfies readonly RecordColumn[];

/** What a column may hold where it is no free text. */
export type Choices = Readonly<Partial<Record<RecordColumn, readonly string[]>>>;

/** Why a value does not belong in its column. */
export type UnfitWhy = 'no-day' | 'after-order' | 'not-listed' | 'character' | 'long';

export type Unfit = { readonly column: RecordColumn; readonly why: UnfitWhy };

/** A day that its column cannot hold: no day of the calendar, or one after the order. A blank says that it is not known. */
function unfitDay(record: ExchangeRecord, columns: readonly RecordColumn[]): Unfit | undefined {
  for (const column of DAY_COLUMNS.filter((each) => columns.includes(each))) {
    const day = record[column];
    if (day === '') continue;
    if (!isDay(day)) return { column, why: 'no-day' };
    if (isDay(record.order_date) && day > record.order_date) return { column, why: 'after-order' };
  }
  return undefined;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The first value of some columns that is no value of its column, or that a form of the profile cannot carry. */
export function unfitValue(
  record: ExchangeRecord,
  columns: readonly RecordColumn[],
  { profile, choices }: { readonly profile: Profile; readonly choices: Choices },
): Unfit | undefined {
  const day = unfitDay(record, columns);
  if (day) return day;
  const unlisted = columns.find(
    (column) => record[column] !== '' && choices[column]?.includes(record[column]) === false,
  );
  if (unlisted) return { column: unlisted, why: 'not-listed' };
  const refused = profile.batch.renderings
    .flatMap((form) => form.refuses?.({ head: {}, rows: [record] }, profile.batch) ?? [])
    .find(({ column }) => columns.includes(column as RecordColumn));
  return refused && { column: refused.column as RecordColumn, why: refused.why };
}
