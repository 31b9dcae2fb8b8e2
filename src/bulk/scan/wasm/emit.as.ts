import { copySpans, delimiter, fieldCount, fieldEnd, fieldStart, quoted } from './columns.as';
import { copy16 } from './memory.as';

/**
 * The pass that writes: it copies each record to the result files, together with what was decided about it.
 *
 * The invariant: `suffixes` has for each readable record the address of its result cells, or 0 where it has none:
 * length of the result cells (u32), length of its line for programs (u32, 0 without a determination), both texts.
 * Results are CSV with commas and quotation marks, whatever the input is. Records of a comma-separated format are
 * copied unchanged; records of any other (`rewriting`) are written field by field. If you change how a field is
 * written, also change `commaField` in `src/csv/write.ts`, which the plain reference uses, and the room that
 * `emit-task.ts` makes.
 */
let suffixes: usize = 0;
let condensed: usize = 0;
let transcode: usize = 0;

const COMMA: u8 = 0x2c;
const QUOTE: u8 = 0x22;
/** Cells that results add to a line. */
let cellCount: u32 = 0;
let rewriting: bool = false;

/** To be called once the shape of records is set. */
export function setEmptyCells(cells: u32): void {
  cellCount = cells;
  rewriting = delimiter !== COMMA || !quoted;
}

export let allEnd: usize = 0;
export let condensedEnd: usize = 0;
export let decidedEnd: usize = 0;
export let machineEnd: usize = 0;
export let decidedCount: u32 = 0;

export function setEmitter(suffixesAt: usize, condensedSpans: usize, transcodeTable: usize): void {
  suffixes = suffixesAt;
  condensed = condensedSpans;
  transcode = transcodeTable;
}

export function beginEmit(all: usize, condensedAt: usize, decided: usize, machine: usize): void {
  allEnd = all;
  condensedEnd = condensedAt;
  decidedEnd = decided;
  machineEnd = machine;
  decidedCount = 0;
}

/** Windows-1252 as UTF-8: the table has for each byte above 127 its length and its bytes. */
function widen(start: usize, end: usize): usize {
  // Works backwards from the end of where the text will be, so that it can stay in its place.
  let extra: usize = 0;
  for (let at = start; at < end; at++) {
    const byte = load<u8>(at);
    if (byte > 127) extra += load<u8>(transcode + ((<usize>(byte - 128)) << 2)) - 1;
  }
  if (extra === 0) return end;
  let to = end + extra;
  let from = end;
  while (from > start) {
    from--;
    const byte = load<u8>(from);
    if (byte < 128) {
      to--;
      store<u8>(to, byte);
    } else {
      const letter = transcode + ((<usize>(byte - 128)) << 2);
      const length = load<u8>(letter);
      to -= length;
      for (let i: usize = 0; i < length; i++) store<u8>(to + i, load<u8>(letter + 1 + i));
    }
  }
  return end + extra;
}

function put(to: usize, cells: usize, bytes: usize): usize {
  store<u8>(to, 0x2c);
  copy16(to + 1, cells, bytes);
  to += bytes + 1;
  store<u8>(to, 0x0a);
  return to + 1;
}

/** Empty cells: a comma before each. May write 32 bytes, however few the cells are. */
function putNothing(to: usize): usize {
  const commas = i8x16.splat(COMMA);
  v128.store(to, commas);
  v128.store(to, commas, 16);
  if (cellCount > 32) memory.fill(to, COMMA, cellCount);
  to += cellCount;
  store<u8>(to, 0x0a);
  return to + 1;
}

/** A field as results have it: what is not quoted yet is, where it holds a comma, a quotation mark or a line end. */
function putField(to: usize, from: usize, end: usize): usize {
  let plain = true;
  if (!quoted || load<u8>(from) !== QUOTE) {
    for (let at = from; at < end; at++) {
      const byte = load<u8>(at);
      if (byte === COMMA || byte === QUOTE || byte === 0x0a || byte === 0x0d) plain = false;
    }
  }
  if (plain) {
    memory.copy(to, from, end - from);
    return to + (end - from);
  }
  store<u8>(to++, QUOTE);
  for (let at = from; at < end; at++) {
    const byte = load<u8>(at);
    if (byte === QUOTE) store<u8>(to++, QUOTE);
    store<u8>(to++, byte);
  }
  store<u8>(to, QUOTE);
  return to + 1;
}

/** The fields from one to another, rewritten. */
function putFields(to: usize, first: usize, from: u32, last: u32, recordEnd: usize): usize {
  for (let field = from; field <= last; field++) {
    if (field > from) store<u8>(to++, COMMA);
    to = putField(to, fieldStart(first, field), fieldEnd(first, field, recordEnd));
  }
  return to;
}

/** A whole record, whose ends start at the address `first`. */
function putRecord(to: usize, start: usize, end: usize, first: usize): usize {
  if (rewriting) return putFields(to, first, 0, fieldCount - 1, end);
  memory.copy(to, start, end - start);
  return to + (end - start);
}

/** The condensed columns of a record. */
function putCondensed(to: usize, end: usize, first: usize): usize {
  if (!rewriting) return copySpans(to, condensed, first, end);
  const past = condensed + 4 + ((<usize>load<u32>(condensed)) << 3);
  for (let span = condensed + 4; span < past; span += 8) {
    to = putFields(to, first, load<u32>(span), load<u32>(span, 4), end);
    store<u8>(to++, COMMA);
  }
  return to - 1;
}

export function emitRecord(index: u32, start: usize, end: usize, first: usize, high: bool): void {
  const suffix: usize = load<u32>(suffixes + ((<usize>index) << 2));
  const widened = high && transcode !== 0;
  let to = putRecord(allEnd, start, end, first);
  if (widened) to = widen(allEnd, to);
  allEnd = suffix !== 0 ? put(to, suffix + 8, load<u32>(suffix)) : putNothing(to);
  to = putCondensed(condensedEnd, end, first);
  if (widened) to = widen(condensedEnd, to);
  condensedEnd = suffix !== 0 ? put(to, suffix + 8, load<u32>(suffix)) : putNothing(to);
  if (suffix !== 0) emitDecided(suffix, start, end, first, high);
}

/** The same for the files of decided ones alone. */
export function emitDecidedAt(index: u32, start: usize, end: usize, first: usize): void {
  const suffix: usize = load<u32>(suffixes + ((<usize>index) << 2));
  if (suffix !== 0) emitDecided(suffix, start, end, first, true);
}

/** Adds a record to the files of decided ones, where its suffix says that it is one. */
export function emitDecided(suffix: usize, start: usize, end: usize, first: usize, high: bool): void {
  const cells = load<u32>(suffix);
  const machine = load<u32>(suffix, 4);
  if (machine === 0) return;
  decidedCount++;
  let to = putRecord(decidedEnd, start, end, first);
  if (high && transcode !== 0) to = widen(decidedEnd, to);
  decidedEnd = put(to, suffix + 8, cells);
  copy16(machineEnd, suffix + 8 + cells, machine);
  machineEnd += machine;
  store<u8>(machineEnd, 0x0a);
  machineEnd++;
}
