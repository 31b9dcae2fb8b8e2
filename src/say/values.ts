/** Values that sentences take. None of them may hold what a person's line says: `say.test.ts` lists their names. */

/** Why a line cannot be used. `delimiter` is the character between the fields of the format. */
export type SaidFault =
  | { readonly kind: 'fields'; readonly found: number; readonly expected: number; readonly delimiter: string }
  /** `found`: the name that stands in the header; blank where nothing does, null where it is no name of a column. */
  | { readonly kind: 'header'; readonly column: number; readonly found: string | null; readonly expected: string }
  | { readonly kind: 'other header' | 'after' | 'open' | 'long' }
  | { readonly kind: 'subject'; readonly column: number; readonly field: string }
  | { readonly kind: 'set fields'; readonly found: number; readonly expected: number; readonly delimiter: string }
  | { readonly kind: 'no key'; readonly field: string }
  | { readonly kind: 'repeated' | 'orphan'; readonly field: string; readonly title: string };

/** What a file is that is not text. */
export type OtherForm =
  | 'pdf'
  | 'zip'
  | 'old-office'
  | 'rtf'
  | 'utf-16'
  | 'utf-32'
  | 'ebcdic'
  | 'json'
  | 'web-page'
  | 'archive'
  | 'encrypted'
  | 'not-text';

/** How a spreadsheet rewrote the numbers of people. */
export type RewrittenKind = 'scientific' | 'zeros' | 'placeholder';

export type OfFile = { readonly file: string };
export type OfPath = { readonly path: string };
export type OfFault = { readonly fault: SaidFault };
export type OfOtherForm = OfFile & {
  readonly found: OtherForm;
  readonly title: string;
  readonly columns: number;
  readonly delimiter: string;
};
export type OfSeparators = OfFile & { readonly found: string; readonly expected: string };
export type OfRewritten = OfFile & {
  readonly line: number;
  readonly what: RewrittenKind;
  readonly ids: number;
  readonly column: number;
  readonly field: string;
};
/** Counties of the state that the input names, and how many texts beside them are not named. */
export type OfCounties = { readonly county: string; readonly counties: readonly string[]; readonly others: number };

/** The levels of a state as people read them, from the gravest. */
export type OfLevels = { readonly levels: readonly { readonly en: string; readonly es: string }[] };

/** Several words as a choice between them: `a, b or c` where `or` joins the last two. */
export function oneOf(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
}

/** The letters that a spreadsheet gives a column, counted from 1: 95 is CQ. */
export function sheetColumn(number: number): string {
  let letters = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** What is wrong with a whole request list that came back. */
export type SheetFault = 'columns' | 'no-total' | 'two-lists';
