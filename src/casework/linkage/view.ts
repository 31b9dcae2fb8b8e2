import { csvLine } from '../../csv/write.ts';
import { DECISION_COLUMNS, decisionLine, type Patch } from '../../linkage/decisions.ts';
import type { LinkFigures } from '../../linkage/open-folder.ts';
import { agreementByPair, type PairAgreement } from '../../sampling/index.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { linkageJob } from '../jobs/linkage-job.ts';
import { keepsOutOf } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { LinkagePairTable } from '../store/linkage-schema.ts';
import { actsOf, patchesOf, standingByPair } from './lay-decisions.ts';
import { openingProblem } from './opening.ts';
import { openAct } from './pair.ts';
import { type LinkageRow, linkageOf, pairsFor } from './pairs-for.ts';

/** Pairs by where they stand: settled as one person or two, in doubt, and in doubt since reviewers differ. */
export type PairCounts = Record<LinkagePairTable['state'] | 'differs', number>;

export type LinkageInfo = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly state: LinkageRow['state'];
  readonly job: string;
  readonly pairs: number;
  readonly counts: PairCounts;
};

export async function listLinkages(context: Context): Promise<readonly LinkageInfo[]> {
  const rows = await context.db.selectFrom('linkages').selectAll().orderBy('created_at', 'desc').execute();
  return Promise.all(rows.map((row) => infoOf(context, row)));
}

async function infoOf({ db }: Context, row: LinkageRow): Promise<LinkageInfo> {
  const found = await db
    .selectFrom('linkage_pairs')
    .select(['state', 'differs', (each) => each.fn.countAll<number | string>().as('n')])
    .where('linkage', '=', row.id)
    .groupBy(['state', 'differs'])
    .execute();
  const counts: PairCounts = { same: 0, different: 0, open: 0, differs: 0 };
  for (const { state, differs, n } of found) {
    counts[state] += Number(n);
    if (state === 'open' && differs === 1) counts.differs += Number(n);
  }
  const { id, name, state, pairs } = row;
  const made = { createdAt: row.created_at, createdBy: row.created_by };
  return { id, name, state, pairs, ...made, job: linkageJob.id(id), counts };
}

export type LinkageView = LinkageInfo & {
  readonly reviewers: number;
  readonly model: string;
  readonly figures: LinkFigures;
  /** Pairs that the person who asks can decide now. */
  readonly waiting: number;
  /** Lines of the decisions so far. */
  readonly acts: number;
};

/** A linkage without names. While its pairs are read it has no figures; why a folder could not be opened is said once. */
export async function showLinkage(
  context: Context,
  who: Who,
  id: string,
): Promise<Result<LinkageView | { readonly state: 'opening'; readonly job: string }>> {
  const row = await linkageOf(context.db, id);
  if (!row) return refuse(404, openingProblem(id) ?? 'linkage-missing');
  if (row.state === 'opening') return done({ state: 'opening', job: linkageJob.id(id) });
  const { waiting } = await pairsFor(context.db, who, row)
    .select((each) => each.fn.countAll<number | string>().as('waiting'))
    .executeTakeFirstOrThrow();
  const acts = await actsOf(context.db, row.series);
  return done({
    ...(await infoOf(context, row)),
    ...{ reviewers: row.reviewers, model: row.model, figures: JSON.parse(row.figures) as LinkFigures },
    ...{ waiting: Number(waiting), acts: acts.length },
  });
}

const PAGE = 50;

export type PairsWanted = { readonly state: LinkagePairTable['state'] | 'differs'; readonly after: number };

/** The pairs of a linkage that stand somewhere, without names. What others decided does not show while it is in doubt. */
export async function listPairs(
  { db }: Context,
  id: string,
  { state, after }: PairsWanted,
): Promise<Result<{ readonly rows: readonly Pick<LinkagePairTable, 'place' | 'state'>[]; readonly more: boolean }>> {
  if ((await linkageOf(db, id))?.state !== 'ready') return refuse(404, 'linkage-missing');
  const all = db
    .selectFrom('linkage_pairs')
    .select(['place', 'state'])
    .where('linkage', '=', id)
    .where('place', '>', after)
    .orderBy('place')
    .limit(PAGE + 1);
  const own =
    state === 'differs' ? all.where('differs', '=', 1).where('state', '=', 'open') : all.where('state', '=', state);
  const rows = await own.execute();
  return done({ rows: rows.slice(0, PAGE), more: rows.length > PAGE });
}

/** How every two reviewers agree over the pairs that both decided. For supervisors alone. */
export async function linkageAgreement({ db }: Context, id: string): Promise<Result<readonly PairAgreement[]>> {
  const row = await linkageOf(db, id);
  if (!row) return refuse(404, 'linkage-missing');
  const acts = await actsOf(db, row.series);
  const standing = standingByPair(acts);
  const pairs = [...new Set(acts.map(({ pair_ref }) => pair_ref))];
  return done(
    agreementByPair(
      pairs.map((pair) => standing(pair).map(({ who, decision }) => ({ reviewer: who, answer: decision }))),
    ),
  );
}

/**
 * The decisions as the file that `redress link --labels` takes. It names people's keys, so each time it is made is
 * noted.
 */
export async function exportDecisions(context: Context, who: Who, id: string): Promise<Result<string>> {
  const row = await linkageOf(context.db, id);
  if (!row) return refuse(404, 'linkage-missing');
  const seal = sealOf(context.workspace.folder);
  const acts = await actsOf(context.db, row.series);
  const full = patchesOf(acts).map((patch, at): Patch => {
    const { left, right, model } = openAct(seal, acts[at]!);
    return { ...patch, left, right, model };
  });
  const hidden = await keepsOutOf(context, who);
  if (full.some(({ left, right }) => hidden(left.key) || hidden(right.key))) return refuse(403, 'matter-recused');
  await context.ledger.note(who, 'linkage.export', `${id} ${full.length}`);
  return done(`${[csvLine(DECISION_COLUMNS), ...full.map(decisionLine)].join('\n')}\n`);
}
