import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { done, type Result, refuse } from '../../casework/context.ts';
import type { PlainCode } from '../../say/say.ts';
import type { FileEntry, Folder } from '../api-types.ts';

/** What the picker shows of a folder that the operator allowed; the allowed folders themselves when none is named. */
export function listFolder(allow: readonly string[], path: string | null): Result<Folder> {
  if (path === null) {
    return done({
      path: null,
      parent: null,
      entries: allow.map((folder): FileEntry => ({ name: folder, kind: 'folder', bytes: 0, path: folder })),
    });
  }
  const real = allowedPath(allow, path);
  if (!real.ok) return real;
  let found: Dirent[];
  try {
    found = readdirSync(real.value, { withFileTypes: true });
  } catch {
    return refuse(400, 'folder-unreadable');
  }
  const entries = found
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()))
    .map((entry): FileEntry => {
      const full = join(real.value, entry.name);
      const isFolder = entry.isDirectory();
      return { name: entry.name, kind: isFolder ? 'folder' : 'file', bytes: isFolder ? 0 : sizeOf(full), path: full };
    })
    .sort((a, b) => (a.kind === b.kind ? (a.name < b.name ? -1 : 1) : a.kind === 'folder' ? -1 : 1));
  const parent = allow.includes(real.value) ? null : dirname(real.value);
  return done({ path: real.value, parent, entries });
}

/**
 * The true path of something inside a folder that the operator allowed. Links are followed first, so that one inside
 * that points outside is outside.
 */
export function allowedPath(allow: readonly string[], path: string): Result<string> {
  const outside = refuse(400, 'path-not-allowed');
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    // Whether something exists outside is not told either.
    return outside;
  }
  const inside = allow.some(
    (folder) => real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );
  return inside ? done(real) : outside;
}

/** The true path of such a folder; refused in the words of `code` where it is a file. */
export function allowedFolder(allow: readonly string[], path: string, code: PlainCode): Result<string> {
  const real = allowedPath(allow, path);
  return real.ok && !statSync(real.value).isDirectory() ? refuse(400, code) : real;
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
