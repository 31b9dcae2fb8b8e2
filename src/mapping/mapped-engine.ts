import { copyFileSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { eachRecord } from '../bulk/engine/files/each-record.ts';
import type { Engine } from '../bulk/engine-seam.ts';
import { type CsvRecord, splitRecords } from '../csv/records.ts';
import { csvLine } from '../csv/write.ts';
import { DATA_FILES, type FileFacts } from '../results/file-facts.ts';
import { appendedFile } from '../results/files/appended-file.ts';
import { hashFile } from '../results/files/hash-file.ts';
import { writeJson, writeText } from '../results/files/write-text.ts';
import { fileSchema } from '../results/manifest-schema.ts';
import type { Converted } from './convert.ts';

/** What a run over mapped tables leaves among its results beside the files that every run writes. */
export const MAPPING_FILES = { mapping: 'mapping.yml', inputs: 'mapped.json', origin: 'origin.csv' } as const;

const mappedSchema = z.object({
  /** The name of the mapping. */
  mapping: z.string(),
  /** The files of the tables, in the order in which they were named, with the number that `origin.csv` has for each. */
  inputs: z.array(fileSchema.extend({ number: z.int().positive(), table: z.string() })),
});

export type Mapped = z.infer<typeof mappedSchema>;

/** A mapping as it was read, and the lines that were made by it. */
export type MappedInputs = { readonly name: string; readonly text: string; readonly converted: Converted };

/**
 * An engine whose input is lines that were made of mapped tables: its results also hold the mapping, what the tables were,
 * where each line came from, and, in the last columns of the determinations, the columns that the mapping keeps.
 */
export function mappedEngine(engine: Engine, { name, text, converted }: MappedInputs): Engine {
  return async (work, hooks) => {
    const result = await engine(work, hooks);
    if (!result.ok) return result;
    const warnings = converted.findings.flatMap(({ kind, message }) => (kind === 'warning' ? [message] : []));
    const inputs = result.inputs.map((facts) => ({ ...facts, notes: [...facts.notes, ...warnings] }));
    const mapped: Mapped = { mapping: name, inputs: await factsOf(converted) };
    const runs = [];
    for (const [number, made] of result.runs.entries()) {
      const { folder } = work.runs[number]!;
      const determinations = addKeys(folder, converted, made.outputs);
      const outputs = made.outputs.map((file) => (file.name === DATA_FILES.determinations ? determinations : file));
      runs.push({
        ...made,
        outputs: [
          ...outputs,
          writeText(folder, MAPPING_FILES.mapping, text),
          writeJson(folder, MAPPING_FILES.inputs, mapped),
          await originFile(folder, converted, result.lines),
        ],
      });
    }
    return { ...result, inputs, runs };
  };
}

async function factsOf({ files }: Converted): Promise<Mapped['inputs']> {
  const facts = [];
  for (const { path, number, rows, resource } of files) {
    const { size } = statSync(path);
    facts.push({
      number,
      table: resource.name,
      name: basename(path),
      bytes: size,
      sha256: await hashFile(path),
      lines: rows,
    });
  }
  return facts;
}

async function originFile(folder: string, { origin }: Converted, lines: number): Promise<FileFacts> {
  const path = join(folder, MAPPING_FILES.origin);
  copyFileSync(origin, path);
  return { name: MAPPING_FILES.origin, bytes: statSync(path).size, sha256: await hashFile(path), lines };
}

/** Adds the columns that are kept to the determinations, each from the line that the determination names. */
function addKeys(folder: string, { origin, keeps }: Converted, outputs: readonly FileFacts[]): FileFacts {
  const facts = outputs.find((file) => file.name === DATA_FILES.determinations)!;
  if (keeps.length === 0) return facts;
  const path = join(folder, DATA_FILES.determinations);
  const { header, at, wanted } = linesOf(path);
  const keys = keysOf(origin, wanted, keeps.length);
  const blank = csvLine(keeps.map(() => ''));
  const written = appendedFile(folder, `${DATA_FILES.determinations}.keys`, csvLine([...header, ...keeps]));
  try {
    eachRow(path, ({ raw, fields }) => written.append(`${raw},${keys.get(fields[at]!) ?? blank}\n`, 1));
  } catch (error) {
    written.abandon();
    throw error;
  }
  const { name, bytes, sha256 } = written.close();
  renameSync(join(folder, name), path);
  return { ...facts, bytes, sha256 };
}

/** The columns of the determinations, where among them the line stands, and the lines that they name. */
function linesOf(path: string) {
  let header: readonly string[] = [];
  let at = 0;
  const wanted = new Set<string>();
  const onHeader = (fields: readonly string[]) => {
    header = fields;
    at = fields.indexOf('line');
  };
  eachRow(path, ({ fields }) => wanted.add(fields[at]!), onHeader);
  return { header, at, wanted };
}

/** The columns that are kept, as a file has them, of some lines. */
function keysOf(origin: string, wanted: ReadonlySet<string>, width: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  eachRow(origin, ({ fields: [line, , , ...kept] }) => {
    if (wanted.has(line!)) found.set(line!, csvLine(kept.slice(0, width)));
  });
  return found;
}

/** Goes through a CSV file below its header, in constant memory. */
function eachRow(
  path: string,
  onRow: (row: CsvRecord) => void,
  onHeader: (columns: readonly string[]) => void = () => {},
): void {
  let isHeader = true;
  eachRecord(path, (record) => {
    const row = splitRecords(record.raw()).records[0]!;
    if (isHeader) onHeader(row.fields);
    else onRow(row);
    isHeader = false;
  });
}

/** What the tables of a run were; undefined where it was made of the state's own file. */
export function mappedIn(folder: string, outputs: readonly { readonly name: string }[]): Mapped | undefined {
  if (!outputs.some(({ name }) => name === MAPPING_FILES.inputs)) return undefined;
  const parsed = mappedSchema.safeParse(JSON.parse(readFileSync(join(folder, MAPPING_FILES.inputs), 'utf8')));
  return parsed.success ? parsed.data : undefined;
}
