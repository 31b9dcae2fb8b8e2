import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type CsvRecord, splitRecords } from '../csv/records.ts';
import { decodeText, endOfText, startOfText } from '../csv/text-bounds.ts';
import { type BulkFormat, columnOf } from '../format/bulk-format.ts';
import { dialectOf } from '../format/dialect.ts';
import { declaresDelimiter, headerDifference, isOtherHeader, kindOfLine } from '../format/line-kinds.ts';
import type { Problem } from '../record/problem.ts';
import type { InputFacts } from '../results/file-facts.ts';
import { type CountyTexts, countCountyText, countyNotes, otherCountyIn } from './county-texts.ts';
import { countOddDates, type DateForms, dateNotes } from './date-forms.ts';
import {
  emptyFile,
  faultProblem,
  inputNotes,
  type LineFault,
  noLines,
  notText,
  otherSeparators,
  spoilsFile,
  unreadableFile,
} from './problems.ts';
import { rawTokens } from './raw-tokens.ts';

/*
 * One input file, read whole into memory by plain code: for the reference engine, and for commands that copy a small file.
 * The fast engine reads files by the scanner; `test/bulk/engine-behaviour.ts` holds the two to the same answers.
 */

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
export function readInput(format: BulkFormat, path: string, source: number, quarantine: boolean): ReadInput {
  const opened = openInput(format, path);
  return opened.ok ? readOpened(format, opened, source, quarantine) : opened;
}

/** Tells the lines of a file apart that was opened. */
export function readOpened(format: BulkFormat, opened: Opened, source: number, quarantine: boolean): ReadInput {
  const person = columnOf(format, format.person);
  const { name, bytes, encoding, records } = opened;

  const lines: InputLine[] = [];
  const faulty: { fault: LineFault; raw: string; before: number }[] = [];
  const dates: DateForms = new Map();
  const counties: CountyTexts = new Map();
  const county = columnOf(format, format.county);
  let headers = 0;
  let startsWithHeader = false;
  for (const [index, record] of withoutStart(format, records).entries()) {
    const kind = record.spoiled ?? kindOfLine(record.fields, format);
    if (kind === 'line') {
      lines.push({ ...record, source, subject: format.readId(record.fields[person]!) });
      countOddDates(format, dates, record.fields);
      const other = otherCountyIn(format, record.fields[county]!);
      if (other !== undefined) countCountyText(counties, other);
    } else if (kind === 'header') {
      headers++;
      startsWithHeader ||= index === 0;
    } else if (kind !== 'blank') {
      const fault = faultOf(kind, record);
      if (!quarantine || spoilsFile(fault)) return fail(faultProblem(format, name, fault));
      faulty.push({ fault, raw: record.raw, before: lines.length });
    }
  }
  if (lines.length === 0 && faulty.length === 0) return fail(headers > 0 ? noLines(name) : emptyFile(name));
  const setAside = faulty.map(({ fault, raw, before }) => ({
    source,
    fault,
    raw,
    // A line may concern the person it names and, since a person's lines stand together, its neighbors.
    concerns: [...rawTokens(raw, format), lines[before - 1]?.subject ?? '', lines[before]?.subject ?? ''],
  }));
  const facts: InputFacts = {
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines: lines.length,
    encoding,
    notes: inputNotes({
      rows: records.length,
      headers: startsWithHeader ? headers - 1 : headers,
      dates: dateNotes(format, dates),
      counties: countyNotes(format, counties),
    }),
  };
  return { ok: true, facts, lines, setAside };
}

/** A file whose start shows nothing against it, all of it in memory. */
export type Opened = {
  readonly ok: true;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: InputFacts['encoding'];
  readonly records: readonly CsvRecord[];
};

/** Opens a file, or says what at its start shows that it cannot be used; all files are opened before the lines of the first are read. */
export function openInput(
  format: BulkFormat,
  path: string,
): Opened | { readonly ok: false; readonly problem: Problem } {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    if (statSync(path).isDirectory()) return fail(unreadableFile(path, { code: 'EISDIR' }));
    bytes = readFileSync(path);
  } catch (error) {
    return fail(unreadableFile(path, error));
  }
  if (bytes.length === 0) return fail(emptyFile(name));
  const binary = notText(format, name, bytes);
  if (binary) return fail(binary);
  const { text, encoding } = decodeText(bytes.subarray(startOfText(bytes), endOfText(bytes)));
  const { records } = splitRecords(text, dialectOf(format));
  const first = withoutStart(format, records)[0];
  if (first) {
    const other = otherSeparators(format, name, first.raw, first.fields.length);
    if (other) return fail(other);
    const kind = first.spoiled ?? kindOfLine(first.fields, format);
    if (kind === 'other header' || (kind === 'line' && isOtherHeader(first.fields, format)))
      return fail(
        faultProblem(format, name, { kind: 'header', line: first.line, ...headerDifference(first.fields, format) }),
      );
  }
  return { ok: true, name, bytes, encoding, records };
}

function faultOf(
  kind: 'after' | 'open' | 'fields' | 'subject' | 'other header',
  { line, fields }: CsvRecord,
): LineFault {
  return kind === 'fields' ? { kind, line, found: fields.length } : { kind, line };
}

/** The records without what may stand before the first: blank rows, and the line with which Excel declares the delimiter. */
function withoutStart(format: BulkFormat, records: readonly CsvRecord[]): readonly CsvRecord[] {
  const first = records.findIndex(({ fields, raw, spoiled }) => {
    return spoiled !== undefined || !(declaresDelimiter(raw, format) || kindOfLine(fields, format) === 'blank');
  });
  return first < 0 ? [] : records.slice(first);
}

function fail(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
