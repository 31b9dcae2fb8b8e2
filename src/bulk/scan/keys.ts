import { GROUP_COUNT, type GroupName, LOG_MASK, WORD } from './layout.ts';
import { bufferOf } from './memory-view.ts';
import { firstField, type Reading, splitKey } from './texts.ts';

/**
 * What a scanner kept, seen from any thread: its memory, where in it the dictionaries lie, and how many bytes the memory
 * had when the scanner last spoke of it.
 */
export type ScanMemory = {
  readonly memory: WebAssembly.Memory;
  readonly dictionaries: number;
  readonly reach: number;
};

/**
 * Reads the keys of a scanner's dictionaries, as they were when the reader was made or last renewed; the scanner may go
 * on meanwhile, since it only ever adds to what it kept. Layout: wasm/dictionary.as.ts.
 */
export type Keys = {
  /** The fields of a key, decoded and unquoted. */
  readonly fields: (group: GroupName, id: number, reading: Reading) => readonly string[];
  /** The first field of a key alone. */
  readonly first: (group: GroupName, id: number, reading: Reading) => string;
  /** Where the bytes of a key begin, for a group that is not logged. */
  readonly addressOf: (group: GroupName, id: number) => number;
  readonly isAscii: (group: GroupName, id: number) => boolean;
  /** How many ids a group has; ids of logged groups are not counted. */
  readonly count: (group: GroupName) => number;
  readonly words: () => Uint32Array;
  readonly bytes: () => Uint8Array;
  /** Sees what the scanner kept until now, which spoke of so many bytes. */
  readonly renew: (reach: number) => void;
};

const DICTIONARY_WORDS = 10;
const COUNT = 2;
const ENTRIES = 3;
const ENTRY_HEAD = 8;
const LOG_HEAD = 4;
const WINDOW_BYTES = 1 << 13;

/** Groups whose keys are read once, in the order in which they stand. */
const READ_IN_ORDER: readonly GroupName[] = ['identity', 'caseNumber'];

/** A stretch of memory that is decoded already. */
type Window = { at: number; text: string };

export function readKeys({ memory, dictionaries, reach }: ScanMemory): Keys {
  let bytes = Buffer.alloc(0) as Buffer;
  let words: Uint32Array = new Uint32Array(0);
  /** By group. A dictionary that grows lists its entries in a new place, and what it listed before stays where it was. */
  const counts = new Uint32Array(GROUP_COUNT);
  const entries = new Uint32Array(GROUP_COUNT);
  const windows = new Map<GroupName, Window>(READ_IN_ORDER.map((group) => [group, { at: 0, text: '' }]));

  const renew = (atLeast: number) => {
    const buffer = bufferOf(memory, atLeast);
    if (buffer.byteLength !== bytes.length) {
      bytes = Buffer.from(buffer as unknown as ArrayBuffer) as Buffer;
      words = new Uint32Array(buffer);
    }
    for (let group = 0; group < GROUP_COUNT; group++) {
      const dictionary = dictionaries / 4 + group * DICTIONARY_WORDS;
      // The count first: a list that is looked up later has at least so many.
      counts[group] = Atomics.load(words, dictionary + COUNT);
      entries[group] = Atomics.load(words, dictionary + ENTRIES) / 4;
    }
    // What was decoded of them may not have been written yet.
    for (const window of windows.values()) window.text = '';
  };
  renew(reach);

  const text = (group: GroupName, at: number, length: number): string => {
    const window = windows.get(group);
    if (window === undefined || length > WINDOW_BYTES >> 2) return bytes.toString('latin1', at, at + length);
    if (at < window.at || at + length > window.at + window.text.length) {
      window.at = at;
      window.text = bytes.toString('latin1', at, Math.min(at + WINDOW_BYTES, bytes.length));
    }
    return window.text.slice(at - window.at, at - window.at + length);
  };
  const key = (group: GroupName, id: number): string => {
    if ((LOG_MASK >> WORD[group]) & 1) return id === 0 ? '' : text(group, id + LOG_HEAD, bytes.readUInt32LE(id));
    const entry = entryOf(group, id);
    return text(group, entry + ENTRY_HEAD, words[entry / 4]!);
  };
  const entryOf = (group: GroupName, id: number): number => {
    // One that was added since would be read from a place that may not even be seen yet.
    if (id >= counts[WORD[group]]!) throw new Error(`${group}: not known when the scanner last spoke`);
    return words[entries[WORD[group]]! + id]!;
  };

  return {
    fields: (group, id, reading) => splitKey(key(group, id), reading),
    first: (group, id, reading) => firstField(key(group, id), reading),
    addressOf: (group, id) => entryOf(group, id) + ENTRY_HEAD,
    isAscii: (group, id) => {
      const latin1 = key(group, id);
      for (let i = 0; i < latin1.length; i++) if (latin1.charCodeAt(i) > 127) return false;
      return true;
    },
    count: (group) => counts[WORD[group]]!,
    words: () => words,
    bytes: () => bytes,
    renew,
  };
}
