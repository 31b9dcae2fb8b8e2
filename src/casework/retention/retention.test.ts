import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { courtLine, fileOf } from '../../../test/support/doj.ts';
import { everything } from '../../../test/support/everything.ts';
import { type Office, openMatters, openOffice } from '../../../test/support/ordered.ts';
import { postgres } from '../../../test/support/postgres.ts';
import { dojReading } from '../../jurisdictions/us-ca/doj/reading.ts';
import { verifyChain } from '../audit/verify.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import type { Context, Who } from '../context.ts';
import { addCorrection } from '../corrections/store.ts';
import { personRef } from '../matters/identity.ts';
import { checkMatters } from '../matters/rebuild.ts';
import { sealOf } from '../matters/seal.ts';
import { takeContacts } from '../notices/contacts.ts';
import { openWorkspace } from '../store/workspace.ts';
import { PURGED_TABLES } from './delete-rows.ts';
import type { PurgeView } from './purges.ts';
import { monthsAfter, ruleFor } from './rules.ts';
import { type PurgeStep, runPurge } from './run-purge.ts';

const NUMBER = (person: number) => `7300040${person}`;
const person = (number: number) =>
  courtLine({ SUBJECT_ID: NUMBER(number), OFN: `SF73000${number}A`, PRI_NAME: `QUILLFEATHER,NAME${number}` });
/** The first two are of one file; the third is held, and the fourth is in the same file. */
const [FIRST, SECOND] = [fileOf([person(1), person(2)]), fileOf([person(3), person(4)])];
const STREET = '12 Inventedstreet North';
/** Columns that say whom a row is about. */
const PERSON = ['person_ref', 'left_ref', 'right_ref', 'other_ref', 'key_ref'];
const OPERATOR: Who = { account: 'olga', roles: ['administrator'] };
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const TODAY = new Date().toISOString().slice(0, 10);

/** What `linkTwo` writes, by table. */
const LINKED = { linkage_pairs: 1, linkage_acts: 1, court_rows: 1, court_takings: 1 };

/** A pair of records in doubt with a reviewer's decision, and a row of a court's list, about two people. */
async function linkTwo({ db, workspace }: Context, one: string, other: string): Promise<void> {
  const seal = sealOf(workspace.folder);
  const [left_ref, right_ref] = [personRef(seal, one), personRef(seal, other)];
  const pair = { ...{ pair_ref: 'pair', left_ref, right_ref }, sealed: seal.closeFor(left_ref, one, 'here') };
  await db
    .insertInto('linkage_pairs')
    .values({
      ...{ linkage: 'l', place: 1, decision: 'open', by: 'model', state: 'open', differs: 0, answers: 0, doubt: 0 },
      ...{ weight: 0, taken_by: null, taken_until: null, ...pair },
    })
    .execute();
  await db
    .insertInto('linkage_acts')
    .values({ series: 'l', number: 1, at: TODAY, who: 'bo', act: 'decide', undoes: null, decision: 'same', ...pair })
    .execute();
  await db
    .insertInto('court_rows')
    .values({
      ...{ court_list: 'c', list: 'both-agree', place: 1, county: '', year: '', found: '', outcome: '' },
      ...{ person_ref: right_ref, other_ref: left_ref, conviction_ref: 'c', sealed: pair.sealed },
    })
    .execute();
  const taking = JSON.stringify({ facts: { person: one, case: 'XY-77' }, outcome: '', authority: {} });
  await db
    .insertInto('court_takings')
    .values({
      ...{ id: 't', conviction_ref: 'c', person_ref: left_ref, pack: '', county: '', state: 'taken', at: TODAY },
      ...{ who: 'bo', policy: '', sealed: seal.closeFor(left_ref, taking, 'court taking t body') },
    })
    .execute();
}

