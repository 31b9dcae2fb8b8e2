import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answersTo } from '../../../test/support/answers.ts';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { faultSize } from '../../../test/support/effort.ts';
import { CLERK, FIRST_BATCH, SUPERVISOR } from '../../../test/support/ordered.ts';
import { seedOrders } from '../../../test/support/seed-orders.ts';
import { redressUpdate } from '../../exchange/index.ts';
import { verifyChain } from '../audit/verify.ts';
import type { Context } from '../context.ts';
import { checkMatters } from '../matters/rebuild.ts';
import { openWorkspace, type Workspace } from '../store/workspace.ts';
import { sealBatch, sealNext } from './seal-batch.ts';
import { markSent } from './send-batch.ts';
import { takeAnswers } from './take-answers.ts';

const support = join(import.meta.dirname, '../../../test/support');
const LINES = faultSize(120, 54_000);
/** Calls that change the disk at which the process dies; the whole of a sealing of few lines has some thirty. */
const MOMENTS = faultSize<readonly number[]>(
  [2, 7, 12, 17, 22, 27],
  Array.from({ length: 50 }, (_, moment) => moment + 1),
);

const contextOf = (workspace: Workspace) => ({ workspace, db: workspace.db, ledger: workspace.ledger }) as Context;

/** Seals in a process of its own, which kills itself at a call; whether it came to the end. */
function sealApart(folder: string, killAt: number): Promise<boolean> {
  const args = ['--import', join(support, 'kill-at.ts'), join(support, 'seal-apart.ts'), folder];
  const env = { ...process.env, KILL_AT: String(killAt), CALLS_SEEN: join(folder, 'calls') };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

onEachDatabase('a batch', (bench) => {
  async function opened(folder: string, options: object): Promise<Workspace> {
    const result = await openWorkspace(folder, options);
    if (!result.ok) throw new Error(result.message);
    return result.workspace;
  }

  it('killed while it is sealed never has half a file, and is sealed again under its id with its bytes', async () => {
    const { folder, options } = await bench.place();
    let workspace = await opened(folder, options);
    await seedOrders(contextOf(workspace), LINES);
    await workspace.close();
    const seen: { readonly id: string; readonly files: readonly string[] }[] = [];
    let killed = 0;
    for (const moment of MOMENTS) {
      const ended = await sealApart(folder, moment);
      if (!ended) killed++;
      workspace = await opened(folder, options);
      const batches = await workspace.db.selectFrom('batches').selectAll().execute();
      expect(batches.length).toBeLessThanOrEqual(1);
      expect(await verifyChain(workspace.db)).toMatchObject({ ok: true });
      const own = join(folder, 'exchange', batches[0]?.id ?? 'none');
      const files = ['batch.csv', 'batch.json', 'batch.xml'].filter((name) => existsSync(join(own, name)));
      expect([0, 3]).toContain(files.length);
      if (files.length > 0)
        seen.push({ id: batches[0]!.id, files: files.map((name) => readFileSync(join(own, name), 'utf8')) });
      await workspace.close();
      if (ended) break;
    }
    expect(killed).toBeGreaterThan(2);
    workspace = await opened(folder, options);
    const context = contextOf(workspace);
    const known = await workspace.db.selectFrom('batches').select(['id', 'state']).executeTakeFirst();
    const sealed =
      known?.state === 'sealed'
        ? await sealBatch(context, SUPERVISOR, known.id)
        : await sealNext(context, SUPERVISOR, FIRST_BATCH);
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.said));
    const bytes = sealed.value.files.map(({ name }) => readFileSync(join(sealed.value.folder, name), 'utf8'));
    for (const each of seen) expect(each).toEqual({ id: sealed.value.id, files: bytes });
    rmSync(sealed.value.folder, { recursive: true });
    expect(await sealBatch(context, SUPERVISOR, sealed.value.id)).toEqual(sealed);
    expect(sealed.value.files.map(({ name }) => readFileSync(join(sealed.value.folder, name), 'utf8'))).toEqual(bytes);
    await workspace.close();
  });

  it('of which the answers were broken off goes on where it was, and ends as if it had not', async () => {
    const workspace = await bench.open();
    const context = contextOf(workspace);
    await seedOrders(context, LINES);
    const sealed = await sealNext(context, SUPERVISOR, FIRST_BATCH);
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.said));
    expect(await markSent(context, CLERK, sealed.value.id)).toMatchObject({ ok: true });
    const bytes = Buffer.from(answersTo(sealed.value, () => 'A00'));
    const { ledger } = context;
    let acts = 0;
    const broken: Context = {
      ...context,
      ledger: { ...ledger, act: (body) => (++acts === 2 ? Promise.reject(new Error('power cut')) : ledger.act(body)) },
    };
    await expect(takeAnswers(broken, CLERK, { profile: redressUpdate.id, bytes })).rejects.toThrow('power cut');
    expect(await workspace.db.selectFrom('answers').select('place').execute()).toEqual([]);
    const taken = await takeAnswers(context, CLERK, { profile: redressUpdate.id, bytes });
    expect(taken).toMatchObject({ ok: true, value: { again: false, effects: { applied: LINES } } });
    const states = await workspace.db.selectFrom('matters').select('repository_state').distinct().execute();
    expect(states).toEqual([{ repository_state: 'applied' }]);
    expect((await checkMatters(context)).faults).toEqual([]);
  });
});
