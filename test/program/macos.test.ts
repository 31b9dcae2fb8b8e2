import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/run.ts';
import { buildProgram, expectAddons, ROOT } from './support.ts';

/*
 * The program for Macs with Apple silicon, which cannot be run here: what it is made of, read back from its bytes. npm
 * fetches its Node, the Node that builds it and the add-ons where they are not here yet.
 */

const out = join(temporaryFolder(), 'built');
const WORK = join(ROOT, 'node_modules/.cache/redress-program/macos-arm64');
let program: Buffer;

beforeAll(() => {
  buildProgram(out, { isTrial: true, target: 'macos-arm64' });
  program = readFileSync(join(out, 'macos-arm64/redress'));
});

/** The load commands: the kind of each and the place of its bytes. */
function commandsOf(bytes: Buffer) {
  let at = 32;
  return Array.from({ length: bytes.readUInt32LE(16) }, () => {
    const command = { kind: bytes.readUInt32LE(at), at };
    at += bytes.readUInt32LE(at + 4);
    return command;
  });
}

const nameAt = (at: number) => program.toString('latin1', at, at + 16).replace(/\0+$/, '');
const wide = (at: number) => Number(program.readBigUInt64LE(at));
const segments = () =>
  commandsOf(program)
    .filter(({ kind }) => kind === 0x19)
    .map(({ at }) => ({ at, name: nameAt(at + 8), offset: wide(at + 40), bytes: wide(at + 48) }));
/** The place and the length of what a load command points to in the last segment. */
const dataOf = (wanted: number) => {
  const { at } = commandsOf(program).find(({ kind }) => kind === wanted)!;
  return { offset: program.readUInt32LE(at + 8), bytes: program.readUInt32LE(at + 12) };
};

describe('the program for macOS', () => {
  test('is a 64-bit program for Apple silicon, whose segments lie one behind another up to its end', () => {
    expect([program.readUInt32LE(0), program.readUInt32LE(4), program.readUInt32LE(12)]).toEqual([
      0xfeedfacf, 0x0100000c, 2,
    ]);
    const all = segments();
    expect(all.at(-1)).toMatchObject({ name: '__LINKEDIT' });
    expect(all.at(-1)!.offset + all.at(-1)!.bytes).toBe(program.length);
    for (const [place, { offset }] of all.entries())
      if (place > 0) expect(offset).toBeGreaterThanOrEqual(all[place - 1]!.offset + all[place - 1]!.bytes);
    // The table of addresses that the loader has to mend counts as many segments as there are.
    const fixups = dataOf(0x80000034).offset;
    expect(program.readUInt32LE(fixups + program.readUInt32LE(fixups + 4))).toBe(all.length);
  });

  test('holds the application in a segment of its own, and says so to Node', () => {
    const { at, offset, bytes } = segments().find(({ name }) => name === 'NODE_SEA')!;
    expect(nameAt(at + 72)).toBe('__NODE_SEA_BLOB');
    const inside = program.subarray(offset, offset + bytes);
    for (const path of ['inside.cjs', 'parts.json', 'app/modules/cli.redress.js', 'web/dist/index.html'])
      expect(inside.includes(readFileSync(join(WORK, 'files', path))), path).toBe(true);
    expect(program.includes('NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1')).toBe(true);
  });

  test('has the add-ons for macOS inside, with the hashes that it will compare them with', () => {
    expectAddons(program, WORK, ['libduckdb.dylib', 'darwin-arm64']);
  });

  test('is signed ad hoc: each page has the hash that the signature says', () => {
    const { offset, bytes } = dataOf(0x1d);
    expect(offset + bytes).toBe(program.length);
    const directory = program.subarray(offset + program.readUInt32BE(offset + 16));
    const [hashes, pages, limit] = [16, 28, 32].map((place) => directory.readUInt32BE(place)) as number[];
    expect([directory.readUInt32BE(12), limit, pages]).toEqual([2, offset, Math.ceil(offset / 4096)]);
    const wrong = Array.from({ length: pages! }, (_, page) => page).filter((page) => {
      const hash = createHash('sha256').update(program.subarray(page * 4096, Math.min(offset, (page + 1) * 4096)));
      return !hash.digest().equals(directory.subarray(hashes! + 32 * page, hashes! + 32 * (page + 1)));
    });
    expect(wrong).toEqual([]);
  });

  test('is the same bytes when it is built again', () => {
    const again = join(temporaryFolder(), 'again');
    buildProgram(again, { isTrial: true, target: 'macos-arm64' });
    // Compared as a whole: an assertion would walk over two hundred million bytes one by one.
    expect(readFileSync(join(again, 'macos-arm64/redress')).equals(program)).toBe(true);
  });
});
