import type { Transaction } from 'kysely';
import type { Context, Who } from '../context.ts';
import { rowsFolder } from '../rows/folder.ts';
import { type OpenRows, openRows } from '../rows/open-rows.ts';
import type { Tables } from '../store/schema.ts';
import { personRef } from './identity.ts';
import { beginningOf, refsOfRun } from './run-people.ts';
import { sealOf } from './seal.ts';

/**
 * Who keeps out of what concerns a person does not meet that person anywhere: not in a matter, and not on the screens of
 * a run, whichever run it is. A recusal names the person by a keyed hash, so the people of a run are hashed to find them, in
 * a thread; that is done once for a run whose rows are open, and only once somebody keeps out of anybody.
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

/** What is kept of a run while its rows are open. */
type OfRun = {
  /** Of its people, by their numbers; read once somebody keeps out of anybody. */
  refs: Promise<Float64Array> | undefined;
  /** By account: recusals are only added, so their number tells whether it still holds. */
  readonly known: Map<string, { readonly of: number; readonly people: ReadonlySet<number> }>;
};

const ofRuns = new WeakMap<object, OfRun>();

/** The people of a run that somebody keeps out of, by their numbers in the run. */
export async function hiddenPeople(context: Context, who: Who, rows: OpenRows): Promise<ReadonlySet<number>> {
  const refs = new Set(await recusedFrom(context, who));
  if (refs.size === 0) return NOBODY;
  const ofRun = ofRuns.get(rows.database) ?? { refs: undefined, known: new Map() };
  ofRuns.set(rows.database, ofRun);
  const before = ofRun.known.get(who.account);
  if (before?.of === refs.size) return before.people;
  // The beginnings of two hashes are alike once in 2^48 pairs; whom that meets is hidden too.
  const beginnings = new Set([...refs].map(beginningOf));
  const people = new Set<number>();
  for (const [id, each] of (await refsIn(context, rows, ofRun)).entries()) if (beginnings.has(each)) people.add(id);
  ofRun.known.set(who.account, { of: refs.size, people });
  return people;
}

/** Those who ask at once wait for one thread; where it fails, the next who asks has another begin. */
async function refsIn({ workspace }: Context, { folder }: OpenRows, ofRun: OfRun): Promise<Float64Array> {
  ofRun.refs ??= refsOfRun(workspace.folder, folder);
  try {
    return await ofRun.refs;
  } catch (error) {
    ofRun.refs = undefined;
    throw error;
  }
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
