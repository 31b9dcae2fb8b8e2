import { createHash } from 'node:crypto';
import type { Progress } from '../api.ts';
import type { Encoding } from '../scan/texts.ts';
import type { Lane } from './pool.ts';
import type { EmitReply } from './protocol.ts';
import { asReader, type Chunk } from './scan.ts';
import type { Source } from './sources.ts';

/** A result file being written: where its header ends at first, then what was written in all. */
export type OutputStream = { readonly fd: number; readonly header: Uint8Array };

export type Written = { readonly bytes: number; readonly sha256: string };

/** Chunks that a worker may have made and not yet got rid of. */
const SLOTS = 3;

/**
 * The second pass: chunks are made into bytes on all lanes; the sizes of those before a chunk say where its bytes go,
 * so that lanes write side by side. Hashes are taken here in order, while lanes go on.
 */
export async function emitChunks(
  chunks: readonly Chunk[],
  sources: readonly Source[],
  encodings: readonly Encoding[],
  lanes: readonly Lane[],
  outputs: readonly (OutputStream | undefined)[],
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<{ readonly files: readonly (Written | undefined)[]; readonly decided: number }> {
  const streams = outputs.map(
    (output) => output && { hash: createHash('sha256').update(output.header), end: output.header.length },
  );
  const total = sources.reduce((sum, source) => sum + source.size, 0);
  const work = chunks.filter((chunk) => chunk.next > chunk.first);
  let decided = 0;
  let done = 0;
  let given = 0;
  /** Chunks take their places in the files one after another. */
  let turn: Promise<unknown> = Promise.resolve();

  const take = (lane: Lane, reply: EmitReply): readonly number[] => {
    const bytes = new Uint8Array(lane.memory.buffer);
    return streams.map((stream, file) => {
      if (!stream) return 0;
      const at = reply.at[file]!;
      const length = reply.bytes[file]!;
      stream.hash.update(bytes.subarray(at, at + length));
      stream.end += length;
      return stream.end - length;
    });
  };

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
        return take(lane, reply);
      });
      turn = placed;
      await lane.call({ kind: 'write', slot, positions: await placed });
      done += chunk.next - chunk.first;
      onProgress?.({ stage: 'writing', done, total });
    }
  };

  await Promise.all(lanes.flatMap((lane) => Array.from({ length: SLOTS }, (_, slot) => feed(lane, slot))));
  return {
    files: streams.map((stream) => stream && { bytes: stream.end, sha256: stream.hash.digest('hex') }),
    decided,
  };
}
