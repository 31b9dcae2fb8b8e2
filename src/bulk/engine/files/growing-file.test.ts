import { createHash } from 'node:crypto';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test/support/run.ts';
import { closeFile, createBlocks, type OpenFile, openFile, startFile } from './growing-file.ts';
import { StageError } from './read.ts';

const folder = temporaryFolder();

const SIZE = 4096;
let run = 0;
const HEADER = Buffer.from('header\n');

/** What several files hold after pieces were added to them in turns, and what was said of it. */
async function grown(pieces: readonly Uint8Array[], change: (file: OpenFile) => OpenFile) {
  const name = `run-${run++}`;
  const blocks = createBlocks(5, SIZE);
  const open = [0, 1, 2].map((number) => openFile(join(folder, `${name}-${number}`), true));
  const files = open.map((file) => startFile(change(file), HEADER, blocks));
  for (const piece of pieces) {
    // What was added may be overwritten at once.
    for (const file of files) {
      const own = Buffer.from(piece);
      await file.add(own);
      own.fill(0);
    }
  }
  const said = await Promise.all(files.map((file) => file.close()));
  open.forEach(closeFile);
  return said.map((facts, number) => ({ facts, held: readFileSync(join(folder, `${name}-${number}`)) }));
}

const WAYS: readonly (readonly [string, (file: OpenFile) => OpenFile])[] = [
  ['past the cache where the disk allows it', (file) => file],
  ['through the cache', ({ fd }) => ({ fd, direct: -1 })],
  ['when what goes past the cache fails', ({ fd }) => ({ fd, direct: openSync('/dev/null', 'r') })],
];

test.each(WAYS)('holds what was added, byte for byte: %s', async (_, change) => {
  const bytes = fc.nat({ max: 5 * SIZE }).map((length) => Uint8Array.from({ length }, (_, i) => i * 7 + i / 251));
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { maxLength: 8 }), async (pieces) => {
      const whole = Buffer.concat([HEADER, ...pieces]);
      const sha256 = createHash('sha256').update(whole).digest('hex');
      for (const { facts, held } of await grown(pieces, change)) {
        expect(held.equals(whole)).toBe(true);
        expect(facts).toEqual({ bytes: whole.length, sha256 });
      }
    }),
    { numRuns: 30 },
  );
});

test('whole blocks go past the cache, though all are waiting for the disk, and the end through it', async () => {
  const [path, past] = [join(folder, 'through'), join(folder, 'past')];
  const fd = openSync(path, 'wx');
  // Another file, so that it can be told what went where.
  const direct = openSync(past, 'wx');
  const file = startFile({ fd, direct }, HEADER, createBlocks(2, SIZE));
  const bytes = Buffer.from(Uint8Array.from({ length: 30 * SIZE }, (_, i) => i % 251));
  await file.add(bytes);
  await file.close();
  closeFile({ fd, direct });
  const whole = Buffer.concat([HEADER, bytes]);
  expect(readFileSync(past).equals(whole.subarray(0, 30 * SIZE))).toBe(true);
  expect(readFileSync(path).equals(Buffer.concat([Buffer.alloc(30 * SIZE), whole.subarray(30 * SIZE)]))).toBe(true);
});

test.each([-1, 0])('a full disk is an error, however it was written to', async (direct) => {
  const full = openSync('/dev/full', 'w');
  const file = startFile({ fd: full, direct: direct < 0 ? direct : full }, HEADER, createBlocks(3, SIZE));
  const work = (async () => {
    await file.add(Buffer.alloc(3 * SIZE));
    await file.close();
  })();
  await expect(work).rejects.toEqual(new StageError('write', 'ENOSPC'));
});
