import { COLUMN_COUNT, COLUMNS } from '../jurisdictions/us-ca/doj/columns.ts';
import { subjectOf } from '../jurisdictions/us-ca/doj/row.ts';

/**
 * What a record of a history file is: a `line` about a person; a line that cannot be read, since the number of its
 * `fields` is wrong or its `subject` is blank; a `blank` row, which concerns no person; a `header`, which files joined end
 * to end have in their middle too; or an `other header`, whose columns are not those of the format.
 */
export type LineKind = 'line' | 'fields' | 'subject' | 'blank' | 'header' | 'other header';

export function kindOfLine(fields: readonly string[]): LineKind {
  if (isHeader(fields)) {
    const names = headerNames(fields);
    if (names.length !== COLUMN_COUNT) return 'fields';
    return wrongColumn(names) < 0 ? 'header' : 'other header';
  }
  if (fields.length === COLUMN_COUNT && subjectOf(fields) !== '') return 'line';
  if (fields.every((field) => field.trim() === '')) return 'blank';
  return fields.length === COLUMN_COUNT ? 'subject' : 'fields';
}

export function isHeader(fields: readonly string[]): boolean {
  return nameOf(fields[0] ?? '') === 'RECORD_ID';
}

/** A byte-order mark within a file, where blank rows or another file stand before it; also as Windows-1252 shows it. */
const MARKS = /^(?:\uFEFF|\u00EF\u00BB\u00BF)+/;

function nameOf(field: string): string {
  return field.replace(MARKS, '').trim().toUpperCase();
}

/** The first column of a header that is not the format's, from 1, and what it is called; only of an `other header`. */
export function headerDifference(fields: readonly string[]): { readonly column: number; readonly found: string } {
  const names = headerNames(fields);
  const wrong = wrongColumn(names);
  return { column: wrong + 1, found: names[wrong]!.trim() };
}

/** Some deliveries end the header with one comma too many. */
function headerNames(fields: readonly string[]): readonly string[] {
  return fields.length === COLUMN_COUNT + 1 && fields.at(-1)?.trim() === '' ? fields.slice(0, -1) : fields;
}

function wrongColumn(names: readonly string[]): number {
  return names.findIndex((name, index) => nameOf(name) !== COLUMNS[index]);
}
