import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { openWorkspace } from '../../src/casework/store/workspace.ts';
import { redressIn } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('verifies the log of a workspace, with the checkpoints that were laid aside, and names the first bad row', async () => {
  const path = join(folder, 'workspace');
  const aside = join(folder, 'aside');
  mkdirSync(aside);
  const opened = await openWorkspace(path, { checkpoints: aside });
  if (!opened.ok) throw new Error(opened.message);
  const { ledger, close } = opened.workspace;
  for (let each = 1; each <= 5; each++) await ledger.note({ account: 'chief' }, 'person.open', `r ${each}`);
  // The server may be at work.
  expect(await redressIn(folder, 'audit', 'verify', path, '--checkpoints', aside)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('5 rows, 2 checkpoints (1 from outside)'),
  });
  const list = join(folder, 'list.jsonl');
  expect(await redressIn(folder, 'audit', 'checkpoints', path, '--out', list)).toMatchObject({ status: 0 });
  expect(readFileSync(list, 'utf8').trim().split('\n')).toHaveLength(1);
  expect(await redressIn(folder, 'audit', 'checkpoints', path, '--out', list)).toMatchObject({ status: 4 });
  await close();

  const raw = new DatabaseSync(join(path, 'workspace.sqlite'));
  raw.exec("drop trigger audit_keeps_update; update audit set about = 'r 9' where seq = 3");
  raw.close();
  const bad = await redressIn(folder, 'audit', 'verify', path, '--checkpoints', list);
  expect(bad).toMatchObject({ status: 3, stderr: expect.stringContaining('row 3 was changed') });
  const json = await redressIn(folder, 'audit', 'verify', path, '--json');
  expect(json.status).toBe(3);
  expect(JSON.parse(json.stdout)).toEqual({ ok: false, fault: { seq: 3, kind: 'changed' } });
});

it('says what is no workspace, and what is no checkpoint', async () => {
  expect(await redressIn(folder, 'audit', 'verify', folder)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no workspace'),
  });
  const file = join(folder, 'no.jsonl');
  writeFileSync(file, 'x\n');
  const bad = await redressIn(folder, 'audit', 'verify', folder, '--checkpoints', file);
  expect(bad).toMatchObject({ status: 2, stderr: expect.stringContaining('line 1: this is no checkpoint') });
});
