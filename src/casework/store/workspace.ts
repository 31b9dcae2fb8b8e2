import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { isId } from '../../database/id.ts';
import { lockByFile } from '../../database/lock.ts';
import { openPostgres, readPostgres } from '../../database/postgres.ts';
import { openDatabase } from '../../database/sqlite.ts';
import { openKysely } from '../../database/sqlite-kysely.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { type Checkpoint, signerOf } from '../audit/checkpoint.ts';
import { createLedger, type Ledger } from '../audit/ledger.ts';
import { closeSeal, sealOf } from '../matters/seal.ts';
import { forgetBeforeUpdate, keepBeforeUpdate } from './before-update.ts';
import { migrate } from './migrate.ts';
import { migrationsOf } from './migrations/index.ts';
import { handOver, runOldSteps } from './old-steps.ts';
import type { Tables } from './schema.ts';

/** One folder that holds all of a workbench: its database, or where that is, what was uploaded, and the runs. */
export type Workspace = {
  readonly folder: string;
  readonly db: Kysely<Tables>;
  /** Writes the log, with the acts that it tells of. */
  readonly ledger: Ledger;
  /** The folder of an input's files and index, or of a run's results and rows. */
  readonly inputFolder: (id: string) => string;
  readonly runFolder: (id: string) => string;
  /**
   * Takes what was deleted out of the journal of the database too, and removes the copy of before an update; the database
   * itself overwrites it with zeros.
   */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

export type OpenedWorkspace =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly message: string };

export type WorkspaceOptions = {
  /** Address of a PostgreSQL database; the one of before, or SQLite in the folder, when absent. */
  readonly database?: string | undefined;
  /** A folder, on another machine where it can be, in which each checkpoint of the log is laid aside. */
  readonly checkpoints?: string | undefined;
};

/** The file by which a server holds a workspace. */
export const LOCK = 'lock.sqlite';

/** Opens a workspace, made where there is none. Two servers on one workspace would undo each other's work. */
export async function openWorkspace(path: string, options: WorkspaceOptions = {}): Promise<OpenedWorkspace> {
  const folder = resolve(path);
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(join(folder, 'inputs'), { recursive: true, mode: 0o700 });
    mkdirSync(join(folder, 'runs'), { recursive: true, mode: 0o700 });
    lock = lockByFile(join(folder, LOCK));
    if (!lock) {
      return { ok: false, message: `${path} is in use by another Redress; stop it, or choose another --workspace.` };
    }
    chmodSync(folder, 0o700);
    const opened = await openStore(folder, options.database);
    if (!opened.ok) {
      lock.close();
      return { ok: false, message: `The workspace ${path} cannot be opened: ${opened.message}` };
    }
    return { ok: true, workspace: workspaceOf(folder, lock, opened.store, options) };
  } catch (error) {
    lock?.close();
    const code = (error as { code?: string }).code ?? '';
    const why = code === 'EACCES' || code === 'EPERM' ? 'you are not allowed to write there' : (error as Error).message;
    return { ok: false, message: `The workspace ${path} cannot be opened: ${why}` };
  }
}

/** A database that is up to date, whichever it is. */
export type Store = Pick<Workspace, 'db' | 'forget' | 'close'>;

function workspaceOf(folder: string, lock: DatabaseSync, store: Store, { checkpoints }: WorkspaceOptions): Workspace {
  const inside = (kind: string) => (id: string) => {
    // Ids reach here from addresses: only what newId makes may become part of a path.
    if (!isId(id)) throw new Error('not an id');
    return join(folder, kind, id);
  };
  return {
    folder,
    db: store.db,
    ledger: createLedger({
      db: store.db,
      sign: signerOf(folder),
      ...(checkpoints === undefined ? {} : { onCheckpoint: (each) => layAside(checkpoints, each) }),
    }),
    inputFolder: inside('inputs'),
    runFolder: inside('runs'),
    forget: store.forget,
    close: async () => {
      await store.close();
      closeSeal(folder);
      lock.close();
    },
  };
}

