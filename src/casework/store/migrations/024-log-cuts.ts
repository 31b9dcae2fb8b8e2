import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely';
import { createTable, texts } from './tables.ts';

/**
 * The log may be cut at its old end: only up to a row that a record of a cut names, which is signed and never changed itself.
 * Everything else in the log is kept as before.
 */
export const logCuts: Migration = {
  up: async (db: Kysely<unknown>) => {
    const numbers = { seq: 'integer', rows: 'integer', months: 'integer' } as const;
    const what = texts('hash', 'at', 'as_of', 'authority', 'held_from');
    const who = texts('proposed_by', 'proposed_at', 'signed_by', 'signed_at', 'cut_by', 'cut_at');
    await createTable(db, 'log_cuts', { ...numbers, ...what, ...who, ...texts('before', 'signature') }, ['seq']);
    const asked = texts('id', 'state', 'proposed_by', 'proposed_at', 'signed_by?', 'signed_at?', 'ended_at?');
    await createTable(db, 'log_cut_asks', { ...asked, ...numbers, ...what }, ['id']);
    await (db.getExecutor().adapter instanceof SqliteAdapter ? keepOnSqlite(db) : keepOnPostgres(db));
  },
};

const KEPT = 'lines of the log are never changed or removed';
const CUT = 'coalesce((select max(seq) from log_cuts), 0)';

async function keepOnSqlite(db: Kysely<unknown>): Promise<void> {
  const statements = [
    'drop trigger audit_keeps_delete',
    `create trigger audit_keeps_delete before delete on audit when old.seq > ${CUT} begin select raise(abort, '${KEPT}'); end`,
    ...['update', 'delete'].map(
      (act) =>
        `create trigger log_cuts_keeps_${act} before ${act} on log_cuts begin select raise(abort, '${KEPT}'); end`,
    ),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

async function keepOnPostgres(db: Kysely<unknown>): Promise<void> {
  const statements = [
    'drop trigger audit_keeps on audit',
    'create trigger audit_keeps before update or truncate on audit for each statement execute function log_keeps()',
    // The table as it was before the statement, once for all rows that go.
    `create function log_keeps_rest() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from gone where seq > ${CUT}) then raise exception '${KEPT}'; end if;
        return null;
      end $$`,
    `create trigger audit_keeps_rest after delete on audit referencing old table as gone
      for each statement execute function log_keeps_rest()`,
    `create trigger log_cuts_keeps before update or delete or truncate on log_cuts
      for each statement execute function log_keeps()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
