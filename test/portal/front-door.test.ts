import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApplicationInfo, ApplicationQuestion } from '../../src/casework/applications/decide.ts';
import { outcomesFor } from '../../src/casework/applications/outcomes.ts';
import { takeApplications } from '../../src/casework/applications/take.ts';
import type { MatterCard } from '../../src/casework/matters/card.ts';
import type { RunProcedure } from '../../src/casework/matters/open.ts';
import { checkMatters } from '../../src/casework/matters/rebuild.ts';
import { readApplications, readOutcomes, writeOutcomes } from '../../src/exchange/index.ts';
import { takeOutcomes } from '../../src/portal/office/hand-over.ts';
import { onEachDatabase } from '../support/databases.ts';
import { courtLine, fileOf } from '../support/doj.ts';
import { CLERK, DATES, type Office, ORDER, openOffice, PROCEDURE, SUPERVISOR, signAll } from '../support/ordered.ts';
import { readable } from '../support/readable.ts';
import { apply, BIRTH, type Running, signIn, startHere, type Visitor, visitor } from './support.ts';

/** Invented people of the state's file: one who is surely the applicant, one of the same name and birth date, and others. */
const LINES = [
  courtLine({ SUBJECT_ID: '1', PRI_NAME: 'ASHDOWN,MARISOL', PRI_DOB: '19860428', OFN: 'SF100001A' }),
  courtLine({
    SUBJECT_ID: '1',
    PRI_NAME: 'ASHDOWN,MARISOL',
    PRI_DOB: '19860428',
    OFN: 'SF100002A',
    CNT_ORDER: '102002001000',
    STP_EVENT_DATE: '20080610',
  }),
  courtLine({ SUBJECT_ID: '2', PRI_NAME: 'ROWAN,TOMAS', PRI_DOB: '19860428', OFN: 'SF200001A' }),
  courtLine({ SUBJECT_ID: '3', PRI_NAME: 'ASHDOWN,MARISOL', PRI_DOB: '19500101', OFN: 'SF300001A' }),
];

const ROWAN = { 'first-name': 'Tomas', 'last-name': 'Rowan', 'case-numbers': '' };
const NO_RECORD = { 'first-name': 'Linnea', 'last-name': 'Fern', 'case-numbers': '' };

