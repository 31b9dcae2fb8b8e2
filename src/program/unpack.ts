import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { getAsset, getRawAsset } from 'node:sea';
import { zstdDecompressSync } from 'node:zlib';
import { privateFolder } from '../../bin/modules.js';

/** A file inside that has to stand on disk before it can be used. */
export type Unpackable = {
  /** SHA-256 of the file as it stands on disk, in hexadecimal. */
  readonly sha256: string;
  /** Whether it lies packed (Zstandard) inside, under its path with `.zst` at the end. */
  readonly packed: boolean;
};

/** What a built program says of itself; `parts.json` inside. */
export type Parts = {
  readonly version: string;
  /** SHA-256 over all modules and files inside but the add-ons. */
  readonly program: string;
  readonly node: { readonly version: string; readonly sha256: string };
  /** What can be unpacked, by the path under which it is shipped. */
  readonly unpackable: Readonly<Record<string, Unpackable>>;
  /** Packages whose code is an add-on: by the name under which it is asked for, the path of the add-on. */
  readonly addons: Readonly<Record<string, string>>;
};

/** Why a part of the program cannot be used here: a sentence for the person at this machine. */
export class NotUnpacked extends Error {
  override readonly name = 'NotUnpacked';
}

/** Whether an error is a {@link NotUnpacked}; the first code of the one file has a class of its own of that name. */
export function isNotUnpacked(error: unknown): error is NotUnpacked {
  return error instanceof Error && error.name === 'NotUnpacked';
}

/** A part that a killed process left is removed when it is this old, in milliseconds. */
const ABANDONED = 10 * 60_000;

let known: Parts | undefined;
const ready = new Set<string>();

export function partsInside(): Parts {
  known ??= JSON.parse(getAsset('parts.json', 'utf8')) as Parts;
  return known;
}

/**
 * The place on disk of a file or folder inside. What stands there is used where its hash is right, and written anew
 * where it is missing or another; each file is looked at once a thread.
 * @throws a {@link NotUnpacked} where no folder of this user's alone can be written.
 */
export function unpacked(path: string): string {
  const { unpackable } = partsInside();
  const paths = Object.keys(unpackable).filter((each) => each === path || each.startsWith(`${path}/`));
  if (paths.length === 0) throw new Error(`nothing inside is called ${path}`);
  const folder = cacheFolder();
  for (const each of paths) {
    if (!ready.has(each)) unpackFile(folder, each, unpackable[each]!);
    ready.add(each);
  }
  return join(folder, path);
}

function unpackFile(folder: string, path: string, { sha256, packed }: Unpackable): void {
  const target = join(folder, path);
  try {
    if (existsSync(target) && hashOf(readFileSync(target)) === sha256) return;
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    removeAbandoned(dirname(target), basename(target));
    const inside = new Uint8Array(getRawAsset(packed ? `${path}.zst` : path));
    const bytes = packed ? zstdDecompressSync(inside) : inside;
    if (hashOf(bytes) !== sha256) throw new NotUnpacked('The file of Redress is damaged; get a new copy of it.');
    // Written beside and renamed, so that several that start at once, or one that is killed, leave nothing half-written.
    const part = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
    writeFileSync(part, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(part, target);
  } catch (error) {
    if (error instanceof NotUnpacked) throw error;
    const { code = 'unknown cause' } = error as { code?: string };
    throw new NotUnpacked(`${target} cannot be written (${code}); ${ADVICE}`);
  }
}

const ADVICE = 'name a folder of your own, on a disk with 150 MB to spare, in the environment variable REDRESS_CACHE.';

function removeAbandoned(folder: string, name: string): void {
  for (const each of readdirSync(folder)) {
    if (!each.startsWith(`${name}.`) || !each.endsWith('.part')) continue;
    const path = join(folder, each);
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > ABANDONED)
      rmSync(path, { force: true });
  }
}

/** A folder of this user's alone, apart for each set of files, so that two versions never replace each other's. */
function cacheFolder(): string {
  const { unpackable } = partsInside();
  const set = hashOf(JSON.stringify(unpackable)).slice(0, 16);
  const wanted = cacheFolders();
  // Each is looked at without the last name first: what stands above it is then this user's too.
  const folder = privateFolder(wanted.map((each) => join(each, `unpacked-${set}`)));
  if (folder !== undefined) return folder;
  const where = wanted.length > 0 ? wanted.join(' or ') : 'a home folder';
  throw new NotUnpacked(`Papers and tables need files on disk, and ${where} is no folder of yours alone; ${ADVICE}`);
}

/** Where the built program keeps what it can make anew: as the person says, or as the system does. */
export function cacheFolders(): readonly string[] {
  const { REDRESS_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (REDRESS_CACHE) return [REDRESS_CACHE];
  if (process.platform === 'win32' && LOCALAPPDATA) return [join(LOCALAPPDATA, 'Redress')];
  if (XDG_CACHE_HOME) return [join(XDG_CACHE_HOME, 'redress')];
  try {
    const home = homedir();
    return [
      process.platform === 'darwin' ? join(home, 'Library', 'Caches', 'redress') : join(home, '.cache', 'redress'),
    ];
  } catch {
    // A user without a home folder.
    return [];
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
