import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { migrate } from './migrations.ts';
import type { Tables } from './schema.ts';
import { openDatabase, openKysely } from './sqlite.ts';

/** One folder that holds all of a workbench: its database, what was uploaded, and the runs. */
export type Workspace = {
  readonly folder: string;
  readonly db: Kysely<Tables>;
  /** The folder of an input's files and index, or of a run's results and rows. */
  readonly inputFolder: (id: string) => string;
  readonly runFolder: (id: string) => string;
  /** Takes what was deleted out of the journal of the database too; the database itself overwrites it with zeros. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

export type OpenedWorkspace =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly message: string };

const LOCK = 'lock.sqlite';
const ID = /^[0-9a-f]{16}$/;

/** Whether a name is of the form that newId makes. */
export function isId(name: string): boolean {
  return ID.test(name);
}

/** A name for an input, run or correction that says nothing and cannot be guessed. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}

/** Opens a workspace, made where there is none. Two servers on one workspace would undo each other's work. */
export function openWorkspace(path: string): OpenedWorkspace {
  const folder = resolve(path);
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(join(folder, 'inputs'), { recursive: true, mode: 0o700 });
    mkdirSync(join(folder, 'runs'), { recursive: true, mode: 0o700 });
    const held = lockFolder(folder);
    if (!held) {
      return { ok: false, message: `${path} is in use by another Redress; stop it, or choose another --workspace.` };
    }
    lock = held;
    chmodSync(folder, 0o700);
    const database = openDatabase(join(folder, 'workspace.sqlite'));
    // The folder may have been there before, open to others; the files that SQLite lays beside take the same rights.
    chmodSync(join(folder, 'workspace.sqlite'), 0o600);
    migrate(database);
    const db = openKysely<Tables>(database);
    const inside = (kind: string) => (id: string) => {
      // Ids reach here from addresses: only what newId makes may become part of a path.
      if (!isId(id)) throw new Error('not an id');
      return join(folder, kind, id);
    };
    return {
      ok: true,
      workspace: {
        folder,
        db,
        inputFolder: inside('inputs'),
        runFolder: inside('runs'),
        forget: () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
        close: async () => {
          await db.destroy();
          held.close();
        },
      },
    };
  } catch (error) {
    lock?.close();
    const code = (error as { code?: string }).code ?? '';
    const why = code === 'EACCES' || code === 'EPERM' ? 'you are not allowed to write there' : (error as Error).message;
    return { ok: false, message: `The workspace ${path} cannot be opened: ${why}` };
  }
}

/**
 * Takes the workspace for this process; undefined when another has it. The lock is one that the system takes back when
 * a process dies however it dies: a number of a process in a file may by then be that of any other program.
 */
function lockFolder(folder: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(join(folder, LOCK));
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    const SQLITE_BUSY = 5;
    if ((error as { errcode?: unknown }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}
