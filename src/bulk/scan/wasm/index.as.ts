/** The scanner: finds the records of a chunk of CSV, and either keeps their rows or writes them to the result files. */

import { fieldCount, fieldStart, setShape } from './columns.as';
import {
  allEnd,
  beginEmit,
  condensedEnd,
  decidedCount,
  decidedEnd,
  emitDecided,
  emitDecidedAt,
  emitRecord,
  machineEnd,
  setEmitter,
  setEmptyCells,
} from './emit.as';
import { alloc } from './memory.as';
import { addRow, beginRows, blankField, rowCount, rowsAt, setGroups, snapshot } from './rows.as';
import {
  BATCH,
  ends,
  findEnds,
  KEPT,
  recordCount,
  records,
  sawHigh,
  setBuffers,
  setEnds,
  stopped,
  WHOLE,
  walkedEnds,
  walkedFeeds,
  walkedSpoiled,
  walkRecord,
} from './structure.as';

export {
  allEnd,
  alloc,
  beginEmit,
  beginRows,
  condensedEnd,
  decidedCount,
  decidedEnd,
  machineEnd,
  rowCount,
  rowsAt,
  setEmitter,
  setGroups,
  snapshot,
};

const MORE: i32 = 1;
const DONE: i32 = 0;

/** The column with the id of a person; without an id, nobody knows which person a line belongs to. */
let person: u32 = 0;
/** The first letter of a header, in lower case. */
let headerLetter: u8 = 0;

/** Bytes that are looked at at a time, and so may be beyond those of the chunk; no more than at first. */
export let batch: usize = BATCH;
/** Where the next record starts. */
export let position: usize = 0;
/** Where the chunk's first record starts; to be moved with the data. */
export let origin: usize = 0;
/** Line feeds before the next record in this chunk. */
export let line: u32 = 0;
/** Whether a byte above 127 was seen in this chunk (or just after it). */
export let high: bool = false;

/** Unreadable records, 24 bytes each: start, end, line, rows before it, kind, fields found. */
export let faults: usize = 0;
export let faultCount: u32 = 0;
let faultRoom: u32 = 0;

/**
 * Where the scanner notes records that are written while their bytes are still in memory, 8 bytes each: the address of
 * their ends, and where they end; 0 when it notes none. The ends themselves stay where they are found, one record's
 * after another's.
 */
let kept: usize = 0;
let ownEnds: usize = 0;

let emitting: bool = false;
let emitted: u32 = 0;
let nextFault: u32 = 0;

export function setUp(): void {
  const endsRoom = BATCH * 4 + 1024;
  ownEnds = alloc(endsRoom) + 64;
  setBuffers(ownEnds, alloc(BATCH * 4 + 64));
  faultRoom = 256;
  faults = alloc(<usize>faultRoom * 24);
}

/** For tests: how many bytes are looked at at a time, fewer than at first. */
export function setBatch(bytes: usize): void {
  batch = bytes;
}

/** Says how the lines of the format are written; to be called before anything is read. `cells` is what results add to a line. */
export function setFormat(fields: u32, between: u8, marks: bool, personField: u32, letter: u8, cells: u32): void {
  setShape(fields, between, marks);
  person = personField;
  headerLetter = letter;
  setEmptyCells(cells);
}

/** Starts a chunk at the address of its first record; `emit` says which of the two passes it is. */
export function begin(at: usize, emit: bool): void {
  position = at;
  origin = at;
  line = 0;
  high = false;
  emitting = emit;
  emitted = 0;
  nextFault = 0;
  if (!emit) faultCount = 0;
  forget();
}

/**
 * Has the readable records of the chunk that was begun noted from the address `records` on, and their ends kept from
 * `endsAt` on, with room for one in each byte that is looked at and a free place before it.
 */
export function keep(records: usize, endsAt: usize): void {
  kept = records;
  setEnds(endsAt);
}

/** Nothing of this chunk is to be written from memory: its bytes have moved. */
export function forget(): void {
  kept = 0;
  setEnds(ownEnds);
}

/**
 * Reads the records that start before the address `limit`. `to` is the end of the data, and `ended` says whether the
 * file ends there too; its last byte is then a line feed. Returns 0 when it is done, and 1 when the next record that
 * starts before `limit` does not end within the data.
 */
export function run(limit: usize, to: usize, ended: bool): i32 {
  while (position < limit && position < to) {
    // A little is read past the limit, so that the record that crosses it is found in the same step.
    const stop = min(position + batch, to);
    findEnds(position, stop);
    if (sawHigh) high = true;
    const from = position;
    walkFound(limit);
    if (position > from && !stopped) continue;
    if (position >= limit) break;
    const feed = walkRecord(position, to, ended);
    if (feed === 0) return ended ? DONE : MORE;
    if (sawHigh) high = true;
    if (walkedSpoiled !== WHOLE) misfit(position, lineEnd(position, feed), walkedSpoiled, 0);
    else {
      record(ends, walkedEnds, position, feed);
      if (kept !== 0) setEnds(ends + ((<usize>min(walkedEnds, KEPT)) << 2));
    }
    line += walkedFeeds + 1;
    position = feed + 1;
  }
  // Where the data ends with a record, others follow unless the file ends there too.
  return position < limit && !ended ? MORE : DONE;
}

