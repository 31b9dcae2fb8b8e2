/** The memory of all typed arrays in plain data, each once: what may be handed over to another thread in place of a copy. */
export function memoryOf(data: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(data)) {
    if (data.buffer instanceof ArrayBuffer) found.add(data.buffer);
  } else if (data instanceof Map) {
    for (const value of data.values()) memoryOf(value, found);
  } else if (typeof data === 'object' && data !== null) {
    for (const value of Object.values(data)) memoryOf(value, found);
  }
  return found;
}
