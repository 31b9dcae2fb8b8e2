import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { SHOWN } from './keep-sightings.ts';
import { linesThatStand, noticesThatReached, recordsToState } from './reported.ts';

/** How many convictions were ordered, first reported, first seen cleared, and first told to the person in one month. */
export type MonthRow = {
  /** `YYYY-MM`: of the day on which the order was signed, and of the days of the others in UTC. */
  readonly month: string;
  readonly ordered: number;
  readonly reported: number;
  readonly visible: number;
  readonly told: number;
};

/**
 * The months in which orders were signed, records first went to the state, a later file first showed them cleared, and
 * people were first told, in order, of the counties named; months in which nothing happened stand among them. Of an order
 * that was replaced or vacated nothing is counted.
 */
export async function monthsOf(
  context: Context,
  { procedure, counties }: { readonly procedure: string; readonly counties: readonly string[] },
): Promise<readonly MonthRow[]> {
  const ordered = await linesThatStand(context, procedure)
    .where('orders.county', 'in', counties)
    .select(['order_lines.matter', 'orders.signed as day'])
    .execute();
  const reported = await recordsToState(context, procedure)
    .select(['batch_records.matter', (each) => each.fn.min('batches.sent_at').as('day')])
    .groupBy('batch_records.matter')
    .execute();
  const visible = await context.db
    .selectFrom('sightings')
    .innerJoin('reconciliations', 'reconciliations.id', 'sightings.reconciliation')
    .innerJoin('matters', 'matters.id', 'sightings.matter')
    .select(['sightings.matter', (each) => each.fn.min('reconciliations.at').as('day')])
    .where('reconciliations.procedure', '=', procedure)
    .where('sightings.class', 'in', SHOWN)
    .where('matters.repository_state', '=', 'seen')
    .groupBy('sightings.matter')
    .execute();
  const told = await toldDays(context, procedure);
  const stands = new Set(ordered.map(({ matter }) => matter));
  const days = (rows: readonly { readonly matter: string; readonly day: string | null }[]) =>
    rows.filter(({ matter }) => stands.has(matter)).map(({ day }) => day!);
  return byMonth({ ordered: days(ordered), reported: days(reported), visible: days(visible), told: days(told) });
}

/** Matters with the day on which a notice about them first reached the person. */
async function toldDays(context: Context, id: string) {
  const procedure = procedureOf(id);
  if (!procedure) return [];
  return noticesThatReached(context, procedure)
    .select(['matters.id as matter', sql<string>`min(coalesce(notices.sent_at, notices.ended_at))`.as('day')])
    .groupBy('matters.id')
    .execute();
}

function byMonth(days: Readonly<Record<Exclude<keyof MonthRow, 'month'>, readonly string[]>>): readonly MonthRow[] {
  const counted = (of: readonly string[], month: string) => of.filter((day) => day.startsWith(month)).length;
  const known = Object.values(days)
    .flat()
    .map((day) => day.slice(0, 7))
    .sort();
  const rows: MonthRow[] = [];
  for (let month = known[0]; month !== undefined && month <= known.at(-1)!; month = monthAfter(month)) {
    rows.push({
      month,
      ordered: counted(days.ordered, month),
      reported: counted(days.reported, month),
      visible: counted(days.visible, month),
      told: counted(days.told, month),
    });
  }
  return rows;
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
