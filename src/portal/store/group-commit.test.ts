import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createGroupCommit } from './group-commit.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-flush-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('flushes once for all that wait, and never lets a change wait for a flush that began before it', async () => {
  const path = join(folder, 'journal');
  writeFileSync(path, 'x');
  const commit = createGroupCommit(path);
  const first = commit.flush();
  const second = commit.flush();
  const third = commit.flush();
  expect(second, 'a change during a flush waits for the next one').not.toBe(first);
  expect(third, 'those that wait share it').toBe(second);
  await Promise.all([first, second, third]);
  const later = commit.flush();
  expect(later).not.toBe(second);
  await later;
  commit.close();
  await expect(commit.flush()).rejects.toThrow('EBADF');
});
