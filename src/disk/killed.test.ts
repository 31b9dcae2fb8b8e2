import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { takeLock } from './lock.ts';
import { temporaryFolder } from './temporary.ts';
import { beginWholeFile } from './whole-file.ts';
import { beginWholeFolder } from './whole-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const CHILD = new URL('./killed.test-support.ts', import.meta.url).pathname;

/** Runs a process that is killed at the n-th call; how many calls it made, undefined where it was killed. */
function runUntil(what: string, path: string, n: number): number | undefined {
  const child = spawnSync(process.execPath, [CHILD, what, path, String(n)], { encoding: 'utf8' });
  if (child.signal === 'SIGKILL') return undefined;
  expect(child.stderr).toBe('');
  return Number(child.stdout);
}

function contents(path: string): string {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}=${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
    .sort()
    .join(' ');
}

const OLD = 'one=old other=old';
const NEW = 'one=new three=new two=new';

it('a kill at any call leaves the old folder or the new one whole, and the next run makes good', () => {
  let ended: number | undefined;
  const seen = new Set<string>();
  for (let n = 1; ended === undefined; n++) {
    const own = join(folder, `folder-${n}`);
    const target = join(own, 'results');
    mkdirSync(target, { recursive: true });
    for (const name of ['one', 'other']) writeFileSync(join(target, name), 'old');
    ended = runUntil('folder', target, n);
    // Whatever comes next, be it refused, first puts back what is missing.
    const refused = beginWholeFolder(target, () => 'stays');
    expect(refused, `call ${n}`).toEqual({ kind: 'refused', why: 'stays' });
    expect([OLD, NEW], `call ${n}`).toContain(contents(target));
    seen.add(contents(target));
    expect(readdirSync(own), `call ${n}`).toEqual(['results']);
    const again = beginWholeFolder(target, () => undefined);
    if (again.kind !== 'begun') throw new Error(again.kind);
    writeFileSync(join(again.folder.path, 'last'), 'one');
    expect(again.folder.commit()).toBeUndefined();
    again.folder.abandon();
    expect(contents(target)).toBe('last=one');
    expect(readdirSync(own)).toEqual(['results']);
  }
  expect(ended).toBeGreaterThan(15);
  expect(seen.size).toBe(2);
});

it('a kill at any call leaves a file whole, or none', () => {
  for (const what of ['new file', 'replaced file']) {
    let ended: number | undefined;
    for (let n = 1; ended === undefined; n++) {
      const own = join(folder, `${what}-${n}`);
      mkdirSync(own);
      const path = join(own, 'table.csv');
      if (what === 'replaced file') writeFileSync(path, 'old');
      ended = runUntil(what, path, n);
      const content = existsSync(path) ? readFileSync(path, 'utf8') : 'none';
      expect(what === 'new file' ? ['none', 'new new new'] : ['old', 'new new new'], `call ${n}`).toContain(content);
      beginWholeFile(path, true).abandon();
      expect(readdirSync(own).filter((name) => name !== 'table.csv')).toEqual([]);
    }
    expect(ended).toBeGreaterThan(4);
  }
});

it('a lock is held by one, given back, and taken over from a process that is gone', () => {
  const path = join(folder, '.lock');
  const release = takeLock(path)!;
  expect(takeLock(path)).toBeUndefined();
  release();
  writeFileSync(path, '999999999-1');
  const taken = takeLock(path)!;
  expect(taken).toBeTypeOf('function');
  taken();
  writeFileSync(path, '1-0');
  expect(takeLock(path), 'of a process that runs').toBeUndefined();
});

it('what stands at the place in the end is asked about once more, and stays', () => {
  const target = join(folder, 'late');
  const begun = beginWholeFolder(target, () => 'appeared');
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  mkdirSync(target);
  writeFileSync(join(target, 'mine'), 'mine');
  expect(begun.folder.commit()).toBe('appeared');
  begun.folder.abandon();
  expect(contents(target)).toBe('mine=mine');
  const file = beginWholeFile(join(folder, 'late.csv'), false);
  writeFileSync(join(folder, 'late.csv'), 'mine');
  expect(() => file.commit()).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  file.abandon();
  expect(readFileSync(join(folder, 'late.csv'), 'utf8')).toBe('mine');
});

it('temporary folders are private, and those of processes that are gone are removed', () => {
  const within = join(folder, 'within');
  mkdirSync(join(within, '.redress-temporary-999999999-1-abc'), { recursive: true });
  const [first, second] = [temporaryFolder(within), temporaryFolder(within)];
  expect(readdirSync(within)).toHaveLength(2);
  for (const path of [first, second]) expect(existsSync(path)).toBe(true);
});
