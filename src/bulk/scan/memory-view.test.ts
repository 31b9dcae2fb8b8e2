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

test('memory that does not come is a fault, and not a view that is cut short', () => {
  expect(() => bufferOf(newMemory(), 2 * PAGE, 20)).toThrow('does not see the memory');
});
