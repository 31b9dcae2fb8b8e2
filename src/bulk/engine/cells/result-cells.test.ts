import { expect, it } from 'vitest';
import { BLOCK_BYTES, createCellsWriter, readCells, textCells } from './result-cells.ts';

it.each([0, 1, 2, 3])('cells longer than a block are kept whatever their length (%i bytes more)', (more) => {
  const cells = 'x'.repeat(BLOCK_BYTES + more);
  const writer = createCellsWriter(new Int32Array(new SharedArrayBuffer(4)));

  const reference = writer.write(textCells(cells, 'line'));

  const reader = readCells(writer.blocks().map(([, block]) => block));
  const copied = Buffer.alloc(reader.bytesOf(reference));
  reader.copy(reference, copied, 0);
  expect(copied.toString('latin1').endsWith(`${cells}line`)).toBe(true);
});
