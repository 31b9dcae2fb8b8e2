import { sql } from 'kysely';
import type { RecordHolder } from '../../format/record-holders.ts';
import { jurisdictionOf } from '../../jurisdictions/index.ts';
import { bitOf } from '../../law/language/index.ts';
import { packOf } from '../choice.ts';
import type { Context, Who } from '../context.ts';
import { allVersions } from '../matters/court.ts';
import { queueOf } from '../matters/queue-filter.ts';
import { meaningOf } from '../orders/acts.ts';
import { openBlocks } from '../orders/blocks.ts';
import type { Waiting } from './lines.ts';

/** A holder as it is asked: which one of a state, and of which county where each county has one. */
export type HolderWanted = { readonly state: string; readonly holder: string; readonly county: string };

export async function holderNamed({ state, holder }: Omit<HolderWanted, 'county'>): Promise<RecordHolder | undefined> {
  return (await jurisdictionOf(state))?.holders?.find(({ id }) => id === holder);
}

/** Matters in which relief is neither given nor refused yet and whose decision lacks a fact, without those that the user is recused from. */
export function waitingMatters(db: Context['db'], who: Who) {
  const states = allVersions.map((procedure) => ({
    procedure: procedure.id,
    version: procedure.version,
    open: procedure.tracks
      .filter(({ id }) => id === 'relief')
      .flatMap((track) => track.states.map(({ id }) => id))
      .filter((state) => ['none', 'due'].includes(meaningOf(procedure, state))),
  }));
  // What a later file or run changed waits for somebody to look; the fact may have come with it.
  const query = queueOf(db, who, { list: 'facts-missing' }).where('matters.id' as 'id', 'not in', openBlocks(db));
  return query.where((row) =>
    row.or(
      states
        .filter(({ open }) => open.length > 0)
        .map(({ procedure, version, open }) =>
          row.and([row('procedure', '=', procedure), row('version', '=', version), row('relief_state', 'in', open)]),
        ),
    ),
  );
}

type Lacking = { readonly pack: string; readonly facts: readonly string[] };

/** The matters under a law that lack one of some facts; none where the law knows none of them. */
function lacking(db: Context['db'], who: Who, { pack, facts }: Lacking) {
  const declared = packOf(pack)?.facts;
  const bits = facts.reduce((set, fact) => set | bitOf(fact, declared), 0);
  return waitingMatters(db, who)
    .where('run', 'in', db.selectFrom('runs').select('id').where('pack_id', '=', pack))
    .where(sql<boolean>`(missing & ${bits}) <> 0`);
}

/** The matters under a law that lack one of some facts, those of one person of a run together. */
export async function mattersLacking(
  { db }: Context,
  who: Who,
  wanted: Lacking,
): Promise<readonly (Waiting & { readonly run: string })[]> {
  return lacking(db, who, wanted)
    .select(['id', 'run', 'person_ref', 'person_row', 'conviction_row'])
    .orderBy('run')
    .orderBy('person_row')
    .orderBy('conviction_row')
    .execute();
}

/** How many matters under a law lack one of some facts. */
export async function countLacking({ db }: Context, who: Who, wanted: Lacking): Promise<number> {
  const { n } = await lacking(db, who, wanted).select(sql<number | string>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return Number(n);
}
