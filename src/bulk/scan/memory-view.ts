/** How long to wait to hear of memory that another thread has added, in milliseconds. */
const MOST_WAITED = 5000;
const never = new Int32Array(new SharedArrayBuffer(4));

/**
 * The buffer of a memory that another thread works in, with at least the bytes that it had when that thread spoke of
 * them. V8 tells every thread that a shared memory has grown, but each hears of it in its own time, and until then a view
 * of what was added would be cut short without a word.
 */
export function bufferOf(memory: WebAssembly.Memory, bytes: number, mostWaited = MOST_WAITED): SharedArrayBuffer {
  for (let waited = 0; memory.buffer.byteLength < bytes; waited++) {
    if (waited === mostWaited) throw new Error('a thread does not see the memory that another has added');
    Atomics.wait(never, 0, 0, 1);
  }
  return memory.buffer as unknown as SharedArrayBuffer;
}
