import { sql } from 'kysely';
import type { UpdateColumn } from '../../exchange/index.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { type Authority, takingView } from '../linkage/takings.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { OrderLineTable } from '../store/orders-schema.ts';
import type { OrderCorrection } from './correct-order.ts';
import { placeOfLine } from './record-order.ts';
import type { OrderRow } from './wanted.ts';

export type OrderInfo = OrderRow & {
  /** How many of its lines are in each state. */
  readonly states: Readonly<Record<string, number>>;
};

/** Every order, the latest first. */
export async function listOrders({ db }: Context): Promise<readonly OrderInfo[]> {
  const orders = await db.selectFrom('orders').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  const counts = await db
    .selectFrom('order_lines')
    .select(['order_id', 'state', sql<number | string>`count(*)`.as('n')])
    .groupBy(['order_id', 'state'])
    .execute();
  const byOrder = Map.groupBy(counts, ({ order_id }) => order_id);
  return orders.map((order) => ({
    ...order,
    states: Object.fromEntries((byOrder.get(order.id) ?? []).map(({ state, n }) => [state, Number(n)])),
  }));
}

export type OrderLine = Omit<OrderLineTable, 'sealed' | 'order_id'>;

/** An authority on which lines of an order rest that are of convictions a court alone has. */
export type LinesOfAuthority = { readonly lines: readonly number[]; readonly authority: Authority };

export type OrderView = {
  readonly order: OrderRow;
  readonly lines: readonly OrderLine[];
  readonly authorities: readonly LinesOfAuthority[];
  /** What was typed wrong and put right, the oldest first: as it stood before. */
  readonly corrections: readonly OrderCorrection[];
  /** Whether a live batch has carried a line of it. */
  readonly carried: boolean;
};

/** An order with its lines, which hold no names. */
export async function showOrder(context: Context, who: Who, id: string): Promise<Result<OrderView>> {
  const order = await context.db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
  if (!order) return refuse(404, 'order-missing');
  const lines = await context.db
    .selectFrom('order_lines')
    .select(['line', 'matter', 'relief', 'action', 'state', 'code', 'by_order', 'by_line'])
    .where('order_id', '=', id)
    .orderBy('line')
    .execute();
  const corrections = await context.db
    .selectFrom('order_corrections')
    .select(['at', 'who', 'number', 'judge', 'signed', 'filed'])
    .where('order_id', '=', id)
    .orderBy('place')
    .execute();
  const carried = await context.db
    .selectFrom('batch_records')
    .select('batch')
    .where('order_id', '=', id)
    .where('mode', '=', 'live')
    .executeTakeFirst();
  const authorities = await authoritiesOf(context, who, id);
  return done({ order, lines, authorities, corrections, carried: carried !== undefined });
}

async function authoritiesOf(
  { db, workspace }: Context,
  who: Who,
  order: string,
): Promise<readonly LinesOfAuthority[]> {
  const rows = await db
    .selectFrom('order_lines')
    .innerJoin('matters', 'matters.id', 'order_lines.matter')
    .innerJoin('court_takings', 'court_takings.id', 'matters.taking')
    .selectAll('court_takings')
    .select('order_lines.line')
    .where('order_lines.order_id', '=', order)
    .where('matters.person_ref', 'not in', recusedRefs(db, who))
    .orderBy('order_lines.line')
    .execute();
  const seal = sealOf(workspace.folder);
  const each = rows.map(({ line, ...taking }) => ({ line, authority: takingView(seal, taking).authority }));
  return [...Map.groupBy(each, ({ authority }) => JSON.stringify(authority)).values()].map((own) => ({
    authority: own[0]!.authority,
    lines: own.map(({ line }) => line),
  }));
}

/**
 * What an order says of some of its lines, people and cases too, without people whom who asks keeps out of; that somebody
 * looked is noted.
 */
export async function readSchedule(
  context: Context,
  who: Who,
  { order, from, size }: { readonly order: string; readonly from: number; readonly size: number },
): Promise<Result<readonly Readonly<Record<UpdateColumn, string>>[]>> {
  const known = await context.db.selectFrom('orders').select('id').where('id', '=', order).executeTakeFirst();
  if (!known) return refuse(404, 'order-missing');
  const rows = await context.db
    .selectFrom('order_lines')
    .innerJoin('matters', 'matters.id', 'order_lines.matter')
    .select(['order_lines.line', 'order_lines.sealed'])
    .where('order_lines.order_id', '=', order)
    .where('matters.person_ref', 'not in', recusedRefs(context.db, who))
    .orderBy('order_lines.line')
    .offset(from)
    .limit(size)
    .execute();
  await context.ledger.note(who, 'order.schedule', `${order} from ${from}`);
  const seal = sealOf(context.workspace.folder);
  return done(
    rows.map(({ line, sealed }) => {
      return JSON.parse(seal.open(sealed, placeOfLine(order, line))) as Readonly<Record<UpdateColumn, string>>;
    }),
  );
}
