/** Lists that the people of an office share: a name and what the list shows. */
import { newId } from '../../database/id.ts';
import { seal, unseal } from '../../database/sealed-text.ts';
import { hasSocialSecurityNumber, oneLine } from '../answers/normalize.ts';
import { instant, type Portal } from '../portal.ts';
import { note } from '../store/log.ts';
import type { By } from './act.ts';
import { filterQuery, type ListFilter, readFilter } from './list.ts';

export type SavedList = { readonly id: string; readonly name: string; readonly filter: ListFilter };

export const LONGEST_LIST_NAME = 60;
const MOST_LISTS = 30;

const place = (id: string) => `list ${id}`;

/** The saved lists of an office in alphabetical order. */
export async function savedListsOf({ store, pack }: Portal, office: string): Promise<readonly SavedList[]> {
  const rows = await store.db.selectFrom('saved_lists').selectAll().where('office', '=', office).execute();
  return rows
    .map(({ id, sealed }) => {
      const { name, query } = JSON.parse(unseal(store.keys.wrapping, place(id), sealed)) as Kept;
      const asked = new URLSearchParams(query);
      // Read anew: a county may have left the pack since.
      return { id, name, filter: readFilter(pack, (each) => asked.get(each) ?? undefined) };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

type Kept = { readonly name: string; readonly query: string };

export type SaveFault = 'empty' | 'social-security' | 'too-many';

/** Keeps a list under a name; one of the same name is replaced. */
export async function saveList(
  portal: Portal,
  office: string,
  { account }: By,
  { name: typed, filter }: { readonly name: string; readonly filter: ListFilter },
): Promise<'done' | SaveFault> {
  const name = oneLine(typed).slice(0, LONGEST_LIST_NAME).trim();
  if (name === '') return 'empty';
  if (hasSocialSecurityNumber(name, false)) return 'social-security';
  const known = await savedListsOf(portal, office);
  const same = known.find((each) => each.name === name);
  if (!same && known.length >= MOST_LISTS) return 'too-many';
  const id = same?.id ?? newId();
  const kept: Kept = { name, query: filterQuery(filter) };
  const sealed = seal(portal.store.keys.wrapping, place(id), JSON.stringify(kept));
  await portal.store.db.transaction().execute(async (inner) => {
    await inner
      .insertInto('saved_lists')
      .values({ id, office, sealed })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ sealed }))
      .execute();
    await note(inner, { at: instant(portal), who: account, what: 'list.save', about: id });
  });
  return 'done';
}

/** Forgets a saved list of an office. */
export async function endList(portal: Portal, office: string, { account }: By, id: string): Promise<boolean> {
  const { db } = portal.store;
  const { numDeletedRows } = await db
    .deleteFrom('saved_lists')
    .where('id', '=', id)
    .where('office', '=', office)
    .executeTakeFirst();
  if (Number(numDeletedRows) === 0) return false;
  await note(db, { at: instant(portal), who: account, what: 'list.end', about: id });
  return true;
}
