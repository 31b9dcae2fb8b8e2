import { expect, it } from 'vitest';
import { verifyChain } from '../../src/casework/audit/verify.ts';
import type { Context, Result } from '../../src/casework/context.ts';
import { mendRecords } from '../../src/casework/exchange/mend.ts';
import { type Sealed, sealNext } from '../../src/casework/exchange/seal-batch.ts';
import { markSent } from '../../src/casework/exchange/send-batch.ts';
import { takeAnswers } from '../../src/casework/exchange/take-answers.ts';
import { listWorklists, readWorklist } from '../../src/casework/exchange/worklists.ts';
import { ANSWER_CODES, type AnswerCode, redressUpdate } from '../../src/exchange/index.ts';
import { ANSWERED, answersTo, recordsOf } from '../support/answers.ts';
import { onEachDatabase } from '../support/databases.ts';
import { daysAgo, hourAfter } from '../support/days.ts';
import { faultSize } from '../support/effort.ts';
import { CLERK, FIRST_BATCH, PROCEDURE, SUPERVISOR } from '../support/ordered.ts';
import { seedOrders } from '../support/seed-orders.ts';

/** A batch of which one record in twenty is refused: 51,300 and 2,700 of 54,000. */
const LINES = faultSize(1080, 54_000);
const REFUSED = LINES / 20;
/** Of nine refusals, one is the receiver's own fault, and eight are for the office to mend. */
const FAILED = REFUSED / 9;
const MENDED_CODES = ['R10', 'R20', 'R30', 'R31', 'R50'] as const;
const MINUTES = 60_000;

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.said));
  return result.value;
}

/** What the receiver says of a line. */
function codeOf(at: number): AnswerCode {
  if (at >= REFUSED) return 'A00';
  return at < FAILED ? 'R90' : MENDED_CODES[at % MENDED_CODES.length]!;
}

onEachDatabase('answers to a whole batch', (bench) => {
  it(
    'go into a worklist for each of six codes, and what is mended or failed goes again under its id',
    async () => {
      const workspace = await bench.open();
      const context = { workspace, db: workspace.db, ledger: workspace.ledger } as Context;
      await seedOrders(context, LINES);
      const sealed = async (what: 'first' | 'again') =>
        value(await sealNext(context, SUPERVISOR, { ...FIRST_BATCH, what }));
      const take = async (text: string) =>
        value(await takeAnswers(context, CLERK, { profile: redressUpdate.id, bytes: Buffer.from(text) }));
      const worklists = async () =>
        Object.fromEntries(
          (await listWorklists(context, hourAfter(ANSWERED, 0, '12:00'))).map((each) => [each.list, each.records]),
        );
      const states = async () => {
        const rows = await context.db
          .selectFrom('matters')
          .select(['repository_state', ({ fn }) => fn.countAll<number | string>().as('n')])
          .groupBy('repository_state')
          .execute();
        return Object.fromEntries(rows.map((row) => [row.repository_state, Number(row.n)]));
      };

      const first = await sealed('first');
      value(await markSent(context, CLERK, first.id));
      const text = answersTo(first, (_, at) => codeOf(at));
      expect(await take(text)).toMatchObject({
        again: false,
        receipt: 'agrees',
        effects: { applied: LINES - REFUSED, refused: REFUSED },
      });
      const wanted: Record<string, number> = {};
      for (let at = 0; at < REFUSED; at++) wanted[codeOf(at)] = (wanted[codeOf(at)] ?? 0) + 1;
      expect(Object.keys(wanted)).toHaveLength(6);
      expect(await worklists()).toEqual(wanted);
      expect(await states()).toEqual({ applied: LINES - REFUSED, refused: REFUSED });

      // The same file a second time, and three answers that say otherwise, move nothing.
      const events = async () =>
        (
          await context.db
            .selectFrom('case_events')
            .select(({ fn }) => fn.countAll<number | string>().as('n'))
            .execute()
        )[0]!.n;
      const before = await events();
      expect(await take(text)).toMatchObject({ again: true });
      const others = answersTo(first, (_, at) => (at >= LINES - 3 ? 'R30' : undefined), daysAgo(4));
      expect(await take(others)).toMatchObject({ effects: { contradiction: 3 } });
      expect(await events()).toBe(before);
      expect(await worklists()).toEqual({ ...wanted, contradiction: 3 });

      const ids: string[] = [];
      for (const list of MENDED_CODES) {
        const who = ANSWER_CODES[list].mendedBy === 'attorney' ? SUPERVISOR : CLERK;
        const place = { procedure: PROCEDURE, receiver: 'repository', list, at: hourAfter(ANSWERED, 0, '12:00') };
        const records = await readWorklist(context, who, place, { from: 0, size: LINES });
        ids.push(...records.map(({ record }) => record));
        const mends = records.map(({ record }) => ({ record, fields: { case_number: 'MENDED' } }));
        const wantedMend = { batch: first.id, reason: 'as the docket has it', records: mends };
        expect(value(await mendRecords(context, who, wantedMend))).toBe(wanted[list]);
      }
      expect(ids).toHaveLength(REFUSED - FAILED);

      const again: Sealed = await sealed('again');
      const records = recordsOf(again.folder);
      expect(records).toHaveLength(REFUSED);
      expect(records.every(({ attempt }) => attempt === '2')).toBe(true);
      const refusedAtFirst = recordsOf(first.folder).slice(0, REFUSED);
      expect(records.map(({ record_id }) => record_id).sort()).toEqual(
        refusedAtFirst.map(({ record_id }) => record_id).sort(),
      );
      expect(records.filter(({ case_number }) => case_number === 'MENDED')).toHaveLength(REFUSED - FAILED);
      value(await markSent(context, CLERK, again.id));
      // A receiver that had five of them already closes them like the others.
      expect(await take(answersTo(again, (_, at) => (at < 5 ? 'A01' : 'A00')))).toMatchObject({
        effects: { applied: REFUSED },
      });
      expect(await worklists()).toEqual({ contradiction: 3 });
      expect(await states()).toEqual({ applied: LINES });
      expect(await verifyChain(context.db)).toMatchObject({ ok: true });
    },
    30 * MINUTES,
  );
});
