import { closeSync, constants, openSync, read } from 'node:fs';
import { createBlocks } from './growing-file.ts';
import { readFully } from './read.ts';

/**
 * A file that is read from one place to another, and open a second time past the system's cache (`direct`, -1 where the
 * system has no such way). Bringing a gigabyte into the cache that nobody asks for again costs the processor as much as
 * hashing it twice.
 */
export type ForwardFile = { readonly fd: number; readonly direct: number };

export function openForward(path: string): ForwardFile {
  const fd = openSync(path, 'r');
  const { O_DIRECT, O_RDONLY } = constants as { O_DIRECT?: number; O_RDONLY: number };
  if (O_DIRECT === undefined) return { fd, direct: -1 };
  try {
    return { fd, direct: openSync(path, O_RDONLY | O_DIRECT) };
  } catch {
    // Not every disk has it; then all of it goes through the cache.
    return { fd, direct: -1 };
  }
}

export function closeForward({ fd, direct }: ForwardFile): void {
  closeSync(fd);
  if (direct >= 0) closeSync(direct);
}

const BLOCK_BYTES = 1 << 20;
/** Blocks that the disk reads while another is looked at. */
const AHEAD = 3;
/** Small enough to stay in the nearest cache while it is hashed and copied. */
const PIECE = 1 << 17;

/**
 * Reads stretches of files in small pieces; each piece holds until the next is asked for. A file that ends before the
 * stretch does is an error that says so.
 */
export type ReadForward = (file: ForwardFile, from: number, to: number) => AsyncGenerator<Buffer>;

/** A reader of one stretch at a time, on memory of its own. */
export function forwardReader(size = BLOCK_BYTES): ReadForward {
  const blocks = createBlocks(AHEAD + 1, size);
  return async function* (file, from, to) {
    const waiting: { readonly window: Window; readonly read: Promise<void> }[] = [];
    let next = from;
    const ask = () => {
      if (next >= to) return;
      // What goes past the cache begins at a whole block.
      const start = next - (next % size);
      const window = { block: blocks.take()!, start, from: next - start, to: Math.min(to - start, size) };
      const read = readWindow(file, window);
      // Awaited in its turn; avoids an unhandled rejection.
      read.catch(() => {});
      waiting.push({ window, read });
      next = start + window.to;
    };
    for (let i = 0; i < AHEAD; i++) ask();
    try {
      while (waiting.length > 0) {
        const { window, read } = waiting[0]!;
        await read;
        ask();
        const { buffer, byteOffset } = window.block;
        for (let at = window.from; at < window.to; at += PIECE) {
          yield Buffer.from(buffer, byteOffset + at, Math.min(PIECE, window.to - at));
        }
        blocks.giveBack(window.block);
        waiting.shift();
      }
    } finally {
      // The memory is soon that of another stretch, so nothing may still be on its way into it.
      await Promise.allSettled(waiting.map(({ read }) => read));
      for (const { window } of waiting) blocks.giveBack(window.block);
    }
  };
}

/** A block of a file in memory, and the bytes of it that are wanted. */
type Window = {
  readonly block: Uint8Array<ArrayBuffer>;
  readonly start: number;
  readonly from: number;
  readonly to: number;
};

function readWindow({ fd, direct }: ForwardFile, { block, start, from, to }: Window): Promise<void> {
  return new Promise((resolve, reject) => {
    const throughCache = () => {
      try {
        readFully(fd, block, from, to - from, start + from);
        resolve();
      } catch (error) {
        reject(error);
      }
    };
    if (direct < 0) throughCache();
    else {
      read(direct, block, 0, block.length, start, (error, got) => (error || got < to ? throughCache() : resolve()));
    }
  });
}
