import type { BulkFormat } from '../../format/bulk-format.ts';
import type { DateForms } from '../date-forms.ts';
import { type RangeBounds, readFaults, withRange } from '../engine/coordinator/inputs.ts';
import { type Scanned, type ScanOutcome, scanSources } from '../engine/coordinator/scan.ts';
import { changedSince, type Source } from '../engine/files/sources.ts';
import { openPoolHere, type Pool } from '../engine/threads/pool.ts';
import { CHUNK_BYTES } from '../engine/threads/tuning.ts';
import type { LineFault } from '../problems.ts';
import type { Encoding } from '../scan/texts.ts';
import { type ClusterRun, type RangeBytes, rangeBytesOf } from './cluster-run.ts';
import { guessFirst } from './first-record.ts';
import { narrowFormat } from './narrow-format.ts';
import { checksum, type Refused, seenHere } from './plan.ts';
import { type StepHead, writeAt, writeStep } from './step-file.ts';

/*
 * The first step of each range: where its records truly begin and end, and what the rest of the run has to know of it.
 *
 * The idea: a range is cut at any byte, so its first record is guessed as the engine guesses it for a chunk; `settle` sees
 * whether the range before ends there, and has it surveyed again where it does not.
 *
 * The invariant: lines are counted from the start of the range, since it is not known yet how many stand before it. What a
 * text says may depend on the encoding of the file, of which one range shows only a part; `settle` has a range surveyed
 * again where it was read in another encoding than the file's.
 */

/** Everything that is known of a range but the digests of its people, which follow in the file, sorted. */
export type Survey = StepHead & RangeFacts & { readonly people: number };

export type RangeFacts = {
  /** Where the first record begins, and where the last one ends. `unsure`: no record was found; it has to be told. */
  readonly first: number;
  readonly next: number;
  readonly unsure: boolean;
  readonly lines: number;
  readonly rows: number;
  readonly records: number;
  readonly headers: number;
  readonly encoding: Encoding;
  /** Whether a byte is not ASCII, so that the encoding matters. */
  readonly high: boolean;
  readonly checksum: number;
  /** Where and when the file was read: as long as it holds, the bytes need not be read for their checksum. */
  readonly seen: string;
  /** The line for which the file is refused; of `long`, nothing behind it was read. */
  readonly refused: LineFault | undefined;
  readonly counties: readonly string[];
  /** Ids that a spreadsheet may have rewritten, in the order of their first lines, and those lines. */
  readonly suspects: readonly { readonly id: string; readonly line: number }[];
  readonly dates: readonly DateForm[];
  /** Texts that name no county of the state, with their lines. */
  readonly countyTexts: readonly (readonly [text: string, lines: number])[];
  readonly setAside: number;
  readonly ends: RangeEnds | undefined;
  /** Ids of people whom unreadable lines may concern: what could be an id, and neighbors within the range. */
  readonly concerned: readonly string[];
  /** Whether an unreadable line stands before the first readable one, and behind the last. */
  readonly faultBefore: boolean;
  readonly faultAfter: boolean;
};

type DateForm = DateForms extends Map<string, infer Form> ? Form : never;

/** The people at both ends of a range. */
export type RangeEnds = {
  readonly firstId: string;
  readonly lastId: string;
  /** Where the first row of another person begins, and the lines of the range before it; absent with one person alone. */
  readonly second: { readonly offset: number; readonly line: number } | undefined;
  /** Whether the first person comes again behind the second. */
  readonly returns: boolean;
};

export type Surveyed = {
  readonly ok: true;
  readonly facts: RangeFacts;
  readonly digests: BigUint64Array<ArrayBuffer>;
};

/** What is known already of a range that is surveyed again. */
export type Known = { readonly first?: number; readonly encoding?: Encoding };

/** Surveys a range and writes what is known of it. */
export async function surveyStep(run: ClusterRun, range: number, known: Known = {}): Promise<Refused | Surveyed> {
  const surveyed = await surveyRange(run, range, known);
  if (!surveyed.ok) return surveyed;
  await writeSurvey(run, range, surveyed);
  return surveyed;
}

export async function writeSurvey(
  { plan, files }: ClusterRun,
  range: number,
  { facts, digests }: Surveyed,
): Promise<void> {
  const head: Survey = { run: plan.run, step: 'survey', number: range, ...facts, people: digests.length };
  await writeStep(files.survey(range), head, (fd, at) => writeAt(fd, new Uint8Array(digests.buffer), at));
}

/** How the records of a range are read for its survey. */
export type Reading = {
  readonly format: BulkFormat;
  /** Line feeds of the file before the range, where they are known already. */
  readonly linesBefore: number;
  /** Scans it; with the CRC-32 of its records, where that was found on the way. */
  readonly scan: (source: Source, pool: Pool) => Promise<ReadRange>;
};

type ReadRange = { readonly outcome: ScanOutcome; readonly checksum?: number | undefined };

function readNarrow({ request, hooks }: ClusterRun): Reading {
  const format = narrowFormat(request.jurisdiction.format);
  const { quarantine } = request;
  const options = { chunkBytes: CHUNK_BYTES, quarantine, ranges: true, onProgress: hooks?.onProgress };
  return {
    format,
    linesBefore: 0,
    scan: async (source, pool) => ({ outcome: await scanSources(format, [source], pool.workers, options) }),
  };
}

