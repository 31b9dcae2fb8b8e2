import { hash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Said } from '../../linkage/decisions.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { LinkageActTable } from '../store/linkage-schema.ts';
import type { Tables } from '../store/schema.ts';
import { actsOf, layDecisions, standingByPair } from './lay-decisions.ts';
import { type ActBody, closeAct, openAct, openPair, peopleOf } from './pair.ts';
import { beyond, type LinkageRow, linkageOf, pairsFor } from './pairs-for.ts';
import { type PairView, viewOfPair } from './view-pair.ts';

type Inner = Transaction<Tables>;

const HELD_MINUTES = 15;

/**
 * The pair that a reviewer should look at next: one in doubt that they have not decided, that no one else is looking
 * at, and that not enough have decided; first those about which the model doubts most. Nothing in it tells what others
 * said, or whether they said anything. Null where nothing is left for this reviewer.
 */
export async function nextPair(context: Context, who: Who, id: string): Promise<Result<PairView | null>> {
  return context.ledger.act(async (inner, note): Promise<Result<PairView | null>> => {
    const linkage = await linkageOf(inner, id);
    if (linkage?.state !== 'ready') return refuse(404, 'linkage-missing');
    const at = now();
    const pair = await pairsFor(inner, who, linkage)
      .selectAll()
      .where((row) =>
        row.or([row('taken_until', 'is', null), row('taken_until', '<=', at), row('taken_by', '=', who.account)]),
      )
      .orderBy('doubt', 'desc')
      .orderBy('place')
      .limit(1)
      .executeTakeFirst();
    if (!pair) return done(null);
    const taken_until = new Date(Date.now() + HELD_MINUTES * 60_000).toISOString();
    await inner
      .updateTable('linkage_pairs')
      .set({ taken_by: who.account, taken_until })
      .where('linkage', '=', id)
      .where('place', '=', pair.place)
      .execute();
    note(who, { what: 'linkage.look', about: `${id} ${pair.place}` });
    return done(await viewOfPair(context, inner, who, { linkage, pair }));
  });
}

/** One pair, settled or not; what others said of it shows only once this reviewer decided it or it is settled. */
export function showPair(context: Context, who: Who, id: string, place: number): Promise<Result<PairView>> {
  return context.ledger.act(async (inner, note): Promise<Result<PairView>> => {
    const linkage = await linkageOf(inner, id);
    if (linkage?.state !== 'ready') return refuse(404, 'linkage-missing');
    const pair = await pairAt(inner, who, id, place);
    if (!pair.ok) return pair;
    note(who, { what: 'linkage.look', about: `${id} ${place}` });
    return done(await viewOfPair(context, inner, who, { linkage, pair: pair.value }));
  });
}

async function pairAt(inner: Inner, who: Who, id: string, place: number) {
  const pair = await inner
    .selectFrom('linkage_pairs')
    .selectAll()
    .where('linkage', '=', id)
    .where('place', '=', place)
    .executeTakeFirst();
  if (!pair) return refuse(404, 'linkage-pair-missing');
  const recused = await recusedRefs(inner, who).where('person_ref', 'in', [pair.left_ref, pair.right_ref]).execute();
  return recused.length > 0 ? refuse(403, 'matter-recused') : done(pair);
}

export type PairAnswer = { readonly place: number; readonly answer: Said; readonly note: string };

/** Adds what a reviewer says of a pair to the decisions of the linkage. */
export function answerPair(context: Context, who: Who, id: string, wanted: PairAnswer): Promise<Result<null>> {
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const linkage = await lockLinkage(inner, id);
    if (!linkage) return refuse(404, 'linkage-missing');
    const found = await pairAt(inner, who, id, wanted.place);
    if (!found.ok) return found;
    const pair = found.value;
    if (pair.state !== 'open') return refuse(409, 'linkage-settled');
    const said = standingByPair(await actsOf(inner, linkage.series, pair.pair_ref))(pair.pair_ref);
    if (said.some(({ who: other }) => other === who.account)) return refuse(409, 'linkage-answered');
    if (said.length >= beyond(linkage.reviewers)) return refuse(409, 'linkage-enough');
    const seal = sealOf(context.workspace.folder);
    const { left, right } = openPair(seal, pair);
    const act = { act: 'decide', decision: wanted.answer, undoes: null, pair_ref: pair.pair_ref } as const;
    await addAct(context, inner, who, { linkage, act, body: { left, right, note: wanted.note.trim() } });
    await inner
      .updateTable('linkage_pairs')
      .set({ taken_by: null, taken_until: null })
      .where('linkage', '=', id)
      .where('place', '=', wanted.place)
      .execute();
    await layDecisions(inner, linkage, pair.pair_ref);
    const about = `${id} ${wanted.place}`;
    note(who, {
      what: 'linkage.answer',
      about,
      digest: hash('sha256', JSON.stringify([id, wanted.place, wanted.answer]), 'hex'),
    });
    return done(null);
  });
}

