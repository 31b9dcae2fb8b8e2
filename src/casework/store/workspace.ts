import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  readonly close: () => Promise<void>;
};

export type OpenedWorkspace =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly message: string };

const LOCK = 'workspace.lock';
const ID = /^[0-9a-z]{16}$/;

/** A name for an input, run or correction that says nothing and cannot be guessed. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}

/** Opens a workspace, made where there is none. Two servers on one workspace would undo each other's work. */
export function openWorkspace(path: string): OpenedWorkspace {
  const folder = resolve(path);
  const lock = join(folder, LOCK);
  try {
    mkdirSync(join(folder, 'inputs'), { recursive: true, mode: 0o700 });
    mkdirSync(join(folder, 'runs'), { recursive: true, mode: 0o700 });
    if (existsSync(lock)) {
      const holder = Number(readFileSync(lock, 'utf8'));
      if (isRunning(holder)) {
        return {
          ok: false,
          message: `${path} is in use by another Redress (process ${holder}); stop it, or choose another workspace.`,
        };
      }
    }
    writeFileSync(lock, String(process.pid), { mode: 0o600 });
    const database = openDatabase(join(folder, 'workspace.sqlite'));
    migrate(database);
    const db = openKysely<Tables>(database);
    const inside = (kind: string) => (id: string) => {
      // Ids reach here from addresses: only what newId makes may become part of a path.
      if (!ID.test(id)) throw new Error('not an id');
      return join(folder, kind, id);
    };
    return {
      ok: true,
      workspace: {
        folder,
        db,
        inputFolder: inside('inputs'),
        runFolder: inside('runs'),
        close: async () => {
          await db.destroy();
          rmSync(lock, { force: true });
        },
      },
    };
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const why = code === 'EACCES' || code === 'EPERM' ? 'you are not allowed to write there' : (error as Error).message;
    return { ok: false, message: `The workspace ${path} cannot be opened: ${why}` };
  }
}

function isRunning(holder: number): boolean {
  if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
