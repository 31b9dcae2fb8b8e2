import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { LinesOfTables } from '../../../results/compare/compared-lines.ts';
import type { ComparedPeople } from '../../../results/compare/comparison.ts';
import { startTables } from '../../../results/compare/comparison.ts';
import { mergeTallies, type Tally } from '../../../results/tally.ts';
import type { Progress, WitnessHook } from '../../api.ts';
import type { DecidedCells, DecidedRows, EngineRun, EngineWork, RangeWork } from '../../engine-seam.ts';
import { laterSeen, NOTHING_SEEN, type ScanMemory, type Seen } from '../../scan/keys.ts';
import { createPersonRows, loadFormat, type PersonRows } from '../people/person-rows.ts';
import { CHUNK, CHUNK_WORDS, type PeopleTask, type RowOrigins, type RunTask } from '../tasks/protocol.ts';
import type { WorkerPort } from '../threads/pool.ts';
import type { Grouping } from './people-index.ts';
import type { Chunk, Scanned } from './scan.ts';

/** Which people the lines that were set aside may concern. */
export type Concerns = {
  /**
   * For each such line: its file, the number of the first row after it, and every text in it that could be a person's
   * id.
   */
  readonly lines: readonly { readonly source: number; readonly row: number; readonly tokens: readonly string[] }[];
  /** Ids of people whom lines of other files, or of other ranges, may concern. */
  readonly people: readonly string[];
};

export function concernsOf(
  lines: Concerns['lines'],
  { joined, range }: Pick<EngineWork, 'joined' | 'range'>,
): Concerns {
  // In a range, `concerned` already includes the people of its own unreadable lines.
  return range ? { lines: [], people: range.concerned } : { lines, people: joined?.concerned ?? [] };
}

/**
 * How many people a worker decides at a time: enough that asking for more costs little, few enough that all workers end
 * together.
 */
const BATCH = 512;
/** The batch for comparing choices, which is larger because each batch has to compile every choice. */
const COMPARED = 8192;
const IN_FLIGHT = 2;

/**
 * Puts together the rows of each person, as the workers scanned them, and tells some workers; this thread gets them
 * only when it asks.
 */
export async function gatherPeople(
  format: BulkFormat,
  scanned: Scanned,
  concerns: Concerns,
  workers: readonly WorkerPort[],
  { notified = workers, range, gathered }: Gathering = {},
): Promise<{
  readonly people: People;
  readonly rows: () => Promise<PersonRows>;
  readonly tell: (others: readonly WorkerPort[]) => Promise<unknown>;
}> {
  const { people } = scanned;
  const encodings = scanned.files.map((file) => file.encoding);
  const found = people.group((file) => encodings[file]!);
  const grouping = gathered ? allSpread(found) : found;
  const laid = range?.decided && layRows(grouping, range.decided);
  const task: PeopleTask = {
    kind: 'people',
    memories: scanMemories(workers, lastSeen(scanned.chunks)),
    chunks: chunkTable(scanned.chunks),
    ...grouping,
    ...(laid && { spread: laid.spread }),
    origins: gathered ?? (range && { kind: 'range', source: range.source }),
    incomplete: incompletePeople(scanned, concerns, grouping.starts),
    encodings,
  };
  const tell = (others: readonly WorkerPort[]) => Promise.all(others.map((worker) => worker.call(task)));
  await tell(notified);
  let rows: PersonRows | undefined;
  return {
    tell,
    people: {
      number: grouping.starts.length - 1,
      spread: task.spread.length,
      laid,
      firstRow: (person) => grouping.order[grouping.starts[person]!]!,
    },
    rows: async () => {
      rows ??= createPersonRows(task, await loadFormat(format));
      return rows;
    },
  };
}

/** What receives the people, and what is known of them besides the scanned rows. */
type Gathering = {
  readonly notified?: readonly WorkerPort[];
  readonly range?: RangeWork | undefined;
  /**
   * The places of the rows in the inputs, if they were gathered from several ranges; then everybody is decided before
   * anything is written.
   */
  readonly gathered?: RowOrigins & { readonly kind: 'gathered' };
};

/** How many people there are, and how many have their lines all over the files. */
export type People = {
  readonly number: number;
  readonly spread: number;
  readonly laid?: Laid | undefined;
  /** The row that names a person first. */
  readonly firstRow: (person: number) => number;
};

/** The people who were decided elsewhere. */
type Laid = {
  readonly runs: readonly LaidCells[];
  /** By the number of the person, with the lines of a comparison where there are any. */
  readonly compared: ReadonlyMap<number, LinesOfTables | undefined>;
  /** By the number of the person, with what a visitor returned where it was to say it in this range. */
  readonly seen: ReadonlyMap<number, unknown>;
};

