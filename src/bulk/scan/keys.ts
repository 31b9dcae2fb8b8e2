import type { ScanLayout } from '../../format/scan-layout.ts';
import { bufferOf } from './memory-view.ts';
import { firstField, type Reading, splitKey } from './texts.ts';

/**
 * How far a scanner was when it spoke of what it keeps: the address of a snapshot of its dictionaries, 0 when it had
 * none, and how many bytes its memory had.
 */
export type Seen = { readonly dictionaries: number; readonly reach: number };

/** The later of two times that a scanner spoke. It only ever adds to its memory, so that a later snapshot lies further on. */
export function laterSeen(a: Seen, b: Seen): Seen {
  return { dictionaries: Math.max(a.dictionaries, b.dictionaries), reach: Math.max(a.reach, b.reach) };
}

export const NOTHING_SEEN: Seen = Object.freeze({ dictionaries: 0, reach: 0 });

/** The keys that a scanner kept, readable from any thread. */
export type ScanMemory = Seen & { readonly memory: WebAssembly.Memory };

/**
 * Reads the keys of a scanner's dictionaries, as they were when the reader was made or last renewed; the scanner may go
 * on meanwhile, since it only ever adds to what it kept. Layout: wasm/dictionary.as.ts.
 */
export type Keys = {
  /** The fields of a key, decoded and unquoted. */
  readonly fields: (group: string, id: number, reading: Reading) => readonly string[];
  /** The first field of a key alone. */
  readonly first: (group: string, id: number, reading: Reading) => string;
  /** Where the bytes of a key begin and end, for a group that is not logged. */
  readonly placeOf: (group: string, id: number) => readonly [from: number, past: number];
  readonly isAscii: (group: string, id: number) => boolean;
  /** How many ids a group has; ids of logged groups are not counted. */
  readonly count: (group: string) => number;
  readonly words: () => Uint32Array;
  readonly bytes: () => Uint8Array;
  /** Sees what the scanner has kept since. */
  readonly renew: (seen: Seen) => void;
};

const DICTIONARY_WORDS = 10;
const COUNT = 2;
const ENTRIES = 3;
const ENTRY_HEAD = 8;
const LOG_HEAD = 4;
const WINDOW_BYTES = 1 << 13;

/** A stretch of memory that is decoded already. */
type Window = { at: number; text: string };

export function readKeys({ memory, ...first }: ScanMemory, layout: ScanLayout): Keys {
  const { word, logs } = layout;
  const groupCount = layout.groups.length;
  let seen = NOTHING_SEEN;
  let bytes = Buffer.alloc(0) as Buffer;
  let words: Uint32Array = new Uint32Array(0);
  /** By group. */
  const counts = new Uint32Array(groupCount);
  const entries = new Uint32Array(groupCount);
  const windows = new Map<string, Window>(
    layout.groups.flatMap(({ name, readInOrder }) => (readInOrder ? [[name, { at: 0, text: '' }] as const] : [])),
  );

  const renew = (now: Seen) => {
    // A chunk that was scanned once more is spoken of before others that were scanned meanwhile.
    seen = laterSeen(seen, now);
    const { dictionaries, reach } = seen;
    const buffer = bufferOf(memory, reach);
    if (buffer.byteLength !== bytes.length) {
      bytes = Buffer.from(buffer as unknown as ArrayBuffer) as Buffer;
      words = new Uint32Array(buffer);
    }
    for (let group = 0; group < groupCount; group++) {
      const dictionary = dictionaries / 4 + group * DICTIONARY_WORDS;
      counts[group] = dictionaries === 0 ? 0 : words[dictionary + COUNT]!;
      entries[group] = words[dictionary + ENTRIES]! / 4;
    }
    // What was decoded of them may not have been written yet.
    for (const window of windows.values()) window.text = '';
  };
  renew(first);

  const text = (group: string, at: number, length: number): string => {
    const window = windows.get(group);
    if (window === undefined || length > WINDOW_BYTES >> 2) return bytes.toString('latin1', at, at + length);
    if (at < window.at || at + length > window.at + window.text.length) {
      window.at = at;
      window.text = bytes.toString('latin1', at, Math.min(at + WINDOW_BYTES, bytes.length));
    }
    return window.text.slice(at - window.at, at - window.at + length);
  };
  const key = (group: string, id: number): string => {
    if ((logs >> word[group]!) & 1) return id === 0 ? '' : text(group, id + LOG_HEAD, bytes.readUInt32LE(id));
    const entry = entryOf(group, id);
    return text(group, entry + ENTRY_HEAD, words[entry / 4]!);
  };
  const entryOf = (group: string, id: number): number => {
    // One that was added since would be read from a place that may not even be seen yet.
    if (id >= counts[word[group]!]!) throw new Error(`${group}: a key that the scanner has not spoken of`);
    return words[entries[word[group]!]! + id]!;
  };

  return {
    fields: (group, id, reading) => splitKey(key(group, id), reading, layout),
    first: (group, id, reading) => firstField(key(group, id), reading, layout),
    placeOf: (group, id) => {
      const entry = entryOf(group, id);
      return [entry + ENTRY_HEAD, entry + ENTRY_HEAD + words[entry / 4]!];
    },
    isAscii: (group, id) => {
      const latin1 = key(group, id);
      for (let i = 0; i < latin1.length; i++) if (latin1.charCodeAt(i) > 127) return false;
      return true;
    },
    count: (group) => counts[word[group]!]!,
    words: () => words,
    bytes: () => bytes,
    renew,
  };
}
