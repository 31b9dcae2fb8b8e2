import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../database/id.ts';
import type { Context, Who } from './context.ts';
import { createJobs } from './jobs/jobs.ts';
import { dropList, keepList, listPaths } from './paper-inputs.ts';
import { mayCancel } from './rights.ts';
import type { MadeBy } from './store/schema.ts';
import { openWorkspace } from './store/workspace.ts';

const OPERATOR: Who = { account: 'chief', roles: ['supervisor'] };
const ANALYST: Who = { account: 'rivera', roles: ['analyst'] };
const LIST = new TextEncoder().encode('person,count\n1,1-1\n');

const folder = mkdtempSync(join(tmpdir(), 'redress-lists-'));
const opened = await openWorkspace(folder);
if (!opened.ok) throw new Error(opened.message);
const { workspace } = opened;
const context = { workspace, db: workspace.db, ledger: workspace.ledger, jobs: createJobs() } as unknown as Context;
afterAll(async () => {
  await context.jobs.stopAll();
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

let run = '';

/** A run as the store knows it, made by somebody of a role. */
async function runOf(role: MadeBy): Promise<string> {
  const id = newId();
  const input = newId();
  const made = { created_at: '', created_by: '', created_role: role, problem: null };
  const file = { state: 'ready', origin: 'upload', format: '', files: '[]', inspection: null, content: null } as const;
  await context.db
    .insertInto('inputs')
    .values({ id: input, ...made, ...file })
    .execute();
  const choice = { county: 'KERN', pack_id: 'us-ca/prop-64', policy_id: 'statute', options: '{}', readings: '{}' };
  const rest = { finished_at: null, state: 'done', format: '', as_of: '2020-07-01', quarantine: 0 } as const;
  const values = { id, input_id: input, name: id, ...made, ...choice, ...rest, summary: null, corrections: '[]' };
  await context.db.insertInto('runs').values(values).execute();
  mkdirSync(workspace.runFolder(id), { recursive: true });
  return id;
}

beforeEach(async () => {
  run = await runOf('operator');
});

const keep = (who: Who) => keepList(context, who, { run, list: 'objections', bytes: LIST });
const drop = (who: Who) => dropList(context, who, { run, list: 'objections' });
const refused = { ok: false, status: 403, said: { code: 'list-not-yours' } };

it('keeps an analyst from replacing or removing a list that an operator gave', async () => {
  expect(await keep(OPERATOR)).toMatchObject({ ok: true, value: { objections: { rows: 1 } } });
  expect(await keep(ANALYST)).toMatchObject(refused);
  expect(await drop(ANALYST)).toMatchObject(refused);
  expect(listPaths(context, run).objections).toBeDefined();
  expect(await drop(OPERATOR)).toMatchObject({ ok: true, value: { objections: null } });
});

it('lets an analyst give a list that is missing, replace it and remove it', async () => {
  expect((await keep(ANALYST)).ok).toBe(true);
  expect((await keep(ANALYST)).ok).toBe(true);
  expect((await drop(ANALYST)).ok).toBe(true);
  expect(listPaths(context, run).objections).toBeUndefined();
});

it('cancels for an analyst only what works on runs of analysts, a petition of one person too', async () => {
  const own = await runOf('analyst');
  const job = {
    worker: new URL('data:text/javascript,for(;;);'),
    task: null,
    goesOn: () => false,
    onMessage: () => {},
    onEnd: () => {},
  };
  context.jobs.add('petition of an operator', { ...job, of: [run] });
  context.jobs.add('petition of an analyst', { ...job, of: [own] });
  context.jobs.add('comparison', { ...job, of: [own, run] });
  const may = (id: string) => mayCancel(context, id, ANALYST);
  expect(await Promise.all(['petition of an operator', 'petition of an analyst', 'comparison'].map(may))).toEqual([
    false,
    true,
    false,
  ]);
  expect(await mayCancel(context, 'petition of an operator', OPERATOR)).toBe(true);
});
