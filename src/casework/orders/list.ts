import { sql } from 'kysely';
import type { UpdateColumn } from '../../exchange/index.ts';
import { rowsOf } from '../../procedure/index.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { OrderLineTable } from '../store/orders-schema.ts';
import { openBlocks } from './blocks.ts';
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

/** An order with its lines; they name nobody. */
export async function showOrder(
  context: Context,
  id: string,
): Promise<Result<{ readonly order: OrderRow; readonly lines: readonly OrderLine[] }>> {
  const order = await context.db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
  if (!order) return refuse(404, 'order-missing');
  const lines = await context.db
    .selectFrom('order_lines')
    .select(['line', 'matter', 'relief', 'action', 'state', 'code', 'by_order', 'by_line'])
    .where('order_id', '=', id)
    .orderBy('line')
    .execute();
  return done({ order, lines });
}

/** What an order says of some of its lines, people and cases too; that somebody looked is noted. */
export async function readSchedule(
  context: Context,
  who: Who,
  { order, from, size }: { readonly order: string; readonly from: number; readonly size: number },
): Promise<Result<readonly Readonly<Record<UpdateColumn, string>>[]>> {
  const rows = await context.db
    .selectFrom('order_lines')
    .select(['line', 'sealed'])
    .where('order_id', '=', order)
    .orderBy('line')
    .offset(from)
    .limit(size)
    .execute();
  if (rows.length === 0) return refuse(404, 'order-missing');
  await context.ledger.note(who, 'order.schedule', `${order} from ${from}`);
  const seal = sealOf(context.workspace.folder);
  return done(
    rows.map(({ line, sealed }) => {
      return JSON.parse(seal.open(sealed, placeOfLine(order, line))) as Readonly<Record<UpdateColumn, string>>;
    }),
  );
}

/** The matters of a county that wait for an order and whose relief is settled, in the order of their run. */
export async function readyForOrder(
  context: Context,
  who: Who,
  { procedure: id, county }: { readonly procedure: string; readonly county: string },
): Promise<Result<readonly string[]>> {
  const procedure = procedureOf(id);
  if (!procedure) return refuse(404, 'procedure-missing');
  const states = rowsOf(procedure)
    .filter(({ track, row }) => track.id === 'relief' && row.needs.some(({ kind }) => kind === 'order-line'))
    .flatMap(({ row }) => row.from);
  const due = procedure.tracks
    .find((track) => track.id === 'relief')!
    .states.filter((state) => state.meaning === 'due' && states.includes(state.id))
    .map((state) => state.id);
  const rows = await context.db
    .selectFrom('matters')
    .select('id')
    .where('procedure', '=', id)
    .where('county', '=', county)
    .where('relief_state', 'in', [...due, ''])
    .where('relief', '!=', 'undetermined')
    .where('id', 'not in', openBlocks(context.db))
    .where('person_ref', 'not in', recusedRefs(context.db, who))
    .orderBy('run')
    .orderBy('conviction_row')
    .execute();
  return done(rows.map((row) => row.id));
}
