import { delimiter, fieldEnd, fieldStart } from './columns.as';
import { alloc } from './memory.as';

/**
 * Dictionaries give each distinct key a number (id).
 *
 * The idea: a key is one or more spans of adjoining fields, as they are in the file, joined by the delimiter. It is
 * hashed and compared in place, and copied only when it is new. Ids count from 0 in the order of first appearance; id 0
 * is always the empty key. For columns where nearly every text is new there are logs instead, which only recognize a
 * text that comes twice in a row.
 *
 * The layout: a dictionary has 40 bytes: table, mask, count, entries (array of pointers), capacity, last id, last
 * entry, 4 unused bytes, last word. An entry is its length (u32), 4 unused bytes, and the bytes of the key, padded with
 * zeros to a multiple of 8. A slot of the table is the word of the key, the address of its entry, and its id plus 1.
 *
 * The word of a key of up to eight bytes is the key itself, so that a look-up reads nothing but the slot. In the word
 * of any other key the last byte is LONG, which no short key has there, and the other bytes are its hash. If you change
 * the layout of an entry, also change `../keys.ts`, which reads entries from other threads.
 */
const TABLE: usize = 0;
const MASK: usize = 4;
const COUNT: usize = 8;
const ENTRIES: usize = 12;
const CAPACITY: usize = 16;
const LAST: usize = 20;
const LAST_ENTRY: usize = 24;
const LAST_WORD: usize = 32;

export const DICTIONARY_BYTES: usize = 40;
const SLOT_BYTES: usize = 16;
const SLOT_ENTRY: usize = 8;
const SLOT_ID: usize = 12;
const ENTRY_HEAD: usize = 8;
const LOG_HEAD: usize = 4;

/** Odd numbers whose bits are well mixed, each in two halves since linters read numbers as JavaScript does. */
const MIX_LENGTH: u64 = ((<u64>0x9e3779b9) << 32) | 0x7f4a7c15;
const LONG: u64 = 8;
/** The first letter that is no control character. */
const BLANK: u64 = 0x20;
const MIX_WORD: u64 = ((<u64>0xff51afd7) << 32) | 0xed558ccd;

