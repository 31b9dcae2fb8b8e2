import { basename } from 'node:path';
import type { Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { linkageJob } from '../jobs/linkage-job.ts';
import type { LinkagePairTable, LinkageTable } from '../store/linkage-schema.ts';
import type { Tables } from '../store/schema.ts';
import { layDecisions } from './lay-decisions.ts';
import { endOfOpening } from './opening.ts';
import { linkageOf } from './pairs-for.ts';

export type OpenWanted = {
  /** The true path of a folder of links on a disk of the server. */
  readonly folder: string;
  readonly reviewers: number;
  /** The linkage whose decisions go on over these pairs: links that were made anew with them. */
  readonly after: string | null;
};

/** Begins to read a folder of links into the workspace; gives the id of the linkage, whose pairs are there when it is `ready`. */
export async function openLinkage(context: Context, who: Who, wanted: OpenWanted): Promise<Result<string>> {
  const { folder, reviewers, after } = wanted;
  const before = after === null ? undefined : await linkageOf(context.db, after);
  if (after !== null && before?.state !== 'ready') return refuse(404, 'linkage-missing');
  const id = newId();
  const row: LinkageTable = {
    ...{ id, name: basename(folder), created_at: now(), created_by: who.account, state: 'opening' },
    ...{ series: before?.series ?? id, reviewers, pairs: 0, model: '', digest: '', figures: '' },
  };
  await context.ledger.act(async (inner, note) => {
    await inner.insertInto('linkages').values(row).execute();
    note(who, { what: 'linkage.open', about: id });
  });
  const end = endOfOpening(context, { id, refused: 'linkage-folder', ends: linkageJob.ends, drop: dropLinkage });
  const task = { workspace: context.workspace.folder, linkage: id, folder };
  const job = linkageJob.make(task, {
    of: [id],
    by: who.account,
    on: {
      found: ({ pairs }) => keepPairs(context, pairs),
      opened: ({ model, digest, figures }) => makeReady(context, id, { model, digest, figures }),
      refused: end.refuse,
    },
    onEnd: end.onEnd,
  });
  context.jobs.add(linkageJob.id(id), job);
  return done(id);
}

async function keepPairs({ db }: Context, pairs: readonly LinkagePairTable[]): Promise<void> {
  await db.transaction().execute(async (inner) => {
    await inner.insertInto('linkage_pairs').values(pairs).execute();
  });
}

type Opened = Pick<LinkageTable, 'model' | 'digest' | 'figures'>;

/** Pairs that reviewers decided before, in links that these go on with, get what they said. */
async function makeReady({ db }: Context, id: string, opened: Opened): Promise<void> {
  await db.transaction().execute(async (inner) => {
    const { pairs } = await inner
      .selectFrom('linkage_pairs')
      .select((row) => row.fn.countAll<number | string>().as('pairs'))
      .where('linkage', '=', id)
      .executeTakeFirstOrThrow();
    const row = await inner
      .updateTable('linkages')
      .set({ ...opened, pairs: Number(pairs), state: 'ready' })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await layDecisions(inner, row);
  });
}

async function dropLinkage(inner: Transaction<Tables>, id: string): Promise<void> {
  await inner.deleteFrom('linkage_pairs').where('linkage', '=', id).execute();
  await inner.deleteFrom('linkages').where('id', '=', id).execute();
}

/** Takes a linkage out of the workspace; what reviewers said goes with the last that it is laid over. */
export async function removeLinkage(context: Context, who: Who, id: string): Promise<Result<null>> {
  await context.jobs.endAllOf(id);
  const removed = await context.ledger.act(async (inner, note) => {
    const row = await linkageOf(inner, id);
    if (!row) return false;
    await dropLinkage(inner, id);
    const others = await inner.selectFrom('linkages').select('id').where('series', '=', row.series).limit(1).execute();
    if (others.length === 0) await inner.deleteFrom('linkage_acts').where('series', '=', row.series).execute();
    note(who, { what: 'linkage.delete', about: id });
    return true;
  });
  if (!removed) return refuse(404, 'linkage-missing');
  context.workspace.forget();
  return done(null);
}

/** Drops what was being read when the server ended. */
export async function sweepLinkages({ db }: Pick<Context, 'db'>): Promise<void> {
  const broken = await db.selectFrom('linkages').select('id').where('state', '=', 'opening').execute();
  for (const { id } of broken) await db.transaction().execute((inner) => dropLinkage(inner, id));
}
