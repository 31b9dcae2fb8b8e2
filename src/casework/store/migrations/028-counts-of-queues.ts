import { type Kysely, type Migration, sql } from 'kysely';
import { isSqlite } from '../../../database/is-sqlite.ts';

const COUNTED = [
  'procedure',
  'version',
  'relief_state',
  'county',
  'outcome',
  'clause',
  'relief',
  'flags',
  'missing',
].concat(['run', 'due_day', 'due_at', 'first_by']);

/**
 * How many matters are alike, by everything that queues are counted by, kept by the database with each change of a matter; and
 * two indexes by which a page finds few matters among many. The counts take the place of an index with all of these columns,
 * which was read whole for each count.
 */
export const countsOfQueues: Migration = {
  up: async (db: Kysely<unknown>) => {
    const integers: readonly string[] = ['missing', 'flags'];
    let table = db.schema.createTable('matter_counts');
    for (const name of COUNTED) table = table.addColumn(name, integers.includes(name) ? 'integer' : 'text');
    await table
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('generation', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    const columns = COUNTED.join(', ');
    await sql
      .raw(
        `insert into matter_counts (${columns}, n, generation)
          select ${columns}, count(*), 1 from matters group by ${columns}`,
      )
      .execute(db);
    await db.schema.createIndex('matter_counts_by_generation').on('matter_counts').column('generation').execute();
    await db.schema
      .createIndex('matters_alike')
      .on('matters')
      .columns(['procedure', 'relief_state', 'county', 'outcome', 'clause', 'relief', 'flags', 'missing'])
      .execute();
    await sql`create index matters_held on matters (lease_by, lease_until) where lease_by is not null`.execute(db);
    await db.schema.dropIndex('matters_counted').execute();
    await keepCounts(db);
  },
};

/** Each matter that comes, goes or changes what it is counted by writes its difference: rows are added, so no act waits for another. */
async function keepCounts(db: Kysely<unknown>): Promise<void> {
  const columns = COUNTED.join(', ');
  const values = (row: 'old' | 'new') => COUNTED.map((name) => `${row}.${name}`).join(', ');
  const added = `insert into matter_counts (${columns}, n) values (${values('new')}, 1);`;
  const taken = `insert into matter_counts (${columns}, n) values (${values('old')}, -1);`;
  const differs = (operator: string) => COUNTED.map((name) => `old.${name} ${operator} new.${name}`).join(' or ');
  if (isSqlite(db)) {
    const make = (act: string, when: string, body: string) =>
      sql.raw(`create trigger matters_counted_${act} after ${act} on matters ${when} begin ${body} end`).execute(db);
    await make('insert', '', added);
    await make('delete', '', taken);
    await make('update', `when ${differs('is not')}`, taken + added);
    return;
  }
  const make = async (act: string, when: string, body: string) => {
    await sql
      .raw(
        `create function matters_counted_${act}() returns trigger language plpgsql as $$
          begin ${body} return null; end $$`,
      )
      .execute(db);
    await sql
      .raw(
        `create trigger matters_counted_${act} after ${act} on matters for each row ${when}
          execute function matters_counted_${act}()`,
      )
      .execute(db);
  };
  await make('insert', '', added);
  await make('delete', '', taken);
  await make('update', `when (${differs('is distinct from')})`, taken + added);
}
