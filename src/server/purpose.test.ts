import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../test/support/databases.ts';
import { type Office, openMatters, openOffice, PASSWORD } from '../../test/support/ordered.ts';
import { county } from '../../test/support/server.ts';
import type { PersonFile } from '../casework/audit/person-file.ts';
import { verifyChain } from '../casework/audit/verify.ts';
import { refusalBody } from './env.ts';

onEachDatabase('the purpose of looking at records', (bench) => {
  let office: Office;
  let matter = { id: '', person_row: 0, run: '' };

  const look = (who: string) => office.ask(who, 'GET', `/runs/${matter.run}/people/${matter.person_row}`);
  const signIn = (name: string) => office.ask(name, 'POST', '/session/password', { name, password: PASSWORD });
  const give = (who: string, text: string) => office.ask(who, 'POST', '/own/purpose', { kind: 'case', text });
  const audited = async (what: string) =>
    office.server.casework.db.selectFrom('audit').selectAll().where('what', '=', what).orderBy('seq').execute();

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  afterAll(() => office.server.stop());

  it('is not asked unless the office asks for it, which an administrator sets and the log has', async () => {
    const run = await office.run(county(60, 7), 'first');
    await openMatters(office, run);
    const { db } = office.server.casework;
    matter = await db.selectFrom('matters').select(['id', 'person_row', 'run']).orderBy('id').executeTakeFirstOrThrow();
    expect((await look('ana')).status).toBe(200);
    const rules = (await office.ask('chief', 'GET', '/accounts/rules')).body;
    expect(rules.askPurpose).toBe(false);
    expect((await office.ask('chief', 'PUT', '/accounts/rules', { ...rules, askPurpose: true })).status).toBe(200);
    expect((await audited('sign-in.rules')).at(-1)?.about).toBe('purpose=asked');
  });

  it('is asked once a session before the first record, and of nobody who sits at the machine', async () => {
    const before = (await audited('people.see')).length;
    const asked = await look('ana');
    expect(asked).toMatchObject({
      status: 403,
      body: { again: 'purpose', message: refusalBody('purpose-first').message },
    });
    // What shows no record opens without it.
    expect((await office.ask('ana', 'GET', '/matters/overview')).status).toBe(200);
    expect((await look('chief')).status).toBe(200);
    expect((await give('ana', '  ')).status).toBe(400);
    expect((await give('ana', 'case NN-12345')).status).toBe(200);
    expect((await look('ana')).status).toBe(200);
    expect((await office.ask('ana', 'GET', `/matters/${matter.id}/conviction`)).status).toBe(200);
    // It was a question and no refusal.
    expect((await audited('people.see')).length).toBe(before);
    expect((await signIn('ana')).status).toBe(200);
    expect((await look('ana')).status).toBe(403);
  });

  it('stands by its id in each row of the session, and in no other; its words are sealed and the auditor reads them', async () => {
    const { db } = office.server.casework;
    const [purpose] = await db.selectFrom('purposes').selectAll().execute();
    expect(JSON.stringify(purpose)).not.toContain('NN-12345');
    const looks = (await audited('person.open')).map(
      ({ who, source }) => `${who} ${/ for (.*)$/.exec(source)?.[1] ?? ''}`,
    );
    expect(looks).toEqual(['ana ', expect.stringMatching(/^analyst $/), `ana ${purpose!.id}`]);
    expect(await audited('session.purpose')).toMatchObject([{ who: 'ana', about: `${purpose!.id} case` }]);
    const { lines } = (await office.ask('ed', 'GET', `/log/person/${matter.id}`)).body as unknown as PersonFile;
    const own = lines
      .filter(({ who, how }) => who === 'ana' && how === 'person')
      .map((each) => `${each.what} ${each.purpose}`);
    expect(own).toEqual(['person.open ', 'person.open case: case NN-12345', 'matter.conviction case: case NN-12345']);
    expect(await verifyChain(db)).toMatchObject({ ok: true });
  });
});
