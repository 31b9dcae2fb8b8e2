import { sql } from 'kysely';
import { type Procedure, rowsOf } from '../../procedure/index.ts';
import type { Context } from '../context.ts';
import { procedureFor, proceduresOf } from '../matters/court.ts';
import { openBlocks } from './blocks.ts';
import { awaitingOrder } from './ready.ts';

/**
 * Which convictions of a reviewed run its papers are of: those that the review settled and no order has yet, or with them those
 * that nobody has settled.
 */
export const PAPERS_OF = ['settled', 'all'] as const;
export type PapersOf = (typeof PAPERS_OF)[number];

/** How the matters of a run stand to its papers. */
export type ReviewOfRun = {
  /** Matters that wait for the order of a court, with settled relief. */
  readonly settled: number;
  /** Matters that nobody has settled: listed, in review, proposed to be left unchallenged, or with a missing fact. */
  readonly unsettled: number;
  /** Matters of which no paper is made: challenged or to be challenged, ordered, refused, closed, or blocked by a later file. */
  readonly held: number;
  /** A run to which the review of the county has moved on; null where it is that of this run. */
  readonly elsewhere: { readonly run: string; readonly name: string } | null;
};

type Stand = 'settled' | 'unsettled' | 'held';

/** Matters of one run that are alike in what papers ask of them. */
type Alike = {
  readonly procedure: string;
  readonly version: string;
  readonly relief_state: string;
  /** 1 where the relief itself is open. */
  readonly open: number;
  /** 1 where a change waits for somebody to look. */
  readonly blocked: number;
};

type RunOfCounty = {
  readonly id: string;
  readonly county: string;
  readonly pack_id: string;
  readonly created_at: string;
};

/** How the matters of a run stand to its papers; null for a run of a county whose matters nobody has opened. */
export async function reviewOfRun(context: Context, run: RunOfCounty): Promise<ReviewOfRun | null> {
  const groups = await alikeIn(context, run.id)
    .select(['matters.origin', (row) => row.fn.countAll<number | string>().as('n')])
    .groupBy('matters.origin')
    .execute();
  const isReviewed = groups.some(({ origin }) => origin === 'run');
  const elsewhere = await reviewedElsewhere(context, run, isReviewed);
  if (!isReviewed && elsewhere === null) return null;
  const counts = { settled: 0, unsettled: 0, held: 0 };
  for (const { n, origin: _, ...alike } of groups) counts[standOf(alike)] += Number(n);
  return { ...counts, elsewhere };
}

/** The rows of convictions that papers of a run may be of; undefined where its review holds nothing back. */
export async function rowsInPapers(
  context: Context,
  run: string,
  of: PapersOf,
): Promise<{ has(row: number): boolean } | undefined> {
  const groups = await alikeIn(context, run).select('matters.origin').groupBy('matters.origin').execute();
  const isReviewed = groups.some(({ origin }) => origin === 'run');
  if (groups.length === 0) return undefined;
  const settled = await rowsOfStand(context, run, groups, 'settled');
  if (of === 'settled' && isReviewed) return settled;
  // A conviction may have a matter under each of several procedures: one that waits for an order lets it in.
  const held = await rowsOfStand(context, run, groups, 'held');
  return { has: (row) => settled.has(row) || !held.has(row) };
}

async function rowsOfStand(
  context: Context,
  run: string,
  groups: readonly Alike[],
  stand: Stand,
): Promise<ReadonlySet<number>> {
  const wanted = groups.filter((each) => standOf(each) === stand);
  const rows = new Set<number>();
  for (const { procedure, version, relief_state, open, blocked } of wanted) {
    const found = await alike(context, run)
      .select('matters.conviction_row')
      .where('matters.procedure', '=', procedure)
      .where('matters.version', '=', version)
      .where('matters.relief_state', '=', relief_state)
      .where(OPEN, '=', open)
      .where(BLOCKED, '=', blocked)
      .execute();
    for (const { conviction_row } of found) rows.add(conviction_row);
  }
  return rows;
}

const OPEN = sql<number>`case when matters.relief = 'undetermined' then 1 else 0 end`;
const BLOCKED = sql<number>`case when blocks.matter is null then 0 else 1 end`;

function alike(context: Context, run: string) {
  return context.db
    .selectFrom('matters')
    .leftJoin(openBlocks(context.db).distinct().as('blocks'), 'blocks.matter', 'matters.id')
    .where('matters.run', '=', run);
}

function alikeIn(context: Context, run: string) {
  return alike(context, run)
    .select(['matters.procedure', 'matters.version', 'matters.relief_state', OPEN.as('open'), BLOCKED.as('blocked')])
    .groupBy(['matters.procedure', 'matters.version', 'matters.relief_state', OPEN, BLOCKED]);
}

function standOf({ procedure: id, version, relief_state, open, blocked }: Alike): Stand {
  const procedure = procedureFor({ procedure: id, version });
  if (!procedure || Number(blocked) === 1) return 'held';
  if (awaitingOrder(procedure).includes(relief_state)) return Number(open) === 1 ? 'unsettled' : 'settled';
  return mayStillBeSettled(procedure, relief_state) ? 'unsettled' : 'held';
}

/** Whether a matter is in the hands of the office, and nobody has proposed to object. */
function mayStillBeSettled(procedure: Procedure, relief: string): boolean {
  const state = procedure.tracks.find(({ id }) => id === 'relief')!.states.find(({ id }) => id === relief);
  const objects = rowsOf(procedure).some(
    ({ track, row }) => track.id === 'relief' && row.to === relief && row.needs.some(({ kind }) => kind === 'ground'),
  );
  return state?.kind === 'open' && state.meaning !== 'undone' && !objects;
}

/**
 * A run of the same county and law that has the matters of the review: a later one, where this run has some of its own, since
 * a later file took the others with it.
 */
async function reviewedElsewhere(
  context: Context,
  { id, county, pack_id, created_at }: RunOfCounty,
  isReviewed: boolean,
): Promise<ReviewOfRun['elsewhere']> {
  const procedures = proceduresOf(pack_id).map((each) => each.id);
  if (procedures.length === 0) return null;
  const found = await context.db
    .selectFrom('matters')
    .innerJoin('runs', 'runs.id', 'matters.run')
    .select(['runs.id', 'runs.name'])
    .where('matters.procedure', 'in', procedures)
    .where('matters.county', '=', county)
    .where('matters.origin', '=', 'run')
    .where('runs.pack_id', '=', pack_id)
    .where('runs.id', '!=', id)
    .$if(isReviewed, (query) => query.where('runs.created_at', '>', created_at))
    .limit(1)
    .executeTakeFirst();
  return found ? { run: found.id, name: found.name } : null;
}
