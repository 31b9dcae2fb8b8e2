import { createHash, type Hash } from 'node:crypto';
import { fstatSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { csvLine } from '../../csv/write.ts';
import { addComparisons } from '../../decide/index.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import { convictionsFileOf, type Pack } from '../../law/language/index.ts';
import { type ComparedPeople, comparisonTables } from '../../results/compare/comparison.ts';
import { DATA_FILES, type FileFacts, type InputFacts } from '../../results/file-facts.ts';
import { mergeTallies } from '../../results/tally.ts';
import { analyzeSeveral, analyzeWith, type Findings } from '../analyze.ts';
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
import type { Engine, EngineResult, EngineWork, MadeRun } from '../engine-seam.ts';
import { inputsOfSet } from '../join/join.ts';
import { changedFile } from '../problems.ts';
import { PROBLEM_COLUMNS, writeProblems } from '../problems-file.ts';
import { type ClusterRun, runsOf } from './cluster-run.ts';
import { openPart, type Part } from './part-facts.ts';
import type { DecidedPeople } from './people.ts';
import type { Refused } from './plan.ts';
import { checksum, type PlannedInput, seenHere } from './plan.ts';
import type { KnownHash } from './read-inputs.ts';
import { refuse } from './refusals.ts';
import { openSettled, type Settled, type SettledRange } from './settle.ts';
import { openStep } from './step-file.ts';

/** The results of each choice of a run; and with several, what each gives against the first. */
export type Joined =
  | Refused
  | { readonly ok: true; readonly choices: readonly Findings[]; readonly comparison?: ComparedPeople };

/**
 * Makes the results folder of the whole run, as `analyze` makes it, of what the ranges came to. Inputs whose hashes are `known` are
 * not read again as long as they are as they were.
 */
export async function joinStep(run: ClusterRun, hooks: Hooks = {}, known?: readonly KnownHash[]): Promise<Joined> {
  const opened = openSettled(run);
  if (!opened.ok) return opened;
  const { settled } = opened;
  const joining: Engine = (work, given) => joinParts(run, settled, work, { ...given, known });
  const engine = run.tables?.wrap?.(joining) ?? joining;
  const { choices, ...request } = run.request;
  if (choices.length > 1) return analyzeSeveral(engine, request, choices, hooks);
  const made = await analyzeWith(engine, { ...request, ...choices[0]! }, hooks);
  return made.ok ? { ok: true, choices: [made] } : made;
}

/** Stands in for the engine: all is decided, and the parts are put one behind the other. */
async function joinParts(
  run: ClusterRun,
  settled: Settled,
  work: EngineWork,
  { known, ...hooks }: Hooks & { readonly known: readonly KnownHash[] | undefined },
): Promise<EngineResult> {
  const parts = openParts(run, settled);
  if (!parts.ok) return parts;
  const groups = openGroups(run, settled);
  if (!groups.ok) return groups;
  const readForward = forwardReader();
  const read = await inputFacts(run, settled, { readForward, known }, hooks);
  if (!read.ok) return read;
  const joined = run.tables?.joined;
  if (joined && settled.setAside > 0) throw new Error('lines that were joined of a set of files cannot be read again');
  const inputs = joined ? inputsOfSet(joined, read.inputs) : read.inputs;
  const pouring = { readForward, counted: progressOf(bytesIn(parts.parts), hooks) };
  const all = { run, parts: parts.parts, groups: groups.groups, pouring };
  const runs: MadeRun[] = [];
  for (const choice of work.runs.keys()) {
    const choices = await joinChoice(all, work, choice);
    if (!choices.ok) return choices;
    const { tally, outputs } = choices.made;
    const ofSet = writeProblems(work.format, work.runs[choice]!.folder, joined?.setAside ?? [], inputs);
    runs.push({ tally, outputs: [...outputs, ...ofSet] });
  }
  const compared = work.compare ? await joinComparison(all, work.compare) : undefined;
  if (compared?.ok === false) return compared;
  const linesSetAside = settled.setAside + (joined?.setAside.length ?? 0);
  return { ok: true, lines: settled.lines, linesSetAside, inputs, runs, comparison: compared?.comparison };
}

/** Everything that the results are made of. */
type Made = {
  readonly run: ClusterRun;
  readonly parts: readonly Part[];
  readonly groups: readonly DecidedPeople[];
  readonly pouring: Pouring;
};

/** The data files and the figures of one choice. */
async function joinChoice(
  { run, parts, groups, pouring }: Made,
  { format, results, runs }: EngineWork,
  choice: number,
): Promise<Refused | { readonly ok: true; readonly made: MadeRun }> {
  const { folder, decider } = runs[choice]!;
  const outputs: FileFacts[] = [];
  for (const file of dataFiles(format, results, decider.choice.pack)) {
    const own = filesNamed(
      file.name,
      parts,
      (part) => part.choices[choice]!.outputs,
      (range) => runsOf(run, run.files.part(range))[choice]!.folder,
    );
    if (file.name === DATA_FILES.problems && own.length === 0) continue;
    const made = await concatenate(folder, file, own, pouring);
    if (!made.ok) return made;
    outputs.push(made.facts);
  }
  const tallies = [...parts, ...groups].map((each) => each.choices[choice]!.tally);
  return { ok: true, made: { tally: mergeTallies(tallies), outputs } };
}

/** The tables and the figures of a comparison. */
async function joinComparison(
  { run, parts, groups, pouring }: Made,
  { folder, names }: NonNullable<EngineWork['compare']>,
): Promise<Refused | { readonly ok: true; readonly comparison: ComparedPeople }> {
  const tables: FileFacts[] = [];
  for (const { name, header } of comparisonTables(names)) {
    const line = Buffer.from(`${header}\n`);
    const own = filesNamed(name, parts, (part) => part.compared!.tables, run.files.part);
    const made = await concatenate(folder, { name, header: line, passed: line.length }, own, pouring);
    if (!made.ok) return made;
    tables.push(made.facts);
  }
  const comparison = [...parts, ...groups].map(({ compared }) => compared!.comparison).reduce(addComparisons);
  return { ok: true, comparison: { comparison, tables } };
}

/** The file of a name in each part that has one. */
function filesNamed(
  name: string,
  parts: readonly Part[],
  filesIn: (part: Part) => readonly FileFacts[],
  folderOf: (range: number) => string,
): readonly PartOfFile[] {
  return parts.flatMap((part, range) => {
    const file = filesIn(part).find((each) => each.name === name);
    return file ? [{ ...file, path: join(folderOf(range), name) }] : [];
  });
}

export function openParts(
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

export function openGroups(
  { plan, files }: ClusterRun,
  settled: Settled,
): Refused | { readonly ok: true; readonly groups: readonly DecidedPeople[] } {
  const groups: DecidedPeople[] = [];
  for (let group = 0; group < settled.groups; group++) {
    const opened = openStep<DecidedPeople>(files.people(group), plan, { step: 'part --people', number: group });
    if (!opened.ok) return opened;
    opened.close();
    groups.push(opened.head);
  }
  return { ok: true, groups };
}

type DataFile = {
  readonly name: string;
  readonly header: Uint8Array;
  /** Bytes at the beginning of each part that are not data. */
  readonly passed: number;
};

/** The files of the results under a law, in the order in which the engine names them. */
function dataFiles(format: BulkFormat, results: EngineWork['results'], pack: Pack): readonly DataFile[] {
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

function bytesIn(parts: readonly Part[]): number {
  const files = parts.flatMap(({ choices, compared }) => [
    ...choices.flatMap(({ outputs }) => outputs),
    ...(compared?.tables ?? []),
  ]);
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Tells how many bytes of all parts are joined, and stops where the run is cancelled. */
function progressOf(total: number, { onProgress, signal }: Hooks): Counted {
  let done = 0;
  return (bytes) => {
    signal?.throwIfAborted();
    done += bytes;
    onProgress?.({ stage: 'finishing', done, total });
  };
}

type JoinedFile = Refused | { readonly ok: true; readonly facts: FileFacts };
type Pouring = { readonly readForward: ReadForward; readonly counted: Counted };

/** Puts the parts of files one behind the other, each of which has its header: for files that are no results of the engine. */
export function fileJoiner(folder: string, total: number, hooks: Hooks) {
  const pouring = { readForward: forwardReader(), counted: progressOf(total, hooks) };
  return (name: string, header: string, parts: readonly PartOfFile[]): Promise<JoinedFile> => {
    const line = Buffer.from(`${header}\n`);
    return concatenate(folder, { name, header: line, passed: line.length }, parts, pouring);
  };
}

/** The part that a range has of a file. */
export type PartOfFile = FileFacts & { readonly path: string };

async function concatenate(
  folder: string,
  { name, header, passed }: DataFile,
  parts: readonly PartOfFile[],
  pouring: Pouring,
): Promise<JoinedFile> {
  const open = openFile(join(folder, name), true);
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

/** The inputs with the hashes of the whole files; refuses one that is not what the ranges of it were. */
async function inputFacts(
  { plan }: ClusterRun,
  { files, ranges }: Settled,
  { readForward, known }: { readonly readForward: ReadForward; readonly known: readonly KnownHash[] | undefined },
  hooks: Hooks,
): Promise<Refused | { readonly ok: true; readonly inputs: readonly InputFacts[] }> {
  const inputs: InputFacts[] = [];
  for (const [source, input] of plan.inputs.entries()) {
    const own = ranges.filter((range) => range.source === source).map(({ surveyed }) => surveyed);
    const file = openForward(input.path);
    try {
      const hashed =
        hashKnown(input, own, file, known?.[source]) ?? (await hashInput(input, own, file, readForward, hooks));
      if (!hashed.ok) return hashed;
      const { encoding, lines, notes } = files[source]!;
      inputs.push({ name: input.name, bytes: input.bytes, sha256: hashed.sha256, lines, encoding, notes });
    } finally {
      closeForward(file);
    }
  }
  return { ok: true, inputs };
}

type Hashed = Refused | { readonly ok: true; readonly sha256: string };
type SurveyedBytes = readonly SettledRange['surveyed'][];

/** The hash that is known of an input, where the file has been as it is now since before it was hashed and surveyed. */
function hashKnown(
  { dataStart, head }: PlannedInput,
  own: SurveyedBytes,
  { fd }: ForwardFile,
  known: KnownHash | undefined,
): Hashed | undefined {
  const now = seenHere(fd);
  if (known?.seen !== now || own.some(({ seen }) => seen !== now)) return undefined;
  return checksum(fd, 0, dataStart) === head ? { ok: true, sha256: known.sha256 } : undefined;
}

async function hashInput(
  { path, name, bytes, dataStart, head }: PlannedInput,
  own: SurveyedBytes,
  file: ForwardFile,
  readForward: ReadForward,
  { signal }: Hooks,
): Promise<Hashed> {
  const hash = createHash('sha256');
  // Bytes that are as they were when they were surveyed need no checksum once more.
  const before = seenHere(file.fd);
  const isKnown = (stretch: object) => 'seen' in stretch && stretch.seen === before;
  const stretches = [{ from: 0, to: dataStart, checksum: head }, ...own];
  const hashStretch = stretchHasher(hash, file, readForward);
  for (const stretch of stretches) {
    signal?.throwIfAborted();
    const { from, to, checksum } = stretch;
    const now = await hashStretch(from, to, isKnown(stretch) ? checksum : undefined);
    if (now !== checksum) {
      return refuse(
        `${name} at ${path} is not the file that was surveyed: bytes ${from} to ${to} differ; begin a new run.`,
      );
    }
  }
  await hashStretch(stretches.at(-1)!.to, bytes);
  return seenHere(file.fd) === before
    ? { ok: true, sha256: hash.digest('hex') }
    : { ok: false, problem: changedFile(name) };
}

/** Adds bytes of a file to its hash; gives their CRC-32, if it is not `known`, or undefined where the file ends before them. */
function stretchHasher(hash: Hash, file: ForwardFile, readForward: ReadForward) {
  return async (from: number, to: number, known?: number): Promise<number | undefined> => {
    let value = known ?? 0;
    try {
      for await (const piece of readForward(file, from, to)) {
        hash.update(piece);
        if (known === undefined) value = crc32(piece, value);
      }
    } catch (error) {
      if (error instanceof StageError) return undefined;
      throw error;
    }
    return value;
  };
}