/** Takes back one's own last decision, or that of one pair; the line that it was stays, and another undoes it. */
export function takePairBack(
  context: Context,
  who: Who,
  id: string,
  place: number | null,
): Promise<Result<{ readonly place: number }>> {
  return context.ledger.act(async (inner, note): Promise<Result<{ readonly place: number }>> => {
    const linkage = await lockLinkage(inner, id);
    if (!linkage) return refuse(404, 'linkage-missing');
    const last = await lastOwn(inner, who, linkage, place);
    if (!last) return refuse(404, 'linkage-nothing-back');
    const seal = sealOf(context.workspace.folder);
    const body = openAct(seal, last);
    const act = { act: 'undo', decision: null, undoes: last.number, pair_ref: last.pair_ref } as const;
    await addAct(context, inner, who, { linkage, act, body: { ...body, note: '' } });
    await layDecisions(inner, linkage, last.pair_ref);
    note(who, { what: 'linkage.answer-back', about: `${id} ${last.place}` });
    return done({ place: last.place });
  });
}

function lastOwn(inner: Inner, who: Who, { id, series }: LinkageRow, place: number | null) {
  const own = inner
    .selectFrom('linkage_acts as act')
    .innerJoin('linkage_pairs as pair', 'pair.pair_ref', 'act.pair_ref')
    .selectAll('act')
    .select('pair.place')
    .where('pair.linkage', '=', id)
    .where('act.series', '=', series)
    .where('act.who', '=', who.account)
    .where('act.act', '=', 'decide')
    .where(
      sql<boolean>`not exists (select 1 from linkage_acts u where u.series = act.series and u.undoes = act.number)`,
    )
    .orderBy('act.number', 'desc')
    .limit(1);
  return (place === null ? own : own.where('pair.place', '=', place)).executeTakeFirst();
}

/** A linkage that can be reviewed, locked with all that share its decisions, so that no two lines get one number. */
async function lockLinkage(inner: Inner, id: string): Promise<LinkageRow | undefined> {
  const linkage = await linkageOf(inner, id);
  if (linkage?.state !== 'ready') return undefined;
  await inner
    .updateTable('linkages')
    .set((row) => ({ pairs: row.ref('pairs') }))
    .where('series', '=', linkage.series)
    .execute();
  return linkage;
}

type Adding = {
  readonly linkage: LinkageRow;
  readonly act: Pick<LinkageActTable, 'act' | 'decision' | 'undoes' | 'pair_ref'>;
  readonly body: Omit<ActBody, 'model'>;
};

async function addAct(context: Context, inner: Inner, who: Who, { linkage, act, body }: Adding): Promise<void> {
  const { series, model } = linkage;
  const { last } = await inner
    .selectFrom('linkage_acts')
    .select((row) => row.fn.max<number | null>('number').as('last'))
    .where('series', '=', series)
    .executeTakeFirstOrThrow();
  const number = Number(last ?? 0) + 1;
  const at = now().replace(/\.\d+Z$/, 'Z');
  const full: ActBody = { model, ...body };
  const seal = sealOf(context.workspace.folder);
  const [left_ref, right_ref] = peopleOf(seal, full);
  const sealed = closeAct(seal, series, number, full);
  await inner
    .insertInto('linkage_acts')
    .values({ series, number, at, who: who.account, ...act, left_ref, right_ref, sealed })
    .execute();
}
