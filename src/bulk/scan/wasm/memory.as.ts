/**
 * Memory is laid out by hand and only ever grows: everything that a scan keeps (texts, tables, rows) lives until the
 * run ends, and a collector would only get in the way.
 */
let top: usize = (__heap_base + 63) & ~63;

/** Room for `bytes`, aligned to 64, with slack after it so that 16-byte steps may run over the end. */
export function alloc(bytes: usize): usize {
  const at = top;
  // Beyond the last address it would begin again at the first.
  if (bytes > <usize>0 - top - 128) unreachable();
  top = (top + bytes + 127) & ~63;
  const pages = <i32>((top + 0xffff) >>> 16);
  const have = memory.size();
  // Memory grows in large steps: pages that nobody touches cost nothing. But each time that it grows, every thread that
  // looks into it makes a new view of all of it, and the garbage collector of that thread counts the whole view as new
  // memory.
  if (pages > have && memory.grow(max(pages - have, max(have, 64))) < 0) {
    if (memory.grow(pages - have) < 0) unreachable();
  }
  return at;
}

/** Copies in 16-byte steps; may read and write up to 15 bytes past the end, which both sides must have room for. */
export function copy16(to: usize, from: usize, bytes: usize): void {
  const end = from + bytes;
  while (from < end) {
    v128.store(to, v128.load(from));
    from += 16;
    to += 16;
  }
}
