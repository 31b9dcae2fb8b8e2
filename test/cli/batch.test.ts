import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Context } from '../../src/casework/context.ts';
import { sealBatch } from '../../src/casework/exchange/seal-batch.ts';
import { markSent } from '../../src/casework/exchange/send-batch.ts';
import { openWorkspace } from '../../src/casework/store/workspace.ts';
import { answersTo } from '../support/answers.ts';
import { redressIn } from '../support/cli.ts';
import { CLERK, PROCEDURE, SUPERVISOR } from '../support/ordered.ts';
import { seedOrders } from '../support/seed-orders.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-batch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function within(use: (context: Context) => Promise<void>): Promise<void> {
  const opened = await openWorkspace(join(folder, 'office'));
  if (!opened.ok) throw new Error(opened.message);
  const { workspace } = opened;
  await use({ workspace, db: workspace.db, ledger: workspace.ledger } as Context);
  await workspace.close();
}

it('seals at the terminal, takes answers in once, and sends again what the receiver failed', async () => {
  await within(async (context) => {
    await seedOrders(context, 12);
  });
  const sealing = ['batch', 'seal', 'office', '--procedure', PROCEDURE];
  const sealed = await redressIn(folder, ...sealing);
  expect(sealed).toMatchObject({ status: 0, stdout: expect.stringContaining('12 records') });
  const id = sealed.stdout.split(' ')[1]!;
  expect(await redressIn(folder, ...sealing)).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('Nothing is to be sent'),
  });
  expect((await redressIn(folder, ...sealing, '--id', id)).stdout).toBe(sealed.stdout);
  await within(async (context) => {
    expect(await sealBatch(context, { ...SUPERVISOR, steppedUp: false }, id)).toMatchObject({ ok: false, status: 403 });
    await markSent(context, CLERK, id);
  });
  const batch = { id, folder: join(folder, 'office', 'exchange', id) };
  const answers = answersTo(batch, (_, at) => (at < 2 ? 'R90' : 'A00'));
  writeFileSync(join(folder, 'answers.csv'), answers);
  writeFileSync(join(folder, 'changed.csv'), answers.replace('A00', 'A01'));
  const changed = await redressIn(folder, 'batch', 'import', 'office', 'changed.csv');
  expect(changed).toMatchObject({ status: 3, stderr: expect.stringContaining('The total of code A00 says 10') });
  const taken = await redressIn(folder, 'batch', 'import', 'office', 'answers.csv');
  expect(taken.stdout).toMatch(/applied +10\n/);
  expect((await redressIn(folder, 'batch', 'import', 'office', 'answers.csv')).stdout).toContain('nothing changed');
  const again = await redressIn(folder, 'batch', 'resend', 'office', '--procedure', PROCEDURE);
  expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining('2 records') });
});

it('says what is no workspace, no run and no file', async () => {
  const none = await redressIn(folder, 'batch', 'seal', 'nowhere', '--procedure', PROCEDURE);
  expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('no workspace') });
  expect(await redressIn(folder, 'batch', 'import', 'office', 'missing.csv')).toMatchObject({ status: 3 });
  const run = await redressIn(folder, 'reconcile', 'office', '0123456789abcdef', '--procedure', PROCEDURE);
  expect(run.status).toBe(2);
});
