import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely, Transaction } from 'kysely';
import { lockByFile } from '../../database/lock.ts';
import { migrateTo } from '../../database/migrate.ts';
import { openPostgres } from '../../database/postgres.ts';
import { openDatabase } from '../../database/sqlite.ts';
import { openKysely } from '../../database/sqlite-kysely.ts';
import { type FolderKeys, folderKeys } from './folder-keys.ts';
import { createGroupCommit } from './group-commit.ts';
import { PORTAL_MIGRATIONS } from './migrations.ts';
import type { PortalTables } from './schema.ts';

/** The database or a transaction in it. */
export type Db = Kysely<PortalTables> | Transaction<PortalTables>;

/** Everything that a portal remembers: one folder with its database, or where that is, and its secrets. */
export type PortalStore = {
  readonly db: Kysely<PortalTables>;
  readonly keys: FolderKeys;
  /** Resolves when what was written before is on the disk; nothing is answered earlier. */
  readonly flush: () => Promise<void>;
  /** Takes what was deleted out of the journal of the database too. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

export type OpenedStore =
  | { readonly ok: true; readonly store: PortalStore }
  | { readonly ok: false; readonly message: string };

const NEWER = 'a newer Redress wrote this database; update Redress before opening it';

/** What the database keeps in place of a token or a code. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Opens the store of a portal, made where there is none.
 *
 * @param database the address of a PostgreSQL database; SQLite in the folder when absent.
 */
export async function openPortalStore(path: string, database?: string): Promise<OpenedStore> {
  const folder = resolve(path);
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    lock = lockByFile(join(folder, 'lock.sqlite'));
    if (!lock)
      return { ok: false, message: `${path} is in use by another portal; stop it, or choose another --folder.` };
    const held = lock;
    const base = await (database === undefined ? onSqlite(folder) : onPostgres(database));
    if (!base.ok) {
      held.close();
      return base;
    }
    const close = async () => {
      await base.store.close();
      held.close();
    };
    return { ok: true, store: { ...base.store, keys: folderKeys(folder), close } };
  } catch (error) {
    lock?.close();
    return { ok: false, message: `The folder ${path} cannot be opened: ${(error as Error).message}` };
  }
}

type Base =
  | { readonly ok: true; readonly store: Omit<PortalStore, 'keys'> }
  | { readonly ok: false; readonly message: string };

/** Keys are by chance, so an application touches pages all over the indexes: those of 100,000 fit into this. */
const CACHE_KB = 65_536;

async function onSqlite(folder: string): Promise<Base> {
  const path = join(folder, 'portal.sqlite');
  // What is answered waits for the disk by `flush`, one time for many.
  const database = openDatabase(path);
  try {
    chmodSync(path, 0o600);
    database.exec(`PRAGMA cache_size = -${CACHE_KB}`);
    const db = openKysely<PortalTables>(database);
    await migrateTo(db, PORTAL_MIGRATIONS, NEWER);
    const forget = () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const commit = createGroupCommit(`${path}-wal`);
    const close = async () => {
      await commit.flush();
      commit.close();
      await db.destroy();
    };
    return { ok: true, store: { db, forget, flush: commit.flush, close } };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function onPostgres(url: string): Promise<Base> {
  const opened = await openPostgres<PortalTables>(url);
  if (!opened.ok) return opened;
  try {
    await migrateTo(opened.store.db, PORTAL_MIGRATIONS, NEWER);
  } catch (error) {
    await opened.store.close();
    throw error;
  }
  return { ok: true, store: { ...opened.store, forget: () => {}, flush: async () => {} } };
}