export function makeDictionary(at: usize): void {
  const slots: u32 = 1024;
  const table = alloc(slots * SLOT_BYTES);
  store<u32>(at, <u32>table, TABLE);
  store<u32>(at, slots - 1, MASK);
  store<u32>(at, 0, COUNT);
  store<u32>(at, <u32>alloc(1024 * 4), ENTRIES);
  store<u32>(at, 1024, CAPACITY);
  memory.fill(table, 0, slots * SLOT_BYTES);
  const entry = append(at, 0);
  store<u64>(entry, 0, ENTRY_HEAD);
  store<u32>(at, 0, LAST);
  store<u32>(at, <u32>entry, LAST_ENTRY);
  store<u64>(at, 0, LAST_WORD);
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

/**
 * The word of a key that is no longer than a word: its bytes and, for fewer than eight, their number in place of the
 * last byte. Returns 0 where that could be mistaken for another key.
 */
function shortWord(from: usize, bytes: usize): u64 {
  if (bytes > 8) return 0;
  const word = load<u64>(from);
  if (bytes === 8) return word >>> 56 >= BLANK ? word : 0;
  return firstBytes(word, bytes) | ((<u64>bytes) << 56);
}

function longWord(hash: u64): u64 {
  return (hash >>> 8) | (LONG << 56);
}

/** The id of a key of a single span, which is not empty. */
export function internSpan(at: usize, from: usize, bytes: usize): u32 {
  const short = shortWord(from, bytes);
  if (short !== 0) {
    if (load<u64>(at, LAST_WORD) === short) return load<u32>(at, LAST);
    let slot = firstSlot(at, short);
    while (true) {
      const found = load<u64>(slot);
      if (found === short) return remember(at, slot, short);
      if (found === 0) break;
      slot = nextSlot(at, slot);
    }
    return admitSpan(at, slot, short, from, bytes);
  }
  const last: usize = load<u32>(at, LAST_ENTRY);
  if (<usize>load<u32>(last) === bytes && sameSpan(last + ENTRY_HEAD, from, bytes)) return load<u32>(at, LAST);
  const word = longWord(hashSpan(0, from, bytes));
  let slot = firstSlot(at, word);
  while (true) {
    const found = load<u64>(slot);
    if (found === 0) break;
    if (found === word) {
      const entry: usize = load<u32>(slot, SLOT_ENTRY);
      if (<usize>load<u32>(entry) === bytes && sameSpan(entry + ENTRY_HEAD, from, bytes))
        return remember(at, slot, word);
    }
    slot = nextSlot(at, slot);
  }
  return admitSpan(at, slot, word, from, bytes);
}

function admitSpan(at: usize, slot: usize, word: u64, from: usize, bytes: usize): u32 {
  const entry = append(at, bytes);
  copyBytes(entry + ENTRY_HEAD, from, bytes);
  return admit(at, slot, word, entry);
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
  const word = longWord(hash);
  let slot = firstSlot(at, word);
  while (true) {
    const found = load<u64>(slot);
    if (found === 0) break;
    if (found === word && sameSpans(load<u32>(slot, SLOT_ENTRY), spans, past, first, recordEnd)) {
      return remember(at, slot, word);
    }
    slot = nextSlot(at, slot);
  }
  const entry = append(at, bytes);
  let to = entry + ENTRY_HEAD;
  for (let span = spans + 4; span < past; span += 8) {
    const from = fieldStart(first, load<u32>(span));
    const length = fieldEnd(first, load<u32>(span, 4), recordEnd) - from;
    copyBytes(to, from, length);
    to += length;
    if (span + 8 < past) store<u8>(to++, delimiter);
  }
  return admit(at, slot, word, entry);
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
      if (at >= end || load<u8>(at) !== delimiter) return false;
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

function firstSlot(at: usize, word: u64): usize {
  const mixed = <u32>((word * MIX_LENGTH) >>> 32);
  return <usize>load<u32>(at, TABLE) + <usize>(mixed & load<u32>(at, MASK)) * SLOT_BYTES;
}

function nextSlot(at: usize, slot: usize): usize {
  const table: usize = load<u32>(at, TABLE);
  const next = slot + SLOT_BYTES;
  return next > table + <usize>load<u32>(at, MASK) * SLOT_BYTES ? table : next;
}

function remember(at: usize, slot: usize, word: u64): u32 {
  const id = load<u32>(slot, SLOT_ID) - 1;
  store<u32>(at, id, LAST);
  store<u32>(at, load<u32>(slot, SLOT_ENTRY), LAST_ENTRY);
  store<u64>(at, word, LAST_WORD);
  return id;
}

/** Puts a new entry into the free slot that its search ended at. */
function admit(at: usize, slot: usize, word: u64, entry: usize): u32 {
  const ids = load<u32>(at, COUNT);
  store<u64>(slot, word);
  store<u32>(slot, <u32>entry, SLOT_ENTRY);
  store<u32>(slot, ids, SLOT_ID);
  const id = remember(at, slot, word);
  if (id * 2 > load<u32>(at, MASK)) growTable(at);
  return id;
}

/** A new entry, its bytes still zero or to be written. */
function append(at: usize, bytes: usize): usize {
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
  const end = old + (<usize>load<u32>(at, MASK) + 1) * SLOT_BYTES;
  const mask = load<u32>(at, MASK) * 4 + 3;
  const table = alloc((<usize>mask + 1) * SLOT_BYTES);
  memory.fill(table, 0, (<usize>mask + 1) * SLOT_BYTES);
  store<u32>(at, <u32>table, TABLE);
  store<u32>(at, mask, MASK);
  for (let from = old; from < end; from += SLOT_BYTES) {
    const word = load<u64>(from);
    if (word === 0) continue;
    let slot = firstSlot(at, word);
    while (load<u64>(slot) !== 0) slot = nextSlot(at, slot);
    v128.store(slot, v128.load(from));
  }
}
