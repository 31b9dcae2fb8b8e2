import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { RunTables } from '../../bulk/cluster/cluster-run.ts';
import { type JoinedSet, prepareInputs } from '../../bulk/join/join.ts';
import { attemptFolder } from '../../disk/attempt.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { type Mapped, type MappedInputs, mappedEngine } from '../../mapping/mapped-engine.ts';
import { readMapping } from '../../mapping/read.ts';
import type { Problem } from '../../record/problem.ts';
import { filesOf, gatherInputs } from '../gather-inputs.ts';
import type { MappingChoice } from '../gather-mapped.ts';

/*
 * Tables have no lines that ranges could be cut of, so `plan` makes them: the lines that `analyze` makes before it decides,
 * once, in a folder of the run. What the results say of the tables stands beside the lines until `join` needs it.
 */

const RECORD = 'tables.json';
const ORIGIN = 'origin.csv';

/** What is known of tables, without the places where anything lies. */
type Known = {
  readonly mapped?: {
    readonly name: string;
    readonly text: string;
    readonly keeps: MappedInputs['converted']['keeps'];
    readonly findings: MappedInputs['converted']['findings'];
    readonly inputs: Mapped['inputs'];
  };
  readonly joined?: JoinedSet;
};

type Record = {
  /** What the lines were made of, so that a run that goes on does not make them again. */
  readonly made: string;
  readonly lines: string;
  readonly known: Known;
};

export type TablesChoice = MappingChoice & { readonly quarantine?: boolean };

type Failure = { readonly ok: false; readonly problem: Problem };
type Made = Failure | { readonly ok: true; readonly inputs: readonly string[]; readonly tables: string };

/** Makes the lines of tables in a folder, or takes those that stand there of the same tables. */
export async function makeLines(
  jurisdiction: Jurisdiction,
  paths: readonly string[],
  choice: TablesChoice,
  folder: string,
): Promise<Made> {
  const listed = filesOf(paths);
  if (!listed.ok) return listed;
  const made = stampOf(listed.files, choice);
  if (!existsSync(folder)) {
    const done = await attemptFolder(folder, (within) => fill(jurisdiction, paths, choice, { within, made }));
    if (!done.ok) return done;
  }
  const record = readRecord(folder);
  if (record?.made !== made) {
    return refuse(
      `${folder} holds the lines of other tables, or of the same before they changed; name another folder for the run, or remove that one.`,
    );
  }
  return { ok: true, inputs: [join(folder, record.lines)], tables: hashOf(record.known) };
}

/** Tables as far as it can be seen without reading them, and how they are read. */
function stampOf(files: readonly string[], { mapping, quarantine = false }: TablesChoice): string {
  const read = mapping === undefined ? undefined : readMapping(mapping);
  const tables = files.map((path) => {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: -1 };
    return [resolve(path), size, mtimeMs];
  });
  return createHash('sha256')
    .update(JSON.stringify([tables, read?.ok ? read.text : undefined, quarantine]))
    .digest('hex');
}

type Place = { readonly within: string; readonly made: string };

async function fill(
  jurisdiction: Jurisdiction,
  paths: readonly string[],
  choice: TablesChoice,
  { within, made }: Place,
): Promise<Failure | { readonly ok: true }> {
  const gathered = await gatherInputs(jurisdiction, paths, within, choice);
  if (!gathered.ok) return gathered;
  const { mapped } = gathered;
  const options = { quarantine: choice.quarantine ?? false, within };
  const prepared = await prepareInputs(jurisdiction.format, gathered.inputs, { ...options, workers: undefined });
  if (!prepared.ok) return prepared;
  const lines = basename(prepared.inputs[0]!);
  try {
    const known: Known = {
      ...(mapped && { mapped: await knownOf(mapped) }),
      ...(prepared.joined && { joined: prepared.joined }),
    };
    if (mapped) renameSync(mapped.converted.origin, join(within, ORIGIN));
    renameSync(prepared.inputs[0]!, join(within, lines));
    const record: Record = { made, lines, known };
    writeFileSync(join(within, RECORD), JSON.stringify(record), { mode: 0o600 });
    return { ok: true };
  } finally {
    prepared.cleanUp();
    gathered.cleanUp();
  }
}

async function knownOf({ name, text, converted, inputs }: MappedInputs): Promise<NonNullable<Known['mapped']>> {
  const { keeps, findings } = converted;
  return { name, text, keeps, findings, inputs: await inputs() };
}

/** What the results are to say of the tables of a run; a sentence where they are not those of the plan. */
export function openTables(folder: string, planned: string): RunTables | string {
  const record = readRecord(folder);
  if (record === undefined || hashOf(record.known) !== planned) {
    return `${folder} does not hold the lines that the run was planned for; plan again in another folder.`;
  }
  const { mapped, joined } = record.known;
  if (!mapped) return { joined };
  const { keeps, findings, inputs, ...mapping } = mapped;
  const converted = { origin: join(folder, ORIGIN), keeps, findings };
  return { joined, wrap: (engine) => mappedEngine(engine, { ...mapping, converted, inputs: async () => inputs }) };
}

function readRecord(folder: string): Record | undefined {
  const path = join(folder, RECORD);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record) : undefined;
}

function hashOf(known: Known): string {
  return createHash('sha256').update(JSON.stringify(known)).digest('hex');
}

function refuse(message: string): Failure {
  return { ok: false, problem: { kind: 'usage', message } };
}
