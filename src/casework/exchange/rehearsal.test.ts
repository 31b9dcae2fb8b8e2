import { beforeAll, expect, it } from 'vitest';
import { answersTo, recordsOf, refusalOf } from '../../../test/support/answers.ts';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { CLERK, FIRST_BATCH, ORDER, PROCEDURE, SUPERVISOR } from '../../../test/support/ordered.ts';
import { seedOrders } from '../../../test/support/seed-orders.ts';
import { redressUpdate } from '../../exchange/index.ts';
import { type Context, now, type Result } from '../context.ts';
import { funnelOf } from '../reconcile/funnel.ts';
import { askAgain } from './ask-again.ts';
import { mendRecords } from './mend.ts';
import { type BatchWanted, planBatch } from './plan-batch.ts';
import { type Sealed, sealNext } from './seal-batch.ts';
import { markSent } from './send-batch.ts';
import { showBatch } from './show-batch.ts';
import { takeAnswers } from './take-answers.ts';
import { listDue, listWorklists, readWorklist } from './worklists.ts';

const LINES = 6;
const SEEN = { procedure: PROCEDURE, receiver: 'repository' } as const;

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.said));
  return result.value;
}

onEachDatabase('a test batch', (bench) => {
  let context: Context;

  const wanted = (mode: BatchWanted['mode'], what: BatchWanted['what'] = 'first'): BatchWanted => {
    return { ...FIRST_BATCH, mode, what };
  };
  const sealed = async (mode: BatchWanted['mode'], what?: BatchWanted['what']) =>
    value(await sealNext(context, SUPERVISOR, wanted(mode, what)));
  const take = (text: string) => takeAnswers(context, CLERK, { profile: redressUpdate.id, bytes: Buffer.from(text) });
  /** Takes an answer to each record in, the code by its place. */
  const answer = (batch: Sealed, codes: readonly string[]) => take(answersTo(batch, (_, at) => codes[at]));
  const states = async () => {
    const rows = await context.db.selectFrom('matters').select('repository_state').execute();
    return Object.fromEntries(
      Object.entries(Object.groupBy(rows, (row) => row.repository_state)).map(([id, own]) => [id, own!.length]),
    );
  };
  const due = async () => (await listDue(context, CLERK)).filter(({ track }) => track === 'repository');

  beforeAll(async () => {
    const workspace = await bench.open();
    context = { workspace, db: workspace.db, ledger: workspace.ledger } as Context;
    await seedOrders(context, LINES);
  });

  it('is made of every line and uses none of them up, sent or answered', async () => {
    const batch = await sealed('test');
    expect(batch.records).toBe(LINES);
    // The file from which these orders were seeded names other courts.
    for (const { court_code, court_name } of recordsOf(batch.folder))
      expect({ court_code, court_name }).toEqual({ court_code: ORDER.court, court_name: ORDER.court_name });
    expect(await due()).toMatchObject([{ first: LINES, again: 0 }]);
    expect(value(await markSent(context, CLERK, batch.id))).toMatchObject({ records: LINES });
    expect(await states()).toEqual({ due: LINES });
    expect(value(await answer(batch, ['A00', 'R20', 'X99', 'A02', 'R90']))).toMatchObject({
      receipt: 'agrees',
      effects: { applied: 1, refused: 2, 'unknown-code': 1, waits: 1 },
    });
    expect(await states()).toEqual({ due: LINES });
    const shown = value(await showBatch(context, batch.id));
    expect(shown.batch).toMatchObject({ state: 'sent', mode: 'test', states: { applied: 1, refused: 2, received: 3 } });
    expect(shown.answers).toMatchObject([{ records: 5, whole: true }]);
    expect(await listWorklists(context, '2099-01-01T00:00:00.000Z')).toEqual([]);
    for (const list of ['R20', 'unknown-code', 'silent']) {
      const at = '2099-01-01T00:00:00.000Z';
      expect(await readWorklist(context, CLERK, { ...SEEN, list, at }, { from: 0, size: 50 })).toEqual([]);
    }
    expect(await due()).toMatchObject([{ first: LINES, again: 0 }]);
    expect(value(await funnelOf(context, PROCEDURE, now()))).toMatchObject([
      { ordered: LINES, reported: 0, waitingDays: null },
    ]);
  });

  it('refused whole leaves the lines as they were, and nothing of it is mended or asked for again', async () => {
    const batch = await sealed('test');
    value(await markSent(context, CLERK, batch.id));
    expect(value(await take(refusalOf(batch)))).toMatchObject({ receipt: 'refused' });
    expect(await states()).toEqual({ due: LINES });
    expect(await listWorklists(context, now())).toEqual([]);
    const record = recordsOf(batch.folder)[0]!.record_id;
    const refused = { ok: false, status: 409, said: { code: 'record-of-test' } };
    const mend = { batch: batch.id, reason: 'tried', records: [{ record, fields: {} }] };
    expect(await mendRecords(context, CLERK, mend)).toMatchObject(refused);
    expect(await askAgain(context, SUPERVISOR, { batch: batch.id, records: [record], reason: 'tried' })).toMatchObject(
      refused,
    );
  });

  it('begun and not sealed does not stand in the way of a live one, nor the other way round', async () => {
    const begun = value(await planBatch(context, SUPERVISOR, wanted('test')));
    const live = value(await planBatch(context, SUPERVISOR, wanted('live')));
    expect([begun, live]).toMatchObject([
      { mode: 'test', sequence: 3, records: LINES },
      { mode: 'live', sequence: 4, records: LINES },
    ]);
    expect(value(await planBatch(context, SUPERVISOR, wanted('test'))).id).toBe(begun.id);
    const sent = await sealed('live');
    expect(sent.id).toBe(live.id);
    expect(recordsOf(sent.folder).map(({ attempt, supersedes }) => [attempt, supersedes])).toEqual(
      Array(LINES).fill(['1', '']),
    );
    value(await markSent(context, CLERK, sent.id));
    expect(await states()).toEqual({ sent: LINES });
    value(await answer(sent, ['A00', 'R90']));
    expect(await states()).toEqual({ applied: 1, refused: 1, received: LINES - 2 });
    // A rehearsal of what goes again takes nothing away from the batch that sends it.
    expect((await sealed('test')).id).toBe(begun.id);
    expect((await sealed('test', 'again')).records).toBe(1);
    expect(await due()).toMatchObject([{ first: 0, again: 1 }]);
    const again = await sealed('live', 'again');
    expect(recordsOf(again.folder)).toMatchObject([{ attempt: '2' }]);
    expect(await due()).toEqual([]);
  });
});
