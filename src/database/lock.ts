import { DatabaseSync } from 'node:sqlite';

/**
 * Locks a place for this process by a file of its own; undefined where another process has it. The lock ends with the
 * process, however that ends.
 */
export function lockByFile(path: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(path);
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