/** Writes a checkpoint into a folder; where that fails, work goes on, and the terminal says so. */
function layAside(folder: string, checkpoint: Checkpoint): void {
  try {
    writeWholeFile(join(folder, `checkpoint-${checkpoint.seq}.json`), `${JSON.stringify(checkpoint)}\n`, true);
  } catch (error) {
    const { code = 'unknown cause' } = error as { code?: string };
    process.stderr.write(`redress: checkpoint ${checkpoint.seq} of the log could not be laid aside (${code})\n`);
  }
}

type OpenedStore = { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly message: string };

async function openStore(folder: string, wanted: string | undefined): Promise<OpenedStore> {
  const url = databaseOf(folder, wanted);
  if (url === undefined) return { ok: true, store: await openSqlite(join(folder, SQLITE)) };
  const opened = await openPostgres<Tables>(url);
  if (!opened.ok) return opened;
  try {
    await migrate(
      opened.store.db,
      migrationsOf(() => sealOf(folder)),
    );
  } catch (error) {
    await opened.store.close();
    throw error;
  }
  if (wanted !== undefined) rememberDatabase(folder, wanted);
  return { ok: true, store: { ...opened.store, forget: () => {} } };
}

/** The file of a workspace's database, where that is SQLite. */
export const SQLITE = 'workspace.sqlite';

/** Opens the database of a workspace in a file, made or brought up to date. */
export async function openSqlite(path: string): Promise<Store> {
  const database = openDatabase(path, { durable: true });
  try {
    // The folder may have been there before, open to others; the files that SQLite lays beside take the same rights.
    chmodSync(path, 0o600);
    const steps = migrationsOf(() => sealOf(dirname(path)));
    keepBeforeUpdate(path, database, Object.keys(steps));
    runOldSteps(database);
    const db = openKysely<Tables>(database);
    await migrate(db, steps);
    handOver(database);
    const forget = () => {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      forgetBeforeUpdate(path);
    };
    return { db, forget, close: () => db.destroy() };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The file that says which database a workspace is on, where that is not its own. */
export const DATABASE = 'database.json';

/** The address of a workspace's PostgreSQL database; undefined for a workspace on SQLite. */
export function addressOf(path: string): string | undefined {
  return databaseOf(resolve(path), undefined);
}

/** The address of the PostgreSQL database that belongs to a folder; undefined where that is SQLite in the folder itself. */
function databaseOf(folder: string, wanted: string | undefined): string | undefined {
  const path = join(folder, DATABASE);
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { url: string }).url : undefined;
  if (wanted === undefined) return kept;
  if (kept === undefined && existsSync(join(folder, SQLITE))) {
    throw new Error('it keeps its own database already; choose another --workspace for one on PostgreSQL');
  }
  if (kept !== undefined && kept !== withoutPassword(wanted)) {
    throw new Error('it belongs to another database than the one of --database');
  }
  return wanted;
}

/** A folder finds its database again when it is opened without the option. Passwords are not kept. */
function rememberDatabase(folder: string, url: string): void {
  writeWholeFile(join(folder, DATABASE), `${JSON.stringify({ url: withoutPassword(url) })}\n`, true);
}

function withoutPassword(url: string): string {
  const parsed = new URL(url);
  parsed.password = '';
  return parsed.href;
}

/** Opens a workspace's database to read it, beside the server that may work on it; undefined where there is none. */
export function readWorkspace(path: string): Pick<Store, 'db' | 'close'> | undefined {
  const folder = resolve(path);
  const url = databaseOf(folder, undefined);
  if (url !== undefined) return readPostgres<Tables>(url);
  if (!existsSync(join(folder, SQLITE))) return undefined;
  const db = openKysely<Tables>(openDatabase(join(folder, SQLITE), { readOnly: true }));
  return { db, close: () => db.destroy() };
}