/** For the rows of people who were decided elsewhere: the reference to their result cells, by row of the run. */
type LaidCells = Pick<RunTask, 'references'> & Pick<DecidedCells, 'blocks'>;

function allSpread(grouping: Grouping): Grouping {
  const people = grouping.starts.length - 1;
  const spread = new Uint32Array(new SharedArrayBuffer(people * 4));
  for (let person = 0; person < people; person++) spread[person] = person;
  return { ...grouping, spread, isSpread: new Uint8Array(new SharedArrayBuffer(people)).fill(1) };
}

/** Has the people of rows that were decided elsewhere passed over, here and by the workers. */
function layRows({ isSpread, spread, personOfRow }: Grouping, { rows, runs, ...said }: DecidedRows) {
  const elsewhere = new Set<number>();
  for (const row of rows) {
    const person = personOfRow[row]! - 1;
    isSpread[person] = 1;
    elsewhere.add(person);
  }
  const byPerson = <Said>(byRow: ReadonlyMap<number, Said>) => {
    const own = new Map([...elsewhere].map((person): [number, Said | undefined] => [person, undefined]));
    for (const [row, each] of byRow) own.set(personOfRow[row]! - 1, each);
    return own;
  };
  const left = spread.filter((person) => !elsewhere.has(person));
  const shared = new Uint32Array(new SharedArrayBuffer(left.length * 4));
  shared.set(left);
  const cells = runs.map(({ references, blocks }): LaidCells => {
    const ofRows = new Uint32Array(new SharedArrayBuffer(personOfRow.length * 4));
    for (const [at, row] of rows.entries()) ofRows[row] = references[at]!;
    return { references: ofRows, blocks };
  });
  return { spread: shared, runs: cells, compared: byPerson(said.compared), seen: byPerson(said.seen) };
}

/** The people as one run of the work takes them. */
export type PeopleOfRun = Pick<People, 'spread'> & { readonly laid: LaidCells | undefined };

export function ofRun({ spread, laid }: People, run: number): PeopleOfRun {
  return { spread, laid: laid?.runs[run] };
}

/**
 * The second step: sends a choice to the workers that decide, and decides the people whose lines are spread over the
 * file.
 */
