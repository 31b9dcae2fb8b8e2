import { sql } from 'kysely';
import type { RecordHolder } from '../../format/record-holders.ts';
import { jurisdictionOf } from '../../jurisdictions/index.ts';
import { allFacts, bitOf, type Pack } from '../../law/language/index.ts';
import { isForLegalReview } from '../../record/index.ts';
import { packOf } from '../choice.ts';
import type { Context, Who } from '../context.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { stateIdOf } from '../states.ts';
import { askableOf, holdersOf } from './asked-facts.ts';
import { waitingMatters } from './people.ts';

/** How many matters and people one missing fact blocks, and who has it. */
export type BlockedFact = {
  readonly state: string;
  /** Null where the state's data does not say who has it. */
  readonly holder:
    | (Pick<RecordHolder, 'id' | 'title' | 'per'> & {
        /** The authority by which it holds the fact, and whether a lawyer has to confirm it. */
        readonly cite: string;
        readonly forReview: boolean;
      })
    | null;
  /**
   * The county whose holder is meant; blank of a holder of the state, of a fact without a known holder, and of one about
   * another conviction, whose county the list finds out.
   */
  readonly county: string;
  readonly fact: string;
  readonly words: string;
  readonly found: string;
  /** Whether an answer could be taken over; else a person has to look the fact up. */
  readonly askable: boolean;
  readonly matters: number;
  readonly people: number;
  /** Lines of lists that wait for an answer, and those to which the holder said that it has none. */
  readonly waiting: number;
  readonly notOnRecord: number;
};

/** Which missing facts block how many matters, by holder; most matters first. */
export async function blockedFacts(context: Context, who: Who): Promise<readonly BlockedFact[]> {
  const packs = await waitingMatters(context.db, who)
    .innerJoin('runs', 'runs.id', 'matters.run')
    .select('runs.pack_id')
    .distinct()
    .execute();
  const asked = await askedCounts(context, who);
  const known = packs.flatMap(({ pack_id }) => packOf(pack_id) ?? []);
  const rows: BlockedFact[] = [];
  for (const [state, own] of Map.groupBy(known, ({ id }) => stateIdOf(id)))
    rows.push(...(await blockedIn(context, who, { state, packs: own, asked })));
  return rows.sort((a, b) => b.matters - a.matters || (keyOf(a) < keyOf(b) ? -1 : 1));
}

type Asked = ReadonlyMap<string, { readonly waiting: number; readonly notOnRecord: number }>;

async function askedCounts({ db }: Context, who: Who): Promise<Asked> {
  const rows = await db
    .selectFrom('request_lines')
    .innerJoin('request_lists', 'request_lists.id', 'request_lines.list')
    .select(['state_id', 'request_lines.holder', 'request_lines.county', 'asked', 'request_lines.state'])
    .select(sql<number | string>`count(*)`.as('n'))
    .where('request_lines.state', 'in', ['asked', 'answered', 'not-on-record'])
    .where('person_ref', 'not in', recusedRefs(db, who))
    .groupBy(['state_id', 'request_lines.holder', 'request_lines.county', 'asked', 'request_lines.state'])
    .execute();
  const counts = new Map<string, { waiting: number; notOnRecord: number }>();
  for (const { state_id, holder, county, asked, state, n } of rows) {
    // The county of a fact about another conviction is not known before the list is made: its lines are counted together.
    const isOther = askableOf(asked)?.of === 'other';
    const key = [state_id, holder, isOther ? '' : county, asked].join('|');
    const count = counts.get(key) ?? { waiting: 0, notOnRecord: 0 };
    count[state === 'not-on-record' ? 'notOnRecord' : 'waiting'] += Number(n);
    counts.set(key, count);
  }
  return counts;
}

type InState = { readonly state: string; readonly packs: readonly Pack[]; readonly asked: Asked };

async function blockedIn(
  context: Context,
  who: Who,
  { state, packs, asked }: InState,
): Promise<readonly BlockedFact[]> {
  const holders = (await jurisdictionOf(state))?.holders ?? [];
  const rows: BlockedFact[] = [];
  for (const { id: fact, words, found, packs: own } of factsOf(packs)) {
    const askable = askableOf(fact);
    const named = holdersOf(holders, fact);
    for (const holder of named.length > 0 ? named : [undefined]) {
      const perCounty = holder?.per === 'county' && askable?.of !== 'other';
      for (const { county, matters, people } of await countsOf(context, who, { packs: own, fact, perCounty })) {
        const of = { state, fact, words, found, askable: askable !== undefined && holder !== undefined };
        const key = [state, holder?.id ?? '', county, fact].join('|');
        const { waiting = 0, notOnRecord = 0 } = asked.get(key) ?? {};
        rows.push({ ...of, holder: holderView(holder, fact), county, matters, people, waiting, notOnRecord });
      }
    }
  }
  return rows;
}

/** The facts of several laws, one that two of them name alike once. */
function factsOf(packs: readonly Pack[]) {
  const all = packs.flatMap((pack) => allFacts(pack.facts).map((fact) => ({ ...fact, pack })));
  return [...Map.groupBy(all, ({ id, words }) => `${id}|${words}`).values()].map((alike) => ({
    ...alike[0]!,
    packs: alike.map(({ pack }) => pack),
  }));
}

function holderView(holder: RecordHolder | undefined, fact: string): BlockedFact['holder'] {
  if (!holder) return null;
  const own = askableOf(fact)?.own ?? fact;
  const holding = holder.holds.find(({ facts }) => facts.includes(own))!;
  return {
    id: holder.id,
    title: holder.title,
    per: holder.per,
    cite: holding.cite,
    forReview: isForLegalReview(holding),
  };
}

type Counted = { readonly packs: readonly Pack[]; readonly fact: string; readonly perCounty: boolean };

async function countsOf({ db }: Context, who: Who, { packs, fact, perCounty }: Counted) {
  const query = waitingMatters(db, who)
    .where((row) =>
      row.or(
        packs.map(({ id, facts }) =>
          row.and([
            row('run', 'in', db.selectFrom('runs').select('id').where('pack_id', '=', id)),
            sql<boolean>`(missing & ${bitOf(fact, facts)}) <> 0`,
          ]),
        ),
      ),
    )
    .select([sql<number | string>`count(*)`.as('matters')])
    .select(sql<number | string>`count(distinct person_ref)`.as('people'));
  const rows = perCounty
    ? await query.select('county').groupBy('county').orderBy('county').execute()
    : (await query.execute()).map((row) => ({ ...row, county: '' }));
  return rows
    .map(({ county, matters, people }) => ({ county, matters: Number(matters), people: Number(people) }))
    .filter(({ matters }) => matters > 0);
}

function keyOf({ state, holder, county, fact, words }: BlockedFact): string {
  return [state, holder?.id ?? '', county, fact, words].join('|');
}
