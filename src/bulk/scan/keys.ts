import { type GroupName, LOG_MASK, WORD } from './layout.ts';
import { firstField, type Reading, splitKey } from './texts.ts';

/** What a scanner kept, seen from any thread: its memory, and where in it the dictionaries lie. */
export type ScanMemory = { readonly memory: WebAssembly.Memory; readonly dictionaries: number };

/** Reads the keys of a scanner's dictionaries. Layout: wasm/dictionary.as.ts. */
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
  /** To be called when more may have been written: what is settled is seen anew, as it now is. */
  readonly renew: () => void;
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

/**
 * `settled` says that nothing is written any more: then the keys that are read in order are decoded by the window,
 * since taking one out of a decoded window costs far less than decoding it alone.
 */
export function readKeys({ memory, dictionaries }: ScanMemory, settled: boolean): Keys {
  let bytes = Buffer.from(memory.buffer as ArrayBuffer) as Buffer;
  let words = new Uint32Array(memory.buffer);
  const windows = new Map<GroupName, Window>(settled ? READ_IN_ORDER.map((group) => [group, { at: 0, text: '' }]) : []);

  const refresh = () => {
    // A shared memory that has grown gives a longer buffer; the old one still shows the same bytes, but not the new.
    if (!settled) look();
  };
  const look = () => {
    if (memory.buffer.byteLength === bytes.length) return;
    bytes = Buffer.from(memory.buffer as ArrayBuffer) as Buffer;
    words = new Uint32Array(memory.buffer);
  };
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
    refresh();
    if ((LOG_MASK >> WORD[group]) & 1) return id === 0 ? '' : text(group, id + LOG_HEAD, bytes.readUInt32LE(id));
    const entry = entryOf(group, id);
    return text(group, entry + ENTRY_HEAD, words[entry / 4]!);
  };
  const entryOf = (group: GroupName, id: number): number => {
    const entries = words[dictionaries / 4 + WORD[group] * DICTIONARY_WORDS + ENTRIES]!;
    return words[entries / 4 + id]!;
  };

  return {
    fields: (group, id, reading) => splitKey(key(group, id), reading),
    first: (group, id, reading) => firstField(key(group, id), reading),
    addressOf: (group, id) => {
      refresh();
      return entryOf(group, id) + ENTRY_HEAD;
    },
    isAscii: (group, id) => {
      const latin1 = key(group, id);
      for (let i = 0; i < latin1.length; i++) if (latin1.charCodeAt(i) > 127) return false;
      return true;
    },
    count: (group) => {
      refresh();
      return words[dictionaries / 4 + WORD[group] * DICTIONARY_WORDS + COUNT]!;
    },
    words: () => {
      refresh();
      return words;
    },
    bytes: () => {
      refresh();
      return bytes;
    },
    renew: () => {
      look();
      for (const window of windows.values()) window.text = '';
    },
  };
}