onEachDatabase('records whose time is over', (bench) => {
  let office: Office;
  let context: Context;
  let runs: readonly [string, string];
  const folder = mkdtempSync(join(tmpdir(), 'redress-retention-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = (who: string, method: string, path: string, body?: unknown) =>
    office.ask(who, method, `/retention${path}`, body);
  const plan = async () => (await ask('ed', 'GET', `/plan?asOf=${TODAY}`)).body;
  const matterOf = async (number: number) => {
    const ref = personRef(sealOf(context.workspace.folder), NUMBER(number));
    return context.db.selectFrom('matters').selectAll().where('person_ref', '=', ref).executeTakeFirstOrThrow();
  };

  beforeAll(async () => {
    office = await openOffice(bench);
    context = office.server.casework;
  }, 60_000);
  afterAll(() => office.server.stop());

  it('stand in rows, files and texts of all kinds', async () => {
    runs = [await office.run(FIRST, 'first'), await office.run(SECOND, 'second')];
    for (const run of runs) await openMatters(office, run);
    const addresses = `person,source,as_of,address1\n${NUMBER(1)},person,2026-01-02,${STREET}\n`;
    expect(await takeContacts(context, { account: 'di', roles: ['clerk'] }, Buffer.from(addresses))).toMatchObject({
      ok: true,
    });
    const { content } = await context.db.selectFrom('inputs').select('content').executeTakeFirstOrThrow();
    const fact = { person: NUMBER(2), conviction: null, fact: 'birthDate', value: '1970-01-01' } as const;
    const source = { content: content!, was: '', why: 'seen', document: 'docket' };
    await addCorrection(context, { account: 'ana', roles: ['analyst'] }, { ...fact, ...source }, dojReading.correcting);
    const { id } = await matterOf(1);
    await office.ask('ana', 'POST', `/matters/${id}/notes`, { kind: 'shared', text: `Called NAME1 at ${STREET}` });
    await linkTwo(context, NUMBER(1), NUMBER(9));
  }, 120_000);

  it('stand in no table that a purge does not know', async () => {
    const tables = await context.db.introspection.getTables();
    const about = tables.filter(({ columns }) => columns.some(({ name }) => PERSON.includes(name)));
    expect(about.length).toBeGreaterThan(10);
    expect(about.map(({ name }) => name).filter((name) => !PURGED_TABLES.includes(name))).toEqual([]);
  });

  it('fall due by the rules of the office alone, when no clock runs', async () => {
    expect(await plan()).toMatchObject({ people: { all: 4, due: 0 }, runs: { stay: { 'no-rule': 2 } } });
    for (const record of ['casework', 'files'])
      expect(
        (await ask('cy', 'PUT', '/rules', { record, state: '', county: '', months: 0, authority: '' })).status,
      ).toBe(200);
    expect((await ask('ana', 'PUT', '/rules', {})).status).toBe(403);
    expect(await plan()).toMatchObject({ people: { stay: { running: 4 } }, runs: { stay: { 'shared-run': 2 } } });
    // The clocks of the statute end in 2101; the columns say what a matter of that day would.
    await context.db.updateTable('matters').set({ due_at: null, due_day: null }).execute();
    expect(await plan()).toMatchObject({ people: { due: 4 }, runs: { due: 2 }, matters: 4 });
    const { authority } = await context.db.selectFrom('retention_rules').selectAll().executeTakeFirstOrThrow();
    expect(authority).toBe('office rule; for legal review');
  });

  it('stay under a legal hold, with all that goes with them, until a second person lifts it', async () => {
    const { id: matter } = await matterOf(3);
    expect((await ask('bo', 'POST', '/holds', { kind: 'person', matter, reason: ' ' })).status).toBe(400);
    const placed = await ask('bo', 'POST', '/holds', { kind: 'case', matter, reason: 'a civil suit is pending' });
    expect(placed.status).toBe(200);
    expect(await plan()).toMatchObject({
      people: { due: 2, stay: { held: 1, 'shared-run': 1 } },
      runs: { due: 1, stay: { held: 1 } },
    });
    const { id } = placed.body;
    expect((await ask('cy', 'POST', `/holds/${id}/answer`, { lift: true })).status).toBe(409);
    expect((await ask('cy', 'POST', `/holds/${id}/ask`, { reason: 'the suit ended' })).status).toBe(200);
    expect((await ask('cy', 'POST', `/holds/${id}/answer`, { lift: true })).status).toBe(403);
    expect((await ask('ed', 'POST', `/holds/${id}/answer`, { lift: false })).status).toBe(200);
    expect((await ask('ed', 'GET', '/holds')).body).toMatchObject([
      { people: 1, reason: 'a civil suit is pending', asked_by: null, lifted_at: null },
    ]);
  });

  it('are purged once two people said so, broken off anywhere, with a proof and a log that holds', async () => {
    const proposed = await ask('cy', 'POST', '/purges', { asOf: TODAY });
    expect(proposed.status).toBe(200);
    expect((await ask('cy', 'POST', '/purges', { asOf: TODAY })).status).toBe(409);
    const { id } = proposed.body as { id: string };
    expect((await ask('cy', 'POST', `/purges/${id}/sign`)).status).toBe(403);
    expect(await runPurge(context, OPERATOR)).toMatchObject({ said: { code: 'purge-none-signed' } });
    expect((await ask('ed', 'POST', `/purges/${id}/sign`)).status).toBe(200);
    expect(await everything(context)).toContain(NUMBER(1));

    const before = join(folder, 'before');
    await makeBackup(context.workspace.folder, before, { recipients: [recipient], keysTo: join(folder, 'keys') });
    const left = join(context.workspace.folder, 'copied by hand.csv');
    writeFileSync(left, `name\n${'x'.repeat(100)}quillfeather,name2\n`);
    const steps: readonly PurgeStep[] = ['kept', 'begun', 'folders', 'rows', 'keys', 'compacted', 'searched'];
    for (const step of steps) {
      const broken = runPurge(context, OPERATOR, (ended) => {
        if (ended === step) throw new Error(`broken off after ${step}`);
      });
      await expect(broken).rejects.toThrow(`after ${step}`);
      const [purge] = (await ask('ed', 'GET', '/purges')).body as unknown as readonly PurgeView[];
      expect(purge!.state, step).toBe(step === 'kept' ? 'signed' : 'running');
    }
    expect((await ask('cy', 'POST', `/purges/${id}/withdraw`)).status).toBe(409);
    expect(await runPurge(context, OPERATOR)).toMatchObject({
      value: { kind: 'found', hits: [{ place: 'copied by hand.csv', kind: 'name', times: 1 }] },
    });
    rmSync(left);
    const ran = await runPurge(context, OPERATOR);
    expect(ran).toMatchObject({
      value: {
        kind: 'done',
        certificate: {
          proposed: { by: 'cy' },
          signed: { by: 'ed' },
          ran: { by: 'olga' },
          removed: {
            people: 2,
            rows: { matters: 2, notice_contacts: 1, corrections: 1, runs: 1, inputs: 1, ...LINKED },
          },
          searched: { found: 0, values: { number: 2, name: 2, case: 2, address: 1 } },
        },
      },
    });
    const all = await everything(context);
    for (const value of [NUMBER(1), NUMBER(2), 'NAME1', 'NAME2', 'SF730001A', STREET]) expect(all).not.toContain(value);
    for (const value of [NUMBER(3), 'NAME4']) expect(all).toContain(value);
    expect(await verifyChain(context.db)).toMatchObject({ ok: true });
    expect(readdirSync(context.workspace.folder).filter((name) => name.startsWith('.purge'))).toEqual([]);
    expect((await context.db.selectFrom('runs').select('id').execute()).map((run) => run.id)).toEqual([runs[1]]);
    expect(await checkMatters(context)).toMatchObject({ matters: 2, closed: 0 });
    const log = context.db.selectFrom('audit').select('what').where('what', 'like', 'purge.%').orderBy('seq');
    const whats = await log.execute();
    expect(whats.map(({ what }) => what)).toEqual([
      'purge.propose',
      'purge.sign',
      'purge.begin',
      'purge.rows',
      'purge.found',
      'purge.done',
    ]);
  }, 120_000);

  it('are gone from a backup of before too, once it is restored with the newest keys, and the log says so', async () => {
    const [later, keys] = [join(folder, 'later'), join(folder, 'keys')];
    await makeBackup(context.workspace.folder, later, { recipients: [recipient], keysTo: keys });
    const restored = async (sweepAs?: Who) => {
      const target = join(folder, `restored ${sweepAs?.account}`);
      const database = bench.kind === 'PostgreSQL' ? await (await postgres()).create() : undefined;
      const source = join(folder, 'before');
      const { swept } = await restoreBackup(source, target, { identities: [identity], keys, database, sweepAs });
      const opened = await openWorkspace(target);
      if (!opened.ok) throw new Error(opened.message);
      return { swept, workspace: opened.workspace, db: opened.workspace.db };
    };
    const kept = await restored();
    expect(kept.swept).toBeUndefined();
    expect(await checkMatters(kept)).toMatchObject({ matters: 4, closed: 2 });
    expect(await everything(kept)).toContain('NAME1');
    await kept.workspace.close();
    const clean = await restored(OPERATOR);
    expect(clean.swept).toMatchObject({ people: 2, folders: 2, rows: expect.any(Number) });
    expect(await checkMatters(clean)).toEqual(await checkMatters(context));
    const all = await everything(clean);
    for (const value of [NUMBER(1), NUMBER(2), 'NAME1', 'NAME2', 'SF730001A', STREET]) expect(all).not.toContain(value);
    for (const value of [NUMBER(3), 'NAME4']) expect(all).toContain(value);
    expect(await verifyChain(clean.db)).toMatchObject({ ok: true });
    const log = clean.db.selectFrom('audit').select(['who', 'about']).where('what', '=', 'restore.swept');
    expect(await log.execute()).toEqual([{ who: 'olga', about: `2 ${clean.swept!.rows} 2` }]);
    await clean.workspace.close();
  }, 60_000);

  it('are not purged where a hold was placed after the signature', async () => {
    await context.db.updateTable('legal_holds').set({ lifted_at: 'now', lifted_by: 'ed' }).execute();
    const { id } = (await ask('cy', 'POST', '/purges', { asOf: TODAY })).body as { id: string };
    expect((await ask('ed', 'POST', `/purges/${id}/sign`)).status).toBe(200);
    const { id: matter } = await matterOf(4);
    await ask('bo', 'POST', '/holds', { kind: 'matter', matter, reason: 'an appeal' });
    expect(await runPurge(context, OPERATOR)).toMatchObject({ said: { code: 'purge-changed' } });
    expect((await ask('cy', 'POST', `/purges/${id}/withdraw`)).status).toBe(200);
    expect(await context.db.selectFrom('purge_people').selectAll().execute()).toEqual([]);
    expect(await everything(context)).toContain(NUMBER(4));
  });

  it('cannot be opened where a restored backup brings their rows back, and a screen says so', async () => {
    const { id, person_ref } = await matterOf(4);
    expect((await office.ask('ana', 'GET', `/matters/${id}`)).status).toBe(200);
    sealOf(context.workspace.folder).keys().destroy([person_ref]);
    const refused = await office.ask('ana', 'GET', `/matters/${id}`);
    expect(refused).toMatchObject({ status: 410, body: { message: expect.stringContaining('removed by a purge') } });
  });
});

it('counts months by the calendar, and takes the nearest rule', () => {
  expect(monthsAfter('2026-08-31T10:00:00.000Z', 6)).toBe('2027-02-28');
  expect(monthsAfter('2024-02-29T10:00:00.000Z', 12)).toBe('2025-02-28');
  expect(monthsAfter('2026-12-15', 0)).toBe('2026-12-15');
  const rule = (state: string, county: string, months: number) =>
    ({ record: 'casework', state, county, months, authority: '' }) as const;
  const rules = [rule('', '', 1), rule('us-zz', '', 2), rule('us-zz', 'STRELSAU', 3)];
  const of = (law: string, county: string) => ruleFor(rules, 'casework', { law, county })?.months;
  expect([of('us-zz/crown', 'STRELSAU'), of('us-zz/crown', 'ZENDA'), of('us-aa/x', 'STRELSAU')]).toEqual([3, 2, 1]);
  expect(ruleFor(rules, 'files', { law: 'us-zz', county: '' })).toBeUndefined();
});
