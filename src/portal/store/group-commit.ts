/**
 * One flush of the disk for all changes that were made meanwhile. SQLite would flush at every commit, some hundred times a
 * second at the most; here a commit is written to the journal (WAL) at once, and an answer waits until the journal is on
 * the disk. A process that is killed loses nothing either way, and a power cut nothing that was answered.
 *
 * The journal is never closed while the database is open: SQLite keeps it, and truncates it in place.
 */
import { closeSync, fdatasync, openSync } from 'node:fs';

export type GroupCommit = {
  /** Resolves when every change that was committed before the call is on the disk. */
  readonly flush: () => Promise<void>;
  readonly close: () => void;
};

/** @param path the journal of an open database. */
export function createGroupCommit(path: string): GroupCommit {
  const file = openSync(path, 'r+');
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const sync = () =>
    new Promise<void>((resolve, reject) => fdatasync(file, (error) => (error ? reject(error) : resolve())));
  const start = (): Promise<void> => {
    running = sync().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    flush: () => {
      if (!running) return start();
      // What runs now may have begun before the change: the one after it is right, for all who wait.
      next ??= running
        .catch(() => {})
        .then(() => {
          next = undefined;
          return start();
        });
      return next;
    },
    close: () => closeSync(file),
  };
}
