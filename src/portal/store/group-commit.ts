/**
 * Flushes the disk once for all changes that arrive meanwhile.
 *
 * The idea: SQLite would flush at every commit, at most some hundred times a second. Here a commit is written to the
 * journal (WAL) at once, and the answer to the person waits until the journal is on the disk. The invariant: a killed
 * process loses nothing in either case, and a power cut loses nothing that was answered. The journal stays open as long
 * as the database does: SQLite keeps it and truncates it in place.
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
