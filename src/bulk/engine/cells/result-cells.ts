/**
 * What the results add to a line: the cells of the result columns, and the line for programs (empty without a
 * determination).
 */
export type ResultCells = {
  /** The most bytes that both texts take. */
  readonly most: number;
  /** Writes both, one behind the other, as UTF-8. */
  readonly write: (to: Uint8Array, at: number) => void;
  /** The bytes of each, known once they are written. */
  readonly cells: number;
  readonly machine: number;
};

/** Result cells that many lines share, without a determination. */
export function fixedCells(cells: string): ResultCells {
  const bytes = Buffer.from(cells);
  return { most: bytes.length, cells: bytes.length, machine: 0, write: (to, at) => to.set(bytes, at) };
}

/** Result cells made of two texts that exist already: the cells, and the line for programs. */
export function textCells(cells: string, machine: string): ResultCells {
  const [first, second] = [Buffer.from(cells), Buffer.from(machine)];
  return {
    most: first.length + second.length,
    cells: first.length,
    machine: second.length,
    write: (to, at) => {
      to.set(first, at);
      to.set(second, at + first.length);
    },
  };
}

/**
 * Keeps the result cells of people whose lines are spread over many chunks, as bytes, between deciding and writing.
 * Each entry is the length of the cells and of the line for programs (u32 each; the second is 0 without a
 * determination), then both texts. Entries are in blocks of memory that all workers see. A reference counts units of 8
 * bytes, and 0 means none.
 */
export type CellsWriter = {
  readonly write: (rowCells: ResultCells) => number;
  readonly blocks: () => readonly (readonly [number, SharedArrayBuffer])[];
};

export const BLOCK_BYTES = 1 << 18;
const UNIT = 8;
export const CELLS_HEAD = 8;
const UNITS_IN_BLOCK = BLOCK_BYTES / UNIT;

/** Lays the result cells of a row down at a place that begins a word, in memory seen as bytes and as words; returns its bytes. */
export function layDown(rowCells: ResultCells, bytes: Uint8Array, words: Uint32Array, at: number): number {
  rowCells.write(bytes, at + CELLS_HEAD);
  words[at / 4] = rowCells.cells;
  words[at / 4 + 1] = rowCells.machine;
  return CELLS_HEAD + rowCells.cells + rowCells.machine;
}

/** `nextBlock` counts the blocks of all writers. */
export function createCellsWriter(nextBlock: Int32Array): CellsWriter {
  const blocks: (readonly [number, SharedArrayBuffer])[] = [];
  let block = 0;
  let bytes = Buffer.alloc(0) as Buffer;
  let words: Uint32Array = new Uint32Array(0);
  let at = 0;

  const open = (size: number) => {
    block = Atomics.add(nextBlock, 0, 1);
    const memory = new SharedArrayBuffer(Math.max((size + 2 * UNIT - 1) & -UNIT, BLOCK_BYTES));
    blocks.push([block, memory]);
    bytes = Buffer.from(memory as unknown as ArrayBuffer);
    words = new Uint32Array(memory);
    // Place 0 of block 0 would be the reference that means none.
    at = UNIT;
  };

  return {
    write: (rowCells) => {
      const most = CELLS_HEAD + rowCells.most + UNIT;
      if (at + most > bytes.length || at >= BLOCK_BYTES) open(most);
      const start = at;
      at = (start + layDown(rowCells, bytes, words, start) + UNIT - 1) & -UNIT;
      return block * UNITS_IN_BLOCK + start / UNIT;
    },
    blocks: () => blocks,
  };
}

export type CellsReader = {
  /** Copies the result cells of a row, lengths included, to a place in other memory; returns its bytes. */
  readonly copy: (reference: number, to: Uint8Array, at: number) => number;
  readonly bytesOf: (reference: number) => number;
};

export function readCells(blocks: readonly SharedArrayBuffer[]): CellsReader {
  const bytes = blocks.map((block) => new Uint8Array(block));
  const words = blocks.map((block) => new Uint32Array(block));
  const lengthAt = (block: number, word: number) => CELLS_HEAD + words[block]![word]! + words[block]![word + 1]!;
  return {
    copy: (reference, to, at) => {
      const block = Math.floor(reference / UNITS_IN_BLOCK);
      const start = (reference % UNITS_IN_BLOCK) * UNIT;
      const length = lengthAt(block, start / 4);
      to.set(bytes[block]!.subarray(start, start + length), at);
      return length;
    },
    bytesOf: (reference) => lengthAt(Math.floor(reference / UNITS_IN_BLOCK), ((reference % UNITS_IN_BLOCK) * UNIT) / 4),
  };
}
