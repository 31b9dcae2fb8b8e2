import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMNS, CONDENSED_COLUMNS, RESULT_COLUMNS } from '../../sources/ca-doj/columns.ts';
import type { Hooks } from '../api.ts';
import {
  DATA_FILES,
  type Engine,
  type EngineResult,
  type EngineWork,
  type FileFacts,
  type InputFacts,
} from '../engine-seam.ts';
import { unknownCounty } from '../problems.ts';
import { problemLines } from '../reference/engine.ts';
import { csvLine } from '../results/csv.ts';
import { DETERMINATION_COLUMNS } from '../results/determinations.ts';
import { emitChunks } from './emit.ts';
import { hashInputs, inputFacts, readFaults, type SetAside, withSources } from './inputs.ts';
import { collectTally, decidePeople } from './people.ts';
import { openPool, openPoolHere, type Pool } from './pool.ts';
import { type Scanned, scanSources } from './scan.ts';
import type { Source } from './sources.ts';
import { CHUNK_BYTES, lanesFor, type Tuning } from './tuning.ts';

/** The engine for whole files on all cores; its files are equal to the reference's to the byte. */
export const fastEngine: Engine = (work, hooks) => runEngine(work, hooks);

export function runEngine(work: EngineWork, hooks: Hooks, tuning: Tuning = {}): Promise<EngineResult> {
  return withSources(work.request.inputs, work.folder, hooks, (sources) => runOn(sources, work, hooks, tuning));
}

async function runOn(
  sources: readonly Source[],
  work: EngineWork,
  hooks: Hooks,
  tuning: Tuning,
): Promise<EngineResult> {
  const { request } = work;
  hooks.signal?.throwIfAborted();
  const { here, size } = lanesFor(sources, request.workers, tuning.here);
  const pool = here ? openPoolHere(size, hooks.signal) : openPool(size, hooks.signal);
  try {
    const { lanes } = pool;
    const hashes = hashInputs(sources, pool.side);
    // Its failure is told when it is waited for.
    hashes.catch(() => {});
    const outcome = await scanSources(sources, lanes, {
      chunkBytes: tuning.chunkBytes ?? CHUNK_BYTES,
      quarantine: request.quarantine,
      onProgress: hooks.onProgress,
    });
    if (!outcome.ok) return outcome;
    const { scanned } = outcome;
    const setAside = readFaults(scanned, sources);
    const { county } = work.decider.choice.setting;
    const counties = scanned.people.counties((file) => scanned.files[file]!.encoding);
    const problem = unknownCounty(county, new Set(counties));
    if (problem) return { ok: false, problem };
    const blocks = await decidePeople(scanned, setAside, lanes, work, hooks.onProgress);
    const outputs = await writeOutputs(scanned, sources, pool, work, blocks, hooks);
    const inputs = await inputFacts(sources, scanned, hashes);
    if (setAside.length > 0) outputs.push(writeProblems(work.folder, setAside, inputs));
    return {
      ok: true,
      tally: await collectTally(lanes),
      lines: scanned.rows,
      linesSetAside: setAside.length,
      inputs,
      outputs,
    };
  } finally {
    await pool.close();
  }
}

/** Writes the data files; their descriptors are closed whatever happens. */
async function writeOutputs(
  scanned: Scanned,
  sources: readonly Source[],
  { lanes, side }: Pool,
  work: EngineWork,
  blocks: readonly SharedArrayBuffer[],
  hooks: Hooks,
): Promise<FileFacts[]> {
  const { request, folder } = work;
  const names = [DATA_FILES.all, DATA_FILES.condensed, DATA_FILES.prop64, DATA_FILES.determinations];
  const all = request.results === 'all';
  const fds: number[] = [];
  try {
    for (const [file, name] of names.entries()) fds.push(all || file >= 2 ? openSync(join(folder, name), 'wx') : -1);
    const memories = lanes.map((lane) => lane.memory);
    await Promise.all([
      side.call({ kind: 'files', fds, headers: HEADERS, memories }),
      ...lanes.map((lane) => lane.call({ kind: 'outputs', blocks, all })),
    ]);
    const encodings = scanned.files.map((file) => file.encoding);
    const { files, decided } = await emitChunks(scanned.chunks, sources, encodings, lanes, side, hooks.onProgress);
    return files.flatMap((written, file) =>
      written ? [{ name: names[file]!, ...written, lines: file < 2 ? scanned.rows : decided }] : [],
    );
  } finally {
    for (const fd of fds) if (fd >= 0) closeSync(fd);
  }
}

const HEADERS: readonly Uint8Array[] = [
  [...COLUMNS, ...RESULT_COLUMNS],
  [...CONDENSED_COLUMNS, ...RESULT_COLUMNS],
  [...COLUMNS, ...RESULT_COLUMNS],
  DETERMINATION_COLUMNS,
].map((columns) => Buffer.from(`${csvLine(columns)}\n`));

function writeProblems(folder: string, setAside: readonly SetAside[], inputs: readonly InputFacts[]): FileFacts {
  const lines = problemLines(setAside, inputs);
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  writeFileSync(join(folder, DATA_FILES.problems), bytes, { flag: 'wx' });
  return {
    name: DATA_FILES.problems,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines: setAside.length,
  };
}
