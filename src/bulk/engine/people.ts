import type { Progress } from '../api.ts';
import type { EngineWork } from '../engine-seam.ts';
import { mergeTallies, type Tally } from '../results/tally.ts';
import type { ScanMemory } from '../scan/keys.ts';
import type { Lane } from './pool.ts';
import { CHUNK, CHUNK_WORDS, type PeopleTask } from './protocol.ts';
import type { Chunk, Scanned } from './scan.ts';

/** What a line set aside says of people: its neighbours in the file, and whatever could be somebody's id. */
export type Concern = { readonly source: number; readonly row: number; readonly tokens: readonly string[] };

/** People decided at a time: enough that asking for more costs nothing, few enough that all lanes end together. */
const BATCH = 512;
const IN_FLIGHT = 2;

/** The second step: everybody's rows together, and whose lines are all over the file decided, on all lanes. */
export async function decidePeople(
  scanned: Scanned,
  concerns: readonly Concern[],
  lanes: readonly Lane[],
  work: EngineWork,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<readonly SharedArrayBuffer[]> {
  const { people } = scanned;
  const encodings = scanned.files.map((file) => file.encoding);
  const grouping = people.group((file) => encodings[file]!);
  const total = grouping.scattered.length;
  const task: PeopleTask = {
    kind: 'people',
    memories: scanMemories(lanes, scanned.chunks),
    chunks: chunkTable(scanned.chunks),
    ...grouping,
    incomplete: incompletePeople(scanned, concerns, grouping.starts),
    encodings,
    choice: work.decider.choice,
    dismissAll: work.dismissAll.choice,
    nextBlock: new Int32Array(new SharedArrayBuffer(4)),
  };
  await Promise.all(lanes.map((lane) => lane.call(task)));
  let given = 0;
  let done = 0;
  const feed = async (lane: Lane) => {
    while (given < total) {
      const from = given;
      given = Math.min(given + BATCH, total);
      const to = given;
      await lane.call({ kind: 'decide', from, to });
      done += to - from;
      onProgress?.({ stage: 'deciding', done, total });
    }
  };
  await Promise.all(lanes.flatMap((lane) => Array.from({ length: IN_FLIGHT }, () => feed(lane))));
  const replies = await Promise.all(lanes.map((lane) => lane.call({ kind: 'finish' })));
  const blocks: SharedArrayBuffer[] = [];
  for (const reply of replies) for (const [number, block] of reply.blocks) blocks[number] = block;
  return blocks;
}

/** The figures, once everything is written: most people are decided when their lines are. */
export async function collectTally(lanes: readonly Lane[]): Promise<Tally> {
  const replies = await Promise.all(lanes.map((lane) => lane.call({ kind: 'finish' })));
  return mergeTallies(replies.map((reply) => reply.tally));
}

/** What the lanes' scanners kept; one that was given no chunk kept nothing. */
export function scanMemories(lanes: readonly Lane[], chunks: readonly Chunk[]): readonly ScanMemory[] {
  return lanes.map((lane) => ({
    memory: lane.memory,
    dictionaries: chunks.find((chunk) => chunk.worker === lane.number)?.dictionaries ?? 0,
  }));
}

function chunkTable(chunks: readonly Chunk[]): Uint32Array {
  const table = new Uint32Array(new SharedArrayBuffer(Math.max(chunks.length, 1) * CHUNK_WORDS * 4));
  chunks.forEach((chunk, index) => {
    const at = index * CHUNK_WORDS;
    table[at + CHUNK.base] = chunk.base;
    table[at + CHUNK.worker] = chunk.worker;
    table[at + CHUNK.rowsAt] = chunk.rowsAt;
    table[at + CHUNK.rows] = chunk.rows;
    table[at + CHUNK.source] = chunk.source;
    table[at + CHUNK.lineBase] = chunk.lineBase;
  });
  return table;
}

/** 1 for each person whom an unreadable line may concern. */
export function incompletePeople(
  { people, files }: Scanned,
  concerns: readonly Concern[],
  starts: Uint32Array,
): Uint8Array {
  const incomplete = new Uint8Array(new SharedArrayBuffer(starts.length));
  for (const { source, row, tokens } of concerns) {
    const { firstRow, rows } = files[source]!;
    // A line may concern whoever it names and, since a person's lines stand together, its neighbours.
    if (row > firstRow) incomplete[people.personOfRow(row - 1)] = 1;
    if (row < firstRow + rows) incomplete[people.personOfRow(row)] = 1;
    for (const token of tokens) {
      const person = people.personOf(token);
      if (person !== undefined) incomplete[person] = 1;
    }
  }
  return incomplete;
}
