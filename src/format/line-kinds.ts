import type { BulkFormat } from './bulk-format.ts';

/**
 * What a record of a history file is: a `line` about a person; a line that cannot be read, since the number of its
 * `fields` is wrong or its `subject` is blank; a `blank` row, which concerns no person; a `header`, which files joined end
 * to end have in their middle too; or an `other header`, whose columns are not those of the format.
 */
export type LineKind = 'line' | 'fields' | 'subject' | 'blank' | 'header' | 'other header';

/** What line kinds are told apart by. */
export type LineShape = Pick<BulkFormat, 'columns' | 'person' | 'readId'>;

export function kindOfLine(fields: readonly string[], shape: LineShape): LineKind {
  const { columns, person, readId } = shape;
  if (isHeader(fields, shape)) {
    const names = headerNames(fields, columns.length);
    if (names.length !== columns.length) return 'fields';
    return wrongColumn(names, columns) < 0 ? 'header' : 'other header';
  }
  if (fields.length === columns.length && readId(fields[columns.indexOf(person)] ?? '') !== '') return 'line';
  if (fields.every((field) => field.trim() === '')) return 'blank';
  return fields.length === columns.length ? 'subject' : 'fields';
}

export function isHeader(fields: readonly string[], { columns }: Pick<LineShape, 'columns'>): boolean {
  return squeezedName(fields[0] ?? '') === squeezedName(columns[0]!);
}

/**
 * Whether the first record of a file is a header that does not begin as the format's does: where the person's id should
 * stand, it has the name of a column.
 */
export function isOtherHeader(fields: readonly string[], { columns, person }: LineShape): boolean {
  if (headerNames(fields, columns.length).length !== columns.length) return false;
  const cell = squeezedName(fields[columns.indexOf(person)] ?? '');
  return columns.some((column) => squeezedName(column) === cell) && wrongColumn(fields, columns) >= 0;
}

/** A byte-order mark within a file, where blank rows or another file stand before it; also as Windows-1252 shows it. */
const MARKS = /^(?:\uFEFF|\u00EF\u00BB\u00BF)+/;

/** The name of a column however it is written: `RECORD_ID`, `Record Id` and `record-id` are one. */
export function squeezedName(field: string): string {
  return field
    .replace(MARKS, '')
    .replace(/[\s_-]+/g, '')
    .toUpperCase();
}

/** The first column of a header that is not the format's, from 1, and what it is called; only of an `other header`. */
export function headerDifference(
  fields: readonly string[],
  { columns }: Pick<LineShape, 'columns'>,
): { readonly column: number; readonly found: string } {
  const names = headerNames(fields, columns.length);
  const wrong = wrongColumn(names, columns);
  return { column: wrong + 1, found: names[wrong]!.trim() };
}

/** Some deliveries end the header with one delimiter too many. */
function headerNames(fields: readonly string[], count: number): readonly string[] {
  return fields.length === count + 1 && fields.at(-1)?.trim() === '' ? fields.slice(0, -1) : fields;
}

function wrongColumn(names: readonly string[], columns: readonly string[]): number {
  return names.findIndex((name, index) => squeezedName(name) !== squeezedName(columns[index]!));
}

/** Whether a line is Excel's own, which says that fields are separated as the format has it. */
export function declaresDelimiter(raw: string, { delimiter }: Pick<BulkFormat, 'delimiter'>): boolean {
  const declared = /^"?sep=(.)"?(.*)$/i.exec(raw);
  return declared?.[1] === delimiter && declared[2] === delimiter.repeat(declared[2]!.length);
}
