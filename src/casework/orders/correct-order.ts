import type { Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import { apply, type Given, type MatterEvent, type Procedure } from '../../procedure/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { standingOf } from '../matters/act.ts';
import { ActRefused, mattersOf, untilUnmoved, writeMany } from '../matters/move-many.ts';
import { recusedMatters } from '../matters/recusal.ts';
import { refusalOf } from '../matters/refusals.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { MatterRow, Written } from '../matters/write.ts';
import type { OrderLineTable, OrderTable } from '../store/orders-schema.ts';
import type { Tables } from '../store/schema.ts';
import { givenFor, rowsOfOrders } from './acts.ts';
import { isTaken, placeOfLine } from './record-order.ts';
import type { OrderRow } from './wanted.ts';

/** What of an order may be put right where it was typed otherwise than the paper has it. */
export type Typed = Pick<OrderTable, 'number' | 'judge' | 'signed' | 'filed'>;

const TYPED = ['number', 'judge', 'signed', 'filed'] as const satisfies readonly (keyof Typed)[];

export type CorrectionWanted = Typed & { readonly order: string; readonly reason: string };

/** What stood in an order before a correction of it. */
export type OrderCorrection = Typed & { readonly at: string; readonly who: string };

/**
 * Puts right what a clerk typed otherwise than the signed paper has it. That is no act of the court: the lines stay what they
 * are, and days that are counted from the signature are counted anew. Once a live batch has carried a line, what was sent is
 * changed by a later order alone.
 */
export async function correctOrder(context: Context, who: Who, wanted: CorrectionWanted): Promise<Result<null>> {
  const seal = sealOf(context.workspace.folder);
  try {
    return await untilUnmoved(() =>
      context.ledger.act(async (inner, note) => {
        const found = await correctable(inner, who, wanted);
        if (!found.ok) return found;
        const order = { ...found.value, ...typedIn(wanted) };
        await keepBefore(inner, who, found.value);
        await inner.updateTable('orders').set(typedIn(wanted)).where('id', '=', order.id).execute();
        const digest = await correctLines(inner, seal, who, { order, reason: wanted.reason });
        await inner
          .updateTable('notices')
          .set({ day: order.signed })
          .where('occasion', '=', `order ${order.id}`)
          .where('sent_at', 'is', null)
          .where('mailing', 'is', null)
          .execute();
        note(who, { what: 'order.correct', about: order.id, digest });
        return done(null);
      }),
    );
  } catch (error) {
    if (error instanceof ActRefused) return refusalOf(error.refusal);
    throw error;
  }
}

function typedIn(from: Typed): Typed {
  const { number, judge, signed, filed } = from;
  return { number, judge, signed, filed };
}

type Reads = Pick<Transaction<Tables>, 'selectFrom'>;

/** The order, where it may be corrected so. */
async function correctable(inner: Reads, who: Who, wanted: CorrectionWanted): Promise<Result<OrderRow>> {
  const order = await inner.selectFrom('orders').selectAll().where('id', '=', wanted.order).executeTakeFirst();
  if (!order) return refuse(404, 'order-missing');
  if (TYPED.every((field) => order[field] === wanted[field])) return refuse(400, 'order-correction-none');
  if (wanted.filed < wanted.signed) return refuse(422, 'order-filed-before-signed');
  if (order.state !== 'recorded') return refuse(409, 'order-still-recording');
  const carried = await inner
    .selectFrom('batch_records')
    .select('batch')
    .where('order_id', '=', order.id)
    .where('mode', '=', 'live')
    .executeTakeFirst();
  if (carried) return refuse(409, 'order-carried');
  const lines = inner.selectFrom('order_lines').select('matter').where('order_id', '=', order.id);
  const kept = await recusedMatters(inner, who).where('matters.id', 'in', lines).executeTakeFirst();
  if (kept) return refuse(403, 'matter-recused');
  const isOther = order.number !== wanted.number && (await isTaken(inner, { ...order, number: wanted.number }));
  return isOther ? refuse(409, { code: 'order-number-taken', number: wanted.number }) : done(order);
}

async function keepBefore(inner: Transaction<Tables>, { account }: Who, order: OrderRow): Promise<void> {
  const before = await inner.selectFrom('order_corrections').select('place').where('order_id', '=', order.id).execute();
  const own = { order_id: order.id, place: before.length + 1, at: now(), who: account };
  await inner
    .insertInto('order_corrections')
    .values({ ...own, ...typedIn(order) })
    .execute();
}

type Corrected = { readonly order: OrderRow; readonly reason: string };

const AT_ONCE = 500;

/** Writes what was put right into the lines of the order, and into the matters in which they stand. */
async function correctLines(
  inner: Transaction<Tables>,
  seal: Seal,
  who: Who,
  { order, reason }: Corrected,
): Promise<string> {
  const lines = await inner
    .selectFrom('order_lines')
    .select(['line', 'matter', 'state', 'sealed'])
    .where('order_id', '=', order.id)
    .orderBy('line')
    .execute();
  const written: Written[] = [];
  for (const part of partsOf(lines, AT_ONCE)) {
    const matters = await mattersOf(
      inner,
      part.map(({ matter }) => matter),
    );
    for (const each of part) {
      const row = matters.get(each.matter)!;
      await rewriteLine(inner, seal, row.person_ref, { order, line: each });
      if (each.state === 'standing') written.push(correctedIn(row, who, { order, reason, line: each.line }));
    }
  }
  return writeMany(inner, seal, written);
}

async function rewriteLine(
  inner: Transaction<Tables>,
  seal: Seal,
  person: string,
  { order, line }: { readonly order: OrderRow; readonly line: Pick<OrderLineTable, 'line' | 'sealed'> },
): Promise<void> {
  const place = placeOfLine(order.id, line.line);
  const cells = { ...JSON.parse(seal.open(line.sealed, place)), order_number: order.number, order_date: order.signed };
  await inner
    .updateTable('order_lines')
    .set({ sealed: seal.closeFor(person, JSON.stringify(cells), place) })
    .where('order_id', '=', order.id)
    .where('line', '=', line.line)
    .execute();
}

/** The correction in the history of a matter, by the names under which its procedure asks for an order. */
function correctedIn(
  row: MatterRow,
  who: Who,
  { order, reason, line }: Corrected & { readonly line: number },
): Written {
  const standing = standingOf(row, now());
  if (!standing) throw new ActRefused({ code: 'other-procedure', about: row.procedure });
  const { court, procedure, matter, at } = standing;
  const by = { kind: 'person', person: who.account, role: who.roles[0] ?? '' } as const;
  const event: MatterEvent = { kind: 'corrected', given: givenIn(procedure, order, line), by, reason, at };
  const result = apply(court, matter, event);
  if (!result.ok) throw new ActRefused(result.refusal);
  const ends = standing.events.map((each) => ({ event: each, who: 'law' }));
  return { row, matter: result.matter, events: [...ends, { event, who: who.account }] };
}

function givenIn(procedure: Procedure, order: OrderRow, line: number): Given {
  const given = rowsOfOrders(procedure, order.kind).map((row) => givenFor(row, order, { order: order.id, line }));
  return Object.assign({}, ...given) as Given;
}
