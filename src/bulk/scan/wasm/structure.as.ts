import { delimiter, fieldCount, quoted as marksCount } from './columns.as';

/**
 * Finds where fields and records end.
 *
 * The idea: the quick way looks at 64 bytes at once, with bit masks of quotes, delimiters and line feeds, and with the
 * running parity of quotes, which tells what is inside a quoted field. The invariant: the parity is right only while
 * quotes are where RFC 4180 puts them. The first quote elsewhere, and a line feed inside quotes, end the quick way, and
 * `walkRecord`, the plain state machine, takes over for that one record.
 */
const QUOTE: u8 = 0x22;
const LF: u8 = 0x0a;
const CR: u8 = 0x0d;

/** Ends of fields (addresses), one after another; a record's last is its line feed. */
export let ends: usize = 0;
/** For each record, how many ends it and those before it have. */
export let records: usize = 0;
export let recordCount: u32 = 0;
/** Whether a byte above 127 was seen. */
export let sawHigh: bool = false;
/** Whether the quick way stopped at a quote that it cannot judge. */
export let stopped: bool = false;

/** Bytes that the quick way takes at once; what it finds stays in the nearest cache. */
export const BATCH: usize = 32768;

export function setBuffers(endsAt: usize, recordsAt: usize): void {
  ends = endsAt;
  records = recordsAt;
}

/** Has what is found next kept behind what was found before, or in another place altogether. */
export function setEnds(at: usize): void {
  ends = at;
}

function maskOf(a: v128, b: v128, c: v128, d: v128, byte: u8): u64 {
  const splat = i8x16.splat(<i8>byte);
  const low = <u32>i8x16.bitmask(i8x16.eq(a, splat)) | ((<u32>i8x16.bitmask(i8x16.eq(b, splat))) << 16);
  const high = <u32>i8x16.bitmask(i8x16.eq(c, splat)) | ((<u32>i8x16.bitmask(i8x16.eq(d, splat))) << 16);
  return <u64>low | ((<u64>high) << 32);
}

/** Bit i of the result is the parity of bits 0 to i. */
function parity(bits: u64): u64 {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ (bits << 32);
}

/**
 * Finds ends from the start of a record up to `to` at most; 64 bytes past it must be readable. `ends` must have a free
 * place before its first, which is set so that every field starts after the end before it.
 */
export function findEnds(from: usize, to: usize): void {
  const between = delimiter;
  const marks = marksCount;
  let inside: u64 = 0;
  let mayOpen: u64 = 1;
  let mustEnd: u64 = 0;
  let end = ends;
  recordCount = 0;
  stopped = false;
  store<u32>(ends - 4, <u32>from - 1);
  let high = v128.splat<i8>(0);
  for (let at = from; at < to; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at + 16);
    const c = v128.load(at + 32);
    const d = v128.load(at + 48);
    high = v128.or(high, v128.or(v128.or(a, b), v128.or(c, d)));
    // Bytes past the end are not part of the chunk yet.
    const valid: u64 = at + 64 <= to ? ~(<u64>0) : ((<u64>1) << (<u64>(to - at))) - 1;
    const quotes = marks ? maskOf(a, b, c, d, QUOTE) & valid : 0;
    const feeds = maskOf(a, b, c, d, LF) & valid;
    const limits = (maskOf(a, b, c, d, between) & valid) | feeds;
    let found = limits;
    if (quotes !== 0 || inside !== 0 || mustEnd !== 0) {
      const within = parity(quotes) ^ inside;
      found = limits & ~within;
      const closing = quotes & ~within;
      const opens = found | closing;
      const wrong =
        (quotes & within & ~((opens << 1) | mayOpen)) |
        (((closing << 1) | mustEnd) & ~(quotes | limits) & valid) |
        (feeds & within);
      if (wrong !== 0) {
        const before = (wrong & (~wrong + 1)) - 1;
        end = flatten(end, <u32>at, found & before, feeds & found & before);
        stopped = true;
        break;
      }
      inside = <u64>(<i64>within >> 63);
      mayOpen = opens >>> 63;
      mustEnd = closing >>> 63;
    } else mayOpen = found >>> 63;
    end = flatten(end, <u32>at, found, feeds & found);
  }
  sawHigh = i8x16.bitmask(high) !== 0;
}

