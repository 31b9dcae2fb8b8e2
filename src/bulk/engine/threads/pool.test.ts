import { closeSync, openSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { california } from '../../../jurisdictions/us-ca/jurisdiction.ts';
import { openScratch, synthetic } from '../engine.test-support.ts';
import { openPoolHere } from './pool.ts';

const scratch = openScratch();
afterAll(scratch.close);

it('memory that is handed on is all zero, and the next workers on this thread take it', async () => {
  const path = scratch.write(synthetic(300, 3, false));
  const end = readFileSync(path).length;
  const fd = openSync(path, 'r');
  const scan = { kind: 'scan', fd, source: 0, fileSize: end, start: 0, end, exact: true, slot: undefined } as const;
  const first = openPoolHere(1, california.format, undefined);
  const before = await first.workers[0]!.call(scan);
  const { memory } = first.workers[0]!;
  expect(new Uint8Array(memory.buffer).some((byte) => byte !== 0)).toBe(true);
  await first.handOn();
  expect(new Uint8Array(memory.buffer).some((byte) => byte !== 0)).toBe(false);
  const second = openPoolHere(1, california.format, undefined);
  expect(second.workers[0]!.memory).toBe(memory);
  const again = await second.workers[0]!.call(scan);
  expect({ ...again, reach: 0 }).toEqual({ ...before, reach: 0 });
  await second.close();
  closeSync(fd);
});
