import { sql } from 'kysely';
import type { Procedure } from '../../procedure/index.ts';
import { type Context, done, type Result, refuse } from '../context.ts';
import { procedureFor, procedureOf } from '../matters/court.ts';
import { meaningOf } from '../orders/acts.ts';
import { linesThatStand, noticesThatReached, recordsToState } from './reported.ts';

/** How far the convictions of one county have come: each stage counts those that reached it or one behind it. */
export type FunnelRow = {
  readonly county: string;
  readonly listed: number;
  readonly decided: number;
  readonly ordered: number;
  readonly reported: number;
  readonly acknowledged: number;
  readonly visible: number;
  /** Of what was ordered: the matters of people to whom a letter went that did not come back, or who were reached. */
  readonly told: number;
  /** Matters that were reported and that the record still shows, by the last look. */
  readonly stillShows: number;
  /** Of what was reported and is not visible: the days since the oldest and the middle one were sent; null where there is none. */
  readonly waitingDays: { readonly oldest: number; readonly middle: number } | null;
  readonly over60Days: number;
};

/** States of a track of updates in which a change was sent, or answered. */
export const REPORTED: readonly string[] = ['sent', 'received', 'refused', 'applied', 'still-shows', 'seen'];
export const ACKNOWLEDGED: readonly string[] = ['applied', 'still-shows', 'seen'];
const DAY = 86_400_000;

/** The way from the list to the record of the state, by county. Orders that were vacated are not counted as ordered. */
export async function funnelOf(context: Context, id: string, at: string): Promise<Result<readonly FunnelRow[]>> {
  const procedure = procedureOf(id);
  if (!procedure) return refuse(404, 'procedure-missing');
  const rows = await context.db
    .selectFrom('matters')
    .select(['county', 'version', 'relief_state', 'repository_state', sql<number | string>`count(*)`.as('n')])
    .where('procedure', '=', id)
    .where('taking', 'is', null)
    .groupBy(['county', 'version', 'relief_state', 'repository_state'])
    .execute();
  const told = await toldOf(context, procedure);
  const waiting = await waitingDays(context, id, at);
  const found = [...Map.groupBy(rows, ({ county }) => county)].map(([county, own]): FunnelRow => {
    const count = (which: (row: (typeof own)[number]) => boolean) =>
      own.filter(which).reduce((sum, { n }) => sum + Number(n), 0);
    const meaning = ({ version, relief_state }: (typeof own)[number]) =>
      meaningOf(procedureFor({ procedure: id, version }) ?? procedure, relief_state);
    const isGiven = (row: (typeof own)[number]) => meaning(row) === 'given';
    const days = waiting.get(county) ?? [];
    return {
      county,
      listed: count(() => true),
      decided: count((row) => meaning(row) !== 'none'),
      ordered: count(isGiven),
      reported: count((row) => isGiven(row) && REPORTED.includes(row.repository_state)),
      acknowledged: count((row) => isGiven(row) && ACKNOWLEDGED.includes(row.repository_state)),
      visible: count((row) => isGiven(row) && row.repository_state === 'seen'),
      told: told.get(county) ?? 0,
      stillShows: count((row) => isGiven(row) && row.repository_state === 'still-shows'),
      waitingDays: days.length === 0 ? null : { oldest: days.at(-1)!, middle: days[Math.floor(days.length / 2)]! },
      over60Days: days.filter((each) => each > 60).length,
    };
  });
  return done(found.sort((a, b) => (a.county < b.county ? -1 : a.county > b.county ? 1 : 0)));
}

/** By county, how many matters with relief are of people who were told: the letter is out, or they were reached. */
async function toldOf(context: Context, procedure: Procedure): Promise<ReadonlyMap<string, number>> {
  const rows = await noticesThatReached(context, procedure)
    .select(['matters.county', sql<number | string>`count(distinct matters.id)`.as('n')])
    .groupBy('matters.county')
    .execute();
  return new Map(rows.map(({ county, n }) => [county, Number(n)]));
}

/** How far the counts have come that one court ordered; the court's own record and that of the state apart. */
export type CourtRow = {
  readonly county: string;
  readonly court: string;
  readonly name: string;
  readonly ordered: number;
  readonly courtReported: number;
  readonly courtApplied: number;
  readonly stateReported: number;
  readonly stateApplied: number;
  readonly visible: number;
  readonly stillShows: number;
};

/** The lines of orders that stand and give relief, by court. */
export async function courtFunnel(context: Context, id: string): Promise<Result<readonly CourtRow[]>> {
  if (!procedureOf(id)) return refuse(404, 'procedure-missing');
  const rows = await linesThatStand(context, id)
    .innerJoin('matters', 'matters.id', 'order_lines.matter')
    .select([
      'orders.county',
      'orders.court',
      'orders.court_name',
      'matters.court_state',
      'matters.repository_state',
      sql<number | string>`count(*)`.as('n'),
    ])
    .groupBy(['orders.county', 'orders.court', 'orders.court_name', 'matters.court_state', 'matters.repository_state'])
    .orderBy('orders.county')
    .orderBy('orders.court')
    .orderBy('orders.court_name')
    .execute();
  const courts = Map.groupBy(rows, ({ county, court }) => JSON.stringify([county, court]));
  return done(
    [...courts.values()].map((own): CourtRow => {
      const count = (track: 'court_state' | 'repository_state', states?: readonly string[]) =>
        own.filter((row) => states?.includes(row[track]) ?? true).reduce((sum, { n }) => sum + Number(n), 0);
      return {
        county: own[0]!.county,
        court: own[0]!.court,
        name: own[0]!.court_name,
        ordered: count('court_state'),
        courtReported: count('court_state', REPORTED),
        courtApplied: count('court_state', ACKNOWLEDGED),
        stateReported: count('repository_state', REPORTED),
        stateApplied: count('repository_state', ACKNOWLEDGED),
        visible: count('repository_state', ['seen']),
        stillShows: count('repository_state', ['still-shows']),
      };
    }),
  );
}

/** For each county the days since each line was first sent that is not visible yet, in order. */
async function waitingDays(
  context: Context,
  procedure: string,
  at: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await recordsToState(context, procedure)
    .innerJoin('matters', 'matters.id', 'batch_records.matter')
    .select(['matters.county', 'batch_records.matter', (each) => each.fn.min('batches.sent_at').as('since')])
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
