import { copyFileSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { fileRecords } from '../bulk/engine/files/each-record.ts';
import type { Engine } from '../bulk/engine-seam.ts';
import { splitRecords } from '../csv/records.ts';
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
export type MappedInputs = {
  readonly name: string;
  readonly text: string;
  readonly converted: Pick<Converted, 'origin' | 'keeps' | 'findings'>;
  /** What the tables were; asked for once the engine is done. */
  readonly inputs: () => Promise<Mapped['inputs']>;
};

/**
 * An engine whose input is lines that were made of mapped tables: its results also hold the mapping, what the tables were,
 * where each line came from, and, in the last columns of the determinations, the columns that the mapping keeps.
 */
export function mappedEngine(engine: Engine, { name, text, converted, inputs: tables }: MappedInputs): Engine {
  return async (work, hooks) => {
    const result = await engine(work, hooks);
    if (!result.ok) return result;
    const warnings = converted.findings.flatMap(({ kind, message }) => (kind === 'warning' ? [message] : []));
    const inputs = result.inputs.map((facts) => ({ ...facts, notes: [...facts.notes, ...warnings] }));
    const mapped: Mapped = { mapping: name, inputs: await tables() };
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

/** The files of tables that lines were made of, with their hashes. */
export async function factsOfTables({ files }: Pick<Converted, 'files'>): Promise<Mapped['inputs']> {
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

async function originFile(folder: string, { origin }: MappedInputs['converted'], lines: number): Promise<FileFacts> {
  const path = join(folder, MAPPING_FILES.origin);
  copyFileSync(origin, path);
  return { name: MAPPING_FILES.origin, bytes: statSync(path).size, sha256: await hashFile(path), lines };
}

/** Adds the columns that are kept to the determinations, each from the line that the determination names. */
function addKeys(
  folder: string,
  { origin, keeps }: MappedInputs['converted'],
  outputs: readonly FileFacts[],
): FileFacts {
  const facts = outputs.find((file) => file.name === DATA_FILES.determinations)!;
  if (keeps.length === 0) return facts;
  const path = join(folder, DATA_FILES.determinations);
  const rows = fileRecords(path);
  const header = rows.next().value?.raw() ?? '';
  const at = fieldsOf(header).indexOf('line');
  const kept = keptOf(origin, csvLine(keeps.map(() => '')));
  const written = appendedFile(folder, `${DATA_FILES.determinations}.keys`, `${header},${csvLine(keeps)}`);
  try {
    for (const row of rows) {
      const raw = row.raw();
      written.append(`${raw},${kept.of(lineIn(raw, at))}\n`, 1);
    }
  } catch (error) {
    written.abandon();
    throw error;
  } finally {
    kept.close();
  }
  const { name, bytes, sha256 } = written.close();
  renameSync(join(folder, name), path);
  return { ...facts, bytes, sha256 };
}

/**
 * What is kept of lines of the input, read beside the determinations and in constant memory, since both are in the order of
 * the lines. For a line further up it begins anew.
 */
function keptOf(origin: string, blank: string) {
  let rows = fileRecords(origin);
  let [line, kept] = [0, blank];
  const open = () => {
    rows.return();
    rows = fileRecords(origin);
    rows.next();
    line = 0;
  };
  open();
  return {
    of: (wanted: number): string => {
      if (wanted < line) open();
      while (line < wanted) {
        const next = rows.next();
        if (next.done) return blank;
        const raw = next.value.raw();
        line = Number.parseInt(raw, 10);
        if (line === wanted) kept = behind(raw);
      }
      return line === wanted ? kept : blank;
    },
    close: () => void rows.return(),
  };
}

/** What stands behind the line, the file and the row. */
function behind(raw: string): string {
  return csvLine(fieldsOf(raw).slice(3));
}

/** The line that a determination names, without parsing what stands behind it. */
function lineIn(raw: string, at: number): number {
  let [from, to] = [0, raw.indexOf(',')];
  for (let field = 0; field < at; field++) [from, to] = [to + 1, raw.indexOf(',', to + 1)];
  const quote = raw.indexOf('"');
  if (quote >= 0 && quote < from) return Number(fieldsOf(raw)[at]);
  return Number.parseInt(raw.slice(from, to < 0 ? undefined : to), 10);
}

/** The fields of a record. Most have no quotation mark and are split at their commas alone, which takes a tenth of the time. */
function fieldsOf(raw: string): readonly string[] {
  return raw.includes('"') ? splitRecords(raw).records[0]!.fields : raw.split(',');
}

/** What the tables of a run were; undefined where it was made of the state's own file. */
export function mappedIn(folder: string, outputs: readonly { readonly name: string }[]): Mapped | undefined {
  if (!outputs.some(({ name }) => name === MAPPING_FILES.inputs)) return undefined;
  const parsed = mappedSchema.safeParse(JSON.parse(readFileSync(join(folder, MAPPING_FILES.inputs), 'utf8')));
  return parsed.success ? parsed.data : undefined;
}
