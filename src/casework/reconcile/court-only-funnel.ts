import { sql } from 'kysely';
import type { About } from '../../linkage/reconcile/about.ts';
import { isDecided } from '../../linkage/reconcile/outside.ts';
import { type Context, done, type Result, refuse } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { stateIdOf } from '../states.ts';

/** How far convictions of one county have come that a court alone has: in the newest list of the state, and in the register. */
export type CourtOnlyRow = {
  readonly county: string;
  readonly listed: number;
  /** Of those: which the law reaches. */
  readonly decided: number;
  /** Entered under an authority and not confirmed by a second person yet. */
  readonly proposed: number;
  readonly taken: number;
};

/** The way of convictions that a court alone has, by county, for the state of a procedure; they are in no other row of the funnel. */
export async function courtOnlyFunnel({ db }: Context, procedure: string): Promise<Result<readonly CourtOnlyRow[]>> {
  if (!procedureOf(procedure)) return refuse(404, 'procedure-missing');
  const isOfState = (pack: string) => stateIdOf(pack) === stateIdOf(procedure);
  const lists = await db
    .selectFrom('court_lists')
    .select(['id', 'about'])
    .where('state', '=', 'ready')
    .orderBy('created_at', 'desc')
    .execute();
  const newest = lists.find(({ about }) => isOfState((JSON.parse(about) as About).pack));
  const listed = await db
    .selectFrom('court_rows')
    .select(['county', 'outcome', sql<number | string>`count(*)`.as('n')])
    .where('court_list', '=', newest?.id ?? '')
    .where('list', '=', 'court-only')
    .groupBy(['county', 'outcome'])
    .execute();
  const entered = await db
    .selectFrom('court_takings')
    .select(['county', 'pack', 'state', sql<number | string>`count(*)`.as('n')])
    .groupBy(['county', 'pack', 'state'])
    .execute();
  const own = entered.filter(({ pack }) => isOfState(pack));
  const sum = (rows: readonly { readonly n: number | string }[]) => rows.reduce((total, { n }) => total + Number(n), 0);
  const counties = [...new Set([...listed, ...own].map(({ county }) => county))].sort();
  return done(
    counties.map((county) => {
      const inList = listed.filter((row) => row.county === county);
      const inRegister = (state: string) => sum(own.filter((row) => row.county === county && row.state === state));
      return {
        ...{ county, listed: sum(inList), decided: sum(inList.filter(({ outcome }) => isDecided(outcome))) },
        ...{ proposed: inRegister('proposed'), taken: inRegister('taken') },
      };
    }),
  );
}