/** Surveys a range from its nominal start, or from where it is known to begin. */
export async function surveyRange(
  run: ClusterRun,
  range: number,
  known: Known = {},
  reading: Reading = readNarrow(run),
): Promise<Refused | Surveyed> {
  const bounds = rangeBytesOf(run.plan, range);
  const { format, linesBefore, scan } = reading;
  return onRange(run, { ...bounds, ...known, encoding: known.encoding }, reading, async (source, pool) => {
    const first = known.first ?? (bounds.exact ? bounds.start : await guessFirst(source, pool, bounds));
    const unsure = first === undefined;
    const begin = unsure ? bounds.end : Math.max(first, bounds.start);
    const own: Source = { ...source, dataStart: begin, dataEnd: Math.max(begin, bounds.end), linesBefore };
    const { outcome, checksum } = await scan(own, pool);
    const { scanned } = outcome;
    const refused =
      outcome.ok || !outcome.fault ? undefined : { ...outcome.fault, line: outcome.fault.line - linesBefore };
    const facts = scanned ? factsOf(format, own, scanned, checksum) : { ...NO_FACTS, first: begin, next: begin };
    const problem = changedSince([source]);
    if (problem) return { ok: false, problem };
    // Behind a record that never ends nothing can be told.
    if (!scanned) return { ok: true, facts: { ...facts, refused }, digests: new BigUint64Array() };
    const digests = scanned.people.digests().sort();
    return { ok: true, facts: { ...facts, unsure, refused }, digests };
  });
}

/** Opens a range and workers on this thread for as long as `use` lasts. */
async function onRange<Result>(
  { plan, hooks = {} }: ClusterRun,
  { source, start, end, encoding }: RangeBytes & { readonly encoding: Encoding | undefined },
  { format }: Pick<Reading, 'format'>,
  use: (source: Source, pool: Pool) => Promise<Result>,
): Promise<Result | Refused> {
  const paths = plan.inputs.map(({ path }) => path);
  const bounds: RangeBounds = { source, from: start, to: end, linesBefore: 0, encoding };
  return withRange(paths, bounds, hooks, async (opened) => {
    const pool = openPoolHere(1, format, hooks.signal);
    try {
      const used = await use(opened, pool);
      await pool.handOn();
      return used;
    } finally {
      await pool.close();
    }
  });
}

const NO_FACTS = {
  unsure: false,
  lines: 0,
  rows: 0,
  records: 0,
  headers: 0,
  encoding: 'utf-8',
  high: false,
  checksum: 0,
  seen: '',
  refused: undefined,
  counties: [],
  suspects: [],
  dates: [],
  countyTexts: [],
  setAside: 0,
  ends: undefined,
  concerned: [],
  faultBefore: false,
  faultAfter: false,
} satisfies Partial<RangeFacts>;

function factsOf(format: BulkFormat, source: Source, scanned: Scanned, known: number | undefined): RangeFacts {
  const { people, chunks, rows, faults } = scanned;
  const file = scanned.files[0]!;
  const encodingOf = () => file.encoding;
  const first = source.dataStart;
  const next = chunks.at(-1)?.next ?? first;
  const grouping = people.group(encodingOf);
  /** Lines are counted from the start of the range. */
  const lineOf = (row: number) => people.placeOf(row).line - source.linesBefore;
  return {
    ...NO_FACTS,
    first,
    next,
    lines: linesOf(source, scanned),
    rows,
    records: file.records,
    headers: file.headers,
    encoding: file.encoding,
    high: chunks.some(({ high }) => high),
    checksum: known ?? checksum(source.fd, first, next),
    seen: seenHere(source.fd),
    counties: [...people.counties(encodingOf)],
    suspects: people
      .suspects()
      .map((id) => ({ id, line: lineOf(grouping.order[grouping.starts[people.personOf(id)!]!]!) })),
    dates: [...(people.dateForms(encodingOf).get(0)?.values() ?? [])],
    countyTexts: [...(people.countyTexts(encodingOf).get(0) ?? [])],
    setAside: faults.length,
    ends: rows === 0 ? undefined : endsOf(source, scanned, grouping),
    concerned: [...new Set(concernedBy(scanned, readFaults(format, scanned, [source])))],
    faultBefore: faults.some(({ row }) => row === 0),
    faultAfter: faults.some(({ row }) => row === rows),
  };
}

/** Line feeds of the records of a range. */
function linesOf({ linesBefore }: Source, { chunks }: Scanned): number {
  const last = chunks.at(-1);
  return last ? last.lineBase + last.lines - linesBefore : 0;
}

function endsOf(
  { linesBefore }: Source,
  { people, rows, files }: Scanned,
  { personOfRow, starts, order }: ReturnType<Scanned['people']['group']>,
): RangeEnds {
  const encodingOf = () => files[0]!.encoding;
  const first = personOfRow[0]!;
  let run = 1;
  while (run < rows && personOfRow[run] === first) run++;
  const place = run < rows ? people.placeOf(run) : undefined;
  return {
    firstId: people.subjectOfRow(0, encodingOf),
    lastId: people.subjectOfRow(rows - 1, encodingOf),
    second: place && { offset: place.offset, line: place.line - 1 - linesBefore },
    returns: order[starts[first]! - 1]! >= run,
  };
}

/** Whatever could be the id of somebody whom an unreadable line concerns, and its neighbors. */
function* concernedBy({ people, rows, files }: Scanned, setAside: ReturnType<typeof readFaults>): Generator<string> {
  const encodingOf = () => files[0]!.encoding;
  for (const { row, tokens } of setAside) {
    if (row > 0) yield people.subjectOfRow(row - 1, encodingOf);
    if (row < rows) yield people.subjectOfRow(row, encodingOf);
    yield* tokens;
  }
}
