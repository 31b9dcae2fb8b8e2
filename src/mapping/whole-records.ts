import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CsvRecord, type Dialect, splitStart } from '../csv/records.ts';
import { csvLine } from '../csv/write.ts';

/**
 * A CSV file that DuckDB refuses, read as the files of states are read: a quotation mark within a text is a letter, and one
 * that opens a field belongs to it alone. DuckDB then reads a copy in which every field is quoted as it should be.
 */

/** How a copy is written. */
export const COPY = { delimiter: ',', quoteChar: '"', header: true } as const;

export type Copied =
  | { readonly ok: true }
  /** What is wrong, without the name of the file and without a word that is in it. */
  | { readonly ok: false; readonly sentence: string };

/** Copies the records of a file in UTF-8; refuses those that are none, or that have not as many fields as the dialect says. */
export async function copyWholeRecords(
  path: string,
  { fields, ...dialect }: Dialect & { readonly fields: number },
  to: string,
): Promise<Copied> {
  const faults: Fault[] = [];
  async function* copied() {
    for await (const records of recordsOf(path, { ...dialect, fields })) {
      faults.push(...records.flatMap((record) => faultOf(record, fields) ?? []));
      // What is refused is not worth copying.
      if (faults.length === 0) yield records.map((record) => `${csvLine(record.fields)}\n`).join('');
    }
  }
  await pipeline(Readable.from(copied()), createWriteStream(to, { mode: 0o600 }));
  return faults.length === 0 ? { ok: true } : { ok: false, sentence: sentenceOf(faults) };
}

async function* recordsOf(path: string, dialect: Dialect): AsyncGenerator<readonly CsvRecord[]> {
  const decoder = new TextDecoder('utf-8');
  let [rest, linesBefore] = ['', 0];
  const take = (ended: boolean) => {
    const { records, length, lines } = splitStart(rest, dialect, ended);
    const numbered = records.map((record) => ({ ...record, line: record.line + linesBefore }));
    rest = rest.slice(length);
    linesBefore += lines;
    return numbered;
  };
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
    rest += decoder.decode(bytes as Buffer, { stream: true });
    yield take(false);
  }
  rest += decoder.decode();
  yield take(true);
}

const WHAT = {
  after: 'text stands behind a closing quotation mark',
  open: 'a quotation mark opens a text and none closes it',
  fields: 'there are more or fewer fields than the header has',
} as const;

type Fault = { readonly line: number; readonly what: keyof typeof WHAT };

function faultOf({ line, spoiled, fields }: CsvRecord, expected: number): Fault | undefined {
  const what = spoiled ?? (fields.length === expected ? undefined : 'fields');
  return what && { line, what };
}

/** How many lines are named of each fault. */
const NAMED = 5;

function sentenceOf(faults: readonly Fault[]): string {
  const parts = (Object.keys(WHAT) as (keyof typeof WHAT)[]).flatMap((what) => {
    const lines = faults.filter((fault) => fault.what === what).map(({ line }) => line.toLocaleString('en-US'));
    if (lines.length === 0) return [];
    const more = lines.length > NAMED ? ` and ${(lines.length - NAMED).toLocaleString('en-US')} more` : '';
    return [`${WHAT[what]} in ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, NAMED).join(', ')}${more}`];
  });
  return `${parts.join('; ')}. Mend ${faults.length === 1 ? 'the line' : 'these lines'} or ask for the file anew: whose charges they are is not known, so that nobody is decided. Within a text in quotation marks, a quotation mark is written twice; if the file quotes nothing, say quoteChar: null in the dialect of the mapping.`;
}
