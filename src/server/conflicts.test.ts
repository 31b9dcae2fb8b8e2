import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../test/support/databases.ts';
import { type Office, openMatters, openOffice } from '../../test/support/ordered.ts';
import { county } from '../../test/support/server.ts';
import { verifyChain } from '../casework/audit/verify.ts';
import type { QueuePage } from '../casework/matters/queue.ts';
import { checkMatters } from '../casework/matters/rebuild.ts';
import { rowsFolder } from '../casework/rows/folder.ts';
import { openRows, ROW_FILES } from '../casework/rows/open-rows.ts';
import { refusalBody } from './env.ts';

/** What people keep out of by case number, by relation and by bar number. */

type PersonRow = { readonly id: number; readonly name: string };
type Conviction = { readonly person: number; readonly name: string; readonly cases: string; readonly county: string };

onEachDatabase('somebody who keeps out', (bench) => {
  let office: Office;
  let run = '';

  const declare = (who: string, kind: string, what: string, more: object = {}) =>
    office.ask(who, 'POST', '/conflicts', { kind, what, county: '', reason: 'a cousin', ...more });
  const page = { filter: {}, text: '', sort: { by: 'file', descending: false }, from: 0, size: 200 };
  const people = async (who: string, of = run, text = '') => {
    const rows: PersonRow[] = [];
    for (;;) {
      const { body } = await office.ask(who, 'POST', `/runs/${of}/people`, { ...page, text, from: rows.length });
      const read = body as unknown as { readonly total: number; readonly rows: readonly PersonRow[] };
      rows.push(...read.rows);
      if (read.rows.length === 0) return { total: read.total, rows };
    }
  };
  const total = async (who: string, filter: object = {}) =>
    ((await office.ask(who, 'POST', `/runs/${run}/convictions`, { ...page, filter })).body as { total: number }).total;
  const queue = async (who: string) =>
    (await office.ask(who, 'POST', '/matters/queue', { filter: {}, after: null, size: 200 }))
      .body as unknown as QueuePage;
  /** Convictions with relief of different people, each of one case, as the rows of the run have them. */
  const some = (number: number, of = run): readonly Conviction[] => {
    const rows = openRows(rowsFolder(office.server.casework, of))!;
    return rows.database
      .prepare(
        `select p.id as person, p.name, c.cases, c.county from convictions c join people p on p.id = c.person_id
          where c.cases != '' and c.cases not like '%;%' and c.outcome in ('dismiss', 'reduce')
          group by p.id order by p.id limit ?`,
      )
      .all(number) as unknown as readonly Conviction[];
  };
  /** The matters of a person, as the database has them. */
  const mattersOf = (person: number, of = run) =>
    office.server.casework.db
      .selectFrom('matters')
      .select(['id', 'lease_by', 'assigned_to', 'returned_to'])
      .where('run', '=', of)
      .where('person_row', '=', person)
      .execute();
  /** Holds somebody to not meeting a person anywhere. */
  const meetsNot = async (who: string, { person, name }: Conviction) => {
    expect((await people(who)).rows.map(({ id }) => id)).not.toContain(person);
    expect((await people(who, run, name)).rows.map(({ id }) => id)).not.toContain(person);
    expect(await total(who, { person })).toBe(0);
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/petition'],
      ['POST', '/petition'],
      ['GET', '/petition.pdf'],
    ] as const)
      expect((await office.ask(who, method, `/runs/${run}/people/${person}${path}`)).status).toBe(403);
    const files = (await office.ask(who, 'GET', `/runs/${run}/files`)).body as unknown as readonly { name: string }[];
    const csv = files.find((each) => each.name.endsWith('.csv'))!.name;
    expect((await office.ask(who, 'GET', `/runs/${run}/files/${csv}`)).status).toBe(403);
    expect((await office.ask(who, 'GET', `/runs/${run}/documents.zip`)).status).toBe(403);
    const matters = await mattersOf(person);
    expect(matters.length).toBeGreaterThan(0);
    const shown = (await queue(who)).rows.map(({ id }) => id);
    for (const { id } of matters) {
      expect(shown).not.toContain(id);
      expect((await office.ask(who, 'GET', `/matters/${id}`)).status).toBe(403);
      expect((await office.ask(who, 'GET', `/matters/${id}/conviction`)).status).toBe(403);
      const act = { act: 'begin-review', given: {}, seq: 1 };
      expect((await office.ask(who, 'POST', `/matters/${id}/acts`, act)).status).toBe(403);
    }
  };

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  afterAll(() => office.server.stop());

  it('of a case, in whatever spelling, meets nobody who was convicted in it, and holds no matter of it any longer', async () => {
    run = await office.run(county(150, 7), 'first');
    await openMatters(office, run);
    const [found] = some(1);
    const [matter] = await mattersOf(found!.person);
    expect((await office.ask('ana', 'POST', `/matters/${matter!.id}/hold`)).status).toBe(200);
    const { db } = office.server.casework;
    const given = { assigned_to: 'ana', returned_to: 'ana' };
    await db.updateTable('matters').set(given).where('id', '=', matter!.id).execute();
    const before = { people: (await people('ana')).total, queue: (await queue('ana')).total };
    const spelled = ` ${found!.cases.toLowerCase().split('').join(' ')} `;
    const declared = await declare('ana', 'case', spelled);
    expect(declared).toMatchObject({ status: 200, body: { people: 1 } });
    await meetsNot('ana', found!);
    expect((await people('ana')).total).toBe(before.people - 1);
    const own = await mattersOf(found!.person);
    expect((await queue('ana')).total).toBe(before.queue - own.length);
    // What had been given or returned to them is free for a colleague.
    const free = { lease_by: null, assigned_to: null, returned_to: null };
    expect(own).toEqual(own.map(({ id }) => ({ id, ...free })));
    // A colleague goes on.
    expect((await office.ask('bo', 'GET', `/matters/${matter!.id}`)).status).toBe(200);
    expect((await people('bo')).rows.map(({ id }) => id)).toContain(found!.person);
    expect(await declare('ana', 'case', found!.cases)).toMatchObject({
      status: 409,
      body: { message: refusalBody('conflict-there').message },
    });
  });

  it('of a case of another county hides nobody of this one', async () => {
    const [, other] = some(2);
    const before = (await people('ana')).total;
    expect(await declare('ana', 'case', other!.cases, { county: 'Nowhere' })).toMatchObject({ body: { people: 0 } });
    expect((await people('ana')).total).toBe(before);
    expect(await declare('ana', 'case', other!.cases, { county: other!.county.toLowerCase() })).toMatchObject({
      body: { people: 1 },
    });
    await meetsNot('ana', other!);
  });

  it('of a relative, by name, meets nobody whose name has these words', async () => {
    const [found] = some(3).slice(2);
    const words = found!.name.split(/[^A-Z]+/i).filter(Boolean);
    expect((await declare('bo', 'relation', words[0]!)).status).toBe(400);
    expect((await declare('bo', 'relation', `${words.at(-1)!.toLowerCase()} ${words[0]!}`)).status).toBe(200);
    await meetsNot('bo', found!);
  });

  it('of cases in which they were counsel does so once a list of a court names them, whichever comes first', async () => {
    const [, , , first, second] = some(5);
    expect(await declare('cy', 'counsel', '123 456')).toMatchObject({ status: 200, body: { people: 0 } });
    expect((await office.ask('cy', 'GET', `/runs/${run}/people/${first!.person}`)).status).toBe(200);
    const list = (...rows: readonly Conviction[]) =>
      ['county,case,bar_number', ...rows.map((each) => `${each.county},${each.cases},123456`)].join('\n');
    expect(await office.give('di', '/conflicts/counsel', list(first!))).toMatchObject({
      status: 200,
      body: { lines: 1, knownBefore: 0 },
    });
    await meetsNot('cy', first!);
    expect(await office.give('di', '/conflicts/counsel', list(first!, second!))).toMatchObject({
      body: { lines: 2, knownBefore: 1 },
    });
    await meetsNot('cy', second!);
    // Another account with the number, after the list.
    expect(await declare('di', 'counsel', '123456')).toMatchObject({ body: { people: 2 } });
    expect((await office.ask('ana', 'POST', '/conflicts/counsel')).status).toBe(403);
    const slip = await office.give('di', '/conflicts/counsel', 'county,case,bar_number\nX,,12345');
    expect(slip).toMatchObject({ status: 422, body: { message: expect.stringContaining('Line 2, column case') } });
    expect((await office.give('di', '/conflicts/counsel', 'case,who\n1,2')).status).toBe(422);
  });

  it('does not meet them in a run that is made afterwards, of people whom nobody knew before', async () => {
    const other = county(150, 8);
    const gone = await office.run(other, 'gone');
    const [found] = some(1, gone);
    expect((await office.ask('cy', 'DELETE', `/runs/${gone}`)).status).toBe(200);
    expect(await declare('ana', 'case', found!.cases)).toMatchObject({ status: 200, body: { people: 0 } });
    const later = await office.run(other, 'later');
    const shown = await people('ana', later);
    expect(shown.rows.map(({ id }) => id)).not.toContain(found!.person);
    expect((await people('bo', later)).rows.map(({ id }) => id)).toContain(found!.person);
    const [last] = (await office.ask('ana', 'GET', '/conflicts')).body as unknown as readonly { people: number }[];
    expect(last!.people).toBe(1);
    // Matters that are opened now are hidden too, and so are those of the people who were known before.
    const [known] = some(1);
    expect(shown.rows.map(({ name }) => name)).not.toContain(known!.name);
    await openMatters(office, later);
    const [matter] = await mattersOf(found!.person, later);
    expect((await office.ask('ana', 'GET', `/matters/${matter!.id}`)).status).toBe(403);
    expect((await office.ask('bo', 'GET', `/matters/${matter!.id}`)).status).toBe(200);
  });

  it('opens nothing while what they declared is not compared with every run, also after a server that was killed', async () => {
    const { db } = office.server.casework;
    const [found] = some(9).slice(-1);
    // The declaration is on record, and the server was killed before it compared anything.
    await declare('ana', 'case', found!.cases);
    const hidden = () =>
      db.selectFrom('recusals').select(['person_ref', 'conflict']).where('account', '=', 'ana').execute();
    const before = await hidden();
    await db.deleteFrom('recusals').where('account', '=', 'ana').execute();
    await db.updateTable('conflicts').set({ uncompared: 'again' }).where('account', '=', 'ana').execute();
    // Of requests at once, none is answered before the comparison is done.
    const pages = await Promise.all(Array.from({ length: 4 }, () => people('ana')));
    for (const { rows } of pages) expect(rows.map(({ id }) => id)).not.toContain(found!.person);
    await meetsNot('ana', found!);
    const sorted = (all: Awaited<ReturnType<typeof hidden>>) => all.map((each) => JSON.stringify(each)).sort();
    expect(before.length).toBeGreaterThan(2);
    expect(sorted(await hidden())).toEqual(sorted(before));
    const open = await db.selectFrom('conflicts').select('id').where('uncompared', 'is not', null).execute();
    expect(open).toEqual([]);
  });

  it('opens nothing where it could not be compared, says so, and tries it again with the next request', async () => {
    const { db } = office.server.casework;
    const file = join(rowsFolder(office.server.casework, run), ROW_FILES.database);
    const kept = readFileSync(file);
    const write = process.stderr.write;
    process.stderr.write = () => true;
    try {
      writeFileSync(file, 'no database');
      await db.updateTable('conflicts').set({ uncompared: 'again' }).where('account', '=', 'ana').execute();
      for (const address of ['/runs', '/conflicts', `/runs/${run}`])
        expect(await office.ask('ana', 'GET', address)).toMatchObject({
          status: 409,
          body: { message: refusalBody('conflict-not-compared').message },
        });
      expect((await office.ask('bo', 'GET', '/runs')).status).toBe(200);
    } finally {
      writeFileSync(file, kept);
      process.stderr.write = write;
    }
    expect((await office.ask('ana', 'GET', '/runs')).status).toBe(200);
  });

  it('reads what they declared, nobody else does, and the database and the log hold no name and no number of it', async () => {
    const [found, other] = some(2);
    const own = (await office.ask('ana', 'GET', '/conflicts')).body as unknown as readonly { what: string }[];
    expect(own.map(({ what }) => what)).toContain(other!.cases);
    expect((await office.ask('ed', 'GET', '/conflicts')).status).toBe(403);
    expect(JSON.stringify((await office.ask('bo', 'GET', '/conflicts')).body)).not.toContain(other!.cases);
    const { db } = office.server.casework;
    const kept = JSON.stringify([
      await db.selectFrom('conflicts').selectAll().execute(),
      await db.selectFrom('counsel').selectAll().execute(),
      await db.selectFrom('recusals').selectAll().execute(),
      await db.selectFrom('audit').select(['what', 'about']).execute(),
    ]);
    for (const { cases, name } of [found!, other!]) {
      expect(kept).not.toContain(cases);
      expect(kept).not.toContain(name);
    }
    expect(kept).not.toContain('a cousin');
    const rows = await db.selectFrom('audit').select('about').where('what', '=', 'conflict.declare').execute();
    expect(rows.map(({ about }) => about.split(' ')[1])).toEqual(
      expect.arrayContaining(['case', 'relation', 'counsel']),
    );
  });

  it('leaves matters that come out of their events as they stand', async () => {
    expect((await checkMatters(office.server.casework)).faults).toEqual([]);
    expect(await verifyChain(office.server.casework.db)).toMatchObject({ ok: true });
  });
});
