import { DatabaseSync } from 'node:sqlite';

export type DatabaseOptions = {
  readonly readOnly?: boolean;
  /**
   * Whether what was written is on the disk before it is answered, so that a power cut takes back nothing. What can be
   * made again, such as the rows of a run, does without.
   */
  readonly durable?: boolean;
};

/** Opens a database file that several processes may read while one writes. */
export function openDatabase(path: string, options: DatabaseOptions = {}): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: options.readOnly ?? false });
  database.exec('PRAGMA busy_timeout = 5000');
  if (!options.readOnly) {
    const synchronous = options.durable ? 'FULL' : 'NORMAL';
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON`);
    // An act in thousands of rows touches pages all over its table and indexes. In the 2 MB that SQLite takes by itself, they
    // are written out and read back in the middle of a transaction, which takes longer than the act.
    if (options.durable) database.exec('PRAGMA cache_size = -65536');
    // What is deleted is overwritten with zeros; without this it stands in free pages until they are used again.
    database.exec('PRAGMA secure_delete = ON');
  }
  return database;
}
