import type { Context } from '../context.ts';
import { wordsOfName } from '../name-words.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';
import type { LogRow } from './odd.ts';

/** Shorter parts of an account's name are initials, which are in many names. */
const LEAST = 3;

/**
 * Whether somebody looked at a person who has the name of their account: `rivera` and `maria.rivera` at RIVERA, MARIA. The
 * name of the person is compared here and goes no further.
 */
export function ownNames(context: Context): (row: LogRow) => Promise<boolean> {
  const words = new Map<string, readonly string[]>();
  const known = new Map<string, Promise<string>>();
  return async ({ who, what, about }) => {
    const own = words.get(who) ?? wordsOfName(who).filter((word) => word.length >= LEAST);
    words.set(who, own);
    if (own.length === 0) return false;
    const isOfRun = what.startsWith('person.');
    if (!isOfRun && !what.startsWith('matter.')) return false;
    const key = isOfRun ? about.split(' ').slice(0, 2).join(' ') : about.split(' ')[0]!;
    const name = known.get(key) ?? (isOfRun ? nameIn(context, key) : nameOfMatter(context, key));
    known.set(key, name);
    const theirs = wordsOfName(await name);
    return own.every((word) => theirs.includes(word));
  };
}

/** Blank where the run is gone. */
async function nameIn(context: Context, place: string): Promise<string> {
  const [run = '', row = ''] = place.split(' ');
  if (!/^[0-9a-f]{16}$/.test(run)) return '';
  const rows = openRows(rowsFolder(context, run));
  const found = rows?.database.prepare('select name from people where id = ?').get(Number(row));
  return (found as { readonly name: string } | undefined)?.name ?? '';
}

async function nameOfMatter(context: Context, id: string): Promise<string> {
  const row = await context.db
    .selectFrom('matters')
    .select(['run', 'person_row'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? nameIn(context, `${row.run} ${row.person_row}`) : '';
}