function walkFound(limit: usize): void {
  let first = ends;
  for (let i: u32 = 0; i < recordCount && position < limit; i++) {
    const past = ends + ((<usize>load<u32>(records + ((<usize>i) << 2))) << 2);
    const feed: usize = load<u32>(past - 4);
    record(first, <u32>((past - first) >>> 2), position, feed);
    line++;
    position = feed + 1;
    first = past;
  }
  if (kept !== 0) setEnds(first);
}

/** The end of a line before a known line feed: carriage returns before it, one or several, belong to the line end. */
function lineEnd(start: usize, feed: usize): usize {
  let end = feed;
  while (end > start && load<u8>(end - 1) === 0x0d) end--;
  return end;
}

/** The kind of a record that is no ordinary line, as a number that the other side knows; 0 for an ordinary line. */
declare function classify(at: usize, bytes: i32): i32;

function record(first: usize, fields: u32, start: usize, feed: usize): void {
  const end = lineEnd(start, feed);
  if (end === start) return;
  if (emitting) {
    if (!passed(start)) {
      emitRecord(emitted, start, end, first, high);
      emitted++;
    }
    return;
  }
  if (fields !== fieldCount || blankField(first, person, end) || mayBeHeader(start)) {
    const kind = <u32>classify(start, <i32>(end - start));
    if (kind !== 0) {
      misfit(start, end, kind, fields);
      return;
    }
  }
  if (kept !== 0) {
    store<u32>(kept, <u32>first);
    store<u32>(kept, <u32>end, 4);
    kept += 8;
  }
  addRow(first, end, line, <u32>(start - origin));
}

/** Whether a record's first letter is one that its first field may have in a header; lines begin with a number. */
function mayBeHeader(start: usize): bool {
  let at = start;
  if (load<u8>(at) === 0x22) at++;
  while (load<u8>(at) === 0x20) at++;
  const byte = load<u8>(at);
  return (byte | 0x20) === headerLetter || byte < 0x20 || byte > 127;
}

/** In the pass that writes: whether a record is among those to leave out, which come in order. */
function passed(start: usize): bool {
  if (nextFault === faultCount || <usize>load<u32>(faults + <usize>nextFault * 4) !== start) return false;
  nextFault++;
  return true;
}

/** Writes records that were noted: all of them, or those of decided convictions. */
export function emitKept(records: usize, count: u32, all: bool): void {
  for (let i: u32 = 0; i < count; i++) {
    const first: usize = load<u32>(records);
    const end: usize = load<u32>(records, 4);
    const start = fieldStart(first, 0);
    if (all) emitRecord(i, start, end, first, true);
    else emitDecidedAt(i, start, end, first);
    records += 8;
  }
}

/**
 * Writes some records of a chunk and passes over the others without reading them. `picks` has for each the address of
 * what follows it and its offset (u32 both); `to` is where the data ends.
 */
export function emitPicked(picks: usize, count: u32, data: usize, to: usize): void {
  high = true;
  for (let pick = picks; count !== 0; pick += 8) {
    const start = data + load<u32>(pick, 4);
    const feed = endOf(start, to);
    // The scan has read this record already; if it has changed since, the bytes differ from what was decided, and the
    // check of the file reports it.
    if (feed === 0) unreachable();
    emitDecided(load<u32>(pick), start, lineEnd(start, feed), ends, true);
    count--;
  }
}

/** Most records are no longer. */
const USUAL: usize = 1536;

/** The line feed of one record, found the quick way where that reaches it; 0 when it does not end before `to`. */
function endOf(start: usize, to: usize): usize {
  findEnds(start, min(start + min(USUAL, batch), to));
  if (recordCount === 0) return walkRecord(start, to, true);
  return load<u32>(ends + ((<usize>load<u32>(records)) << 2) - 4);
}

/** Notes a record that is no ordinary line; in the pass that writes it is passed over. */
function misfit(start: usize, end: usize, kind: u32, fields: u32): void {
  if (emitting) {
    passed(start);
    return;
  }
  if (faultCount === faultRoom) {
    const grown = alloc(<usize>faultRoom * 48);
    memory.copy(grown, faults, <usize>faultRoom * 24);
    faults = grown;
    faultRoom *= 2;
  }
  const at = faults + <usize>faultCount * 24;
  store<u32>(at, <u32>start);
  store<u32>(at, <u32>end, 4);
  store<u32>(at, line, 8);
  store<u32>(at, rowCount, 12);
  store<u32>(at, kind, 16);
  store<u32>(at, fields, 20);
  faultCount++;
}

/** For the pass that writes: room for the starts (addresses) of the records to leave out, in order. */
export function faultStarts(count: u32): usize {
  if (count * 4 > faultRoom * 24) {
    faultRoom = count;
    faults = alloc(<usize>faultRoom * 24);
  }
  faultCount = count;
  return faults;
}

/** Whether the data from a line feed on looks like records: used to guess where a chunk's first record starts. */
export function recordAt(from: usize, to: usize): u32 {
  const feed = walkRecord(from, to, false);
  return feed === 0 || walkedSpoiled !== WHOLE ? 0 : walkedEnds;
}
