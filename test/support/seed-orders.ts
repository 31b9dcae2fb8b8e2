import type { Context } from '../../src/casework/context.ts';
import { courtOf, procedureOf } from '../../src/casework/matters/court.ts';
import { columnsOf } from '../../src/casework/matters/fold.ts';
import { sealOf } from '../../src/casework/matters/seal.ts';
import { sealedEvents } from '../../src/casework/matters/write.ts';
import { placeOfLine } from '../../src/casework/orders/record-order.ts';
import { newId } from '../../src/database/id.ts';
import { UPDATE_COLUMNS } from '../../src/exchange/index.ts';
import { apply, type Matter, type MatterEvent } from '../../src/procedure/index.ts';
import { DATES, ORDER, PROCEDURE } from './ordered.ts';

/** Matters with a standing line of one order, without a run: what batches and answers need. Gives their ids. */
export async function seedOrders(context: Context, number: number): Promise<readonly string[]> {
  const court = courtOf(procedureOf(PROCEDURE)!);
  const seal = sealOf(context.workspace.folder);
  const order = '00000000000000aa';
  const by = (person: string, role: string) => ({ kind: 'person', person, role }) as const;
  const at = (hour: number) => `2026-11-02T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const act = (
    name: string,
    hour: number,
    who: ReturnType<typeof by>,
    given: Readonly<Record<string, string>>,
  ): MatterEvent => {
    return { kind: 'act', act: name, by: who, given, at: at(hour), steppedUp: true };
  };
  const determination = { kind: 'relief', relief: 'dismiss' } as const;
  const { procedure } = court;
  const opened: MatterEvent = {
    kind: 'opened',
    procedure: procedure.id,
    version: procedure.version,
    determination,
    dates: DATES,
    at: at(8),
  };
  const before: readonly MatterEvent[] = [
    opened,
    act('begin-review', 9, by('ana', 'analyst'), {}),
    act('propose-no-challenge', 10, by('ana', 'analyst'), { reason: 'plain possession' }),
    act('sign-no-challenge', 11, by('bo', 'attorney'), { 'bar-number': '1' }),
  ];
  const ids = Array.from({ length: number }, () => newId());
  await context.db
    .insertInto('orders')
    .values({ ...ORDER, id: order, state: 'recorded', lines: number, created_at: at(12), created_by: 'di' })
    .execute();
  seal.keys().prepare(ids.map((_, each) => `p${each + 1}`));
  for (let from = 0; from < number; from += 500) {
    const part = ids.slice(from, from + 500).map((id, each) => {
      const line = from + each + 1;
      const given = { order: 'ORDER-1', judge: 'J', 'order-date': '2026-11-02', line: `${order} ${line}` };
      const events = [...before, act('record-order', 23, by('di', 'clerk'), given)];
      let matter: Matter | undefined;
      for (const event of events) {
        const result = apply(court, matter, event);
        if (!result.ok) throw new Error(result.refusal.code);
        matter = result.matter;
      }
      const rows = sealedEvents(
        seal,
        { id, person_ref: `p${line}`, seq: 0, hash: '' },
        events.map((event) => ({ event, who: 'di' })),
      );
      const cells = Object.fromEntries(UPDATE_COLUMNS.map((column) => [column, `${column} ${line}`.slice(0, 20)]));
      return {
        id,
        line,
        matter: matter!,
        rows,
        sealed: seal.closeFor(`p${line}`, JSON.stringify(cells), placeOfLine(order, line)),
      };
    });
    await context.db
      .insertInto('matters')
      .values(
        part.map(({ id, line, matter, rows }) => ({
          id,
          person_ref: `p${line}`,
          key_ref: `k${line}`,
          fingerprint: `f${line}.0`,
          run: 'none',
          conviction_row: line,
          person_row: line,
          procedure: PROCEDURE,
          county: ORDER.county,
          outcome: 'dismiss',
          clause: 'x',
          missing: 0,
          flags: 0,
          lease_by: null,
          lease_until: null,
          ...columnsOf(matter),
          hash: rows.at(-1)!.hash,
        })),
      )
      .execute();
    await context.db
      .insertInto('case_events')
      .values(part.flatMap(({ rows }) => rows))
      .execute();
    await context.db
      .insertInto('order_lines')
      .values(
        part.map(({ id, line, sealed }) => ({
          order_id: order,
          line,
          matter: id,
          relief: 'dismiss',
          action: 'clear',
          state: 'standing' as const,
          code: null,
          by_order: null,
          by_line: null,
          sealed,
        })),
      )
      .execute();
  }
  return ids;
}