onEachDatabase('an application that goes from the portal to casework and back', (bench) => {
  let office: Office;
  let portal: Running & { readonly end: () => Promise<void> };
  let lead: Visitor;
  let run: string;
  let file: string;
  const codes: Record<string, string> = {};

  const bytes = (text: string) => new TextEncoder().encode(text);
  const take = (text: string, who = 'di') => office.give(who, `/applications/files/${run}`, text);
  const listed = async () =>
    (await office.ask('di', 'GET', '/applications')).body as unknown as readonly ApplicationInfo[];
  const agreed = async (more: Readonly<Record<string, string>>, consent = ['share', 'not-client', 'record-check']) =>
    apply(visitor(portal.url), ['birch'], { ...more, consent });
  const referralOf = async (name: string) => {
    const found = await lead.post('/en/office/search', { q: name });
    return /\/office\/a\/([0-9a-f]{16})/.exec(found.html)![1]!;
  };
  const accept = async (id: string) => {
    const { html } = await lead.get(`/en/office/a/${id}`);
    const seen = /name="seen" value="([^"]+)"/.exec(html)![1]!;
    return lead.post(`/en/office/a/${id}/accept`, { seen });
  };
  const outcomes = async () => {
    const written = await outcomesFor(office.server.casework, CLERK, { portal: 'invented', office: 'birch-defender' });
    if (!written.ok) throw new Error('no outcomes');
    return written.value;
  };
  const giveBack = (text: string) =>
    takeOutcomes(portal.portal, { office: 'birch-defender', by: { account: 'lea' } }, bytes(text));
  const statusPage = async (code: string) => visitor(portal.url).post(`/en/my/${code}`, { ...BIRTH, 'open.only': '1' });
  const news = async () =>
    (await portal.portal.store.db.selectFrom('outbox').select('id').where('kind', '=', 'news').execute()).length;

  const courts = () =>
    portal.portal.store.db.selectFrom('figures').select('court').where('court', 'is not', null).execute();

  beforeAll(async () => {
    office = await openOffice(bench);
    portal = await startHere();
    lead = await signIn(portal, { name: 'lea', role: 'lead', office: 'birch-defender' });
  });
  afterAll(async () => {
    await portal.end();
    await office.server.stop();
  });

  it('leaves the portal as a file of those whom the office took up and who agreed, with no more than a record is found by', async () => {
    run = await office.run(fileOf(LINES), 'county', 'statute');
    codes.marisol = await agreed({ 'case-numbers': 'sf 100001-a\nX-77' });
    codes.tomas = await agreed(ROWAN);
    codes.linnea = await agreed(NO_RECORD);
    await agreed({ 'first-name': 'Ines', 'last-name': 'Unsure' }, ['share', 'not-client']);
    for (const name of ['marisol', 'tomas', 'linnea']) expect((await accept(await referralOf(name))).status).toBe(200);
    const ines = await referralOf('ines');
    expect((await lead.get(`/en/office/a/${ines}`)).text).toContain('has not agreed that you look up the record');
    expect((await accept(ines)).status).toBe(422);
    file = (await lead.get('/en/office/casework.json')).html;
    const read = readApplications(bytes(file));
    if (!read.ok) throw new Error(read.fault.kind);
    expect(read.head).toMatchObject({ portal: 'invented', office: 'birch-defender' });
    expect(read.records.map(({ first_name, case_numbers }) => [first_name, case_numbers]).sort()).toEqual([
      ['Linnea', ''],
      ['Marisol', 'sf 100001-a; X-77'],
      ['Tomas', ''],
    ]);
    expect(file).not.toMatch(/mail\.example|5550101234|monthly|household|Unsure/);
    for (const code of Object.values(codes)) expect(file).not.toContain(code);
  });

  it('is refused whole where its totals disagree, and to those who may not take it in', async () => {
    const changed = await take(file.replace('Rowan', 'Rowen'));
    expect(changed.status).toBe(422);
    expect(await listed()).toEqual([]);
    expect((await take(file, 'ed')).status).toBe(403);
    expect((await office.ask('di', 'POST', '/applications/open', {})).status).toBe(403);
  });

  it('finds the person by name, birth date and case number, asks where one is missing, and says where no one is', async () => {
    expect((await take(file)).body).toEqual({
      portal: 'invented',
      office: 'birch-defender',
      applications: 3,
      matched: 1,
      questions: 1,
      none: 1,
      known: 0,
    });
    expect((await take(file)).body).toMatchObject({ matched: 1, questions: 1, none: 1, known: 3 });
    const rows = await listed();
    expect(rows.map(({ state, why }) => `${state} ${why}`.trim()).sort()).toEqual([
      'matched',
      'none',
      'question no-case-number',
    ]);
    const kept = await office.server.casework.db.selectFrom('applications').selectAll().execute();
    expect(readable(kept)).not.toMatch(/rowan|ashdown|1986|SF100001A/i);
    const { id } = rows[0]!;
    expect((await office.ask('di', 'GET', `/applications/${id}`)).status).toBe(403);
    const question = (await office.ask('bo', 'GET', `/applications/${id}`)).body as unknown as ApplicationQuestion;
    expect(question).toMatchObject({
      why: 'no-case-number',
      record: { last_name: 'Rowan' },
      candidates: [{ names: ['ROWAN,TOMAS'], evidence: { born: 'same', name: 'same', case: false } }],
    });
    expect(question.candidates[0]).not.toHaveProperty('person');
    const answer = (more: object) =>
      office.ask('bo', 'POST', `/applications/${id}`, { seen: question.seen, reason: 'asked by phone', ...more });
    expect((await answer({ candidate: 0, seen: 'other' })).status).toBe(409);
    expect((await answer({ candidate: 7 })).status).toBe(400);
    expect((await answer({ candidate: null })).body).toEqual({ state: 'apart' });
    expect((await answer({ candidate: 0 })).status).toBe(409);
    // Answered once, the same file asks it no more, and nothing of what the person wrote is kept.
    expect((await take(file)).body).toMatchObject({ matched: 1, questions: 0, none: 2, known: 3 });
  });

  it('opens matters of its person and of no one else, once, with the code of the application on the card', async () => {
    const open = () =>
      office.ask('cy', 'POST', '/applications/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
    const settled = async () => {
      expect((await open()).status).toBe(200);
      const state = async () =>
        ((await office.ask('cy', 'GET', `/matters/procedures/${run}`)).body as unknown as readonly RunProcedure[]).find(
          ({ id }) => id === PROCEDURE,
        )!.state;
      await expect.poll(async () => (await state()).active, { timeout: 30_000 }).toBe(false);
      return (await state()).opening;
    };
    expect(await settled()).toMatchObject({ opened: 2, known: 0 });
    expect(await settled()).toMatchObject({ opened: 0, known: 2 });
    const matters = await office.server.casework.db.selectFrom('matters').select(['id', 'origin']).execute();
    expect(matters.map(({ origin }) => origin)).toEqual(['application', 'application']);
    const card = (await office.ask('di', 'GET', `/matters/${matters[0]!.id}`)).body as unknown as MatterCard;
    const own = (await listed()).find(({ state }) => state === 'matched')!;
    expect(card).toMatchObject({ matter: { origin: 'application' }, applications: [own.id] });
    expect(own.matters).toBe(2);
    expect(JSON.stringify(card)).not.toMatch(/ashdown|marisol/i);
    expect((await checkMatters(office.server.casework)).faults).toEqual([]);
    await signAll(
      office.server.casework,
      matters.map(({ id }) => id),
    );
  });

  it('brings what a court ordered back to the page of the person, once, in plain words', async () => {
    expect((await outcomes()).records).toBe(0);
    const matters = await office.server.casework.db.selectFrom('matters').select('id').execute();
    const lines = matters.map(({ id }, each) => ({ matter: id, line: each + 1 }));
    const recorded = await office.ask('di', 'POST', '/orders', { ...ORDER, lines });
    expect(recorded.body).toMatchObject({ standing: 2 });
    const { text, records } = await outcomes();
    expect(records).toBe(2);
    expect(text).not.toMatch(/ashdown|marisol|11359|SF10000|SAN JOAQUIN/i);
    const before = await news();
    const spoiled = await giveBack(text.replaceAll('lowered', 'cleared'));
    expect(spoiled).toMatchObject({ kind: 'refused' });
    expect((await statusPage(codes.marisol!)).text).not.toContain('What the court ordered');
    expect(await giveBack(text)).toEqual({ kind: 'taken', changed: 1, same: 0, older: 0, gone: 0 });
    expect(await courts()).toEqual([{ court: 'granted' }]);
    expect(await giveBack(text)).toMatchObject({ changed: 0, same: 1 });
    expect(await giveBack((await outcomes()).text)).toMatchObject({ changed: 0, same: 1 });
    expect(await news()).toBe(before + 1);
    const page = await statusPage(codes.marisol!);
    expect(page.text).toContain('Convictions made less serious: 2 (order of');
    expect(page.text).toContain('The court said yes');
    expect((await visitor(portal.url).post(`/es/my/${codes.marisol}`, { ...BIRTH, 'open.only': '1' })).text).toContain(
      'Condenas reducidas a menos graves: 2',
    );
    expect((await statusPage(codes.tomas!)).text).not.toContain('What the court ordered');
  });

  it('says that an order was vacated, takes no older file, and none for another office', async () => {
    const old = (await outcomes()).text;
    const order = await office.server.casework.db.selectFrom('orders').select('id').executeTakeFirstOrThrow();
    const lines = await office.server.casework.db.selectFrom('order_lines').select(['matter', 'line']).execute();
    const vacating = { ...ORDER, kind: 'vacates', number: 'ORDER-2', replaces: order.id, signed: '2026-11-20' };
    const vacated = await office.ask('di', 'POST', '/orders', { ...vacating, filed: '2026-11-21', lines });
    expect(vacated.status, JSON.stringify(vacated.body)).toBe(200);
    const { text } = await outcomes();
    expect(await giveBack(text)).toMatchObject({ changed: 1 });
    expect(await courts(), 'the figures say so no longer').toEqual([]);
    expect(await giveBack(old)).toMatchObject({ changed: 0, older: 1 });
    const page = await statusPage(codes.marisol!);
    expect(page.text).toContain('Orders that the court took back: 2');
    expect(page.text).not.toContain('Convictions made less serious');
    const read = readOutcomes(bytes(text));
    if (!read.ok) throw new Error(read.fault.kind);
    const other = writeOutcomes({ ...read.head, office: 'alder-defender' }, read.records);
    if (!other.ok) throw new Error('unwritable');
    expect(await giveBack(other.text)).toEqual({ kind: 'refused', why: 'other-office' });
  });

  it('ends with the application: nothing of an outcome is left where the person deleted it', async () => {
    const person = visitor(portal.url);
    await person.post(`/en/my/${codes.marisol}`, { ...BIRTH, 'open.only': '1' });
    await person.post(`/en/my/${codes.marisol}/delete`);
    expect(await portal.portal.store.db.selectFrom('outcomes').selectAll().execute()).toEqual([]);
    expect(await giveBack((await outcomes()).text)).toMatchObject({ changed: 0, gone: 1 });
  });

  it('is not taken in from a run that is not there', async () => {
    const taken = await takeApplications(office.server.casework, SUPERVISOR, {
      run: '0'.repeat(16),
      bytes: bytes(file),
    });
    expect(taken).toMatchObject({ ok: false, status: 404 });
  });
});
