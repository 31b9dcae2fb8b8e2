import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, write } from 'node:fs';
import { writeFully } from './read.ts';

/** A file that is written from its first byte to its last, and hashed on the way. */
export type GrowingFile = {
  /** Adds bytes, which may be overwritten when this has come to its end. */
  readonly add: (bytes: Buffer) => Promise<void>;
  /** Waits until everything is written; nothing can be added any more. */
  readonly close: () => Promise<{ readonly bytes: number; readonly sha256: string }>;
};

/**
 * A file that is open for writing, and open a second time for writing past the system's cache; `direct` is -1 where the
 * system has no such way. A part of a file is not hashed, because joining the parts takes the hash of the whole.
 */
export type OpenFile = { readonly fd: number; readonly direct: number; readonly isPart?: boolean };

/** Begins a new file; `past` the cache too, where there is a way. */
export function openFile(path: string, past: boolean, isPart = false): OpenFile {
  const fd = openSync(path, 'wx');
  let direct = -1;
  // Not every system has it, and where it has, not every disk.
  const { O_DIRECT, O_WRONLY } = constants as { O_DIRECT?: number; O_WRONLY: number };
  if (past && O_DIRECT !== undefined) {
    try {
      direct = openSync(path, O_WRONLY | O_DIRECT);
    } catch {
      // Then all of it goes through the cache.
    }
  }
  return { fd, direct, isPart };
}

export function closeFile({ fd, direct }: OpenFile): void {
  closeSync(fd);
  if (direct >= 0) closeSync(direct);
}

type Block = Uint8Array<ArrayBuffer>;

/** Blocks of memory that may be on their way to the disk; shared by files that one thread writes. */
export type Blocks = {
  readonly size: number;
  readonly take: () => Block | undefined;
  /** Waits until the next is given back. */
  readonly returned: () => Promise<void>;
  readonly giveBack: (block: Block) => void;
};

/** The block size at which a disk is fastest, a multiple of the size that it demands. */
const BLOCK_BYTES = 1 << 20;
/** Small enough to stay in the nearest cache between copying and hashing. */
const PIECE = 1 << 17;
const WASM_PAGE = 1 << 16;

/** Memory of WebAssembly begins at a page, as writing past the cache demands; a buffer does not. */
export function createBlocks(number: number, size = BLOCK_BYTES): Blocks {
  const pages = Math.ceil((number * size) / WASM_PAGE);
  const { buffer } = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const free = Array.from({ length: number }, (_, i) => new Uint8Array(buffer, i * size, size));
  const waiting: (() => void)[] = [];
  return {
    size,
    take: () => free.pop(),
    returned: () => new Promise((resolve) => waiting.push(resolve)),
    giveBack: (block) => {
      free.push(block);
      for (const goOn of waiting.splice(0)) goOn();
    },
  };
}

/**
 * Starts a file with its header. Full blocks go straight to the disk, which takes a tenth of the processor time of
 * copying them into the system's cache; the end of the file goes through it. When all blocks are waiting for the disk, so
 * does this: files are flushed before they have their names, so that a run is never done before the disk is, and to have the cache
 * hold them meanwhile saves nothing. A direct write that fails is repeated through the cache: if the disk is full, that
 * second write reports it.
 */
export function startFile({ fd, direct, isPart = false }: OpenFile, header: Uint8Array, blocks: Blocks): GrowingFile {
  const hash = createHash('sha256');
  const onTheirWay = new Set<Promise<void>>();
  let straight = direct >= 0;
  let failure: unknown;
  /** Bytes before the block that is being filled, and in it. */
  let written = 0;
  let filled = 0;
  let block = blocks.take()!;

  const send = (full: Block, position: number): Promise<void> =>
    new Promise((resolve) => {
      write(direct, full, 0, full.length, position, (error, bytes) => {
        try {
          if (error) straight = false;
          const done = error ? 0 : bytes;
          writeFully(fd, full, done, full.length - done, position + done);
        } catch (cause) {
          failure ??= cause;
        }
        blocks.giveBack(full);
        resolve();
      });
    });

  const passOn = async (full: Block): Promise<void> => {
    let next = straight ? blocks.take() : undefined;
    while (straight && !next) {
      // There are more blocks than files, so that one at least is on its way.
      await blocks.returned();
      next = blocks.take();
    }
    if (next) {
      const sent = send(full, written).then(() => void onTheirWay.delete(sent));
      onTheirWay.add(sent);
      block = next;
    } else {
      writeFully(fd, full, 0, full.length, written);
    }
    written += full.length;
    filled = 0;
  };

  const add = async (bytes: Buffer): Promise<void> => {
    for (let at = 0; at < bytes.length; ) {
      if (failure) throw failure;
      const piece = Math.min(PIECE, bytes.length - at, blocks.size - filled);
      // The method `set` of typed arrays copies shared memory word by word, which is four times as slow.
      bytes.copy(block, filled, at, at + piece);
      if (!isPart) hash.update(block.subarray(filled, filled + piece));
      at += piece;
      filled += piece;
      if (filled === blocks.size) await passOn(block);
    }
  };

  const close = async () => {
    await Promise.all(onTheirWay);
    if (failure) throw failure;
    writeFully(fd, block, 0, filled, written);
    blocks.giveBack(block);
    return { bytes: written + filled, sha256: isPart ? '' : hash.digest('hex') };
  };

  // A header is far smaller than a block, and there are more blocks than files.
  block.set(header);
  hash.update(header);
  filled = header.length;
  return { add, close };
}
