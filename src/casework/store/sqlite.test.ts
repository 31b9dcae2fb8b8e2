import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrate } from './migrations.ts';
import type { Tables } from './schema.ts';
import { openKysely } from './sqlite.ts';

function open() {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  return { database, db: openKysely<Tables>(database) };
}

const entry = (what: string) => ({ at: '2020-07-01T00:00:00Z', who: 'analyst', what, about: 'x' });

it('writes, reads and counts through Kysely', async () => {
  const { db } = open();
  const account = (name: string) => ({ name, secret: 'x', role: 'analyst' as const, created_at: '2020-07-01' });
  await db
    .insertInto('accounts')
    .values([account('a'), account('b')])
    .execute();
  const changed = await db.updateTable('accounts').set({ role: 'operator' }).where('name', '=', 'b').executeTakeFirst();
  expect(Number(changed.numUpdatedRows)).toBe(1);
  expect(await db.selectFrom('accounts').select(['name', 'role']).orderBy('name').execute()).toEqual([
    { name: 'a', role: 'analyst' },
    { name: 'b', role: 'operator' },
  ]);
});

it('keeps every line of the log as it was written, whatever statement would change it', async () => {
  const { database, db } = open();
  await db.insertInto('audit').values(entry('kept')).execute();
  for (const statement of [
    "update audit set who = 'other'",
    'delete from audit',
    "insert or replace into audit values (1, '', '', '', '')",
    "replace into audit values (1, '', '', '', '')",
    "insert into audit values (1, '', '', '', '') on conflict (id) do update set who = 'other'",
  ]) {
    expect(() => database.exec(statement), statement).toThrow('lines of the log are never');
  }
  expect(await db.selectFrom('audit').selectAll().execute()).toEqual([{ id: 1, ...entry('kept') }]);
});

it('gives profiles of before states to the first state, or to the one that all runs of the county are of', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database, 7);
  database.exec('pragma foreign_keys = off');
  const run = (id: string, county: string, pack: string) =>
    database
      .prepare(
        `insert into runs (id, input_id, name, created_at, created_by, created_role, state, county, pack_id, policy_id,
          options, as_of, quarantine, corrections) values (?, 'i', '', '', '', 'operator', 'done', ?, ?, '', '{}', '', 0, '[]')`,
      )
      .run(id, county, pack);
  run('a', 'ALL', 'us-zz');
  run('b', 'ALL', 'us-ca/prop-64');
  run('c', 'STRELSAU', 'us-zz');
  for (const county of ['ALL', 'STRELSAU', 'KERN']) {
    database.prepare(`insert into profiles values (?, '{}', 'then', 'chief')`).run(county);
  }
  migrate(database);
  expect(database.prepare('select state, county, saved_by from profiles order by county').all()).toEqual([
    { state: 'us-ca', county: 'ALL', saved_by: 'chief' },
    { state: 'us-ca', county: 'KERN', saved_by: 'chief' },
    { state: 'us-zz', county: 'STRELSAU', saved_by: 'chief' },
  ]);
});

it('brings a workspace of before roles up to date: no session holds, and corrections keep to the one input', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database, 1);
  database.exec(`
    insert into inputs values ('i', '', 'chief', 'ready', 'upload', '[]', '{}', null);
    insert into corrections values ('c', '', 'chief', 'p', null, 'deceased', 'no', 'yes', 'w', 'd', null, null);
    insert into sessions values ('t', 'gone', '', '9999');`);
  migrate(database);
  expect(database.prepare('select count(*) n from sessions').get()).toEqual({ n: 0 });
  expect(database.prepare('select content from corrections').get()).toEqual({ content: 'input i' });
  expect(database.prepare('select content, created_role from inputs').get()).toEqual({
    content: 'input i',
    created_role: 'operator',
  });
});

it('keeps transactions apart, and takes back one that fails', async () => {
  const { db } = open();
  const failing = db.transaction().execute(async (inner) => {
    await inner.insertInto('audit').values(entry('lost')).execute();
    await new Promise((resolve) => setTimeout(resolve, 5));
    throw new Error('no');
  });
  const other = db.insertInto('audit').values(entry('kept')).execute();
  await expect(failing).rejects.toThrow('no');
  await other;
  expect((await db.selectFrom('audit').select('what').execute()).map(({ what }) => what)).toEqual(['kept']);
});

it('brings a database up to date once, and refuses one from the future', async () => {
  const { database, db } = open();
  expect(() => migrate(database)).not.toThrow();
  await sql`pragma user_version = 99`.execute(db);
  expect(() => migrate(database)).toThrow('newer Redress');
});
