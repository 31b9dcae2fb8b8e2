import { newId } from '../database/id.ts';
import { type Context, done, now, type Result, refuse, type Who } from './context.ts';
import type { SortId } from './rows/columns.ts';
import type { RowFilter } from './rows/filter.ts';
import type { PeopleSortId } from './rows/people-page.ts';

/** A list as an account keeps it under a name: what narrows it, its order and its columns; never a search for a name. */
export type ViewInfo = NewView & { readonly id: string };

export type NewView = {
  readonly name: string;
  /** Filters speak of sections, clauses and flags of one law. */
  readonly packId: string;
  readonly per: 'conviction' | 'person';
  readonly filter: RowFilter;
  readonly sort: SortId | PeopleSortId | null;
  readonly down: boolean;
  /** Ids of the columns that are shown. */
  readonly columns: readonly string[];
};

const MOST = 100;

/** The views of one account, by name. */
export async function listViews({ db }: Context, who: Who): Promise<readonly ViewInfo[]> {
  const rows = await db.selectFrom('views').selectAll().where('account', '=', who.account).orderBy('name').execute();
  return rows.map(({ id, name, pack_id: packId, view }) => ({
    id,
    name,
    packId,
    ...(JSON.parse(view) as Omit<NewView, 'name' | 'packId'>),
  }));
}

/** Keeps a view; one of the same name and law is replaced, as a file that is saved again. */
export async function keepView(context: Context, who: Who, wanted: NewView): Promise<Result<string>> {
  const { packId, name: written, ...view } = wanted;
  const name = written.trim();
  if (name === '') return refuse(400, 'view-no-name');
  const own = await context.db.selectFrom('views').selectAll().where('account', '=', who.account).execute();
  const same = own.find((each) => each.name === name && each.pack_id === packId);
  if (!same && own.length >= MOST) return refuse(409, { code: 'views-many', most: MOST });
  const text = JSON.stringify(view);
  return context.ledger.act(async (inner, note) => {
    const { id } = await inner
      .insertInto('views')
      .values({ id: newId(), account: who.account, created_at: now(), name, pack_id: packId, view: text })
      .onConflict((conflict) => conflict.columns(['account', 'pack_id', 'name']).doUpdateSet({ view: text }))
      .returning('id')
      .executeTakeFirstOrThrow();
    note(who, { what: 'view.keep', about: id });
    return done(id);
  });
}

export async function removeView(context: Context, who: Who, id: string): Promise<Result<null>> {
  const row = await context.db
    .selectFrom('views')
    .select('id')
    .where('id', '=', id)
    .where('account', '=', who.account)
    .executeTakeFirst();
  if (!row) return refuse(404, 'view-missing');
  return context.ledger.act(async (inner, note) => {
    await inner.deleteFrom('views').where('id', '=', id).execute();
    note(who, { what: 'view.delete', about: id });
    return done(null);
  });
}
