import { closeSync, fstatSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
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
