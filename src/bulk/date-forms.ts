import { type ColumnName, column } from '../jurisdictions/us-ca/doj/columns.ts';
import { readBirthDate, readDate } from '../jurisdictions/us-ca/doj/dates.ts';
import { cleanText } from '../jurisdictions/us-ca/doj/fields.ts';

/** The columns of dates that rules read. */
export const DATE_COLUMNS = ['PRI_DOB', 'STP_EVENT_DATE', 'DISP_DATE'] as const satisfies readonly ColumnName[];

export type DateColumn = (typeof DATE_COLUMNS)[number];

/** A date in another form than the format's, and what became of it. The form has 9 for digits and A for letters. */
type OddDate =
  | { readonly kind: 'read' | 'unread'; readonly form: string }
  | { readonly kind: 'placeholder'; readonly form: '' };

/** How many lines hold each odd form, by column and form. */
export type DateForms = Map<string, { readonly column: DateColumn; readonly odd: OddDate; lines: number }>;

/** Letters of a form that are shown. */
const SHOWN = 20;
/** Forms of a column that are told; the others are counted. */
const TOLD = 3;

/** What is odd about the text of a date; undefined where it is blank or as the format has it. */
export function oddDate(name: DateColumn, text: string): OddDate | undefined {
  const clean = cleanText(text);
  if (clean === '') return undefined;
  const { precision, derived } = name === 'PRI_DOB' ? readBirthDate(clean) : readDate(clean);
  if (/^\d{8}$/.test(clean)) return precision === 'unknown' ? { kind: 'placeholder', form: '' } : undefined;
  const form = clean.slice(0, SHOWN).replace(/\d/g, '9').replace(/\p{L}/gu, 'A');
  return { kind: precision === 'unknown' || derived === undefined ? 'unread' : 'read', form };
}

export function countOddDate(forms: DateForms, name: DateColumn, odd: OddDate): void {
  const key = `${name} ${odd.kind} ${odd.form}`;
  const known = forms.get(key);
  if (known === undefined) forms.set(key, { column: name, odd, lines: 1 });
  else known.lines++;
}

/** Counts the odd dates of a line. */
export function countOddDates(forms: DateForms, fields: readonly string[]): void {
  for (const name of DATE_COLUMNS) {
    const odd = oddDate(name, fields[column(name)] ?? '');
    if (odd !== undefined) countOddDate(forms, name, odd);
  }
}

const ENDS: Readonly<Record<OddDate['kind'], string>> = {
  read: 'where the format has YYYYMMDD; they are read, and marked as derived.',
  unread:
    'which cannot be read as dates for sure (of 1/2/2019, either number may be the month), so those dates are unknown; ask for the file with dates as YYYYMMDD.',
  placeholder: 'so those dates are unknown.',
};

/** Sentences on the odd dates of a file, by column; the forms with the most lines first. */
export function dateNotes(forms: DateForms): readonly string[] {
  return DATE_COLUMNS.flatMap((name) =>
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
      return [`${name} holds ${what} on ${lines} ${lines === 1 ? 'line' : 'lines'}${legend}, ${ENDS[kind]}`];
    }),
  );
}
