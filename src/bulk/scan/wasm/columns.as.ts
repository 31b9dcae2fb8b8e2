import { copy16 } from './memory.as';

/** What is read: how many fields a readable record has, what stands between them, and whether quotation marks count. */
export let fieldCount: u32 = 0;
export let delimiter: u8 = 0x2c;
export let quoted: bool = true;

export function setShape(count: u32, between: u8, marks: bool): void {
  fieldCount = count;
  delimiter = between;
  quoted = marks;
}

/** Address of the first byte of a field of the record whose ends start at the address `first`. */
export function fieldStart(first: usize, field: u32): usize {
  return load<u32>(first + ((<usize>field) << 2) - 4) + 1;
}

/** Address after the last byte of a field; a record's last field ends with the record. */
export function fieldEnd(first: usize, field: u32, recordEnd: usize): usize {
  return field === fieldCount - 1 ? recordEnd : <usize>load<u32>(first + ((<usize>field) << 2));
}

/**
 * Copies spans of adjoining fields, joined by the delimiter. `spans` is their number, then the first and last field of each.
 * Returns the address after what was written.
 */
export function copySpans(to: usize, spans: usize, first: usize, recordEnd: usize): usize {
  const last = spans + 4 + ((<usize>load<u32>(spans)) << 3);
  for (let span = spans + 4; span < last; span += 8) {
    const from = fieldStart(first, load<u32>(span));
    const bytes = fieldEnd(first, load<u32>(span, 4), recordEnd) - from;
    copy16(to, from, bytes);
    to += bytes;
    store<u8>(to, delimiter);
    to++;
  }
  return to - 1;
}
