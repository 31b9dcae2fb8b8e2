import { openSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test/support/run.ts';
import { closeForward, type ForwardFile, forwardReader, openForward } from './forward-file.ts';
import { SHORTER } from './read.ts';

const folder = temporaryFolder();
const SIZE = 4096;
const LENGTH = 9 * SIZE + 5;
const whole = Buffer.from(Uint8Array.from({ length: LENGTH }, (_, i) => i * 7 + i / 251));
const path = join(folder, 'whole');
writeFileSync(path, whole);

const WAYS: readonly (readonly [string, (file: ForwardFile) => ForwardFile])[] = [
  ['past the cache where the disk allows it', (file) => file],
  ['through the cache', ({ fd }) => ({ fd, direct: -1 })],
  ['when what goes past the cache fails', ({ fd }) => ({ fd, direct: openSync(folder, 'r') })],
];

test.each(WAYS)('reads stretches byte for byte: %s', async (_, change) => {
  const readForward = forwardReader(SIZE);
  const place = fc.nat({ max: LENGTH });
  await fc.assert(
    fc.asyncProperty(place, place, async (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const file = change(openForward(path));
      const pieces: Buffer[] = [];
      for await (const piece of readForward(file, from, to)) pieces.push(Buffer.from(piece));
      closeForward(file);
      expect(Buffer.concat(pieces).equals(whole.subarray(from, to))).toBe(true);
    }),
  );
});

test('a file that ends too soon is said to be shorter, and its memory is free for the next', async () => {
  const readForward = forwardReader(SIZE);
  const cut = join(folder, 'cut');
  writeFileSync(cut, whole);
  truncateSync(cut, 2 * SIZE + 10);
  for (let round = 0; round < 5; round++) {
    const file = openForward(cut);
    const read = async () => {
      for await (const _ of readForward(file, 3, LENGTH));
    };
    await expect(read()).rejects.toMatchObject({ code: SHORTER });
    closeForward(file);
  }
});

test('who stops reading gives the memory back', async () => {
  const readForward = forwardReader(SIZE);
  for (let round = 0; round < 5; round++) {
    const file = openForward(path);
    for await (const piece of readForward(file, 0, LENGTH)) {
      expect(piece.equals(whole.subarray(0, SIZE))).toBe(true);
      break;
    }
    closeForward(file);
  }
});
