import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { CLERK, FIRST_BATCH, PROCEDURE, SUPERVISOR } from '../../../test/support/ordered.ts';
import { seedOrders } from '../../../test/support/seed-orders.ts';
import { type Context, now, type Result } from '../context.ts';
import { mendRecords } from './mend.ts';
import { holdsRecused, planBatch } from './plan-batch.ts';
import { sealBatch, sealNext } from './seal-batch.ts';
import { markSent } from './send-batch.ts';
import { listDue, readWorklist } from './worklists.ts';

const LINES = 4;
const COLLEAGUE = { ...SUPERVISOR, account: 'eve' };
const REFUSED = { ok: false, status: 403, said: { code: 'run-recused' } };

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.said));
  return result.value;
}

onEachDatabase('a batch and somebody who keeps out of one of its people', (bench) => {
  let context: Context;
  let matter: string;

  /** Both who seals and who sends keep out of the person of one matter. */
  const recuse = async () => {
    const first = await context.db.selectFrom('matters').select(['id', 'person_ref']).orderBy('id').executeTakeFirst();
    matter = first!.id;
    const row = { person_ref: first!.person_ref, at: now(), sealed: '' };
    for (const { account } of [SUPERVISOR, CLERK])
      await context.db
        .insertInto('recusals')
        .values({ ...row, account })
        .execute();
  };
  const due = async (who: { readonly account: string }) =>
    (await listDue(context, who)).filter(({ track }) => track === 'repository');

  beforeAll(async () => {
    const workspace = await bench.open();
    context = { workspace, db: workspace.db, ledger: workspace.ledger } as Context;
    await seedOrders(context, LINES);
  });

  it('that a colleague made is sealed, sent and handed out by colleagues alone', async () => {
    const planned = value(await planBatch(context, COLLEAGUE, { ...FIRST_BATCH, mode: 'test' }));
    expect(planned.records).toBe(LINES);
    await recuse();
    expect(await sealBatch(context, SUPERVISOR, planned.id)).toMatchObject(REFUSED);
    value(await sealBatch(context, COLLEAGUE, planned.id));
    expect(await markSent(context, CLERK, planned.id)).toMatchObject(REFUSED);
    const { state } = await context.db.selectFrom('batches').select('state').executeTakeFirstOrThrow();
    expect(state).toBe('sealed');
    expect(await holdsRecused(context.db, CLERK, planned.id)).toBe(true);
    expect(await holdsRecused(context.db, COLLEAGUE, planned.id)).toBe(false);
  });

  it('leaves that line for a colleague, who sees its number', async () => {
    expect(await due(SUPERVISOR)).toMatchObject([{ first: LINES - 1, again: 0, kept: 1 }]);
    expect(await due(COLLEAGUE)).toMatchObject([{ first: LINES, again: 0, kept: 0 }]);
    const own = value(await sealNext(context, SUPERVISOR, FIRST_BATCH));
    expect(own.records).toBe(LINES - 1);
    value(await markSent(context, CLERK, own.id));
    expect(await due(SUPERVISOR)).toMatchObject([{ first: 0, again: 0, kept: 1 }]);
    const rest = value(await sealNext(context, COLLEAGUE, FIRST_BATCH));
    expect(rest.records).toBe(1);
    const rows = await context.db.selectFrom('batch_records').select('matter').where('batch', '=', rest.id).execute();
    expect(rows).toEqual([{ matter }]);
    value(await markSent(context, COLLEAGUE, rest.id));
    expect(await due(COLLEAGUE)).toEqual([]);
  });

  it('does not show the record on a worklist, nor let it be mended or planned again', async () => {
    await context.db
      .updateTable('batch_records')
      .set({ state: 'refused', code: 'R20' })
      .where('matter', '=', matter)
      .where('mode', '=', 'live')
      .execute();
    const list = { procedure: PROCEDURE, receiver: 'repository', list: 'R20', at: now() };
    const seen = await readWorklist(context, COLLEAGUE, list, { from: 0, size: 9 });
    expect(seen).toMatchObject([{ matter }]);
    expect(await readWorklist(context, CLERK, list, { from: 0, size: 9 })).toEqual([]);
    const [{ batch, record }] = seen as [(typeof seen)[number]];
    const mend = { batch, reason: 'the court code', records: [{ record, fields: { court_code: '39002' } }] };
    expect(await mendRecords(context, CLERK, mend)).toMatchObject({ ok: false, said: { code: 'matter-recused' } });
    value(await mendRecords(context, COLLEAGUE, mend));
    expect(await due(SUPERVISOR)).toMatchObject([{ first: 0, again: 0, kept: 1 }]);
    const again = { ...FIRST_BATCH, what: 'again' } as const;
    expect(await sealNext(context, SUPERVISOR, again)).toMatchObject({ said: { code: 'batch-nothing-due' } });
    expect(value(await sealNext(context, COLLEAGUE, again)).records).toBe(1);
  });
});
