import type { Scanner } from '../../scan/scanner.ts';

/** A stretch of a scanner's memory that is used again and again, for something of another size each time. */
export type Scratch = { at: number; size: number };

export function newScratch(): Scratch {
  return { at: 0, size: 0 };
}

/**
 * The address of a room for so many bytes; what it held is lost where it was too small. Addresses only are taken, a
 * quarter more than asked for; memory is, by the pages that are written.
 */
export function ensureScratch({ wasm }: Scanner, room: Scratch, bytes: number): number {
  if (bytes > room.size) {
    room.size = Math.ceil(bytes * 1.25);
    room.at = wasm.alloc(room.size);
  }
  return room.at;
}
