import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getAssetKeys, getRawAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { unpacked } from './unpack.ts';

/**
 * The one way to files that are shipped with the program: in the repository and in an unpacked archive they are files,
 * in the one file (`src/program/build.ts`) they lie inside it. Modules are loaded as ever; where one has to be named to a
 * thread or a process, `new URL('./worker.ts', import.meta.url)` names it, which the build knows.
 */
const INSIDE = isSea();

/** Inside, every path begins with the path of the one file: no real file can stand below a file. */
const ROOT = INSIDE ? `${process.execPath}${sep}` : fileURLToPath(new URL('../../', import.meta.url));

/** Whether this is the built program, be it one file or an archive; it has no sources to build anything from. */
export const IS_BUILT: boolean = INSIDE || !import.meta.url.endsWith('.ts');

/**
 * The path of a shipped file or folder, given from the root of the repository, as `src/documents/fonts`. In the one file
 * nothing stands there on disk: read it with {@link readShipped} and {@link listShipped}, or have it put there by {@link onDisk}.
 */
export function shipped(path: string): string {
  return ROOT + path.replaceAll('/', sep);
}

/** The path of a file of a library, by the name under which the library gives it out: `highs/runtime`. */
export function libraryFile(name: string): string {
  return IS_BUILT ? shipped(`library/${name}`) : createRequire(import.meta.url).resolve(name);
}

/** The number of the program, as `package.json` says it. */
export function programVersion(): string {
  return (JSON.parse(readShipped(shipped('package.json')).toString('utf8')) as { readonly version: string }).version;
}

/**
 * The folders from which the program loads itself, for a process that may read nothing else: none in the one file, and
 * from sources also the libraries where Node looks for them, in the program's folder or in one above it.
 */
export function programFolders(): readonly string[] {
  if (INSIDE) return [];
  const root = realpathSync(ROOT);
  const folders = IS_BUILT ? [root] : [join(root, 'src'), join(root, 'bin')];
  for (let at = root; ; at = dirname(at)) {
    const libraries = join(at, 'node_modules');
    if (existsSync(libraries)) folders.push(realpathSync(libraries));
    if (at === dirname(at)) break;
  }
  return [...new Set(folders)];
}

/** The bytes of a file; of one that is not shipped, those on disk. */
export function readShipped(path: string): Buffer<ArrayBuffer> {
  return isInside(path) ? Buffer.from(getRawAsset(keyOf(path)).slice(0)) : readFileSync(path);
}

/** The files below a folder, by their paths from it with `/` between names, in order. A folder that is missing has none. */
export function listShipped(folder: string): readonly string[] {
  const names = isInside(folder) ? namesInside(`${keyOf(folder)}/`) : namesOnDisk(folder);
  return [...names].sort();
}

/** The path at which a shipped file or folder really stands, for libraries that open it by themselves. */
export function onDisk(path: string): string {
  return isInside(path) ? unpacked(keyOf(path)) : path;
}

function isInside(path: string): boolean {
  return INSIDE && path.startsWith(ROOT);
}

function keyOf(path: string): string {
  return path.slice(ROOT.length).replaceAll(sep, '/');
}

function namesInside(prefix: string): readonly string[] {
  return getAssetKeys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

function namesOnDisk(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}${sep}${entry.name}`.slice(folder.length + 1).replaceAll(sep, '/'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}
