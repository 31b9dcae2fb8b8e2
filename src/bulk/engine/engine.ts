import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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
import { rawTokens } from '../reference/read-input.ts';
import { csvLine } from '../results/csv.ts';
import { DETERMINATION_COLUMNS } from '../results/determinations.ts';
import { emitChunks, type OutputStream } from './emit.ts';
import { collectTally, decidePeople } from './people.ts';
import { type Lane, openPool, openPoolHere } from './pool.ts';
import { readFully, type StageError, writeFully } from './read.ts';
import { asReader, InputFailure, type Scanned, scanSources } from './scan.ts';
import { openSource, type Source } from './sources.ts';

/** How the work is cut; the results do not depend on it. */
export type Tuning = {
  /** Bytes of input in a chunk. */
  readonly chunkBytes?: number;
  /** Whether all is done on this thread; by default small inputs are. */
  readonly here?: boolean;
};

const CHUNK_BYTES = 1 << 21;
/** Up to this, starting worker threads would take longer than the work. */
const BYTES_WITHOUT_WORKERS = 1 << 22;

/** The engine for whole files on all cores; its files are equal to the reference's to the byte. */
export const fastEngine: Engine = (work, hooks) => runEngine(work, hooks);

export async function runEngine(work: EngineWork, hooks: Hooks, tuning: Tuning = {}): Promise<EngineResult> {
  const { request } = work;
  const sources: Source[] = [];
  try {
    for (const [number, path] of request.inputs.entries()) {
      const opened = await openSource(path, number, work.folder, hooks.signal);
      if (!opened.ok) return opened;
      sources.push(opened.source);
    }
    return await runOn(sources, work, hooks, tuning);
  } catch (error) {
    hooks.signal?.throwIfAborted();
    if (error instanceof InputFailure) return { ok: false, problem: error.problem };
    throw error;
  } finally {
    for (const { fd } of sources) closeSync(fd);
  }
}

async function runOn(
  sources: readonly Source[],
  work: EngineWork,
  hooks: Hooks,
  tuning: Tuning,
): Promise<EngineResult> {
  const { request } = work;
  hooks.signal?.throwIfAborted();
  const bytes = sources.reduce((sum, source) => sum + source.size, 0);
  const here = tuning.here ?? (request.workers === undefined && bytes <= BYTES_WITHOUT_WORKERS);
  const size = request.workers ?? (here ? 1 : availableParallelism());
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
    const outputs = await writeOutputs(scanned, sources, lanes, work, blocks, hooks);
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

async function hashInputs(sources: readonly Source[], lane: Lane): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const source of sources) {
    const { sha256, fd, size } = source;
    hashes.push(sha256 ?? (await asReader(source, lane.call({ kind: 'hash-file', fd, size }))));
  }
  return hashes;
}

async function inputFacts(
  sources: readonly Source[],
  scanned: Scanned,
  hashes: Promise<readonly string[]>,
): Promise<readonly InputFacts[]> {
  const sha256 = await hashes;
  return sources.map(({ name, givenBytes, number }) => ({
    name,
    bytes: givenBytes,
    sha256: sha256[number]!,
    lines: scanned.files[number]!.rows,
    encoding: scanned.files[number]!.encoding,
  }));
}

type SetAside = {
  readonly source: number;
  readonly row: number;
  readonly tokens: readonly string[];
  readonly fault: Scanned['faults'][number]['fault'];
  readonly raw: string;
};

/** The unreadable lines themselves, which the scan only found. */
function readFaults(scanned: Scanned, sources: readonly Source[]): readonly SetAside[] {
  return scanned.faults.map(({ source, raw, fault, row }) => {
    const bytes = new Uint8Array(raw.end - raw.start);
    try {
      readFully(sources[source]!.fd, bytes, 0, bytes.length, raw.start);
    } catch (error) {
      throw new InputFailure(sources[source]!, (error as StageError).code);
    }
    const text = decoderOf(scanned.files[source]!.encoding).decode(bytes);
    return { source, row, tokens: rawTokens(text), fault, raw: text };
  });
}

function decoderOf(encoding: InputFacts['encoding']): TextDecoder {
  return new TextDecoder(encoding, { ignoreBOM: true });
}

/** Writes the data files side by side; their descriptors are closed whatever happens. */
async function writeOutputs(
  scanned: Scanned,
  sources: readonly Source[],
  lanes: readonly Lane[],
  work: EngineWork,
  blocks: readonly SharedArrayBuffer[],
  hooks: Hooks,
): Promise<FileFacts[]> {
  const { request, folder } = work;
  const names = [DATA_FILES.all, DATA_FILES.condensed, DATA_FILES.prop64, DATA_FILES.determinations];
  const outputs: (OutputStream | undefined)[] = [];
  try {
    for (const [file, name] of names.entries()) {
      const wanted = request.results === 'all' || file >= 2;
      outputs.push(wanted ? { fd: openSync(join(folder, name), 'wx'), header: HEADERS[file]! } : undefined);
    }
    for (const output of outputs) if (output) writeFully(output.fd, output.header, 0, output.header.length, 0);
    const fds = outputs.map((output) => output?.fd ?? -1);
    await Promise.all(lanes.map((lane) => lane.call({ kind: 'outputs', blocks, fds })));
    const encodings = scanned.files.map((file) => file.encoding);
    const { files, decided } = await emitChunks(scanned.chunks, sources, encodings, lanes, outputs, hooks.onProgress);
    return files.flatMap((written, file) =>
      written ? [{ name: names[file]!, ...written, lines: file < 2 ? scanned.rows : decided }] : [],
    );
  } finally {
    for (const output of outputs) if (output) closeSync(output.fd);
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
