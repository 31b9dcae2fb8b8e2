import { createHash, type Hash } from 'node:crypto';
import { fstatSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { csvLine } from '../../csv/write.ts';
import { convictionsFileOf } from '../../law/language/index.ts';
import { DATA_FILES, type FileFacts, type InputFacts } from '../../results/file-facts.ts';
import { mergeTallies, type Tally } from '../../results/tally.ts';
import { type Analysis, analyzeWith } from '../analyze.ts';
import type { Hooks } from '../api.ts';
import { headersOf } from '../engine/coordinator/outputs.ts';
import {
  closeForward,
  type ForwardFile,
  forwardReader,
  openForward,
  type ReadForward,
} from '../engine/files/forward-file.ts';
import { closeFile, createBlocks, type GrowingFile, openFile, startFile } from '../engine/files/growing-file.ts';
import { StageError } from '../engine/files/read.ts';
import type { EngineResult, EngineWork } from '../engine-seam.ts';
import { PROBLEM_COLUMNS } from '../problems-file.ts';
import type { ClusterRun } from './cluster-run.ts';
import { openPart, type Part } from './part.ts';
import type { DecidedPeople } from './people.ts';
import type { Refused } from './plan.ts';
import { refuse } from './refusals.ts';
import { openSettled, type Settled } from './settle.ts';
import { openStep } from './step-file.ts';

/** Makes the results folder of the whole run, as `analyze` makes it, of what the ranges came to. */
export async function joinStep(run: ClusterRun, hooks: Hooks = {}): Promise<Analysis> {
  const opened = openSettled(run);
  if (!opened.ok) return opened;
  const { settled } = opened;
  return analyzeWith((work, given) => joinParts(run, settled, work, given), run.request, hooks);
}

/** Stands in for the engine: all is decided, and the parts are put one behind the other. */
async function joinParts(run: ClusterRun, settled: Settled, work: EngineWork, hooks: Hooks): Promise<EngineResult> {
  const parts = openParts(run, settled);
  if (!parts.ok) return parts;
  const figures = talliesOf(run, settled, parts.parts);
  if (!figures.ok) return figures;
  const readForward = forwardReader();
  const inputs = await inputFacts(run, settled, readForward, hooks);
  if (!inputs.ok) return inputs;
  const counted = progressOf(parts.parts, hooks);
  const outputs: FileFacts[] = [];
  for (const { name, header, passed } of dataFiles(work)) {
    const own = parts.parts.flatMap(({ files }, range) => {
      const file = files.find((each) => each.name === name);
      return file ? [{ ...file, path: join(run.files.part(range), name) }] : [];
    });
    if (name === DATA_FILES.problems && own.length === 0) continue;
    const path = join(work.runs[0]!.folder, name);
    const made = await concatenate({ path, name, header, passed }, own, { readForward, counted });
    if (!made.ok) return made;
    outputs.push(made.facts);
  }
  return {
    ok: true,
    lines: settled.lines,
    linesSetAside: settled.setAside,
    inputs: inputs.inputs,
    runs: [{ tally: mergeTallies(figures.tallies), outputs }],
    comparison: undefined,
  };
}

function openParts(
  run: ClusterRun,
  { ranges }: Settled,
): Refused | { readonly ok: true; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  for (const range of ranges.keys()) {
    const opened = openPart(run, range);
    if (!opened.ok) return opened;
    parts.push(opened.part);
  }
  return { ok: true, parts };
}

function talliesOf(
  { plan, files }: ClusterRun,
  { groups }: Settled,
  parts: readonly Part[],
): Refused | { readonly ok: true; readonly tallies: readonly Tally[] } {
  const tallies = parts.map(({ tally }) => tally);
  for (let group = 0; group < groups; group++) {
    const opened = openStep<DecidedPeople>(files.people(group), plan, { step: 'part --people', number: group });
    if (!opened.ok) return opened;
    opened.close();
    tallies.push(opened.head.tally);
  }
  return { ok: true, tallies };
}

type DataFile = {
  readonly name: string;
  readonly header: Uint8Array;
  /** Bytes at the beginning of each part that are not data. */
  readonly passed: number;
};

/** The files of the results, in the order in which the engine names them. */
function dataFiles({ format, results, runs }: EngineWork): readonly DataFile[] {
  const { pack } = runs[0]!.decider.choice;
  const names = [DATA_FILES.all, DATA_FILES.condensed, convictionsFileOf(pack), DATA_FILES.determinations];
  const files = names.map((name, file) => ({ name, header: headersOf(format, pack)[file]!, passed: 0 }));
  const problems = Buffer.from(`${csvLine(PROBLEM_COLUMNS)}\n`);
  return [
    ...(results === 'all' ? files : files.slice(2)),
    { name: DATA_FILES.problems, header: problems, passed: problems.length },
  ];
}

/** Blocks of a file that may be on their way to the disk. */
const BLOCKS = 12;

type Counted = (bytes: number) => void;

/** Tells how many bytes of all parts are joined, and stops where the run is cancelled. */
function progressOf(parts: readonly Part[], { onProgress, signal }: Hooks): Counted {
  const total = parts.reduce((sum, { files }) => sum + files.reduce((bytes, file) => bytes + file.bytes, 0), 0);
  let done = 0;
  return (bytes) => {
    signal?.throwIfAborted();
    done += bytes;
    onProgress?.({ stage: 'finishing', done, total });
  };
}

type JoinedFile = Refused | { readonly ok: true; readonly facts: FileFacts };
type Pouring = { readonly readForward: ReadForward; readonly counted: Counted };

async function concatenate(
  { path, name, header, passed }: DataFile & { readonly path: string },
  parts: readonly (FileFacts & { readonly path: string })[],
  pouring: Pouring,
): Promise<JoinedFile> {
  const open = openFile(path, true);
  try {
    const file = startFile(open, header, createBlocks(BLOCKS));
    let refused: Refused | undefined;
    for (const part of parts) {
      refused = await pour(part, passed, file, pouring);
      if (refused) break;
    }
    // Nothing may be on its way to the disk when the descriptor is given back.
    const written = await file.close();
    const lines = parts.reduce((sum, part) => sum + part.lines, 0);
    return refused ?? { ok: true, facts: { name, ...written, lines } };
  } finally {
    closeFile(open);
  }
}

/** Adds a part to a file; refuses one that is not as long as it was. */
async function pour(
  { path, bytes }: FileFacts & { readonly path: string },
  passed: number,
  file: GrowingFile,
  { readForward, counted }: Pouring,
): Promise<Refused | undefined> {
  const part = openForward(path);
  try {
    const { size } = fstatSync(part.fd);
    if (size !== bytes) return refuse(`${path} had ${bytes} bytes when it was written, and has ${size} now.`);
    for await (const piece of readForward(part, passed, bytes)) {
      await file.add(piece);
      counted(piece.length);
    }
    return undefined;
  } finally {
    closeForward(part);
  }
}

/** Hashes the inputs whole; refuses one that is not what the ranges of it were. */
async function inputFacts(
  { plan }: ClusterRun,
  { files, ranges }: Settled,
  readForward: ReadForward,
  { signal }: Hooks,
): Promise<Refused | { readonly ok: true; readonly inputs: readonly InputFacts[] }> {
  const inputs: InputFacts[] = [];
  for (const [source, { path, name, bytes, dataStart, head }] of plan.inputs.entries()) {
    const hash = createHash('sha256');
    const own = ranges.filter((range) => range.source === source).map(({ surveyed }) => surveyed);
    const stretches = [{ from: 0, to: dataStart, checksum: head }, ...own];
    const file = openForward(path);
    const hashStretch = stretchHasher(hash, file, readForward);
    try {
      for (const { from, to, checksum } of stretches) {
        signal?.throwIfAborted();
        if ((await hashStretch(from, to)) !== checksum) {
          return refuse(
            `${name} at ${path} is not the file that was surveyed: bytes ${from} to ${to} differ; begin a new run.`,
          );
        }
      }
      await hashStretch(stretches.at(-1)!.to, bytes);
    } finally {
      closeForward(file);
    }
    const { encoding, lines, notes } = files[source]!;
    inputs.push({ name, bytes, sha256: hash.digest('hex'), lines, encoding, notes });
  }
  return { ok: true, inputs };
}

/** Adds bytes of a file to its hash; gives their CRC-32, or undefined where the file ends before them. */
function stretchHasher(hash: Hash, file: ForwardFile, readForward: ReadForward) {
  return async (from: number, to: number): Promise<number | undefined> => {
    let value = 0;
    try {
      for await (const piece of readForward(file, from, to)) {
        hash.update(piece);
        value = crc32(piece, value);
      }
    } catch (error) {
      if (error instanceof StageError) return undefined;
      throw error;
    }
    return value;
  };
}
