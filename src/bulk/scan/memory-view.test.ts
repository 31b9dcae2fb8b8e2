import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { bufferOf } from './memory-view.ts';

const PAGE = 1 << 16;
const newMemory = () => new WebAssembly.Memory({ initial: 1, maximum: 100, shared: true });

test('memory that another thread is still adding is waited for', async () => {
  const memory = newMemory();
  const code = `const memory = require('node:worker_threads').workerData;
    setTimeout(() => { memory.grow(9); new Uint8Array(memory.buffer)[${9 * PAGE}] = 7; }, 100);`;
  const worker = new Worker(code, { eval: true, workerData: memory });
  await new Promise((resolve) => worker.once('online', resolve));
  expect(memory.buffer.byteLength).toBe(PAGE);
  expect(bufferOf(memory, 10 * PAGE).byteLength).toBe(10 * PAGE);
  await new Promise((resolve) => worker.once('exit', resolve));
  expect(new Uint8Array(bufferOf(memory, 10 * PAGE))[9 * PAGE]).toBe(7);
});

test('memory of which this thread never heard is there at once', () => {
  // V8 cannot be made to lose the news of a growth, so this stands in for a memory of which it did: it shows what was added once it is asked.
  let seen = new SharedArrayBuffer(PAGE);
  const unheard = {
    get buffer() {
      return seen;
    },
    grow: (pages: number) => {
      seen = new SharedArrayBuffer((10 + pages) * PAGE);
      return 10;
    },
  } as unknown as WebAssembly.Memory;
  expect(bufferOf(unheard, 10 * PAGE, 0).byteLength).toBe(10 * PAGE);
});

test('memory that does not come is a fault, and not a view that is cut short', () => {
  expect(() => bufferOf(newMemory(), 2 * PAGE, 20)).toThrow('does not see the memory');
});
