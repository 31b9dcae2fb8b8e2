import { copySpans } from './columns.as';
import { copy16 } from './memory.as';

/**
 * The other pass: each record goes to the result files with what was decided about it. `suffixes` has for each
 * readable record the address of what follows it, or 0 where nothing does:
 * length of the result cells (u32), length of its line for programs (u32, 0 without a determination), both texts.
 */
let suffixes: usize = 0;
let condensed: usize = 0;
let transcode: usize = 0;

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

/** Eighteen empty cells: eighteen commas, with the one before the first. */
function putNothing(to: usize): usize {
  v128.store(to, i8x16.splat(0x2c));
  store<u16>(to, 0x2c2c, 16);
  store<u8>(to, 0x0a, 18);
  return to + 19;
}

export function emitRecord(index: u32, start: usize, end: usize, first: usize, high: bool): void {
  const suffix: usize = load<u32>(suffixes + ((<usize>index) << 2));
  const bytes = end - start;
  const widened = high && transcode !== 0;
  memory.copy(allEnd, start, bytes);
  let to = widened ? widen(allEnd, allEnd + bytes) : allEnd + bytes;
  allEnd = suffix !== 0 ? put(to, suffix + 8, load<u32>(suffix)) : putNothing(to);
  to = copySpans(condensedEnd, condensed, first, end);
  if (widened) to = widen(condensedEnd, to);
  condensedEnd = suffix !== 0 ? put(to, suffix + 8, load<u32>(suffix)) : putNothing(to);
  if (suffix !== 0) emitDecided(suffix, start, end, high);
}

/** The same for the files of decided ones alone. */
export function emitDecidedAt(index: u32, start: usize, end: usize): void {
  const suffix: usize = load<u32>(suffixes + ((<usize>index) << 2));
  if (suffix !== 0) emitDecided(suffix, start, end, true);
}

/** Adds a record to the files of decided ones, where its suffix says that it is one. */
export function emitDecided(suffix: usize, start: usize, end: usize, high: bool): void {
  const bytes = end - start;
  const cells = load<u32>(suffix);
  const machine = load<u32>(suffix, 4);
  if (machine === 0) return;
  decidedCount++;
  memory.copy(decidedEnd, start, bytes);
  const to = high && transcode !== 0 ? widen(decidedEnd, decidedEnd + bytes) : decidedEnd + bytes;
  decidedEnd = put(to, suffix + 8, cells);
  copy16(machineEnd, suffix + 8 + cells, machine);
  machineEnd += machine;
  store<u8>(machineEnd, 0x0a);
  machineEnd++;
}
