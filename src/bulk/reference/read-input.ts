import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type CsvRecord, splitRecords } from '../../csv/records.ts';
import type { Problem } from '../../record/problem.ts';
import type { InputFacts } from '../../results/file-facts.ts';
import { COLUMN_COUNT, COLUMNS } from '../../sources/ca-doj/columns.ts';
import { subjectOf } from '../../sources/ca-doj/row.ts';
import { emptyFile, faultProblem, type LineFault, noLines, notText, unreadableFile } from '../problems.ts';

/** A line of an input that can be used, and where it came from. */
export type InputLine = CsvRecord & { readonly source: number; readonly subject: string };

/** A line set aside: what is wrong with it, and everyone it may concern. */
export type SetAside = {
  readonly source: number;
  readonly fault: LineFault;
  readonly raw: string;
  readonly concerns: readonly string[];
};

export type ReadInput =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true;
      readonly facts: InputFacts;
      readonly lines: readonly InputLine[];
      readonly setAside: readonly SetAside[];
    };

/** Reads one whole file into memory, the plain way. */
export function readInput(path: string, source: number, quarantine: boolean): ReadInput {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    if (statSync(path).isDirectory()) return fail(unreadableFile(path, { code: 'EISDIR' }));
    bytes = readFileSync(path);
  } catch (error) {
    return fail(unreadableFile(path, error));
  }
  if (bytes.length === 0) return fail(emptyFile(name));
  const binary = notText(name, bytes);
  if (binary) return fail(binary);
  const { text, encoding } = decodeText(bytes);
  const { records, unclosed } = splitRecords(text);
  if (unclosed !== undefined) return fail(faultProblem(name, { kind: 'quote', line: unclosed }));
  if (records.length === 0) return fail(emptyFile(name));

  const lines: InputLine[] = [];
  const faulty: { fault: LineFault; raw: string; before: number }[] = [];
  for (const [index, record] of records.entries()) {
    const header = index === 0 && isHeader(record.fields);
    const fault = header ? headerFault(record) : lineFault(record);
    if (fault) {
      if (!quarantine || fault.kind === 'header') return fail(faultProblem(name, fault));
      faulty.push({ fault, raw: record.raw, before: lines.length });
    } else if (!header) lines.push({ ...record, source, subject: subjectOf(record.fields) });
  }
  if (lines.length === 0 && faulty.length === 0) return fail(noLines(name));
  const setAside = faulty.map(({ fault, raw, before }) => ({
    source,
    fault,
    raw,
    // A line may concern whoever it names and, since a person's lines stand together, its neighbours.
    concerns: [...rawTokens(raw), lines[before - 1]?.subject ?? '', lines[before]?.subject ?? ''],
  }));
  const facts: InputFacts = {
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines: lines.length,
    encoding,
  };
  return { ok: true, facts, lines, setAside };
}

function fail(problem: Problem): ReadInput {
  return { ok: false, problem };
}

/** A file that is not UTF-8 as a whole is an old export in Windows-1252. A byte-order mark is not part of the text. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: InputFacts['encoding'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { text: new TextDecoder('windows-1252').decode(bytes.subarray(marked ? 3 : 0)), encoding: 'windows-1252' };
  }
}

export function isHeader(fields: readonly string[]): boolean {
  return fields[0]?.trim().toUpperCase() === 'RECORD_ID';
}

/** A header has the names of the format in its order; some deliveries end it with one comma too many. */
export function headerFault(record: CsvRecord): LineFault | undefined {
  const { line } = record;
  const fields =
    record.fields.length === COLUMN_COUNT + 1 && record.fields.at(-1)?.trim() === ''
      ? record.fields.slice(0, -1)
      : record.fields;
  if (fields.length !== COLUMN_COUNT) return { kind: 'fields', line, found: fields.length };
  const wrong = fields.findIndex((field, index) => field.trim().toUpperCase() !== COLUMNS[index]);
  return wrong < 0 ? undefined : { kind: 'header', line, column: wrong + 1, found: fields[wrong]!.trim() || 'blank' };
}

export function lineFault({ line, fields }: CsvRecord): LineFault | undefined {
  if (fields.length !== COLUMN_COUNT) return { kind: 'fields', line, found: fields.length };
  return subjectOf(fields) === '' ? { kind: 'subject', line } : undefined;
}

/** Everything in a broken line that could be somebody's `SUBJECT_ID`. */
export function rawTokens(raw: string): readonly string[] {
  return raw.split(/[,"\s]+/).filter((token) => token !== '');
}
