import { sql } from 'kysely';
import { type Context, done, type Result, refuse } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { meaningOf } from '../orders/acts.ts';

/** How far the convictions of one county have come: each stage counts those that reached it or one behind it. */
export type FunnelRow = {
  readonly county: string;
  readonly listed: number;
  readonly decided: number;
  readonly ordered: number;
  readonly reported: number;
  readonly acknowledged: number;
  readonly visible: number;
  /** Matters that were reported and that the record still shows, by the last look. */
  readonly stillShows: number;
  /** Of what was reported and is not visible: the days since the oldest and the middle one were sent; null where there is none. */
  readonly waitingDays: { readonly oldest: number; readonly middle: number } | null;
  readonly over60Days: number;
};

const REPORTED: readonly string[] = ['sent', 'received', 'refused', 'applied', 'still-shows', 'seen'];
const ACKNOWLEDGED: readonly string[] = ['applied', 'still-shows', 'seen'];
const DAY = 86_400_000;

/** The way from the list to the record of the state, by county. Orders that were vacated are not counted as ordered. */
export async function funnelOf(context: Context, id: string, at: string): Promise<Result<readonly FunnelRow[]>> {
  const procedure = procedureOf(id);
  if (!procedure) return refuse(404, 'procedure-missing');
  const rows = await context.db
    .selectFrom('matters')
    .select(['county', 'relief_state', 'repository_state', sql<number | string>`count(*)`.as('n')])
    .where('procedure', '=', id)
    .groupBy(['county', 'relief_state', 'repository_state'])
    .execute();
  const waiting = await waitingDays(context, id, at);
  const found = [...Map.groupBy(rows, ({ county }) => county)].map(([county, own]): FunnelRow => {
    const count = (which: (row: (typeof own)[number]) => boolean) =>
      own.filter(which).reduce((sum, { n }) => sum + Number(n), 0);
    const isGiven = (row: (typeof own)[number]) => meaningOf(procedure, row.relief_state) === 'given';
    const days = waiting.get(county) ?? [];
    return {
      county,
      listed: count(() => true),
      decided: count((row) => meaningOf(procedure, row.relief_state) !== 'none'),
      ordered: count(isGiven),
      reported: count((row) => isGiven(row) && REPORTED.includes(row.repository_state)),
      acknowledged: count((row) => isGiven(row) && ACKNOWLEDGED.includes(row.repository_state)),
      visible: count((row) => isGiven(row) && row.repository_state === 'seen'),
      stillShows: count((row) => isGiven(row) && row.repository_state === 'still-shows'),
      waitingDays: days.length === 0 ? null : { oldest: days.at(-1)!, middle: days[Math.floor(days.length / 2)]! },
      over60Days: days.filter((each) => each > 60).length,
    };
  });
  return done(found.sort((a, b) => (a.county < b.county ? -1 : a.county > b.county ? 1 : 0)));
}

/** For each county the days since each line was first sent that is not visible yet, in order. */
async function waitingDays(
  { db }: Context,
  procedure: string,
  at: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db
    .selectFrom('batch_records')
    .innerJoin('batches', 'batches.id', 'batch_records.batch')
    .innerJoin('matters', 'matters.id', 'batch_records.matter')
    .select(['matters.county', 'batch_records.matter', (each) => each.fn.min('batches.sent_at').as('since')])
    .where('batches.procedure', '=', procedure)
    .where('batches.sent_at', 'is not', null)
    .where('batch_records.track', '=', 'repository')
    .where('batch_records.overtaken', '=', 0)
    .where('matters.repository_state', '!=', 'seen')
    .groupBy(['matters.county', 'batch_records.matter'])
    .execute();
  const days = rows.map(({ county, since }) => ({
    county,
    days: Math.floor((Date.parse(at) - Date.parse(since!)) / DAY),
  }));
  return new Map(
    [...Map.groupBy(days, ({ county }) => county)].map(([county, own]) => [
      county,
      own.map((each) => each.days).sort((a, b) => a - b),
    ]),
  );
}
