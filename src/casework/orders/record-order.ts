/**
 * The register of orders. An order is checked whole before anything of it is kept: every line must be of a matter that its
 * procedure lets be ordered now, with a relief that is settled. Then its lines get their numbers for good, and are put on
 * record in their matters a few hundred at a time; a server that was stopped in between goes on with what is pending.
 */

import type { Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import type { Matter, Procedure } from '../../procedure/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { standingOf } from '../matters/act.ts';
import { procedureOf } from '../matters/court.ts';
import { type Moved, mattersOf, movedBy, untilUnmoved, writeMany } from '../matters/move-many.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { MatterRow, Written } from '../matters/write.ts';
import type { OrderLineTable } from '../store/orders-schema.ts';
import type { Tables } from '../store/schema.ts';
import { actFor, holdLetter, meaningOf, rowFor } from './acts.ts';
import { blockedOf } from './blocks.ts';
import { factsOf, type LineFacts } from './line-facts.ts';
import { linesWanted, type OrderRow, type OrderWanted, type WantedLine } from './wanted.ts';

/** Who records an order, and whether the password was given just before, where a procedure asks for that. */
export type Recorder = Who & { readonly steppedUp: boolean };

export type Recorded = {
  readonly id: string;
  readonly lines: number;
  readonly standing: number;
  /** Lines whose matter moved on between the check and the record, for a person to look at. */
  readonly stuck: number;
};

export async function recordOrder(context: Context, who: Recorder, wanted: OrderWanted): Promise<Result<Recorded>> {
  const procedure = procedureOf(wanted.procedure);
  if (!procedure) return refuse(404, 'procedure-missing');
  if (wanted.filed < wanted.signed) return refuse(422, 'order-filed-before-signed');
  const replaced = wanted.replaces === null ? undefined : await orderOf(context, wanted.replaces);
  if (wanted.replaces !== null && replaced?.procedure !== wanted.procedure) return refuse(404, 'order-missing');
  if (await isTaken(context.db, wanted)) return refuse(409, { code: 'order-number-taken', number: wanted.number });
  const lines = await linesWanted(context.db, wanted);
  if (!lines.ok) return lines;
  const order = orderRow(who, wanted, lines.value.length);
  const matters = await mattersOf(
    context.db,
    lines.value.map(({ matter }) => matter),
  );
  const refused = await firstRefused(context, who, { order, procedure, lines: lines.value, matters });
  if (refused) return refused;
  const facts = await factsOf(context, [...matters.values()]);
  if (!facts.ok) return facts;
  await keep(context, who, { order, lines: lines.value, matters, facts: facts.value });
  return continueOrder(context, who, order.id);
}

async function orderOf({ db }: Context, id: string): Promise<OrderRow | undefined> {
  return db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whether a court has an order of that number and kind on record. */
export async function isTaken(
  db: Pick<Transaction<Tables>, 'selectFrom'>,
  { procedure, county, court, kind, number }: Pick<OrderRow, 'procedure' | 'county' | 'court' | 'kind' | 'number'>,
): Promise<boolean> {
  const found = await db
    .selectFrom('orders')
    .select('id')
    .where('procedure', '=', procedure)
    .where('county', '=', county)
    .where('court', '=', court)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst();
  return found !== undefined;
}

function orderRow({ account }: Who, { lines: _, ...wanted }: OrderWanted, lines: number): OrderRow {
  return { ...wanted, id: newId(), state: 'recording', lines, created_at: now(), created_by: account };
}

type Checking = {
  readonly order: OrderRow;
  readonly procedure: Procedure;
  readonly lines: readonly WantedLine[];
  readonly matters: ReadonlyMap<string, MatterRow>;
};

/** The first line that cannot be ordered, and how many cannot. */
async function firstRefused(
  context: Context,
  who: Recorder,
  { order, procedure, lines, matters }: Checking,
): Promise<ReturnType<typeof refuse> | undefined> {
  const blocked = await blockedOf(
    context.db,
    lines.map(({ matter }) => matter),
  );
  const at = now();
  const bad = lines.flatMap(({ line, matter }) => {
    const row = matters.get(matter);
    if (!row || row.procedure !== procedure.id) return [{ line, why: 'unknown-matter' }];
    if (row.county !== order.county) return [{ line, why: 'other-county' }];
    if (blocked.has(matter)) return [{ line, why: 'facts-changed' }];
    const moved = movedIn(row, at, who, { order, line });
    return moved.ok ? [] : [{ line, why: moved.refusal.code as string }];
  });
  const first = bad[0];
  if (!first) return undefined;
  const forbidden = ['wrong-role', 'recused', 'step-up'].includes(first.why);
  return refuse(forbidden ? 403 : 422, { code: 'order-lines-refused', lines: bad.length, ...first });
}

/** What a line makes of its matter; refused where an order stands that this one does not replace. */
function movedIn(
  row: MatterRow,
  at: string,
  who: Recorder,
  { order, line }: { readonly order: OrderRow; readonly line: number },
): Moved {
  const standing = standingOf(row, at);
  if (!standing) return { ok: false, refusal: { code: 'other-procedure' } };
  const { procedure, matter } = standing;
  if (order.kind === 'gives' && order.replaces === null && isGiven(procedure, matter))
    return { ok: false, refusal: { code: 'order-stands' } };
  const rule = rowFor(procedure, matter, order.kind, who);
  if (!rule) return { ok: false, refusal: { code: 'wrong-state' } };
  const hold =
    order.kind === 'gives' && order.replaces !== null ? holdLetter(procedure, order.number, order.id) : undefined;
  const acts = [actFor(rule, order, { order: order.id, line }, who), ...(hold ? [hold] : [])];
  return movedBy(row, at, who.account, acts);
}

function isGiven(procedure: Procedure, { states }: Matter): boolean {
  return meaningOf(procedure, states.relief) === 'given';
}

type Keeping = Omit<Checking, 'procedure'> & { readonly facts: ReadonlyMap<string, LineFacts> };

/** Where the facts of a line stand: they open in no other place. */
export function placeOfLine(order: string, line: number): string {
  return `order ${order} ${line}`;
}

async function keep(context: Context, who: Who, { order, lines, matters, facts }: Keeping): Promise<void> {
  const seal = sealOf(context.workspace.folder);
  const rows = lines.map(({ line, matter }): OrderLineTable => {
    const { action, cells } = facts.get(matter)!;
    const own = { ...cells, number: String(line), order_number: order.number, order_date: order.signed };
    const { relief, person_ref } = matters.get(matter)!;
    return {
      order_id: order.id,
      line,
      matter,
      relief,
      action: order.kind === 'vacates' ? 'restore' : action,
      state: 'pending',
      code: null,
      by_order: null,
      by_line: null,
      sealed: seal.closeFor(person_ref, JSON.stringify(own), placeOfLine(order.id, line)),
    };
  });
  await context.ledger.act(async (inner, note) => {
    await inner.insertInto('orders').values(order).execute();
    for (const part of partsOf(rows, 1000)) await inner.insertInto('order_lines').values(part).execute();
    note(who, {
      what: 'order.record',
      about: `${order.id} ${order.lines}`,
      digest: seal.ref(...rows.map((row) => row.sealed)),
    });
  });
}

/** Lines that are put on record in one transaction. */
const AT_ONCE = 500;

/** Puts the pending lines of an order on record in their matters; those that are there already are left alone. */
export async function continueOrder(context: Context, who: Recorder, id: string): Promise<Result<Recorded>> {
  const order = await orderOf(context, id);
  if (!order) return refuse(404, 'order-missing');
  for (;;) {
    const done_ = await untilUnmoved(() => recordSome(context, who, order));
    if (done_ === 0) break;
  }
  const counts = await context.db
    .selectFrom('order_lines')
    .select(['state', (each) => each.fn.countAll<number | string>().as('n')])
    .where('order_id', '=', id)
    .groupBy('state')
    .execute();
  const of = (state: string) => Number(counts.find((each) => each.state === state)?.n ?? 0);
  return done({ id, lines: order.lines, standing: of('standing'), stuck: of('stuck') });
}

async function recordSome(context: Context, who: Recorder, order: OrderRow): Promise<number> {
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const lines = await inner
      .selectFrom('order_lines')
      .select(['line', 'matter'])
      .where('order_id', '=', order.id)
      .where('state', '=', 'pending')
      .orderBy('line')
      .limit(AT_ONCE)
      .execute();
    if (lines.length === 0) {
      await inner.updateTable('orders').set({ state: 'recorded' }).where('id', '=', order.id).execute();
      return 0;
    }
    const digest = await recordLines(inner, seal, who, { order, lines });
    note(who, { what: 'order.lines', about: `${order.id} ${lines.length}`, digest });
    return lines.length;
  });
}

