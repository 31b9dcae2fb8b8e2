import { expect, it } from 'vitest';
import { memoryOf } from './memory-of.ts';

it('finds the memory of arrays wherever they stand, each once, and leaves shared memory out', () => {
  const [words, doubles] = [new Uint32Array(4), new Float64Array(2)];
  const shared = new Uint8Array(new SharedArrayBuffer(8));
  const data = {
    rows: [{ words, again: words.subarray(1) }, 'text', null, undefined, 7],
    byName: new Map([['doubles', { doubles, shared }]]),
  };
  expect([...memoryOf(data)]).toEqual([words.buffer, doubles.buffer]);
  structuredClone(data, { transfer: [...memoryOf(data)] });
  expect([words.length, doubles.length, shared.length]).toEqual([0, 0, 8]);
});
