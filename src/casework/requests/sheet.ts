import { hash } from 'node:crypto';
import { type CsvRecord, splitRecords } from '../../csv/records.ts';
import { sheetLine } from '../../csv/write.ts';
import type { SheetFault } from '../../say/values.ts';
import { isoOf } from './asked-facts.ts';

/**
 * The file that a clerk of a holder fills in: a line for each question, an empty column for the answer, and a last line with
 * the totals. What identifies a line has to come back as it went; spreadsheets may write days and leading zeros anew.
 */
export const IDENTITY_COLUMNS = [
  'case_number',
  'county',
  'section',
  'conviction_date',
  'name',
  'birth_date',
  'state_number',
  'question',
] as const;
export type IdentityColumn = (typeof IDENTITY_COLUMNS)[number];
export type IdentityCells = Readonly<Record<IdentityColumn, string>>;

const COLUMNS = ['line', ...IDENTITY_COLUMNS, 'answer_with', 'answer', 'remark'] as const;
const TOTAL = 'TOTAL';

export type SheetLine = { readonly line: number; readonly cells: IdentityCells; readonly answerWith: string };

/** A line as it came back, by the line of the file on which it stands. */
export type ReturnedLine = {
  readonly place: number;
  /** The number in the list; undefined where it is none of a list. */
  readonly line: number | undefined;
  readonly cells: IdentityCells;
  readonly answer: string;
  readonly remark: string;
};

export type ReturnedSheet = {
  readonly list: string;
  readonly lines: readonly ReturnedLine[];
  /** What the last line says of the number of lines, and of what stands in them. */
  readonly total: number;
  readonly digest: string;
};

/** Over what stands in the lines of a list, as 16 hex digits. */
export function digestOf(list: string, lines: readonly SheetLine[]): string {
  const text = lines.map(({ line, cells }) => JSON.stringify([line, ...IDENTITY_COLUMNS.map((each) => cells[each])]));
  return hash('sha256', `${list}\n${text.join('\n')}`, 'hex').slice(0, 16);
}

export function writeSheet(list: string, lines: readonly SheetLine[], digest: string): string {
  const rows = lines.map(({ line, cells, answerWith }) =>
    sheetLine([`${list}-${line}`, ...IDENTITY_COLUMNS.map((each) => cells[each]), answerWith, '', '']),
  );
  const total = sheetLine([TOTAL, `${lines.length} lines`, `check ${digest}`, ...COLUMNS.slice(3).map(() => '')]);
  // Spreadsheets take UTF-8 for what it is when the file begins with this mark.
  return `\uFEFF${[sheetLine(COLUMNS), ...rows, total].join('\r\n')}\r\n`;
}

/** Reads what came back, with commas or semicolons, in UTF-8 or as an old spreadsheet writes it. */
export function readSheet(bytes: Uint8Array): ReturnedSheet | { readonly fault: SheetFault } {
  const text = textOf(bytes);
  const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',';
  const [head, ...records] = splitRecords(text, { delimiter, quoted: true }).records;
  const places = COLUMNS.map((column) => head?.fields.findIndex((field) => field.trim() === column) ?? -1);
  if (places.includes(-1)) return { fault: 'columns' };
  const at = Object.fromEntries(COLUMNS.map((column, each) => [column, places[each]!]));
  const cell = ({ fields }: CsvRecord, column: (typeof COLUMNS)[number]) => fields[at[column]!] ?? '';
  const filled = records.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  const last = filled.at(-1);
  if (!last || cell(last, 'line').trim() !== TOTAL) return { fault: 'no-total' };
  const lines = filled.slice(0, -1).map((record) => {
    const [, list = '', line] = /^'?([0-9a-f]{16})-(\d{1,7})$/.exec(cell(record, 'line').trim().toLowerCase()) ?? [];
    const cells = Object.fromEntries(IDENTITY_COLUMNS.map((each) => [each, cell(record, each)])) as IdentityCells;
    const [answer, remark] = [cell(record, 'answer'), cell(record, 'remark').trim()];
    return { list, place: record.line, line: line === undefined ? undefined : Number(line), cells, answer, remark };
  });
  const lists = new Set(lines.map(({ list }) => list).filter((each) => each !== ''));
  if (lists.size > 1) return { fault: 'two-lists' };
  const total = /^(\d+) lines?$/.exec(cell(last, 'case_number').trim())?.[1];
  const digest = /^check ([0-9a-f]{16})$/.exec(cell(last, 'county').trim())?.[1];
  if (total === undefined || digest === undefined) return { fault: 'no-total' };
  return { list: [...lists][0] ?? '', lines, total: Number(total), digest };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The first identity column that did not come back as it went; undefined where all did. */
export function changedColumn(sent: IdentityCells, back: IdentityCells): IdentityColumn | undefined {
  return IDENTITY_COLUMNS.find((column) => plain(sent[column]) !== plain(back[column]));
}

/** A cell without what spreadsheets do to it: the form of a day, leading zeros, an apostrophe, blanks. */
function plain(text: string): string {
  const trimmed = text.trim().replace(/^'/, '').replace(/\s+/g, ' ').toUpperCase();
  return (isoOf(trimmed) ?? trimmed).replace(/\b0+(?=\d)/g, '');
}
