import { existsSync, rmSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { beginWholeFile } from '../../disk/whole-file.ts';

/** Days for which a workspace keeps its database as it was before an update. */
const DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** Where the database of an older Redress is kept once a newer one has brought it up to date: the way back. */
export function pathBeforeUpdate(database: string): string {
  return database.replace(/\.sqlite$/, '.before-update.sqlite');
}

/**
 * Copies a database before it is brought up to date, where an older Redress wrote it; an older copy is replaced. The
 * copy holds people as the database does, so that it goes after 30 days.
 *
 * @param steps the names of all steps of this Redress.
 * @throws where there is no room for the copy: nothing is brought up to date without a way back.
 */
export function keepBeforeUpdate(path: string, database: DatabaseSync, steps: readonly string[]): void {
  if (isOlder(database, steps)) {
    const copy = beginWholeFile(pathBeforeUpdate(path), true);
    try {
      // One reading of the whole file, the journal among it.
      database.prepare('VACUUM INTO ?').run(copy.path);
      copy.commit();
    } finally {
      copy.abandon();
    }
    return;
  }
  const kept = pathBeforeUpdate(path);
  if (existsSync(kept) && Date.now() - statSync(kept).mtimeMs > DAYS * MS_PER_DAY) forgetBeforeUpdate(path);
}

/** Removes the copy: what somebody deletes from a workspace must not go on standing in it. */
export function forgetBeforeUpdate(path: string): void {
  rmSync(pathBeforeUpdate(path), { force: true });
}

/** Whether a database holds something, and lacks a step of this Redress. */
function isOlder(database: DatabaseSync, steps: readonly string[]): boolean {
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  if (tables.length === 0) return false;
  if (!tables.some(({ name }) => name === 'kysely_migration')) return true;
  const done = new Set(
    database
      .prepare('select name from kysely_migration')
      .all()
      .map(({ name }) => name),
  );
  return steps.some((step) => !done.has(step));
}
