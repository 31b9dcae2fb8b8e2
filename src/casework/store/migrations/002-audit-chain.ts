import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely';
import { type ChainedRow, chained, GENESIS } from '../../audit/chain.ts';

/** What the log of before holds, and what this migration makes of it. */
type Before = { readonly audit: { id: number; at: string; who: string; what: string; about: string } };
type After = { readonly audit_chain: ChainedRow };

const AT_ONCE = 1000;

/**
 * The log becomes a chain of hashes behind one head. The lines of an old log are numbered afresh and chained as they
 * stand: from here on they can no longer be changed unseen. That they were not changed before, no chain can say.
 */
export const auditChain: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createTables(db);
    const head = await copyLines(db as Kysely<unknown> as Kysely<Before & After>);
    await db.schema.dropTable('audit').execute();
    await db.schema.alterTable('audit_chain').renameTo('audit').execute();
    await db.schema.createIndex('audit_by_who').on('audit').columns(['who', 'seq']).execute();
    await db.schema.createIndex('audit_by_what').on('audit').columns(['what', 'seq']).execute();
    await sql`insert into audit_head (id, seq, hash, checkpoint_seq, checkpoint_day)
      values (1, ${head.seq}, ${head.hash}, 0, '')`.execute(db);
    await forbidChanges(db);
  },
};

async function createTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_chain')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('checkpoint_seq', 'integer', (column) => column.notNull())
    .addColumn('checkpoint_day', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('checkpoints')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .execute();
}

async function copyLines(db: Kysely<Before & After>): Promise<{ readonly seq: number; readonly hash: string }> {
  let head = { seq: 0, hash: GENESIS };
  for (let after = 0; ; ) {
    const lines = await db
      .selectFrom('audit')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    if (lines.length === 0) return head;
    const rows = lines.map(({ at, who, what, about }) => {
      const row = chained(head, { at, who, what, about, outcome: 'done', source: '', digest: '' });
      head = row;
      return row;
    });
    await db.insertInto('audit_chain').values(rows).execute();
    after = lines.at(-1)!.id;
  }
}

/** The database itself refuses to change or remove a line; the one row that moves is the head. */
async function forbidChanges(db: Kysely<unknown>): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) {
    for (const table of ['audit', 'checkpoints']) {
      for (const [act, condition] of [
        ['update', ''],
        ['delete', ''],
        ['insert', `when exists (select 1 from ${table} where seq = new.seq)`],
      ] as const) {
        await sql
          .raw(
            `create trigger ${table}_keeps_${act} before ${act} on ${table} ${condition} begin
              select raise(abort, 'lines of the log are never changed or removed');
            end`,
          )
          .execute(db);
      }
    }
    return;
  }
  await sql
    .raw(
      `create function log_keeps() returns trigger language plpgsql as $$
        begin raise exception 'lines of the log are never changed or removed'; end $$`,
    )
    .execute(db);
  for (const table of ['audit', 'checkpoints']) {
    await sql
      .raw(
        `create trigger ${table}_keeps before update or delete or truncate on ${table}
          for each statement execute function log_keeps()`,
      )
      .execute(db);
  }
}
