import { fieldEnd, fieldStart } from './columns.as';
import { alloc } from './memory.as';

/**
 * Dictionaries of distinct keys. A key is one or more spans of adjoining fields, as they stand in the file, joined by
 * commas; it is hashed and compared where it stands, and copied only when it is new. Ids count from 0 in the order of
 * first appearance; id 0 is always the empty key. An entry is its length and hash (u32 each) and its bytes, padded
 * with zeros to a multiple of 8.
 *
 * A dictionary is 32 bytes: table, mask, count, entries (array of pointers), capacity, last id, last entry.
 * For columns where nearly every text is new there are logs instead, which only know a text that comes twice in a row.
 * The table holds `hash << 32 | id + 1` so that most probes need not look at the entry.
 */
const TABLE: usize = 0;
const MASK: usize = 4;
const COUNT: usize = 8;
const ENTRIES: usize = 12;
const CAPACITY: usize = 16;
const LAST: usize = 20;
const LAST_ENTRY: usize = 24;

export const DICTIONARY_BYTES: usize = 32;
const ENTRY_HEAD: usize = 8;
const LOG_HEAD: usize = 4;

/** Odd numbers whose bits are well mixed, each in two halves since linters read numbers as JavaScript does. */
const MIX_LENGTH: u64 = ((<u64>0x9e3779b9) << 32) | 0x7f4a7c15;
const MIX_WORD: u64 = ((<u64>0xff51afd7) << 32) | 0xed558ccd;

export function makeDictionary(at: usize): void {
  const slots: u32 = 1024;
  const table = alloc(slots * 8);
  store<u32>(at, <u32>table, TABLE);
  store<u32>(at, slots - 1, MASK);
  store<u32>(at, 0, COUNT);
  store<u32>(at, <u32>alloc(1024 * 4), ENTRIES);
  store<u32>(at, 1024, CAPACITY);
  memory.fill(table, 0, slots * 8);
  const entry = append(at, 0, 0);
  store<u64>(entry, 0, ENTRY_HEAD);
  store<u32>(at, 0, LAST);
  store<u32>(at, <u32>entry, LAST_ENTRY);
}

/** The first `bytes` (1 to 7) of a word; what stands after a span in the file is not part of it. */
function firstBytes(word: u64, bytes: usize): u64 {
  return word & (((<u64>1) << ((<u64>bytes) << 3)) - 1);
}

function hashSpan(hash: u64, from: usize, bytes: usize): u64 {
  hash = (hash ^ bytes) * MIX_LENGTH;
  while (bytes >= 8) {
    hash = (hash ^ load<u64>(from)) * MIX_WORD;
    hash ^= hash >>> 32;
    from += 8;
    bytes -= 8;
  }
  if (bytes !== 0) {
    hash = (hash ^ firstBytes(load<u64>(from), bytes)) * MIX_WORD;
    hash ^= hash >>> 32;
  }
  return hash;
}

function sameSpan(a: usize, b: usize, bytes: usize): bool {
  while (bytes >= 8) {
    if (load<u64>(a) !== load<u64>(b)) return false;
    a += 8;
    b += 8;
    bytes -= 8;
  }
  return bytes === 0 || firstBytes(load<u64>(a) ^ load<u64>(b), bytes) === 0;
}

/**
 * The id of a text of a log: the address of its entry, which is its length (u32) and its bytes with nothing between
 * entries; 0 for the empty text.
 */
export function logSpan(at: usize, from: usize, bytes: usize): u32 {
  const last: usize = load<u32>(at, LAST_ENTRY);
  if (last !== 0 && <usize>load<u32>(last) === bytes && sameSpan(last + LOG_HEAD, from, bytes)) return <u32>last;
  if (logBlock + LOG_HEAD + bytes > logEnd) {
    const size = max<usize>(LOG_HEAD + bytes, 1 << 18);
    logBlock = alloc(size);
    logEnd = logBlock + size;
  }
  const entry = logBlock;
  store<u32>(entry, <u32>bytes);
  copyBytes(entry + LOG_HEAD, from, bytes);
  logBlock += LOG_HEAD + bytes;
  store<u32>(at, <u32>entry, LAST_ENTRY);
  return <u32>entry;
}

let logBlock: usize = 0;
let logEnd: usize = 0;

/** The id of a key of a single span. */
export function internSpan(at: usize, from: usize, bytes: usize): u32 {
  const last: usize = load<u32>(at, LAST_ENTRY);
  if (<usize>load<u32>(last) === bytes && sameSpan(last + ENTRY_HEAD, from, bytes)) return load<u32>(at, LAST);
  const hash = hashSpan(0, from, bytes);
  const entries: usize = load<u32>(at, ENTRIES);
  let slot = firstSlot(at, hash);
  while (true) {
    const found = load<u64>(slot);
    if (found === 0) break;
    if (found >>> 32 === hash >>> 32) {
      const entry: usize = load<u32>(entries + ((<usize>(<u32>found - 1)) << 2));
      if (<usize>load<u32>(entry) === bytes && sameSpan(entry + ENTRY_HEAD, from, bytes)) {
        return remember(at, <u32>found - 1, entry);
      }
    }
    slot = nextSlot(at, slot);
  }
  const entry = append(at, bytes, hash);
  copyBytes(entry + ENTRY_HEAD, from, bytes);
  return admit(at, slot, hash, entry);
}

