import { sql } from 'kysely';
import type { About } from '../../linkage/reconcile/about.ts';
import { isDecided } from '../../linkage/reconcile/outside.ts';
import type { Procedure } from '../../procedure/index.ts';
import { type Context, done, type Result, refuse } from '../context.ts';
import { procedureFor, procedureOf } from '../matters/court.ts';
import { meaningOf } from '../orders/acts.ts';
import { stateIdOf } from '../states.ts';
import { ACKNOWLEDGED, REPORTED } from './funnel.ts';

/**
 * How far convictions of one county have come that a court alone has: in the newest list of the state, in the register, and in
 * the matters of the procedure that were opened of it.
 */
export type CourtOnlyRow = {
  readonly county: string;
  readonly listed: number;
  /** Of those: which the law reaches. */
  readonly decided: number;
  /** Entered under an authority and not confirmed by a second person yet. */
  readonly proposed: number;
  readonly taken: number;
  /** Matters of entries, and how far they came. The court is told what it ordered; nothing of them is sent to the state. */
  readonly matters: number;
  readonly ordered: number;
  readonly courtReported: number;
  readonly courtApplied: number;
  /** Taken up, and found in the state's file by the newest list. */
  readonly inState: number;
};

/** The way of convictions that a court alone has, by county, for the state of a procedure; they are in no other row of the funnel. */
export async function courtOnlyFunnel(context: Context, id: string): Promise<Result<readonly CourtOnlyRow[]>> {
  const procedure = procedureOf(id);
  if (!procedure) return refuse(404, 'procedure-missing');
  const { db } = context;
  const isOfState = (pack: string) => stateIdOf(pack) === stateIdOf(id);
  const lists = await db
    .selectFrom('court_lists')
    .select(['id', 'about'])
    .where('state', '=', 'ready')
    .orderBy('created_at', 'desc')
    .execute();
  const newest = lists.find(({ about }) => isOfState((JSON.parse(about) as About).pack))?.id ?? '';
  const listed = await db
    .selectFrom('court_rows')
    .select(['county', 'outcome', sql<number | string>`count(*)`.as('n')])
    .where('court_list', '=', newest)
    .where('list', '=', 'court-only')
    .groupBy(['county', 'outcome'])
    .execute();
  const entered = await db
    .selectFrom('court_takings')
    .select(['county', 'pack', 'state', sql<number | string>`count(*)`.as('n')])
    .groupBy(['county', 'pack', 'state'])
    .execute();
  const own = entered.filter(({ pack }) => isOfState(pack));
  const matters = await mattersBySteps(context, procedure);
  const found = await foundInState(context, newest);
  const counties = [...new Set([...listed, ...own, ...matters].map(({ county }) => county))].sort();
  return done(
    counties.map((county): CourtOnlyRow => {
      const inList = listed.filter((row) => row.county === county);
      const inRegister = (state: string) => sum(own.filter((row) => row.county === county && row.state === state));
      const ofCounty = matters.filter((row) => row.county === county);
      const given = ofCounty.filter(({ isGiven }) => isGiven);
      const reached = (states: readonly string[]) =>
        sum(given.filter(({ court_state }) => states.includes(court_state)));
      return {
        ...{ county, listed: sum(inList), decided: sum(inList.filter(({ outcome }) => isDecided(outcome))) },
        ...{ proposed: inRegister('proposed'), taken: inRegister('taken') },
        ...{ matters: sum(ofCounty), ordered: sum(given) },
        ...{ courtReported: reached(REPORTED), courtApplied: reached(ACKNOWLEDGED) },
        inState: found.get(county) ?? 0,
      };
    }),
  );
}

function sum(rows: readonly { readonly n: number | string }[]): number {
  return rows.reduce((total, { n }) => total + Number(n), 0);
}

async function mattersBySteps({ db }: Context, procedure: Procedure) {
  const rows = await db
    .selectFrom('matters')
    .select(['county', 'version', 'relief_state', 'court_state', sql<number | string>`count(*)`.as('n')])
    .where('taking', 'is not', null)
    .where('procedure', '=', procedure.id)
    .groupBy(['county', 'version', 'relief_state', 'court_state'])
    .execute();
  return rows.map(({ version, relief_state, ...row }) => {
    const under = procedureFor({ procedure: procedure.id, version }) ?? procedure;
    return { ...row, isGiven: meaningOf(under, relief_state) === 'given' };
  });
}

/** By county, how many entries that are taken up a list found in the state's file. */
async function foundInState({ db }: Context, list: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('court_takings')
    .select(['county', sql<number | string>`count(*)`.as('n')])
    .where('state', '=', 'taken')
    .where('conviction_ref', 'in', (each) =>
      each
        .selectFrom('court_rows')
        .select('court_rows.conviction_ref')
        .where('court_rows.court_list', '=', list)
        .where('court_rows.list', 'in', ['both-agree', 'both-differ']),
    )
    .groupBy('county')
    .execute();
  return new Map(rows.map(({ county, n }) => [county, Number(n)]));
}
