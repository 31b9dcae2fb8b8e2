import { copySpans, fieldCount, fieldEnd, fieldStart } from './columns.as';
import { DICTIONARY_BYTES, internSpan, internSpans, logSpan, makeDictionary } from './dictionary.as';
import { alloc } from './memory.as';
import { sawHigh } from './structure.as';

/**
 * A row keeps of a readable line what the history of its person is built from: for each group of columns the id of
 * their texts, then the number of the line and the offset of the record within the chunk. The threads that read rows
 * know what the ids mean.
 */

/** Groups of columns: 32 bytes each, spans as `copySpans` takes them. */
let groups: usize = 0;
let groupCount: u32 = 0;
/** A bit for each group that is a log. */
let logged: u32 = 0;
let dictionaries: usize = 0;
let rowBytes: usize = 0;

let key: usize = 0;
let keyRoom: usize = 0;

export let rowsAt: usize = 0;
export let rowCount: u32 = 0;
let rowsEnd: usize = 0;

/** Which file is read, as text after a delimiter: the same bytes above 127 may mean other letters in another file. */
let fileTag: u64 = 0;
let fileTagBytes: u32 = 0;

export function setGroups(at: usize, count: u32, logs: u32): void {
  groups = at;
  groupCount = count;
  logged = logs;
  rowBytes = (<usize>count + 2) << 2;
  dictionaries = alloc(<usize>count * DICTIONARY_BYTES);
  for (let i: u32 = 0; i < count; i++) makeDictionary(dictionaries + <usize>i * DICTIONARY_BYTES);
}

/**
 * Copies the present state of the dictionaries to a separate place, for threads that read them while this one goes on,
 * and returns its address. Lists of entries move when they grow, but their old copies stay unchanged.
 */
export function snapshot(): usize {
  const bytes = <usize>groupCount * DICTIONARY_BYTES;
  const copy = alloc(bytes);
  memory.copy(copy, dictionaries, bytes);
  return copy;
}

/** Makes room for the rows of `bytes` of input; a readable line has a byte at least for each of its fields. */
export function beginRows(bytes: usize, tag: u64, tagBytes: u32): void {
  const most = (bytes / <usize>fieldCount + 2) * rowBytes;
  const next = rowsAt + <usize>rowCount * rowBytes;
  if (next + most > rowsEnd) {
    const room = max<usize>(most, 1 << 22);
    rowsAt = alloc(room);
    rowsEnd = rowsAt + room;
  } else rowsAt = next;
  rowCount = 0;
  fileTag = tag;
  fileTagBytes = tagBytes;
}

declare function isBlank(at: usize, bytes: i32): i32;

/** Whether the field holds nothing but blanks or `NULL`; the texts that are neither at first sight are most of them. */
export function blankField(first: usize, field: u32, recordEnd: usize): bool {
  const at = fieldStart(first, field);
  const end = fieldEnd(first, field, recordEnd);
  if (at === end) return true;
  let byte = load<u8>(at);
  if (byte === 0x22) byte = load<u8>(at + 1);
  if (byte >= 0x30 && byte <= 0x39) return false;
  byte |= 0x20;
  if (byte >= 0x61 && byte <= 0x7a && byte !== 0x6e) return false;
  return isBlank(at, <i32>(end - at)) !== 0;
}

/** Keeps the row of a record whose ends start at the address `first`. */
export function addRow(first: usize, recordEnd: usize, line: u32, offset: u32): void {
  const row = rowsAt + <usize>rowCount * rowBytes;
  let group = groups;
  let dictionary = dictionaries;
  const end = row + ((<usize>groupCount) << 2);
  let logs = logged;
  for (let word = row; word < end; word += 4) {
    store<u32>(word, idOf(dictionary, group, first, recordEnd, (logs & 1) !== 0));
    logs >>= 1;
    group += 32;
    dictionary += DICTIONARY_BYTES;
  }
  store<u32>(end, line);
  store<u32>(end, offset, 4);
  rowCount++;
}

function idOf(dictionary: usize, spans: usize, first: usize, recordEnd: usize, log: bool): u32 {
  if (sawHigh) {
    makeKeyRoom(recordEnd - fieldStart(first, 0));
    const end = copySpans(key, spans, first, recordEnd);
    if (hasHigh(end)) {
      const length = tagKey(end);
      return log ? logSpan(dictionary, key, length) : internSpan(dictionary, key, length);
    }
  }
  if (load<u32>(spans) !== 1) return internSpans(dictionary, spans, first, recordEnd);
  const from = fieldStart(first, load<u32>(spans, 4));
  const bytes = fieldEnd(first, load<u32>(spans, 8), recordEnd) - from;
  if (bytes === 0) return 0;
  return log ? logSpan(dictionary, from, bytes) : internSpan(dictionary, from, bytes);
}

/** A key is no longer than its record. */
function makeKeyRoom(bytes: usize): void {
  if (bytes + 64 <= keyRoom) return;
  keyRoom = bytes * 2 + 64;
  key = alloc(keyRoom);
}

function hasHigh(end: usize): bool {
  let bits: u64 = 0;
  store<u64>(end, 0);
  for (let at = key; at < end; at += 8) bits |= load<u64>(at);
  return (bits & (((<u64>0x80808080) << 32) | 0x80808080)) !== 0;
}

function tagKey(end: usize): usize {
  store<u64>(end, fileTag);
  return end + fileTagBytes - key;
}