/** The id of a key of several spans of the record whose ends start at `first`; `spans` as `copySpans` takes them. */
export function internSpans(at: usize, spans: usize, first: usize, recordEnd: usize): u32 {
  const past = spans + 4 + ((<usize>load<u32>(spans)) << 3);
  let hash: u64 = 0;
  let bytes: usize = 0;
  const last: usize = load<u32>(at, LAST_ENTRY);
  if (sameSpans(last, spans, past, first, recordEnd)) return load<u32>(at, LAST);
  for (let span = spans + 4; span < past; span += 8) {
    const from = fieldStart(first, load<u32>(span));
    const length = fieldEnd(first, load<u32>(span, 4), recordEnd) - from;
    hash = hashSpan(hash, from, length);
    bytes += length + 1;
  }
  bytes--;
  const entries: usize = load<u32>(at, ENTRIES);
  let slot = firstSlot(at, hash);
  while (true) {
    const found = load<u64>(slot);
    if (found === 0) break;
    if (found >>> 32 === hash >>> 32) {
      const entry: usize = load<u32>(entries + ((<usize>(<u32>found - 1)) << 2));
      if (sameSpans(entry, spans, past, first, recordEnd)) return remember(at, <u32>found - 1, entry);
    }
    slot = nextSlot(at, slot);
  }
  const entry = append(at, bytes, hash);
  let to = entry + ENTRY_HEAD;
  for (let span = spans + 4; span < past; span += 8) {
    const from = fieldStart(first, load<u32>(span));
    const length = fieldEnd(first, load<u32>(span, 4), recordEnd) - from;
    copyBytes(to, from, length);
    to += length;
    if (span + 8 < past) store<u8>(to++, 0x2c);
  }
  return admit(at, slot, hash, entry);
}

function sameSpans(entry: usize, spans: usize, past: usize, first: usize, recordEnd: usize): bool {
  let at = entry + ENTRY_HEAD;
  const end = at + load<u32>(entry);
  for (let span = spans + 4; span < past; span += 8) {
    const from = fieldStart(first, load<u32>(span));
    const length = fieldEnd(first, load<u32>(span, 4), recordEnd) - from;
    if (at + length > end || !sameSpan(at, from, length)) return false;
    at += length;
    if (span + 8 < past) {
      if (at >= end || load<u8>(at) !== 0x2c) return false;
      at++;
    }
  }
  return at === end;
}

function copyBytes(to: usize, from: usize, bytes: usize): void {
  while (bytes >= 8) {
    store<u64>(to, load<u64>(from));
    to += 8;
    from += 8;
    bytes -= 8;
  }
  while (bytes !== 0) {
    store<u8>(to++, load<u8>(from++));
    bytes--;
  }
}

function firstSlot(at: usize, hash: u64): usize {
  return <usize>load<u32>(at, TABLE) + ((<usize>(<u32>hash & load<u32>(at, MASK))) << 3);
}

function nextSlot(at: usize, slot: usize): usize {
  const table: usize = load<u32>(at, TABLE);
  const next = slot + 8;
  return next > table + ((<usize>load<u32>(at, MASK)) << 3) ? table : next;
}

function remember(at: usize, id: u32, entry: usize): u32 {
  store<u32>(at, id, LAST);
  store<u32>(at, <u32>entry, LAST_ENTRY);
  return id;
}

/** Puts a new entry into the free slot that its search ended at. */
function admit(at: usize, slot: usize, hash: u64, entry: usize): u32 {
  const id = load<u32>(at, COUNT) - 1;
  remember(at, id, entry);
  store<u64>(slot, ((hash >>> 32) << 32) | (id + 1));
  if (id * 2 > load<u32>(at, MASK)) growTable(at);
  return id;
}

/** A new entry, its bytes still zero or to be written. */
function append(at: usize, bytes: usize, hash: u64): usize {
  const id = load<u32>(at, COUNT);
  let entries: usize = load<u32>(at, ENTRIES);
  const capacity = load<u32>(at, CAPACITY);
  if (id === capacity) {
    const grown = alloc(<usize>capacity * 8);
    memory.copy(grown, entries, <usize>capacity * 4);
    entries = grown;
    store<u32>(at, <u32>grown, ENTRIES);
    store<u32>(at, capacity * 2, CAPACITY);
  }
  const entry = allocEntry(ENTRY_HEAD + ((bytes + 7) & ~7));
  store<u32>(entry, <u32>bytes);
  store<u32>(entry, <u32>hash, 4);
  store<u32>(entries + ((<usize>id) << 2), <u32>entry);
  store<u32>(at, id + 1, COUNT);
  return entry;
}

let block: usize = 0;
let blockEnd: usize = 0;

/** Entries are packed into blocks; memory that was never used is zero, and with it the padding. */
function allocEntry(bytes: usize): usize {
  if (block + bytes > blockEnd) {
    const size = max<usize>(bytes, 1 << 18);
    block = alloc(size);
    blockEnd = block + size;
  }
  const at = block;
  block += bytes;
  return at;
}

/** Ids stay; only the table is laid out anew. */
function growTable(at: usize): void {
  const old: usize = load<u32>(at, TABLE);
  const end = old + ((<usize>load<u32>(at, MASK) + 1) << 3);
  const entries: usize = load<u32>(at, ENTRIES);
  const mask = load<u32>(at, MASK) * 4 + 3;
  const table = alloc((<usize>mask + 1) << 3);
  memory.fill(table, 0, (<usize>mask + 1) << 3);
  store<u32>(at, <u32>table, TABLE);
  store<u32>(at, mask, MASK);
  for (let from = old; from < end; from += 8) {
    const found = load<u64>(from);
    if (found === 0) continue;
    const entry: usize = load<u32>(entries + ((<usize>(<u32>found - 1)) << 2));
    let slot = firstSlot(at, load<u32>(entry, 4));
    while (load<u64>(slot) !== 0) slot = nextSlot(at, slot);
    store<u64>(slot, found);
  }
}
