import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { openDatabase } from '../../database/sqlite.ts';
import { openKysely } from '../../database/sqlite-kysely.ts';
import { KEYS } from '../matters/person-keys.ts';
import type { Tables } from '../store/schema.ts';
import { addressOf, readWorkspace, SQLITE } from '../store/workspace.ts';
import type { BackupManifest } from './manifest.ts';

/** The name of the database in a backup, by its kind. */
export const DATABASE_FILE: Readonly<Record<BackupManifest['database'], string>> = {
  SQLite: SQLITE,
  PostgreSQL: 'database.dump',
};

type Listed = {
  readonly inputs: readonly { readonly id: string; readonly state: string; readonly files: string }[];
  readonly runs: readonly { readonly id: string; readonly state: string }[];
};

/** A database as it was at one moment, and what it says that the workspace holds. */
export type Snapshot = Listed & {
  readonly kind: BackupManifest['database'];
  /** Where it was written. */
  readonly path: string;
  readonly madeAt: string;
};

/** Something in the way that the operator can mend. */
export class BackupFault extends Error {}

/** Writes the database of a workspace into a folder, as it is now; its server may go on working. */
export async function takeSnapshot(workspace: string, into: string): Promise<Snapshot> {
  const url = addressOf(workspace);
  if (url !== undefined) return dumpPostgres(workspace, url, into);
  const source = join(resolve(workspace), SQLITE);
  if (!existsSync(source)) throw new BackupFault(`${workspace} is no workspace: it holds no ${SQLITE}`);
  const path = join(into, SQLITE);
  const madeAt = new Date().toISOString();
  const database = openDatabase(source, { readOnly: true });
  try {
    // One reading, whatever is written meanwhile; pages that are free are left behind.
    database.prepare('VACUUM INTO ?').run(path);
  } finally {
    database.close();
  }
  const copy = openKysely<Tables>(openDatabase(path, { readOnly: true }));
  try {
    return { kind: 'SQLite', path, madeAt, ...(await listOf(copy)) };
  } finally {
    await copy.destroy();
  }
}

/** Writes the keys of people into a folder, as they are now; gives where. */
export function takeKeys(folder: string, into: string): string {
  const path = join(into, KEYS);
  // An older workspace has none, nor has one without people.
  const database = openDatabase(join(folder, KEYS), { readOnly: existsSync(join(folder, KEYS)) });
  try {
    database.prepare('VACUUM INTO ?').run(path);
  } finally {
    database.close();
  }
  return path;
}

/** The dump and the lists are of one moment: both read the snapshot of one transaction. */
async function dumpPostgres(workspace: string, url: string, into: string): Promise<Snapshot> {
  const store = readWorkspace(workspace)!;
  const path = join(into, DATABASE_FILE.PostgreSQL);
  try {
    return await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(trx);
        const madeAt = new Date().toISOString();
        const listed = await listOf(trx);
        const words = ['--format=custom', '--no-owner', '--no-acl', `--snapshot=${rows[0]!.id}`, `--file=${path}`];
        await runPostgres('pg_dump', [...words, `--dbname=${url}`]);
        return { kind: 'PostgreSQL', path, madeAt, ...listed };
      });
  } finally {
    await store.close();
  }
}

async function listOf(db: NonNullable<ReturnType<typeof readWorkspace>>['db']): Promise<Listed> {
  return {
    inputs: await db.selectFrom('inputs').select(['id', 'state', 'files']).orderBy('id').execute(),
    runs: await db.selectFrom('runs').select(['id', 'state']).orderBy('id').execute(),
  };
}

/** Runs one of PostgreSQL's own programs. What it says may hold values of rows, so that none of it is repeated. */
export async function runPostgres(program: 'pg_dump' | 'pg_restore', words: readonly string[]): Promise<void> {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = text(child.stderr);
  const code = await new Promise<number>((resolveCode, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolveCode(status ?? 1));
  }).catch((error: { code?: string }) => {
    if (error.code !== 'ENOENT') throw error;
    throw new BackupFault(`${program} is not installed; it comes with PostgreSQL (postgresql-client)`);
  });
  if (code === 0) return;
  const version = /version mismatch/.test(await said);
  const why = version ? 'it is older than the server; install the one of the server' : `it ended with ${code}`;
  throw new BackupFault(`${program} failed: ${why}`);
}