/** Appends the positions of set bits; writes eight at a time, as most blocks have about that many. */
function flatten(end: usize, base: u32, found: u64, feeds: u64): usize {
  const count = <usize>popcnt(found);
  if (feeds !== 0) noteRecords(end, found, feeds);
  let to = end;
  let bits = found;
  while (bits !== 0) {
    store<u32>(to, base + <u32>ctz(bits));
    bits &= bits - 1;
    store<u32>(to, base + <u32>ctz(bits), 4);
    bits &= bits - 1;
    store<u32>(to, base + <u32>ctz(bits), 8);
    bits &= bits - 1;
    store<u32>(to, base + <u32>ctz(bits), 12);
    bits &= bits - 1;
    to += 16;
  }
  return end + (count << 2);
}

function noteRecords(end: usize, found: u64, feeds: u64): void {
  const before = <u32>((end - ends) >>> 2);
  while (feeds !== 0) {
    const bit = feeds & (~feeds + 1);
    store<u32>(records + ((<usize>recordCount) << 2), before + <u32>popcnt(found & (bit - 1)) + 1);
    recordCount++;
    feeds ^= bit;
  }
}

/** How many ends `walkRecord` keeps; a record with more is faulty, and only their number matters. */
export const KEPT: u32 = 128;

export let walkedEnds: u32 = 0;
export let walkedFeeds: u32 = 0;
/** A record, or a line on which text follows a closing quotation mark, or one on which a quoted field does not end. */
export const WHOLE: u32 = 0;
export const TEXT_AFTER: u32 = 1;
export const LEFT_OPEN: u32 = 2;

/** Whether the quotation marks of what was walked make no record, and how. */
export let walkedSpoiled: u32 = WHOLE;

/**
 * Reads one record with the plain state machine. Returns the address of its line feed, or 0 when that is not within the
 * data, which ends at `to`; `ended` says whether the file ends there too. Where the quotation marks form no valid
 * record (`walkedSpoiled`), it returns the first line feed, since the text after it may be read again.
 */
export function walkRecord(from: usize, to: usize, ended: bool): usize {
  walkedEnds = 0;
  walkedFeeds = 0;
  walkedSpoiled = WHOLE;
  sawHigh = false;
  let start = true;
  let quoted = false;
  let closed = false;
  let returned = false;
  let feeds: u32 = 0;
  let delimiters: u32 = 0;
  store<u32>(ends - 4, <u32>from - 1);
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    if (byte > 127) sawHigh = true;
    if (quoted) {
      if (byte === QUOTE) {
        if (at + 1 < to && load<u8>(at + 1) === QUOTE) at++;
        else {
          quoted = false;
          closed = true;
        }
      } else if (byte === LF) {
        feeds++;
        walkedFeeds++;
      } else if (byte === delimiter) delimiters++;
      // The record has swallowed the rest of its line and the beginning of another.
      if (feeds !== 0 && delimiters >= fieldCount - 1) return spoil(from, to, LEFT_OPEN);
    } else if (byte === LF || (byte === delimiter && !returned)) {
      if (walkedEnds < KEPT) store<u32>(ends + ((<usize>walkedEnds) << 2), <u32>at);
      walkedEnds++;
      start = true;
      closed = false;
      if (byte === LF) return at;
    } else if (closed) {
      // A carriage return is the first part of the line end, or text like any other.
      if (byte !== CR) return spoil(from, to, walkedFeeds === 0 ? TEXT_AFTER : LEFT_OPEN);
      returned = true;
    } else {
      if (byte === QUOTE && start && marksCount) {
        quoted = true;
        feeds = 0;
        delimiters = 0;
      }
      start = false;
    }
  }
  return quoted && ended ? spoil(from, to, LEFT_OPEN) : 0;
}

function spoil(from: usize, to: usize, how: u32): usize {
  walkedSpoiled = how;
  walkedFeeds = 0;
  // The line may go on behind what was looked at, or end before it.
  sawHigh = false;
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    if (byte === LF) return at;
    if (byte > 127) sawHigh = true;
  }
  return 0;
}
