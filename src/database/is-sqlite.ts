import { type Kysely, SqliteAdapter } from 'kysely';

/** Whether a database is SQLite: few things can be said to both it and PostgreSQL only in words of their own. */
export function isSqlite(db: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}
