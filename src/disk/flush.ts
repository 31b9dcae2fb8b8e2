import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Has the disk itself write what the system holds for it, so that what was called done is still there after a power cut.
 * Failures of the disk are thrown as they come.
 */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same for the names that a folder holds. */
export function flushFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(path, 'r');
  } catch (error) {
    if (isWithoutFolders(error)) return;
    throw error;
  }
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!isWithoutFolders(error)) throw error;
  } finally {
    closeSync(folder);
  }
}

/** The same for a folder and everything in it. */
export function flushTree(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const own = join(path, entry.name);
    if (entry.isDirectory()) flushTree(own);
    else if (entry.isFile()) flushFile(own);
  }
  flushFolder(path);
}

/** Whether a system has no way to flush folders: Windows opens none, and some network disks flush none. */
function isWithoutFolders(error: unknown): boolean {
  return ['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'].includes((error as { code?: string }).code ?? '');
}
