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
  await db
    .insertInto('audit')
    .values([entry('a'), entry('b')])
    .execute();
  const changed = await db.updateTable('audit').set({ who: 'b' }).where('what', '=', 'b').executeTakeFirst();
  expect(Number(changed.numUpdatedRows)).toBe(1);
  expect(await db.selectFrom('audit').select(['id', 'who']).orderBy('id').execute()).toEqual([
    { id: 1, who: 'analyst' },
    { id: 2, who: 'b' },
  ]);
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
