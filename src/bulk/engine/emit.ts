import type { Progress } from '../api.ts';
import type { Encoding } from '../scan/texts.ts';
import type { Lane } from './pool.ts';
import type { CloseReply, EmitReply } from './protocol.ts';
import { asReader, type Chunk } from './scan.ts';
import type { Source } from './sources.ts';

/** Chunks that a worker may have made and not yet got rid of. */
const SLOTS = 3;

/** The second pass: chunks are made into bytes on all lanes; one more writes them in order. */
export async function emitChunks(
  chunks: readonly Chunk[],
  sources: readonly Source[],
  encodings: readonly Encoding[],
  lanes: readonly Lane[],
  writer: Lane,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<{ readonly files: CloseReply; readonly decided: number }> {
  const total = sources.reduce((sum, source) => sum + source.size, 0);
  const work = chunks.filter((chunk) => chunk.next > chunk.first);
  let decided = 0;
  let done = 0;
  let given = 0;
  /** Chunks take their places in the files one after another. */
  let turn: Promise<unknown> = Promise.resolve();

  const append = (lane: Lane, { at, bytes }: EmitReply) =>
    writer.call({ kind: 'append', worker: lane.number, at, bytes });

  const feed = async (lane: Lane, slot: number): Promise<void> => {
    while (given < work.length) {
      const chunk = work[given++]!;
      const source = sources[chunk.source]!;
      const made = lane.call({
        kind: 'emit',
        slot,
        fd: source.fd,
        start: chunk.first,
        end: chunk.next,
        fileSize: source.size,
        worker: chunk.worker,
        rowsAt: chunk.rowsAt,
        rows: chunk.rows,
        base: chunk.base,
        faultStarts: chunk.faults.map((fault) => fault.start),
        encoding: encodings[chunk.source]!,
      });
      // Waited for in its turn, which does not come when an earlier chunk fails.
      made.catch(() => {});
      const placed = turn.then(async () => {
        const reply = await asReader(source, made);
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

  await Promise.all(lanes.flatMap((lane) => Array.from({ length: SLOTS }, (_, slot) => feed(lane, slot))));
  return { files: await writer.call({ kind: 'close' }), decided };
}
