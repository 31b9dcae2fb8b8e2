import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isOtherRunning, nameOfProcess } from './process.ts';

/** Locks that this thread holds. */
const held = new Set<string>();

/**
 * Takes the lock that a file's name stands for. Gives what gives it back, or undefined while another process, or another
 * run of this one, holds it. What a process that was killed left is taken over.
 */
export function takeLock(path: string): (() => void) | undefined {
  if (held.has(path)) return undefined;
  const own = `${path}-${nameOfProcess()}`;
  if (!create(path)) {
    const holder = holderOf(path);
    if (holder !== undefined && isOtherRunning(holder)) return undefined;
    // Two may find the same lock left over; only one of them moves it away, and the other may have moved a new one.
    if (holder !== undefined && move(path, own)) {
      const moved = holderOf(own);
      if (moved !== holder && moved !== undefined && isOtherRunning(moved)) {
        linkSync(own, path);
        rmSync(own, { force: true });
        return undefined;
      }
      rmSync(own, { force: true });
    }
    if (!create(path)) return undefined;
  }
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}

function create(path: string): boolean {
  try {
    writeFileSync(path, nameOfProcess(), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    // A full disk takes the name of a file and none of its content.
    rmSync(path, { force: true });
    throw error;
  }
}

function move(path: string, to: string): boolean {
  try {
    renameSync(path, to);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return false;
    throw error;
  }
}

function holderOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
