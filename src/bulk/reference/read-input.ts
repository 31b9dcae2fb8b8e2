import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { subjectOf } from '../../sources/ca-doj/row.ts';
import type { Problem } from '../api.ts';
import type { InputFacts } from '../engine-seam.ts';
import { headerDifference, kindOfLine } from '../line-kinds.ts';
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
} from '../problems.ts';
import { endOfText } from '../text-end.ts';
import { type CsvRecord, splitRecords } from './records.ts';

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
  const { text, encoding } = decodeText(bytes.subarray(0, endOfText(bytes)));
  const { records } = splitRecords(text);

  const lines: InputLine[] = [];
  const faulty: { fault: LineFault; raw: string; before: number }[] = [];
  let headers = 0;
  let startsWithHeader = false;
  for (const [index, record] of withoutStart(records).entries()) {
    const kind = record.spoiled ?? kindOfLine(record.fields);
    const other = index === 0 ? otherSeparators(name, record.raw, record.fields.length) : undefined;
    if (other) return fail(other);
    if (kind === 'line') lines.push({ ...record, source, subject: subjectOf(record.fields) });
    else if (kind === 'header') {
      headers++;
      startsWithHeader ||= index === 0;
    } else if (kind !== 'blank') {
      const fault = faultOf(kind, record, index === 0);
      if (!quarantine || spoilsFile(fault)) return fail(faultProblem(name, fault));
      faulty.push({ fault, raw: record.raw, before: lines.length });
    }
  }
  if (lines.length === 0 && faulty.length === 0) return fail(headers > 0 ? noLines(name) : emptyFile(name));
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
    notes: inputNotes({ rows: records.length, headers: startsWithHeader ? headers - 1 : headers }),
  };
  return { ok: true, facts, lines, setAside };
}

function faultOf(
  kind: 'after' | 'open' | 'fields' | 'subject' | 'other header',
  { line, fields }: CsvRecord,
  first: boolean,
): LineFault {
  if (kind === 'fields') return { kind, line, found: fields.length };
  return kind === 'other header' && first ? { kind: 'header', line, ...headerDifference(fields) } : { kind, line };
}

/** The records without what may stand before the first: blank rows, and the line with which Excel declares the comma. */
function withoutStart(records: readonly CsvRecord[]): readonly CsvRecord[] {
  const first = records.findIndex(({ fields, raw, spoiled }) => {
    return spoiled !== undefined || !(declaresComma(raw) || kindOfLine(fields) === 'blank');
  });
  return first < 0 ? [] : records.slice(first);
}

/** Whether a line is Excel's own, which says that fields are separated by commas. */
export function declaresComma(raw: string): boolean {
  return /^"?sep=,"?,*$/i.test(raw);
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

/** Everything in a broken line that could be somebody's `SUBJECT_ID`. */
export function rawTokens(raw: string): readonly string[] {
  return raw.split(/[,"\s]+/).filter((token) => token !== '');
}
