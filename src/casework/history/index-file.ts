import { readFileSync, writeFileSync } from 'node:fs';
import type { LinePlace } from './lines-of.ts';
import type { Encoding } from './scan.ts';

/**
 * Where every person's lines lie in the inputs, people in the order of their first line. With it one person's history
 * is read again in a millisecond, and nothing of the file is kept twice.
 */
export type HistoryIndex = {
  readonly sources: readonly { readonly path: string; readonly encoding: Encoding; readonly bytes: number }[];
  /** Keys of people (`SUBJECT_ID`). */
  readonly people: readonly string[];
  /** People whom lines that could not be read may concern, by position. */
  readonly incomplete: ReadonlySet<number>;
  /** Where the lines of person `i` begin and end in the arrays that follow. */
  readonly first: Uint32Array;
  readonly source: Uint32Array;
  readonly line: Uint32Array;
  readonly offset: Float64Array;
  readonly length: Uint32Array;
};

export function placesOf(index: HistoryIndex, person: number): readonly LinePlace[] {
  const places: LinePlace[] = [];
  for (let at = index.first[person]!; at < index.first[person + 1]!; at++) {
    places.push({
      source: index.source[at]!,
      line: index.line[at]!,
      offset: index.offset[at]!,
      length: index.length[at]!,
    });
  }
  return places;
}

const ARRAYS = ['first', 'source', 'line', 'length', 'offset'] as const;

export function writeIndex(path: string, index: HistoryIndex): void {
  const head = JSON.stringify({
    sources: index.sources,
    incomplete: [...index.incomplete],
    sizes: ARRAYS.map((name) => index[name].byteLength),
    people: index.people,
  });
  const headBytes = Buffer.from(head);
  // Arrays of eight-byte numbers must begin at a multiple of eight.
  const padding = (8 - ((8 + headBytes.length) % 8)) % 8;
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(headBytes.length, 0);
  lengths.writeUInt32LE(padding, 4);
  const parts: Uint8Array[] = [lengths, headBytes, Buffer.alloc(padding)];
  for (const name of ARRAYS) {
    const { buffer, byteOffset, byteLength } = index[name];
    parts.push(new Uint8Array(buffer, byteOffset, byteLength), Buffer.alloc((8 - (byteLength % 8)) % 8));
  }
  writeFileSync(path, Buffer.concat(parts), { mode: 0o600 });
  writeFileSync(`${path}.sources.json`, JSON.stringify(index.sources), { mode: 0o600 });
}

export function readIndex(path: string): HistoryIndex {
  const bytes = readFileSync(path);
  const headLength = bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('utf8', 8, 8 + headLength)) as {
    sources: HistoryIndex['sources'];
    incomplete: number[];
    sizes: number[];
    people: string[];
  };
  // A copy of its own is aligned whatever the pool that Node read the file into.
  const body = new Uint8Array(bytes.subarray(8 + headLength + bytes.readUInt32LE(4))).buffer;
  let at = 0;
  const next = (order: number) => {
    const size = head.sizes[order]!;
    const from = at;
    at += size + ((8 - (size % 8)) % 8);
    return [from, size] as const;
  };
  const uint32 = (order: number) => {
    const [from, size] = next(order);
    return new Uint32Array(body, from, size / 4);
  };
  const [first, source, line, length] = [uint32(0), uint32(1), uint32(2), uint32(3)];
  const [from, size] = next(4);
  return {
    sources: head.sources,
    people: head.people,
    incomplete: new Set(head.incomplete),
    first,
    source,
    line,
    length,
    offset: new Float64Array(body, from, size / 8),
  };
}

/** Only what the files are: enough to read lines whose places are known. */
export function readIndexSources(path: string): HistoryIndex['sources'] {
  return JSON.parse(readFileSync(`${path}.sources.json`, 'utf8')) as HistoryIndex['sources'];
}
