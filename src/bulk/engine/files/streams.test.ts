import { closeSync, fstatSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { unpackMembers } from './members.ts';
import { copyStream } from './streams.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function copied(bytes: Uint8Array) {
  const path = join(folder, 'in.gz');
  writeFileSync(path, bytes);
  const fd = openSync(path, 'r');
  const copy = await copyStream(fd, { name: 'in.gz', folder, seekable: true, signal: undefined });
  // The descriptor is still the caller's, however unpacking went.
  expect(fstatSync(fd).isFile()).toBe(true);
  closeSync(fd);
  if (copy.ok) closeSync(copy.fd);
  return copy.ok ? 'unpacked' : copy.problem.message;
}

it('unpacks, or says why not, and leaves the descriptor to the caller', async () => {
  const packed = gzipSync('a,b\n'.repeat(1000));
  expect(await copied(packed)).toBe('unpacked');
  expect(await copied(packed.subarray(0, -20))).toMatch(/cannot be unpacked to its end/);
});

it('stops at what unpacks to far more than any history file', async () => {
  expect(await copied(gzipSync(Buffer.alloc(300 << 20)))).toMatch(/unpacks to more than 300 times its size/);
});

/** Zero bytes, or a frame of zstd to be passed over. */
const BETWEEN = { gzip: Buffer.alloc(20), zstd: Buffer.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 1, 2]) };

describe.each([
  ['gzip', gzipSync],
  ['zstd', zstdCompressSync],
] as const)('members of %s, one behind another', (compression, pack) => {
  const between = BETWEEN[compression];
  const [one, two] = ['a,b\n'.repeat(9000), 'c,d\n'];
  const packed = Buffer.concat([pack(one), pack(two), between, pack(one), between]);
  const unpacked = async (bytes: Uint8Array, piece: number) => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
      bytes.subarray(at * piece, (at + 1) * piece),
    );
    const made: Uint8Array[] = [];
    for await (const part of unpackMembers(inTurn(pieces), compression)) made.push(part);
    return Buffer.concat(made).toString();
  };

  it('are all unpacked, wherever the pieces end that are read at a time', async () => {
    for (let piece = 1; piece <= packed.length; piece++) expect(await unpacked(packed, piece)).toBe(one + two + one);
  });

  it('are refused where one is cut, or is none', async () => {
    const damaged = [
      packed.subarray(0, pack(one).length + 9),
      Buffer.concat([pack(one), between, Buffer.from('none')]),
    ];
    for (const bytes of damaged) {
      for (const piece of [1, pack(one).length, bytes.length]) await expect(unpacked(bytes, piece)).rejects.toThrow();
    }
  });
});

async function* inTurn(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

it('unpacks every member into the copy', async () => {
  const path = join(folder, 'in.zst');
  writeFileSync(path, Buffer.concat([BETWEEN.zstd, zstdCompressSync('a\n'), zstdCompressSync('b\n')]));
  const fd = openSync(path, 'r');
  const copy = await copyStream(fd, { name: 'in.zst', folder, seekable: true, signal: undefined });
  closeSync(fd);
  expect(copy.ok && readFileSync(copy.fd, 'utf8')).toBe('a\nb\n');
  if (copy.ok) closeSync(copy.fd);
});
