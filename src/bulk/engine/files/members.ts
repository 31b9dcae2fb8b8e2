import type { Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';

export type Compression = 'gzip' | 'zstd';

type Pieces = { readonly take: () => Promise<Uint8Array | undefined>; readonly putBack: (left: Uint8Array) => void };
type Member = Transform & { readonly bytesWritten: number };

/**
 * Unpacks all members of a packed file, one after another: archives may be joined end to end, and programs that pack on
 * all cores write a member for each piece. Node's own streams are not enough: if a piece of zstd holds bytes after a
 * member, or gzip has a zero byte after one, they take that for the end and silently drop the rest.
 */
export async function* unpackMembers(
  packed: AsyncIterable<Uint8Array>,
  compression: Compression,
): AsyncGenerator<Uint8Array> {
  const pieces = piecesOf(packed);
  for (let isFirst = true; ; isFirst = false) {
    // Zeros may fill up the last block of gzip; in zstd they are a fault.
    const piece = isFirst || compression === 'zstd' ? await pieces.take() : await pastZeros(pieces);
    if (piece === undefined) return;
    pieces.putBack(piece);
    const member = compression === 'gzip' ? createGunzip() : createZstdDecompress();
    try {
      const fed = feed(member, pieces);
      // What goes wrong with its bytes is thrown where they are read.
      fed.catch(() => {});
      for await (const bytes of member) yield bytes as Uint8Array;
      await fed;
    } finally {
      member.destroy();
    }
  }
}

/** Pieces in turn, of which one may be put back. */
function piecesOf(packed: AsyncIterable<Uint8Array>): Pieces {
  const all = packed[Symbol.asyncIterator]();
  let left: Uint8Array | undefined;
  return {
    take: async () => {
      const piece = left ?? (await all.next()).value;
      left = undefined;
      return piece as Uint8Array | undefined;
    },
    putBack: (piece) => {
      left = piece;
    },
  };
}

async function pastZeros(pieces: Pieces): Promise<Uint8Array | undefined> {
  for (;;) {
    const piece = await pieces.take();
    const at = piece?.findIndex((byte) => byte !== 0) ?? 0;
    if (at >= 0) return piece?.subarray(at);
  }
}

/** Gives pieces to a member until it has ended, and puts back what of the last one is not its own. */
async function feed(member: Member, pieces: Pieces): Promise<void> {
  for (;;) {
    const piece = await pieces.take();
    if (piece === undefined) {
      member.end();
      return;
    }
    const before = member.bytesWritten;
    await new Promise<void>((resolve, reject) => {
      member.write(piece, (error) => (error ? reject(error) : resolve()));
    });
    const taken = member.bytesWritten - before;
    if (taken < piece.length) return pieces.putBack(piece.subarray(taken));
  }
}
