import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readHead, stampAt } from '../../bulk/engine/files/sources.ts';
import type { Person } from '../../record/index.ts';
import { ENGINE_VERSION } from '../../results/manifest.ts';
import type { Correction } from '../corrections/correction.ts';
import { derivedId } from '../jobs/job.ts';
import { type PeopleBlock, readPeople, TABLE_VERSION } from './people-table.ts';

/*
 * The people of an input as a file beside it, so that the effect of a policy is worked out without scanning the input again,
 * also after a restart of the server.
 *
 * The file is blocks of numbers, one behind the other; then what the numbers stand for, and where the blocks are; then, in
 * eight bytes, where that begins. It is written under another name and renamed when it is whole. It serves as long as the
 * input files are what they were and this program reads them as it did; else it is made anew.
 */

/** A block as it is made: `table` tells the tables of several workers apart. */
export type MadeBlock = PeopleBlock & { readonly table: string };

export type PeopleFileWriter = {
  /** Blocks come in the order of people. */
  readonly add: (block: MadeBlock) => void;
  /** Ends the file: for each table what its numbers stand for. */
  readonly finish: (values: ReadonlyMap<string, readonly unknown[]>) => void;
  readonly abandon: () => void;
};

type BlockPlace = { readonly at: number; readonly words: number; readonly people: number; readonly table: string };

type Contents = {
  /** What the file was made of, and by what. */
  readonly made: string;
  readonly blocks: readonly BlockPlace[];
  readonly values: ReadonlyMap<string, readonly unknown[]>;
};

/** Where the people of an input are kept; corrections make other people. */
export function peopleFileIn(folder: string, corrections: readonly Correction[]): string {
  const name = corrections.length === 0 ? 'people' : `people-${derivedId(JSON.stringify(corrections))}`;
  return join(folder, `${name}.bin`);
}

/** What a file of people depends on: the input files as they are now, and how this program reads them. */
function madeOf(paths: readonly string[]): string {
  return JSON.stringify([TABLE_VERSION, ENGINE_VERSION, paths.map((path) => stampAt(path))]);
}

/** Begins a file of the people in some input files. Only one with corrections is kept, beside the one without. */
export function writePeopleFile(path: string, paths: readonly string[]): PeopleFileWriter {
  const part = `${path}.part`;
  // Taken before anything is read: where an input changes meanwhile, the file is of no use.
  const made = madeOf(paths);
  const blocks: BlockPlace[] = [];
  const fd = openSync(part, 'w', 0o600);
  let at = 0;
  const write = (bytes: Uint8Array) => {
    for (let from = 0; from < bytes.length; ) from += writeSync(fd, bytes, from);
    at += bytes.length;
  };
  return {
    add: ({ words, people, table }) => {
      blocks.push({ at, words: words.length, people, table });
      write(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
    },
    finish: (values) => {
      const contents: Contents = { made, blocks, values };
      const end = Buffer.alloc(8);
      end.writeBigUInt64LE(BigInt(at));
      write(serialize(contents));
      write(end);
      closeSync(fd);
      removeOthers(path);
      renameSync(part, path);
    },
    abandon: () => {
      closeSync(fd);
      rmSync(part, { force: true });
    },
  };
}

function removeOthers(path: string): void {
  const [folder, name] = [dirname(path), basename(path)];
  if (name === 'people.bin') return;
  for (const other of readdirSync(folder)) {
    if (/^people-\w+\.bin$/.test(other) && other !== name) rmSync(join(folder, other), { force: true });
  }
}

/** A file of people, open. Blocks are read one at a time, so that several threads can share them out. */
export type PeopleFile = {
  readonly blocks: number;
  readonly read: (block: number, wanted?: Parameters<typeof readPeople>[2]) => readonly Person[];
  readonly close: () => void;
};

/** Whether there is a file of the people in some input files that can still be used. */
export function isPeopleFileOf(path: string, paths: readonly string[]): boolean {
  if (![path, ...paths].every((each) => existsSync(each))) return false;
  const fd = openSync(path, 'r');
  try {
    return contentsOf(fd, path)?.made === madeOf(paths);
  } finally {
    closeSync(fd);
  }
}

export function openPeopleFile(path: string): PeopleFile {
  const fd = openSync(path, 'r');
  const contents = contentsOf(fd, path);
  if (!contents) throw new Error('a file of people that is not whole');
  const { blocks, values } = contents;
  return {
    blocks: blocks.length,
    read: (block, wanted) => {
      const { at, words, people, table } = blocks[block]!;
      const room = new Int32Array(words);
      const bytes = new Uint8Array(room.buffer);
      for (let from = 0; from < bytes.length; ) {
        const got = readSync(fd, bytes, from, bytes.length - from, at + from);
        if (got === 0) throw new Error('a file of people that is not whole');
        from += got;
      }
      return readPeople({ people, words: room }, values.get(table)!, wanted);
    },
    close: () => closeSync(fd),
  };
}

/** What stands at the end of the file; undefined where that is none of this program's. */
function contentsOf(fd: number, path: string): Contents | undefined {
  const { size } = statSync(path);
  const read = readHead(fd, size);
  const end = read(Math.max(0, size - 8), 8);
  if (end.length < 8) return undefined;
  const at = Number(Buffer.from(end).readBigUInt64LE());
  if (at >= size - 8) return undefined;
  try {
    return deserialize(read(at, size - 8 - at)) as Contents;
  } catch {
    return undefined;
  }
}
