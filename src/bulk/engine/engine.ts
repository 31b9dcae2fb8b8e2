import { join } from 'node:path';
import { convictionsFileOf } from '../../law/language/index.ts';
import { COLUMNS, CONDENSED_COLUMNS, RESULT_COLUMNS } from '../../sources/ca-doj/columns.ts';
import type { Hooks } from '../api.ts';
import {
  DATA_FILES,
  type Engine,
  type EngineResult,
  type EngineRun,
  type EngineWork,
  type FileFacts,
} from '../engine-seam.ts';
import { unknownCounty } from '../problems.ts';
import { csvLine } from '../results/csv.ts';
import { DETERMINATION_COLUMNS } from '../results/determinations.ts';
import { writeProblems } from '../results/problems-file.ts';
import type { Tally } from '../results/tally.ts';
import { spareLastCompiler } from './compiling.ts';
import { emitChunks, type Roles } from './emit.ts';
import { closeFile, type OpenFile, openFile } from './growing-file.ts';
import { hashInputs, inputFacts, readFaults, withSources } from './inputs.ts';
import { collectTally, compareChoices, decideScattered, gatherPeople } from './people.ts';
import { openPool, openPoolHere, type Pool } from './pool.ts';
import { type Scanned, scanSources } from './scan.ts';
import type { Source } from './sources.ts';
import { startThreads } from './threads.ts';
import { bytesOf, CHUNK_BYTES, lanesFor, laterWork, rolesOf, type Tuning } from './tuning.ts';

/** The engine for whole files on all cores; its files are equal to the reference's to the byte. */
export const fastEngine: Engine = (work, hooks) => runEngine(work, hooks);

export function runEngine(work: EngineWork, hooks: Hooks, tuning: Tuning = {}): Promise<EngineResult> {
  // Packed inputs are unpacked beside the results.
  return withSources(work.inputs, work.runs[0]!.folder, hooks, (sources) => runOn(sources, work, hooks, tuning));
}

async function runOn(
  sources: readonly Source[],
  work: EngineWork,
  hooks: Hooks,
  tuning: Tuning,
): Promise<EngineResult> {
  hooks.signal?.throwIfAborted();
  const { here, size } = lanesFor(sources, work.workers, tuning.here);
  const all = work.results === 'all';
  const { deciders: deciding, emitters: emitting } = rolesOf(size, all);
  const pool = here
    ? openPoolHere(size, hooks.signal)
    : openPool(size, hooks.signal, tuning.threads ?? startThreads(size + 1, laterWork(size, all)));
  try {
    const { lanes } = pool;
    const roles: Roles = {
      deciders: lanes.slice(0, deciding),
      emitters: lanes.slice(size - emitting),
      writer: pool.side,
    };
    let hashes: ReturnType<typeof hashInputs> | undefined;
    const startHashing = () => {
      hashes = hashInputs(sources, pool.side);
      // Its failure is told when it is waited for.
      hashes.catch(() => {});
    };
    // Where few lines are written, the writer has time for it later, and scanning has not.
    if (all) startHashing();
    const outcome = await scanSources(sources, lanes, {
      chunkBytes: tuning.chunkBytes ?? CHUNK_BYTES,
      quarantine: work.quarantine,
      onProgress: hooks.onProgress,
    });
    if (!outcome.ok) return outcome;
    const { scanned } = outcome;
    const setAside = readFaults(scanned, sources);
    const counties = new Set(scanned.people.counties((file) => scanned.files[file]!.encoding));
    for (const { decider } of work.runs) {
      const problem = unknownCounty(decider.choice.setting.county, counties);
      if (problem) return { ok: false, problem };
    }
    if (!all) startHashing();
    if (tuning.once && !here) spareLastCompiler(bytesOf(sources));
    const { people, tell } = await gatherPeople(scanned, setAside, lanes, roles.deciders);
    const written: { readonly tally: Tally; readonly outputs: FileFacts[] }[] = [];
    for (const run of work.runs) {
      const blocks = await decideScattered(scanned, people, roles.deciders, run, hooks.onProgress);
      const outputs = await writeOutputs(scanned, sources, pool, roles, run, all, blocks, hooks);
      written.push({ tally: await collectTally(roles.deciders), outputs });
    }
    if (work.compare) await tell(lanes.filter((lane) => !roles.deciders.includes(lane)));
    const comparison = work.compare
      ? await compareChoices(people, lanes, work.runs, work.compare, tuning.comparedPeople)
      : undefined;
    const inputs = await inputFacts(sources, scanned, hashes!);
    const runs = written.map(({ tally, outputs }, run) => ({
      tally,
      outputs: [...outputs, ...writeProblems(work.runs[run]!.folder, setAside, inputs)],
    }));
    return { ok: true, lines: scanned.rows, linesSetAside: setAside.length, inputs, runs, comparison };
  } finally {
    await pool.close();
  }
}

/** Writes the data files of a run; their descriptors are closed whatever happens. */
async function writeOutputs(
  scanned: Scanned,
  sources: readonly Source[],
  pool: Pool,
  roles: Roles,
  { folder, decider }: EngineRun,
  all: boolean,
  blocks: readonly SharedArrayBuffer[],
  hooks: Hooks,
): Promise<FileFacts[]> {
  const { deciders, emitters, writer } = roles;
  const decidedName = convictionsFileOf(decider.choice.pack);
  const names = [DATA_FILES.all, DATA_FILES.condensed, decidedName, DATA_FILES.determinations];
  const files: (OpenFile | undefined)[] = [];
  try {
    for (const [file, name] of names.entries()) {
      files.push(all || file >= 2 ? openFile(join(folder, name), pool.apart) : undefined);
    }
    const memories = pool.lanes.map((lane) => lane.memory);
    // It may be hashing, and begins before it is given anything to write.
    const begun = writer.call({ kind: 'files', files, headers: HEADERS, memories });
    begun.catch(() => {});
    await Promise.all([
      ...deciders.map((lane) => lane.call({ kind: 'suffixes', blocks, all })),
      ...emitters.map((lane) => lane.call({ kind: 'outputs', lane: lane.number, memories, all })),
    ]);
    const encodings = scanned.files.map((file) => file.encoding);
    const [{ files: made, decided }] = await Promise.all([
      emitChunks(scanned.chunks, sources, encodings, roles, hooks.onProgress),
      begun,
    ]);
    return made.flatMap((written, file) =>
      written ? [{ name: names[file]!, ...written, lines: file < 2 ? scanned.rows : decided }] : [],
    );
  } catch (error) {
    // Nobody may write any more when the descriptors are closed, since their numbers are soon another file's.
    await pool.close();
    throw error;
  } finally {
    for (const file of files) if (file) closeFile(file);
  }
}

const HEADERS: readonly Uint8Array[] = [
  [...COLUMNS, ...RESULT_COLUMNS],
  [...CONDENSED_COLUMNS, ...RESULT_COLUMNS],
  [...COLUMNS, ...RESULT_COLUMNS],
  DETERMINATION_COLUMNS,
].map((columns) => Buffer.from(`${csvLine(columns)}\n`));
