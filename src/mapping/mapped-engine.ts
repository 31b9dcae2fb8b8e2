import { copyFileSync, createReadStream, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Engine } from '../bulk/engine-seam.ts';
import { splitRecords } from '../csv/records.ts';
import { csvLine } from '../csv/write.ts';
import { DATA_FILES, type FileFacts } from '../results/file-facts.ts';
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
      const determinations = await addKeys(folder, converted, made.outputs);
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
async function addKeys(
  folder: string,
  { origin, keeps }: Converted,
  outputs: readonly FileFacts[],
): Promise<FileFacts> {
  const facts = outputs.find((file) => file.name === DATA_FILES.determinations)!;
  if (keeps.length === 0) return facts;
  const path = join(folder, DATA_FILES.determinations);
  const [header, ...records] = splitRecords(readFileSync(path, 'utf8')).records;
  const at = header!.fields.indexOf('line');
  const keys = await keysOf(origin, new Set(records.map(({ fields }) => fields[at]!)), keeps.length);
  const blank = keeps.map(() => '');
  const lines = records.map(({ fields }) => csvLine([...fields, ...(keys.get(fields[at]!) ?? blank)]));
  const written = `${path}.keys`;
  writeFileSync(written, `${[csvLine([...header!.fields, ...keeps]), ...lines].join('\n')}\n`, { mode: 0o600 });
  renameSync(written, path);
  return { ...facts, bytes: statSync(path).size, sha256: await hashFile(path) };
}

/** The columns that are kept, of some lines; a line of `origin.csv` is one record, since no cell holds a line end. */
async function keysOf(
  origin: string,
  wanted: ReadonlySet<string>,
  width: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for await (const line of createInterface({ input: createReadStream(origin), crlfDelay: Number.POSITIVE_INFINITY })) {
    const number = line.slice(0, line.indexOf(','));
    if (!wanted.has(number)) continue;
    const { fields } = splitRecords(line).records[0]!;
    found.set(number, fields.slice(3, 3 + width));
  }
  return found;
}

/** What the tables of a run were; undefined where it was made of the state's own file. */
export function mappedIn(folder: string, outputs: readonly { readonly name: string }[]): Mapped | undefined {
  if (!outputs.some(({ name }) => name === MAPPING_FILES.inputs)) return undefined;
  const parsed = mappedSchema.safeParse(JSON.parse(readFileSync(join(folder, MAPPING_FILES.inputs), 'utf8')));
  return parsed.success ? parsed.data : undefined;
}
