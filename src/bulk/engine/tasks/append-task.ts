import { bufferOf } from '../../scan/memory-view.ts';
import { createBlocks, startFile } from '../files/growing-file.ts';
import type { AppendTask, CloseReply, FilesTask } from './protocol.ts';

export type Appender = {
  /** Adds what a worker made of the next chunk to every file. */
  readonly append: (task: AppendTask) => Promise<undefined>;
  /** Bytes and hashes of the files; nothing can be added any more. */
  readonly close: () => Promise<CloseReply>;
};

/** Enough to be on their way while the next ones are filled; a part is made and written by one thread, in little memory. */
const BLOCKS = { whole: 24, part: 12 };

/**
 * Writes the files of a run from first byte to last, and hashes the bytes while they are still in the cache. One thread
 * writes for all workers: a file that one writer extends at its end costs the system a third of what several writers
 * side by side cost.
 */
export function startAppending({ files, headers, memories }: FilesTask): Appender {
  // Only writes past the cache are on their way while the next block is filled.
  const direct = files.some((file) => file !== undefined && file.direct >= 0);
  const blocks = createBlocks(direct ? blocksFor(files) : files.length + 1);
  const growing = files.map((file, number) => file && startFile(file, headers[number]!, blocks));
  return {
    append: async ({ worker, at, bytes }) => {
      const reach = Math.max(...at.map((start, file) => start + bytes[file]!));
      const memory = Buffer.from(bufferOf(memories[worker]!, reach) as unknown as ArrayBuffer);
      for (const [number, file] of growing.entries()) {
        const length = bytes[number]!;
        if (file && length > 0) await file.add(memory.subarray(at[number]!, at[number]! + length));
      }
    },
    close: () => Promise.all(growing.map((file) => file?.close())),
  };
}

function blocksFor(files: FilesTask['files']): number {
  return files.some((file) => file?.isPart) ? BLOCKS.part : BLOCKS.whole;
}
