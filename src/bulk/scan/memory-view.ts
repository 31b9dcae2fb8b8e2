/** How long to wait to hear of memory that another thread has added, in milliseconds. */
const MOST_WAITED = 5000;
const never = new Int32Array(new SharedArrayBuffer(4));

/**
 * The buffer of a memory in which another thread works, with at least the bytes that it had when that thread last
 * reported. V8 tells every thread that a shared memory has grown, but each learns it at another time; until then, a
 * view of the added bytes would silently be cut short.
 */
export function bufferOf(memory: WebAssembly.Memory, bytes: number, mostWaited = MOST_WAITED): SharedArrayBuffer {
  // Growing by nothing makes V8 look at the memory anew. A thread that is given a memory while it grows may never hear of that.
  if (memory.buffer.byteLength < bytes) memory.grow(0);
  for (let waited = 0; memory.buffer.byteLength < bytes; waited++) {
    if (waited === mostWaited) throw new Error('a thread does not see the memory that another has added');
    Atomics.wait(never, 0, 0, 1);
  }
  return memory.buffer as unknown as SharedArrayBuffer;
}