export async function decideSpread(
  scanned: Pick<Scanned, 'rows'>,
  { spread, laid }: PeopleOfRun,
  workers: readonly WorkerPort[],
  { decider, dismissAll, witness }: EngineRun,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<LaidCells> {
  const run: RunTask = {
    kind: 'run',
    choice: decider.choice,
    dismissAll: dismissAll?.choice,
    witness: witness && { module: witness.module.href, settings: witness.settings },
    nextBlock: new Int32Array(new SharedArrayBuffer(4)).fill(laid?.blocks.length ?? 0),
    references: laid?.references ?? new Uint32Array(new SharedArrayBuffer(spread === 0 ? 0 : scanned.rows * 4)),
  };
  await Promise.all(workers.map((worker) => worker.call(run)));
  await inBatches(
    spread,
    BATCH,
    workers,
    (worker, from, to) => worker.call({ kind: 'decide', from, to }),
    (done) => onProgress?.({ stage: 'deciding', done, total: spread }),
  );
  const replies = await Promise.all(workers.map((worker) => worker.call({ kind: 'finish' })));
  const blocks: SharedArrayBuffer[] = [...(laid?.blocks ?? [])];
  for (const reply of replies) for (const [number, block] of reply.blocks) blocks[number] = block;
  return { blocks, references: run.references };
}

/** Compares what several choices give to everybody. */
export async function compareChoices(
  { number, laid }: People,
  workers: readonly WorkerPort[],
  runs: readonly EngineRun[],
  { folder, names }: NonNullable<EngineWork['compare']>,
  batch = COMPARED,
): Promise<ComparedPeople> {
  const choices = runs.map(({ decider }) => decider.choice);
  const elsewhere = laid?.compared;
  const tables = startTables(folder, choices, names);
  try {
    // People are numbered in the order in which they are first named.
    const ready = inOrder(2 * workers.length * IN_FLIGHT, tables.add);
    await inBatches(number, batch, workers, async (worker, from, to) => {
      await ready(from / batch, await worker.call({ kind: 'compare', choices, names, from, to, elsewhere }));
    });
    return tables.close();
  } finally {
    tables.abandon();
  }
}

/**
 * Takes parts that become ready in any order, and passes them on by number, from 0. A caller whose part is `ahead`
 * numbers or more beyond the first missing one waits, so that one slow part does not let all the others fill the
 * memory.
 */
export function inOrder<Part>(
  ahead: number,
  take: (part: Part) => void,
): (number: number, part: Part) => Promise<void> {
  const parts = new Map<number, Part>();
  let next = 0;
  let waiting: (() => void)[] = [];
  return async (number, ready) => {
    parts.set(number, ready);
    if (number === next) {
      while (parts.has(next)) {
        const part = parts.get(next) as Part;
        parts.delete(next++);
        take(part);
      }
      const go = waiting;
      waiting = [];
      for (const each of go) each();
    }
    while (number >= next + ahead) await new Promise<void>((resolve) => waiting.push(resolve));
  };
}

/** Gives out numbers from 0 in batches, to whichever worker is free; `onDone` hears how many are done with. */
export async function inBatches(
  total: number,
  batch: number,
  workers: readonly WorkerPort[],
  work: (worker: WorkerPort, from: number, to: number) => Promise<void>,
  onDone?: (done: number) => void,
): Promise<void> {
  let given = 0;
  let done = 0;
  const feed = async (worker: WorkerPort) => {
    while (given < total) {
      const from = given;
      given = Math.min(given + batch, total);
      const to = given;
      await work(worker, from, to);
      done += to - from;
      onDone?.(done);
    }
  };
  await Promise.all(workers.flatMap((worker) => Array.from({ length: IN_FLIGHT }, () => feed(worker))));
}

/** The figures, once everything is written: most people are decided when their lines are. */
export async function collectTally(workers: readonly WorkerPort[], witness: WitnessHook | undefined): Promise<Tally> {
  const replies = await Promise.all(workers.map((worker) => worker.call({ kind: 'finish' })));
  if (witness) witness.take(await Promise.all(workers.map((worker) => worker.call({ kind: 'witnessed' }))));
  return mergeTallies(replies.map((reply) => reply.tally));
}

/** The keys that the scanners of the workers kept; a scanner without any chunk kept none. */
export function scanMemories(
  workers: readonly WorkerPort[],
  seen: readonly (Seen | undefined)[],
): readonly ScanMemory[] {
  return workers.map(({ memory, number }) => ({ memory, ...(seen[number] ?? NOTHING_SEEN) }));
}

/** For each worker, how far its scanner was when the worker last reported. */
export function lastSeen(chunks: readonly Chunk[]): readonly Seen[] {
  const seen: Seen[] = [];
  for (const chunk of chunks) noteSeen(seen, chunk);
  return seen;
}

export function noteSeen(seen: Seen[], chunk: Chunk): void {
  seen[chunk.worker] = laterSeen(seen[chunk.worker] ?? NOTHING_SEEN, chunk);
}

function chunkTable(chunks: readonly Chunk[]): Uint32Array {
  const table = makeChunkTable(Math.max(chunks.length, 1));
  for (const [index, chunk] of chunks.entries()) setChunk(table, index, chunk);
  return table;
}

/** A table with room for so many chunks; those that are not known yet begin after all rows. */
export function makeChunkTable(chunks: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(chunks * CHUNK_WORDS * 4)).fill(NO_ROW);
}

const NO_ROW = 0xffffffff;

export function setChunk(table: Uint32Array, index: number, chunk: Chunk): void {
  const at = index * CHUNK_WORDS;
  table[at + CHUNK.base] = chunk.base;
  table[at + CHUNK.worker] = chunk.worker;
  table[at + CHUNK.rowsAt] = chunk.rowsAt;
  table[at + CHUNK.rows] = chunk.rows;
  table[at + CHUNK.source] = chunk.source;
  table[at + CHUNK.lineBase] = chunk.lineBase;
  table[at + CHUNK.firstLow] = chunk.first % 2 ** 32;
  table[at + CHUNK.firstHigh] = Math.floor(chunk.first / 2 ** 32);
}

/** 1 for each person whom an unreadable line may concern. */
export function incompletePeople({ people, files }: Scanned, concerns: Concerns, starts: Uint32Array): Uint8Array {
  const incomplete = new Uint8Array(new SharedArrayBuffer(starts.length));
  const mark = (id: string) => {
    const person = people.personOf(id);
    if (person !== undefined) incomplete[person] = 1;
  };
  concerns.people.forEach(mark);
  for (const { source, row, tokens } of concerns.lines) {
    const { firstRow, rows } = files[source]!;
    // A line may concern the person it names and, since a person's lines stand together, its neighbors.
    if (row > firstRow) incomplete[people.personOfRow(row - 1)] = 1;
    if (row < firstRow + rows) incomplete[people.personOfRow(row)] = 1;
    tokens.forEach(mark);
  }
  return incomplete;
}