async function recordLines(
  inner: Transaction<Tables>,
  seal: Seal,
  who: Recorder,
  { order, lines }: { readonly order: OrderRow; readonly lines: readonly WantedLine[] },
): Promise<string> {
  const matters = await mattersOf(
    inner,
    lines.map(({ matter }) => matter),
  );
  const blocked = await blockedOf(inner, [...matters.keys()]);
  const written: Written[] = [];
  const standing: WantedLine[] = [];
  for (const each of lines) {
    if (blocked.has(each.matter)) {
      await setLine(inner, order.id, each.line, { state: 'stuck', code: 'facts-changed' });
      continue;
    }
    const moved = movedIn(matters.get(each.matter)!, now(), who, { order, line: each.line });
    if (moved.ok) {
      written.push(moved.written);
      standing.push(each);
    } else await setLine(inner, order.id, each.line, { state: 'stuck', code: moved.refusal.code });
  }
  const digest = await writeMany(inner, seal, written);
  await overtakeBefore(inner, order, standing);
  await inner
    .updateTable('order_lines')
    .set({ state: 'standing' })
    .where('order_id', '=', order.id)
    .where('line', 'in', [...standing.map(({ line }) => line), -1])
    .execute();
  return digest;
}

async function setLine(
  inner: Transaction<Tables>,
  order: string,
  line: number,
  set: Partial<Pick<OrderLineTable, 'state' | 'code' | 'by_order' | 'by_line'>>,
): Promise<void> {
  await inner.updateTable('order_lines').set(set).where('order_id', '=', order).where('line', '=', line).execute();
}

/** The lines that stood before in these matters no longer do, and answers to their records come too late. */
async function overtakeBefore(
  inner: Transaction<Tables>,
  order: OrderRow,
  lines: readonly WantedLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const byMatter = new Map(lines.map(({ matter, line }) => [matter, line]));
  const before = await inner
    .selectFrom('order_lines')
    .select(['order_id', 'line', 'matter'])
    .where('matter', 'in', [...byMatter.keys()])
    .where('state', '=', 'standing')
    .execute();
  const state = order.kind === 'vacates' ? 'vacated' : 'replaced';
  for (const each of before) {
    await setLine(inner, each.order_id, each.line, { state, by_order: order.id, by_line: byMatter.get(each.matter)! });
  }
  for (const [id, own] of Map.groupBy(before, ({ order_id }) => order_id)) {
    await inner
      .updateTable('batch_records')
      .set({ overtaken: 1 })
      .where('order_id', '=', id)
      .where(
        'line',
        'in',
        own.map(({ line }) => line),
      )
      .execute();
  }
}
