import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { readPostgres } from '../../database/postgres.ts';
import { beginWholeFolder } from '../../disk/whole-folder.ts';
import type { Who } from '../context.ts';
import { KEYS } from '../matters/person-keys.ts';
import { type Swept, sweepRestored } from '../retention/sweep-restored.ts';
import type { Tables } from '../store/schema.ts';
import { DATABASE, openWorkspace } from '../store/workspace.ts';
import { type ArchivedFile, readArchive } from './archive.ts';
import { type BackupManifest, MANIFEST, readManifest } from './manifest.ts';
import { BackupFault, DATABASE_FILE, runPostgres } from './snapshot.ts';

export type RestoreOptions = {
  /** Private keys of age. */
  readonly identities: readonly string[];
  /** The file with the keys of people, for a backup that was made without them. */
  readonly keys?: string | undefined;
  /** The address of an empty PostgreSQL database, for a backup of a workspace on one. */
  readonly database?: string | undefined;
  /** Who removes again what purges removed since, as the file of keys has it; where no one is named, it stays. */
  readonly sweepAs?: Who | undefined;
};

export type Restored = {
  readonly manifest: BackupManifest;
  /** What was removed again; undefined where there was nothing. */
  readonly swept: Swept | undefined;
};

/**
 * Puts the workspace of a backup where nothing is yet, and brings it up to date. It appears whole or not at all; a
 * database of PostgreSQL may be left with what was restored until then.
 */
export async function restoreBackup(source: string, target: string, options: RestoreOptions): Promise<Restored> {
  const begun = beginWholeFolder(resolve(target), () => 'there');
  if (begun.kind === 'locked') throw new BackupFault(`${target} is being restored by another Redress`);
  if (begun.kind === 'refused') throw new BackupFault(`${target} is there already; name a folder that is not`);
  const { folder } = begun;
  try {
    const manifest = await unpack(source, folder.path, options.identities);
    await unpackKeys(folder.path, manifest, options);
    await restoreDatabase(folder.path, manifest, options.database);
    const swept = await bringUpToDate(folder.path, options);
    if (folder.commit() !== undefined) throw new BackupFault(`${target} has appeared meanwhile, and was left as it is`);
    return { manifest, swept };
  } finally {
    folder.abandon();
  }
}

/** Writes the files of a backup into a folder, and holds each against the list at its end. */
async function unpack(source: string, folder: string, identities: readonly string[]): Promise<BackupManifest> {
  const found: ArchivedFile[] = [];
  let text: string | undefined;
  await readArchive(source, identities, async (path, content) => {
    // Anybody with the public key can make a file that opens: no name in it may lead out of the folder.
    if (!isInside(path))
      throw new BackupFault(`${source} is no backup of Redress: a name in it leads out of its folder`);
    const own = join(folder, ...path.split('/'));
    mkdirSync(dirname(own), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let bytes = 0;
    const hashed = async function* () {
      for await (const piece of content) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    };
    await pipeline(hashed, createWriteStream(own, { flags: 'wx', mode: 0o600 }));
    if (path === MANIFEST) text = readFileSync(own, 'utf8');
    else found.push({ path, bytes, sha256: hash.digest('hex') });
  });
  const manifest = text === undefined ? undefined : readManifest(text);
  if (manifest === undefined) throw new BackupFault(`${source} is no backup of Redress, or one of a later version`);
  rmSync(join(folder, MANIFEST));
  const wrong = differing(manifest.files, found);
  if (wrong !== undefined) throw new BackupFault(`${source} is not as it was written: ${wrong} differs from its list`);
  return manifest;
}

/** Puts the keys of people beside the database that they open. */
async function unpackKeys(
  folder: string,
  { keys }: BackupManifest,
  { identities, keys: source }: RestoreOptions,
): Promise<void> {
  if (keys === 'inside') {
    if (source !== undefined) throw new BackupFault('--keys: this backup has its keys inside; leave the option out');
    return;
  }
  if (source === undefined)
    throw new BackupFault('the keys of people are not in this backup; name the newest file of keys with --keys');
  let found = false;
  await readArchive(source, identities, async (path, content) => {
    if (path !== KEYS) throw new BackupFault(`${source} is no file of keys`);
    await pipeline(content, createWriteStream(join(folder, KEYS), { flags: 'wx', mode: 0o600 }));
    found = true;
  });
  if (!found) throw new BackupFault(`${source} is no file of keys`);
}

function isInside(path: string): boolean {
  return !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** The path of the first file that is not as a list has it. */
function differing(listed: readonly ArchivedFile[], found: readonly ArchivedFile[]): string | undefined {
  const byPath = new Map(found.map((each) => [each.path, each]));
  const bad = listed.find(({ path, bytes, sha256 }) => {
    const own = byPath.get(path);
    return own === undefined || own.bytes !== bytes || own.sha256 !== sha256;
  });
  if (bad !== undefined) return bad.path;
  const known = new Set(listed.map(({ path }) => path));
  return found.find(({ path }) => !known.has(path))?.path;
}

async function restoreDatabase(folder: string, { database }: BackupManifest, url: string | undefined): Promise<void> {
  const file = join(folder, DATABASE_FILE[database]);
  if (!existsSync(file)) throw new BackupFault('the backup holds no database');
  if (database === 'SQLite') {
    if (url !== undefined)
      throw new BackupFault('--database: the workspace of this backup keeps its own database; leave the option out');
    return;
  }
  if (url === undefined)
    throw new BackupFault('the workspace of this backup is on PostgreSQL; name an empty database with --database');
  await refuseFilled(url);
  await runPostgres('pg_restore', ['--no-owner', '--no-acl', '--single-transaction', `--dbname=${url}`, file]);
  rmSync(file);
  // It names the database of before.
  rmSync(join(folder, DATABASE), { force: true });
}

/** Restoring over another workspace would mix the two. */
async function refuseFilled(url: string): Promise<void> {
  const store = readPostgres<Tables>(url);
  try {
    const { rows } = await sql<{ tables: string }>`
      select count(*) as tables from information_schema.tables where table_schema = 'public'`.execute(store.db);
    if (Number(rows[0]!.tables) > 0) throw new BackupFault('--database: that database is not empty; name one that is');
  } catch (error) {
    if (error instanceof BackupFault) throw error;
    const { code = 'unknown cause' } = error as { code?: string };
    throw new BackupFault(`--database cannot be opened (${code})`);
  } finally {
    await store.close();
  }
}

/** Opens the workspace once, as a server would: an older one gets the tables of this version, and knows its database. */
async function bringUpToDate(folder: string, { database, sweepAs }: RestoreOptions): Promise<Swept | undefined> {
  const opened = await openWorkspace(folder, database === undefined ? {} : { database });
  if (!opened.ok) throw new BackupFault(opened.message);
  const { workspace } = opened;
  try {
    return sweepAs && (await sweepRestored({ workspace, db: workspace.db, ledger: workspace.ledger }, sweepAs));
  } finally {
    await workspace.close();
  }
}
