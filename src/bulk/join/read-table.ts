import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type CsvRecord, splitStart } from '../../csv/records.ts';
import { endOfLetters, withoutMark } from '../../csv/text-bounds.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import { dialectOf } from '../../format/dialect.ts';
import type { Problem } from '../../record/problem.ts';
import { emptyFile, inputProblem, notText, unreadableFile } from '../problems.ts';
import type { Member } from './members.ts';
import { type TableName, tableOf, tableWithHeader } from './tables.ts';

/** A file of a set as it was looked at before its lines are read. */
export type LookedAt = {
  readonly path: string;
  readonly name: string;
  readonly table: TableName;
  /** Of the file as it was given. */
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: 'utf-8' | 'windows-1252';
};

export type Look = { readonly ok: true; readonly file: LookedAt } | { readonly ok: false; readonly problem: Problem };

const BLOCK = 1 << 22;
/** No header comes near it. */
const HEADER_BYTES = 1 << 16;

/** Reads a file once for its hash and its encoding, and knows by its header which of the set it is. */
export function lookAt(format: BulkFormat, { path, name, given }: Member): Look {
  try {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).isDirectory()) return { ok: false, problem: unreadableFile(path, { code: 'EISDIR' }) };
      const hash = createHash('sha256');
      const decoder = new TextDecoder('utf-8', { fatal: true });
      let utf8 = true;
      let bytes = 0;
      let table: TableName | undefined;
      for (const block of blocksOf(file)) {
        if (bytes === 0) {
          const binary = notText(format, name, block);
          if (binary) return { ok: false, problem: binary };
          table = headerOf(format, block);
          if (table === undefined) return { ok: false, problem: noTable(format, name) };
        }
        bytes += block.length;
        hash.update(block);
        utf8 &&= decodes(decoder, block);
      }
      if (table === undefined) return { ok: false, problem: emptyFile(name) };
      utf8 &&= decodes(decoder, undefined);
      const encoding = utf8 ? 'utf-8' : 'windows-1252';
      return { ok: true, file: { path, name, table, encoding, ...(given ?? { bytes, sha256: hash.digest('hex') }) } };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    return { ok: false, problem: unreadableFile(path, error) };
  }
}

function decodes(decoder: TextDecoder, block: Uint8Array | undefined): boolean {
  try {
    decoder.decode(block, { stream: block !== undefined });
    return true;
  } catch {
    return false;
  }
}

function headerOf(format: BulkFormat, block: Uint8Array): TableName | undefined {
  const text = new TextDecoder('utf-8').decode(block.subarray(0, HEADER_BYTES));
  const [first] = splitStart(text, { ...dialectOf(format), fields: Number.POSITIVE_INFINITY }, true).records;
  return first && tableWithHeader(format, first.fields);
}

function noTable(format: BulkFormat, name: string): Problem {
  const kinds = (['person', 'case', 'charge'] as const).map((table) => {
    const { title, columns } = tableOf(format, table);
    return `${title}: ${columns.join(format.delimiter)}`;
  });
  return {
    ...inputProblem({ code: 'set-unknown-file', file: name, set: format.title }),
    details: kinds,
  };
}

function* blocksOf(file: number): Generator<Uint8Array> {
  for (;;) {
    const block = new Uint8Array(BLOCK);
    const read = readSync(file, block, 0, BLOCK, null);
    if (read === 0) return;
    yield block.subarray(0, read);
  }
}

/** The records of a file after its header, in order, with their lines from 1; blank rows and further headers aside. */
export function* recordsOf(format: BulkFormat, { path, encoding, table }: LookedAt): Generator<CsvRecord> {
  const dialect = { ...dialectOf(format), fields: tableOf(format, table).columns.length };
  const decoder = new TextDecoder(encoding);
  const file = openSync(path, 'r');
  let text = '';
  let before = 0;
  try {
    const blocks = blocksOf(file);
    for (let [isFirst, ended] = [true, false]; !ended; isFirst = false) {
      const block = blocks.next();
      ended = block.done === true;
      // Windows-1252 knows no mark, and would read its bytes as three letters of the first column's name.
      text += block.done ? decoder.decode() : decoder.decode(withoutMark(block.value, isFirst), { stream: true });
      if (ended) text = text.slice(0, endOfLetters(text));
      const { records, length, lines } = splitStart(text, dialect, ended);
      for (const record of records) {
        if (record.spoiled === undefined && isPassedOver(format, table, record.fields)) continue;
        yield { ...record, line: before + record.line };
      }
      before += lines;
      text = text.slice(length);
    }
  } finally {
    closeSync(file);
  }
}

function isPassedOver(format: BulkFormat, table: TableName, fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === '') || tableWithHeader(format, fields) === table;
}
