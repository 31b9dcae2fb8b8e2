import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { contextOf } from '../../../test/support/seed-lots.ts';
import { seedOrders } from '../../../test/support/seed-orders.ts';
import { newKey } from '../../database/sealed-text.ts';
import { dojReading } from '../../jurisdictions/us-ca/doj/reading.ts';
import type { Context } from '../context.ts';
import { addCorrection, listCorrections } from '../corrections/store.ts';
import { placeOfLine } from '../orders/record-order.ts';
import { keysOfPeople } from '../store/migrations/018-keys-of-people.ts';
import { eventHash } from './fold.ts';
import { KEYS, openPersonKeys } from './person-keys.ts';
import { checkMatters } from './rebuild.ts';
import { closeSeal, KeyDestroyed, sealOf } from './seal.ts';
import { placeOf } from './write.ts';

const ANA = { account: 'ana', roles: ['analyst'] as const };
const CORRECTION = {
  content: 'c',
  person: '7000123',
  conviction: null,
  fact: 'birthDate',
  was: '1970-01-02',
  value: '1970-01-01',
  why: 'the docket says so',
  document: 'docket 12',
} as const;

/** Takes a workspace back to what it was before people had keys: texts under the key of the workspace, corrections open. */
async function asBefore({ db, workspace }: Context): Promise<void> {
  const seal = sealOf(workspace.folder);
  let before = '';
  for (const row of await db.selectFrom('case_events').selectAll().orderBy('matter').orderBy('seq').execute()) {
    const place = placeOf(row.matter, row.seq);
    const old = { ...row, sealed: seal.close(seal.open(row.sealed, place), place) };
    before = eventHash(row.seq === 1 ? '' : before, old);
    const of = db.updateTable('case_events').set({ sealed: old.sealed, hash: before });
    await of.where('matter', '=', row.matter).where('seq', '=', row.seq).execute();
    await db.updateTable('matters').set({ hash: before }).where('id', '=', row.matter).execute();
  }
  for (const { order_id, line, sealed } of await db.selectFrom('order_lines').selectAll().execute()) {
    const old = seal.close(seal.open(sealed, placeOfLine(order_id, line)), placeOfLine(order_id, line));
    await db.updateTable('order_lines').set({ sealed: old }).where('line', '=', line).execute();
  }
  await sql`drop index corrections_by_person`.execute(db);
  for (const column of ['person_ref', 'count_ref', 'sealed'])
    await db.schema.alterTable('corrections').dropColumn(column).execute();
  for (const column of ['person', 'conviction', 'was', 'value', 'why', 'document'])
    await db.schema.alterTable('corrections').addColumn(column, 'text').execute();
  await sql`create index corrections_by_person on corrections (person)`.execute(db);
  const { person, was, value, why, document } = CORRECTION;
  await sql`update corrections set person = ${person}, was = ${was}, value = ${value}, why = ${why},
    document = ${document}`.execute(db);
  seal.keys().destroy(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
}

async function everyRow({ db }: Context): Promise<string> {
  const { rows } = await sql`select * from corrections`.execute(db);
  return JSON.stringify(rows);
}

onEachDatabase('the keys of people', (bench) => {
  it('are made for a workspace of before, in which everything opens as it did and no correction stands open', async () => {
    const context = contextOf(await bench.open());
    await seedOrders(context, 6);
    const added = await addCorrection(context, ANA, CORRECTION, dojReading.correcting);
    expect(added.ok).toBe(true);
    const [correction] = await listCorrections(context);
    expect(correction).toMatchObject(CORRECTION);
    const facts = await linesOf(context);
    await asBefore(context);
    expect(await everyRow(context)).toContain(CORRECTION.person);
    await context.db.transaction().execute((inner) => {
      const step = keysOfPeople(() => sealOf(context.workspace.folder));
      return step.up(inner as unknown as Kysely<unknown>);
    });
    expect(await checkMatters(context)).toEqual({ matters: 6, closed: 0, faults: [] });
    expect(await linesOf(context)).toEqual(facts);
    expect(await listCorrections(context)).toEqual([correction]);
    for (const value of Object.values(CORRECTION).filter((each) => each !== null && each.length > 5))
      if (value !== 'birthDate') expect(await everyRow(context)).not.toContain(value);
  });

  it('close what is sealed about a person once they are destroyed, in this file and under no other key', async () => {
    const context = contextOf(await bench.open());
    await seedOrders(context, 3);
    const { folder } = context.workspace;
    const path = join(folder, KEYS);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { id } = sealOf(folder).keys().of('p2');
    const beside = new DatabaseSync(path, { readOnly: true });
    const { wrapped } = beside.prepare('select wrapped from person_keys where id = ?').get(id) as { wrapped: string };
    beside.close();
    sealOf(folder).keys().destroy(['p2'], ['runs/r']);
    expect(readFileSync(path).includes(wrapped)).toBe(false);
    // That there was such a key, and what went with it, is for backups of before.
    sealOf(folder).keys().destroy(['p2', 'nobody']);
    expect(sealOf(folder).keys().purged()).toEqual({ keys: [id], folders: ['runs/r'] });
    closeSeal(folder);
    const line = await context.db.selectFrom('order_lines').selectAll().where('line', '=', 2).executeTakeFirstOrThrow();
    const place = placeOfLine(line.order_id, 2);
    expect(() => sealOf(folder).open(line.sealed, place)).toThrow(KeyDestroyed);
    expect(await checkMatters(context)).toEqual({ matters: 3, closed: 1, faults: [] });
    // What is written about the person later has another key.
    expect(sealOf(folder).keys().of('p2').id).not.toBe(id);
  });
});

async function linesOf({ db, workspace }: Context): Promise<readonly string[]> {
  const seal = sealOf(workspace.folder);
  const lines = await db.selectFrom('order_lines').selectAll().orderBy('line').execute();
  return lines.map(({ order_id, line, sealed }) => seal.open(sealed, placeOfLine(order_id, line)));
}

it('are each made once, no matter who asks first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-keys-'));
  const wrapping = newKey();
  const [one, other] = [openPersonKeys(folder, wrapping), openPersonKeys(folder, wrapping)];
  one.prepare(['a', 'b', 'a']);
  expect(other.of('a').id).toBe(one.of('a').id);
  expect(one.of('c').id).toBe(other.of('c').id);
  expect(other.byId('none')).toBeUndefined();
  // A copy of the file says nothing without the key of the workspace.
  const thief = openPersonKeys(folder, newKey());
  expect(() => thief.of('a')).toThrow();
  for (const each of [one, other, thief]) each.close();
  rmSync(folder, { recursive: true, force: true });
});
