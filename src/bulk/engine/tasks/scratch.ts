import type { Scanner } from '../../scan/scanner.ts';

/** A stretch of a scanner's memory that is used again and again, for something of another size each time. */
export type Scratch = { at: number; size: number };

export function newScratch(): Scratch {
  return { at: 0, size: 0 };
}

/**
 * The address of a room for so many bytes; a room that was too small loses its content. A room takes a quarter more
 * addresses than asked for, but memory only for the pages that are written.
 */
export function ensureScratch({ wasm }: Scanner, room: Scratch, bytes: number): number {
  if (bytes > room.size) {
    room.size = Math.ceil(bytes * 1.25);
    room.at = wasm.alloc(room.size);
  }
  return room.at;
}
