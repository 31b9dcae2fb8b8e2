import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { ComparedPeople } from '../../../results/compare/comparison.ts';
import { startTables } from '../../../results/compare/comparison.ts';
import { mergeTallies, type Tally } from '../../../results/tally.ts';
import type { Progress, WitnessHook } from '../../api.ts';
import type { EngineRun, EngineWork } from '../../engine-seam.ts';
import type { JoinedSet } from '../../join/join.ts';
import { laterSeen, NOTHING_SEEN, type ScanMemory, type Seen } from '../../scan/keys.ts';
import { createPersonRows, loadFormat, type PersonRows } from '../people/person-rows.ts';
import { CHUNK, CHUNK_WORDS, type PeopleTask, type RunTask } from '../tasks/protocol.ts';
import type { Lane } from '../threads/pool.ts';
import type { Chunk, Scanned } from './scan.ts';

/** What lines set aside say of people. */
export type Concerns = {
  /** Of each line: its neighbors in the file, and whatever could be somebody's id. */
  readonly lines: readonly { readonly source: number; readonly row: number; readonly tokens: readonly string[] }[];
  /** Ids of people whom lines of other files may concern. */
  readonly people: readonly string[];
};

export function concernsOf(lines: Concerns['lines'], joined: JoinedSet | undefined): Concerns {
  return { lines, people: joined?.concerned ?? [] };
}

/** People decided at a time: enough that asking for more costs nothing, few enough that all lanes end together. */
const BATCH = 512;
/** The same for comparing, which has to compile every choice for each batch. */
const COMPARED = 8192;
const IN_FLIGHT = 2;

/** Everybody's rows together, as the lanes scanned them; known to some lanes, and to this thread when it asks. */
export async function gatherPeople(
  format: BulkFormat,
  scanned: Scanned,
  concerns: Concerns,
  lanes: readonly Lane[],
  told: readonly Lane[] = lanes,
): Promise<{
  readonly people: People;
  readonly rows: () => Promise<PersonRows>;
  readonly tell: (others: readonly Lane[]) => Promise<unknown>;
}> {
  const { people } = scanned;
  const encodings = scanned.files.map((file) => file.encoding);
  const grouping = people.group((file) => encodings[file]!);
  const task: PeopleTask = {
    kind: 'people',
    memories: scanMemories(lanes, lastSeen(scanned.chunks)),
    chunks: chunkTable(scanned.chunks),
    ...grouping,
    incomplete: incompletePeople(scanned, concerns, grouping.starts),
    encodings,
  };
  const tell = (others: readonly Lane[]) => Promise.all(others.map((lane) => lane.call(task)));
  await tell(told);
  let rows: PersonRows | undefined;
  return {
    tell,
    people: { number: grouping.starts.length - 1, scattered: grouping.scattered.length },
    rows: async () => {
      rows ??= createPersonRows(task, await loadFormat(format));
      return rows;
    },
  };
}

/** How many people there are, and how many have their lines all over the files. */
export type People = { readonly number: number; readonly scattered: number };

/** The second step: sends a choice to the workers that decide, and decides the people whose lines are spread over the file. */
export async function decideScattered(
  scanned: Pick<Scanned, 'rows'>,
  { scattered }: People,
  lanes: readonly Lane[],
  { decider, dismissAll, witness }: EngineRun,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<readonly SharedArrayBuffer[]> {
  const run: RunTask = {
    kind: 'run',
    choice: decider.choice,
    dismissAll: dismissAll.choice,
    witness: witness && { module: witness.module.href, settings: witness.settings },
    nextBlock: new Int32Array(new SharedArrayBuffer(4)),
    references: new Uint32Array(new SharedArrayBuffer(scattered === 0 ? 0 : scanned.rows * 4)),
  };
  await Promise.all(lanes.map((lane) => lane.call(run)));
  await inBatches(
    scattered,
    BATCH,
    lanes,
    (lane, from, to) => lane.call({ kind: 'decide', from, to }),
    (done) => onProgress?.({ stage: 'deciding', done, total: scattered }),
  );
  const replies = await Promise.all(lanes.map((lane) => lane.call({ kind: 'finish' })));
  const blocks: SharedArrayBuffer[] = [];
  for (const reply of replies) for (const [number, block] of reply.blocks) blocks[number] = block;
  return blocks;
}

/** What several choices do to everybody. */
export async function compareChoices(
  { number }: People,
  lanes: readonly Lane[],
  runs: readonly EngineRun[],
  { folder, names }: NonNullable<EngineWork['compare']>,
  batch = COMPARED,
): Promise<ComparedPeople> {
  const choices = runs.map(({ decider }) => decider.choice);
  const tables = startTables(folder, choices, names);
  try {
    // People are numbered in the order in which they are first named.
    const ready = inOrder(2 * lanes.length * IN_FLIGHT, tables.add);
    await inBatches(number, batch, lanes, async (lane, from, to) => {
      await ready(from / batch, await lane.call({ kind: 'compare', choices, names, from, to }));
    });
    return tables.close();
  } finally {
    tables.abandon();
  }
}

/**
 * Takes what is ready in any order and passes it on in the order of its numbers, from 0. Who is `ahead` of the first that
 * is missing, or further, waits for it, so that one slow part does not make all the others fill the memory.
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

/** Gives out numbers from 0 in batches, to whichever lane is free; `onDone` hears how many are done with. */
export async function inBatches(
  total: number,
  batch: number,
  lanes: readonly Lane[],
  work: (lane: Lane, from: number, to: number) => Promise<void>,
  onDone?: (done: number) => void,
): Promise<void> {
  let given = 0;
  let done = 0;
  const feed = async (lane: Lane) => {
    while (given < total) {
      const from = given;
      given = Math.min(given + batch, total);
      const to = given;
      await work(lane, from, to);
      done += to - from;
      onDone?.(done);
    }
  };
  await Promise.all(lanes.flatMap((lane) => Array.from({ length: IN_FLIGHT }, () => feed(lane))));
}

/** The figures, once everything is written: most people are decided when their lines are. */
export async function collectTally(lanes: readonly Lane[], witness: WitnessHook | undefined): Promise<Tally> {
  const replies = await Promise.all(lanes.map((lane) => lane.call({ kind: 'finish' })));
  if (witness) witness.take(await Promise.all(lanes.map((lane) => lane.call({ kind: 'witnessed' }))));
  return mergeTallies(replies.map((reply) => reply.tally));
}

/** What the lanes' scanners kept; one that was given no chunk kept nothing. */
export function scanMemories(lanes: readonly Lane[], seen: readonly (Seen | undefined)[]): readonly ScanMemory[] {
  return lanes.map(({ memory, number }) => ({ memory, ...(seen[number] ?? NOTHING_SEEN) }));
}

/** By lane: how far its scanner was when it last spoke. */
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
