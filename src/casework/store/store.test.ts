import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { verifyChain } from '../audit/verify.ts';
import { sealOf } from '../matters/seal.ts';
import { migrate } from './migrate.ts';
import { migrationsOf } from './migrations/index.ts';
import { runOldSteps } from './old-steps.ts';
import type { AccountTable } from './schema.ts';
import { openSqlite, openWorkspace } from './workspace.ts';

const account = (name: string): Insertable<AccountTable> => ({
  name,
  secret: 'x',
  roles: '["analyst"]',
  created_at: '2020-07-01',
  closed_at: null,
});

onEachDatabase('a workspace', (bench) => {
  it('writes, reads and counts', async () => {
    const { db } = await bench.open();
    await db
      .insertInto('accounts')
      .values([account('a'), account('b')])
      .execute();
    const changed = await db.updateTable('accounts').set({ roles: '[]' }).where('name', '=', 'b').executeTakeFirst();
    expect(Number(changed.numUpdatedRows)).toBe(1);
    expect(await db.selectFrom('accounts').select(['name', 'roles']).orderBy('name').execute()).toEqual([
      { name: 'a', roles: '["analyst"]' },
      { name: 'b', roles: '[]' },
    ]);
  });

  it('keeps transactions apart, and takes back one that fails', async () => {
    const { db } = await bench.open();
    const failing = db.transaction().execute(async (inner) => {
      await inner.insertInto('accounts').values(account('lost')).execute();
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error('no');
    });
    const other = db.insertInto('accounts').values(account('kept')).execute();
    await expect(failing).rejects.toThrow('no');
    await other;
    expect(await db.selectFrom('accounts').select('name').execute()).toEqual([{ name: 'kept' }]);
  });

  it('is found again as it was left, is open once, and is not opened where a newer Redress wrote it', async () => {
    const { folder, options } = await bench.place();
    const first = await openWorkspace(folder, options);
    if (!first.ok) throw new Error(first.message);
    await first.workspace.ledger.note({ account: 'chief' }, 'run.start', 'x');
    expect(await openWorkspace(folder, options)).toMatchObject({ ok: false });
    const elsewhere = await openWorkspace(`${folder}-other`, options);
    expect(elsewhere.ok).toBe(bench.kind === 'SQLite');
    if (elsewhere.ok) await elsewhere.workspace.close();
    await first.workspace.close();
    // The folder knows where its database is.
    const again = await openWorkspace(folder);
    if (!again.ok) throw new Error(again.message);
    expect(await again.workspace.db.selectFrom('audit').select('what').execute()).toEqual([{ what: 'run.start' }]);
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '')`.execute(again.workspace.db);
    await again.workspace.close();
    expect(await openWorkspace(folder)).toMatchObject({ ok: false, message: expect.stringContaining('newer Redress') });
  });

  it('takes a step whose number is lower than one on record, as steps written at the same time are released', async () => {
    const { db, folder } = await bench.open();
    const steps = migrationsOf(() => sealOf(folder));
    const late = { up: (inner: typeof db) => inner.schema.createTable('late').addColumn('id', 'text').execute() };
    await migrate(db, { ...steps, '006-late': late });
    expect((await db.introspection.getTables()).map(({ name }) => name)).toContain('late');
  });

  it('is left as it was by a step that fails in the middle', async () => {
    const { db, folder } = await bench.open();
    const steps = migrationsOf(() => sealOf(folder));
    const failing = {
      ...steps,
      '998-half': {
        up: async (inner: typeof db) => {
          await inner.schema.createTable('half').addColumn('id', 'text').execute();
          throw new Error('broken off');
        },
      },
    };
    await expect(migrate(db, failing)).rejects.toThrow('broken off');
    const tables = await db.introspection.getTables();
    expect(tables.map(({ name }) => name)).not.toContain('half');
    await expect(migrate(db, steps)).resolves.toBeUndefined();
  });
});

describe('a workspace of an older Redress', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-old-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fixture = (version: number) =>
    join(import.meta.dirname, `../../../test/fixtures/workspaces/schema-${version}.sqlite`);

  it.each([1, 7])('of schema %i is carried over, with its log as a chain', async (version) => {
    const path = join(folder, `${version}.sqlite`);
    copyFileSync(fixture(version), path);
    const { db, close } = await openSqlite(path);
    expect(await db.selectFrom('runs').select(['id', 'name', 'created_role']).execute()).toEqual([
      { id: 'bbbbbbbbbbbbbbb1', name: 'First run', created_role: version === 1 ? 'operator' : 'analyst' },
    ]);
    expect(await db.selectFrom('accounts').select(['name', 'roles']).orderBy('name').execute()).toEqual([
      { name: 'chief', roles: '["supervisor","administrator","auditor"]' },
      { name: 'reader', roles: '["analyst"]' },
    ]);
    expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('corrections').select('content').execute()).toEqual([
      { content: version === 1 ? 'input aaaaaaaaaaaaaaa1' : 'content-1' },
    ]);
    const log = await db.selectFrom('audit').select(['seq', 'who', 'what', 'about']).orderBy('seq').execute();
    expect(log).toHaveLength(5);
    expect(log[3]).toEqual({ seq: 4, who: 'reader', what: 'person.open', about: 'bbbbbbbbbbbbbbb1 4' });
    expect(await verifyChain(db)).toMatchObject({ ok: true, rows: 5 });
    await close();
    // Opened again, nothing is brought over twice; and the Redress of before would see that it is too old for it.
    const again = await openSqlite(path);
    expect(await again.db.selectFrom('audit').select('seq').execute()).toHaveLength(5);
    await again.close();
    const raw = new DatabaseSync(path);
    expect(raw.prepare('pragma user_version').get()).toEqual({ user_version: 8 });
    raw.close();
  });

  it('keeps its database as it was, so that the older Redress can go on with it', async () => {
    const path = join(folder, 'way-back.sqlite');
    const kept = join(folder, 'way-back.before-update.sqlite');
    const rowsOf = (file: string) => {
      const raw = new DatabaseSync(file, { readOnly: true });
      const version = raw.prepare('pragma user_version').get();
      const tables = raw.prepare("select name from sqlite_master where type = 'table' order by name").all();
      const rows = tables.map(({ name }) => raw.prepare(`select * from "${name}"`).all());
      raw.close();
      return { version, tables, rows };
    };
    copyFileSync(fixture(7), path);
    await (await openSqlite(path)).close();
    expect(rowsOf(kept)).toEqual(rowsOf(fixture(7)));
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    // A database that is up to date is not copied, and the copy is no part of it.
    const again = await openSqlite(path);
    expect(rowsOf(kept).version).toEqual({ user_version: 7 });
    // What somebody deletes is in the copy too.
    again.forget();
    expect(existsSync(kept)).toBe(false);
    await again.close();
    await (await openSqlite(path)).close();
    expect(existsSync(kept)).toBe(false);
    // The copy under the name of the database is a workspace again, and goes when its time is over.
    copyFileSync(fixture(7), path);
    await (await openSqlite(path)).close();
    utimesSync(kept, new Date(), new Date(Date.now() - 31 * 86_400_000));
    await (await openSqlite(path)).close();
    expect(existsSync(kept)).toBe(false);
  });

  it('is not there for a new workspace', async () => {
    const { close } = await openSqlite(join(folder, 'empty.sqlite'));
    await close();
    expect(existsSync(join(folder, 'empty.before-update.sqlite'))).toBe(false);
  });

  it('ends with the same tables and columns as a new one', async () => {
    const columns = async (path: string) => {
      const { db, close } = await openSqlite(path);
      const tables = await db.introspection.getTables();
      await close();
      const named = (list: readonly { name: string; isNullable: boolean }[]) =>
        list.map(({ name, isNullable }) => `${name}${isNullable ? '?' : ''}`).sort();
      return Object.fromEntries(tables.map((table) => [table.name, named(table.columns)]));
    };
    copyFileSync(fixture(7), join(folder, 'carried.sqlite'));
    expect(await columns(join(folder, 'carried.sqlite'))).toEqual(await columns(join(folder, 'new.sqlite')));
  });

  it('whose version is beyond the last one is refused', async () => {
    const path = join(folder, 'future.sqlite');
    const raw = new DatabaseSync(path);
    raw.exec('create table runs (id text); pragma user_version = 99');
    raw.close();
    await expect(openSqlite(path)).rejects.toThrow('newer Redress');
  });

  it('gives profiles to the first state, or to the one that all runs of the county are of', async () => {
    const path = join(folder, 'profiles.sqlite');
    copyFileSync(fixture(7), path);
    const before = new DatabaseSync(path);
    before.exec('pragma foreign_keys = off; delete from profiles; delete from runs;');
    const run = before.prepare(
      `insert into runs (id, input_id, name, created_at, created_by, created_role, state, county, pack_id, policy_id,
        options, as_of, quarantine, corrections) values (?, 'i', '', '', '', 'operator', 'done', ?, ?, '', '{}', '', 0, '[]')`,
    );
    run.run('a', 'ALL', 'us-zz');
    run.run('b', 'ALL', 'us-ca/prop-64');
    run.run('c', 'STRELSAU', 'us-zz');
    for (const county of ['ALL', 'STRELSAU', 'KERN'])
      before.prepare(`insert into profiles values (?, '{}', 'then', 'chief')`).run(county);
    before.close();
    const { db, close } = await openSqlite(path);
    expect(await db.selectFrom('profiles').select(['state', 'county', 'saved_by']).orderBy('county').execute()).toEqual(
      [
        { state: 'us-ca', county: 'ALL', saved_by: 'chief' },
        { state: 'us-ca', county: 'KERN', saved_by: 'chief' },
        { state: 'us-zz', county: 'STRELSAU', saved_by: 'chief' },
      ],
    );
    await close();
  });

  it('that was broken off between two steps goes on where it stopped', async () => {
    const path = join(folder, 'between.sqlite');
    copyFileSync(fixture(1), path);
    const raw = new DatabaseSync(path);
    runOldSteps(raw, 4);
    raw.close();
    const { db, close } = await openSqlite(path);
    expect(await db.selectFrom('inputs').select('content').execute()).toEqual([{ content: 'input aaaaaaaaaaaaaaa1' }]);
    await close();
  });

  it('on SQLite survives a power cut: what was answered is on the disk', async () => {
    const { db, close } = await openSqlite(join(folder, 'durable.sqlite'));
    const FULL = 2;
    expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: FULL }]);
    await close();
  });

  it('keeps the address of its database without the password', async () => {
    const path = join(folder, 'remote');
    mkdirSync(path);
    const refused = await openWorkspace(path, { database: 'postgres://redress:hunter2@127.0.0.1:1/none' });
    expect(refused).toMatchObject({ ok: false });
    expect(JSON.stringify(refused)).not.toContain('hunter2');
    expect(() => readFileSync(join(path, 'database.json'))).toThrow('ENOENT');
  });
});
