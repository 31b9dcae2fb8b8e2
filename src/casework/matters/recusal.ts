import type { Transaction } from 'kysely';
import type { Context, Who } from '../context.ts';
import { rowsFolder } from '../rows/folder.ts';
import { type OpenRows, openRows } from '../rows/open-rows.ts';
import type { Tables } from '../store/schema.ts';
import { personRef } from './identity.ts';
import { sealOf } from './seal.ts';

/**
 * Who keeps out of what concerns a person does not meet that person anywhere: not in a matter, and not on the screens of
 * a run, whichever run it is. A recusal names the person by a keyed hash, so the people of a run are hashed to find them;
 * that is done once for a run and an account, and only for accounts that keep out of somebody.
 */

/** Whether an account keeps out of a person, by the person's keyed hash. */
export async function isRecused(
  inner: Pick<Transaction<Tables>, 'selectFrom'>,
  account: string,
  person: string,
): Promise<boolean> {
  const found = await inner
    .selectFrom('recusals')
    .select('account')
    .where('account', '=', account)
    .where('person_ref', '=', person)
    .executeTakeFirst();
  return found !== undefined;
}

/** The people that an account keeps out of, as keyed hashes, for a statement to leave them out. */
export function recusedRefs(db: Pick<Transaction<Tables>, 'selectFrom'>, { account }: Pick<Who, 'account'>) {
  return db.selectFrom('recusals').select('person_ref').where('account', '=', account);
}

/** The matters about people whom an account keeps out of, for a statement to leave them out. */
export function recusedMatters(db: Pick<Transaction<Tables>, 'selectFrom'>, who: Pick<Who, 'account'>) {
  return db.selectFrom('matters').select('matters.id').where('matters.person_ref', 'in', recusedRefs(db, who));
}

/** The people that an account keeps out of, as keyed hashes. */
export async function recusedFrom(
  { db }: { readonly db: Pick<Transaction<Tables>, 'selectFrom'> },
  who: Pick<Who, 'account'>,
): Promise<readonly string[]> {
  const rows = await recusedRefs(db, who).execute();
  return rows.map((row) => row.person_ref);
}

const NOBODY: ReadonlySet<number> = new Set();

/** By the database of a run's rows and the account: recusals are only added, so their number tells whether it still holds. */
const known = new WeakMap<object, Map<string, { readonly of: number; readonly people: ReadonlySet<number> }>>();

/** The people of a run that somebody keeps out of, by their numbers in the run. */
export async function hiddenPeople(context: Context, who: Who, rows: OpenRows): Promise<ReadonlySet<number>> {
  const refs = new Set(await recusedFrom(context, who));
  if (refs.size === 0) return NOBODY;
  const ofRun = known.get(rows.database) ?? new Map();
  known.set(rows.database, ofRun);
  const before = ofRun.get(who.account);
  if (before?.of === refs.size) return before.people;
  const seal = sealOf(context.workspace.folder);
  const people = new Set<number>();
  for (const row of rows.database.prepare('select id, key from people').iterate()) {
    const { id, key } = row as unknown as { readonly id: number; readonly key: string };
    if (refs.has(personRef(seal, key))) people.add(id);
  }
  ofRun.set(who.account, { of: refs.size, people });
  return people;
}

/** The rows of a run as somebody may see them: without the people whom they keep out of. */
export async function rowsSeenBy(context: Context, who: Who, rows: OpenRows): Promise<OpenRows> {
  const without = await hiddenPeople(context, who, rows);
  return without.size === 0 ? rows : { ...rows, columns: { ...rows.columns, without } };
}

/** Whether somebody keeps out of a person who is known by the number that the state's file gives. */
export async function keepsOutOf(context: Context, who: Who): Promise<(person: string) => boolean> {
  const refs = new Set(await recusedFrom(context, who));
  if (refs.size === 0) return () => false;
  const seal = sealOf(context.workspace.folder);
  return (person) => refs.has(personRef(seal, person));
}

/** Whether a run holds somebody whom an account keeps out of: its files and papers then are for a colleague to take. */
export async function holdsHidden(context: Context, who: Who, run: string): Promise<boolean> {
  const rows = openRows(rowsFolder(context, run));
  return rows !== undefined && (await hiddenPeople(context, who, rows)).size > 0;
}
