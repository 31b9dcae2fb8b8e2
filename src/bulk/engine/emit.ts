import type { Progress } from '../api.ts';
import type { Encoding } from '../scan/texts.ts';
import type { Lane } from './pool.ts';
import type { ChunkRows, CloseReply, EmitReply, StageReply } from './protocol.ts';
import { asReader, type Chunk } from './scan.ts';
import type { Source } from './sources.ts';
import { bytesOf } from './tuning.ts';

/** Chunks that a worker may have made and not yet got rid of. */
const SLOTS = 3;

/** The lanes by what they do in the second pass; with a single lane it is the same for all but the last. */
export type Roles = { readonly deciders: readonly Lane[]; readonly emitters: readonly Lane[]; readonly writer: Lane };

/**
 * The second pass: the people of chunks are decided on some lanes, the chunks made into bytes on others, and one more
 * writes them in order.
 */
export async function emitChunks(
  chunks: readonly Chunk[],
  sources: readonly Source[],
  encodings: readonly Encoding[],
  { deciders, emitters, writer }: Roles,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<{ readonly files: CloseReply; readonly decided: number }> {
  const total = bytesOf(sources);
  const work = chunks.filter((chunk) => chunk.next > chunk.first);
  const staged = stageAhead(work.map(rowsOf), deciders);
  let decided = 0;
  let done = 0;
  let given = 0;
  /** Chunks take their places in the files one after another. */
  let turn: Promise<unknown> = Promise.resolve();

  const append = (lane: Lane, { at, bytes }: EmitReply) =>
    writer.call({ kind: 'append', worker: lane.number, at, bytes });

  const make = async (lane: Lane, slot: number, index: number): Promise<EmitReply> => {
    const chunk = work[index]!;
    const source = sources[chunk.source]!;
    const { lane: decider, reply, release } = await staged.ready[index]!;
    const made = await lane.call({
      kind: 'emit',
      slot,
      fd: source.fd,
      start: chunk.first,
      end: chunk.next,
      fileSize: source.size,
      rows: rowsOf(chunk),
      decider: decider.number,
      staged: reply,
      faultStarts: chunk.faults.map((fault) => fault.start),
      encoding: encodings[chunk.source]!,
    });
    release();
    return made;
  };

  const feed = async (lane: Lane, slot: number): Promise<void> => {
    while (given < work.length) {
      const index = given++;
      const chunk = work[index]!;
      const made = make(lane, slot, index);
      // Waited for in its turn, which does not come when an earlier chunk fails.
      made.catch(() => {});
      const placed = turn.then(async () => {
        const reply = await asReader(sources[chunk.source]!, made);
        decided += reply.decided;
        // Not waited for within the turn: the writer keeps the order in which it is told.
        return { written: append(lane, reply) };
      });
      turn = placed;
      await (await placed).written;
      done += chunk.next - chunk.first;
      onProgress?.({ stage: 'writing', done, total });
    }
  };

  await Promise.all(emitters.flatMap((lane) => Array.from({ length: SLOTS }, (_, slot) => feed(lane, slot))));
  return { files: await writer.call({ kind: 'close' }), decided };
}

function rowsOf({ worker, rowsAt, rows, base }: Chunk): ChunkRows {
  return { worker, rowsAt, rows, base };
}

type Staged = {
  readonly lane: Lane;
  readonly reply: StageReply;
  /** To be called when what was laid down has been taken. */
  readonly release: () => void;
};

/** Has chunks decided in their order, as far ahead as there is room for what their lines end in. */
function stageAhead(work: readonly ChunkRows[], deciders: readonly Lane[]) {
  const settle: ((value: Promise<Staged>) => void)[] = [];
  const ready = work.map(() => new Promise<Staged>((resolve) => settle.push(resolve)));
  // A failure is told when its turn comes; until then nobody listens.
  for (const promise of ready) promise.catch(() => {});
  let given = 0;
  const feed = async (lane: Lane, slot: number): Promise<void> => {
    while (given < work.length) {
      const index = given++;
      const taken = new Promise<void>((release) => {
        const reply = lane.call({ kind: 'stage', slot, rows: work[index]! });
        settle[index]!(reply.then((laid) => ({ lane, reply: laid, release })));
      });
      await taken;
    }
  };
  for (const lane of deciders) for (let slot = 0; slot < SLOTS; slot++) void feed(lane, slot);
  return { ready };
}
