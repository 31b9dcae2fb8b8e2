import { type BulkFormat, columnOf } from '../format/bulk-format.ts';
import type { OddDate } from '../format/odd-date.ts';

/** How many lines hold each odd form, by column and form. */
export type DateForms = Map<string, { readonly column: string; readonly odd: OddDate; lines: number }>;

/** Forms of a column that are told; the others are counted. */
const TOLD = 3;

export function countOddDate(forms: DateForms, name: string, odd: OddDate, lines = 1): void {
  const key = `${name} ${odd.kind} ${odd.form}`;
  const known = forms.get(key);
  if (known === undefined) forms.set(key, { column: name, odd, lines });
  else known.lines += lines;
}

/** Counts the odd dates of a line. */
export function countOddDates(format: BulkFormat, forms: DateForms, fields: readonly string[]): void {
  const { dates } = format;
  if (dates === undefined) return;
  for (const name of dates.columns) {
    const odd = dates.odd(name, fields[columnOf(format, name)] ?? '');
    if (odd !== undefined) countOddDate(forms, name, odd);
  }
}

const ends = (form: string): Readonly<Record<OddDate['kind'], string>> => ({
  read: `where the format has ${form}; they are read, and marked as derived.`,
  unread: `which cannot be read as dates for sure (of 1/2/2019, either number may be the month), so those dates are unknown; ask for the file with dates as ${form}.`,
  placeholder: 'so those dates are unknown.',
});

/** Sentences on the odd dates of a file, by column; the forms with the most lines first. */
export function dateNotes({ dates }: Pick<BulkFormat, 'dates'>, forms: DateForms): readonly string[] {
  if (dates === undefined) return [];
  return dates.columns.flatMap((name) =>
    (['unread', 'placeholder', 'read'] as const).flatMap((kind) => {
      const own = [...forms.values()]
        .filter(({ column, odd }) => column === name && odd.kind === kind)
        .sort((a, b) => b.lines - a.lines || (a.odd.form < b.odd.form ? -1 : 1));
      if (own.length === 0) return [];
      const lines = own.reduce((sum, each) => sum + each.lines, 0);
      const told = own.slice(0, TOLD).map(({ odd }) => `"${odd.form}"`);
      const others = own.length > TOLD ? ` and ${own.length - TOLD} other forms` : '';
      const what = kind === 'placeholder' ? 'no day of the calendar, such as 00000000,' : `${told.join(', ')}${others}`;
      const legend = kind === 'placeholder' ? '' : ' (9 for a digit, A for a letter)';
      return [
        `${name} holds ${what} on ${lines} ${lines === 1 ? 'line' : 'lines'}${legend}, ${ends(dates.form)[kind]}`,
      ];
    }),
  );
}
