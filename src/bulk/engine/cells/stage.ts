import type { Scanner } from '../../scan/scanner.ts';
import { CELLS_HEAD, type CellsReader, layDown, type ResultCells } from './result-cells.ts';

/** Where the result cells of a chunk's rows are laid down for the scanner, which copies them behind the lines. */
export type Stage = {
  readonly clear: () => void;
  /** Both give the address: length of the cells and of the line for programs (u32 each), then both texts. */
  readonly put: (rowCells: ResultCells) => number;
  readonly copy: (resultCells: CellsReader, reference: number) => number;
  /** The parts of memory that hold what was laid down since the last `clear`: address and bytes of each. */
  readonly rooms: () => readonly (readonly [at: number, bytes: number])[];
};

const UNIT = 8;

/** `roomBytes` are taken of memory at a time. */
export function createStage(scanner: Scanner, roomBytes: number): Stage {
  /** Rooms are kept from one chunk to the next; what is pointed to must not move. */
  const rooms: { readonly at: number; readonly end: number }[] = [];
  let room = -1;
  let at = 0;
  let end = 0;
  let used: (readonly [at: number, bytes: number])[] = [];
  let buffer = Buffer.from(scanner.bytes().buffer as ArrayBuffer) as Buffer;
  let words = scanner.words();

  /** Notes what of the room was used. */
  const leave = () => {
    if (room >= 0 && at > rooms[room]!.at) used.push([rooms[room]!.at, at - rooms[room]!.at]);
  };

  const reserve = (bytes: number): number => {
    while (at + bytes > end) {
      leave();
      room++;
      if (room === rooms.length) {
        const size = Math.max(bytes, roomBytes);
        const start = scanner.wasm.alloc(size);
        rooms.push({ at: start, end: start + size });
        // The room may lie in memory that has only now been added.
        buffer = Buffer.from(scanner.bytes().buffer as ArrayBuffer) as Buffer;
        words = scanner.words();
      }
      ({ at, end } = rooms[room]!);
    }
    return at;
  };

  const close = (start: number, bytes: number): number => {
    at = Math.ceil((start + bytes) / UNIT) * UNIT;
    return start;
  };

  return {
    clear: () => {
      room = -1;
      at = 0;
      end = 0;
      used = [];
    },
    put: (rowCells) => {
      const start = reserve(CELLS_HEAD + rowCells.most + UNIT);
      return close(start, layDown(rowCells, buffer, words, start));
    },
    copy: (resultCells, reference) => {
      const start = reserve(resultCells.bytesOf(reference) + UNIT);
      return close(start, resultCells.copy(reference, buffer, start));
    },
    rooms: () => {
      leave();
      return used;
    },
  };
}
