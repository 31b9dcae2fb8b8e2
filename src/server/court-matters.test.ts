import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { pagesOf } from '../../test/documents/support.ts';
import { answersTo, recordsOf } from '../../test/support/answers.ts';
import { onEachDatabase } from '../../test/support/databases.ts';
import { courtLine, fileOf } from '../../test/support/doj.ts';
import {
  CLERK,
  DATES,
  FIRST_BATCH,
  type Office,
  ORDER,
  openMatters,
  openOffice,
  PROCEDURE,
  SUPERVISOR,
} from '../../test/support/ordered.ts';
import { readable } from '../../test/support/readable.ts';
import { takenFolder } from '../../test/support/taken-folder.ts';
import { sealNext } from '../casework/exchange/seal-batch.ts';
import { markSent } from '../casework/exchange/send-batch.ts';
import { takeAnswers } from '../casework/exchange/take-answers.ts';
import type { CourtRowView } from '../casework/linkage/court-lists.ts';
import type { CourtSide } from '../casework/linkage/court-origin.ts';
import type { TakenProcedure } from '../casework/linkage/open-taken.ts';
import type { MatterCard } from '../casework/matters/card.ts';
import { spreadToTakings } from '../casework/matters/conflicts.ts';
import type { QueuePage } from '../casework/matters/queue.ts';
import { checkMatters } from '../casework/matters/rebuild.ts';
import { lawOfOffice } from '../casework/notices/assess.ts';
import type { OrderView } from '../casework/orders/list.ts';
import type { ReadyLines } from '../casework/orders/ready.ts';
import type { CourtOnlyRow } from '../casework/reconcile/court-only-funnel.ts';
import { deleteRows } from '../casework/retention/delete-rows.ts';
import { collectIdentifying } from '../casework/retention/identifying.ts';
import { drawPlan } from '../casework/retention/plan.ts';
import { EN } from '../say/en.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-court-matters-'));
let lists: string;
let laterLists: string;

beforeAll(async () => {
  lists = await takenFolder(folder);
  laterLists = await takenFolder(folder, 'later');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const AUTHORITY = { text: 'Standing order 26-14, invented', court: 'Superior Court, invented', date: '2026-03-02' };

onEachDatabase('a conviction that a court alone has', (bench) => {
  let office: Office;
  let courts: string;
  let first: string;

  const ask = (who: string, method: string, path: string, body?: unknown) => office.ask(who, method, path, body);
  const code = async (asked: ReturnType<typeof ask>) => {
    const { message } = (await asked).body;
    return Object.entries(EN).find(([, text]) => text === message)?.[0];
  };
  const openedList = async (path: string) => {
    const id = (await ask('ana', 'POST', '/courts', { path })).body.id as string;
    await vi.waitUntil(async () => (await ask('ana', 'GET', `/courts/${id}`)).body.state !== 'opening', {
      timeout: 30_000,
    });
    return id;
  };
  const funnel = async () =>
    (await ask('di', 'POST', '/reconcile/court-only', { procedure: PROCEDURE }))
      .body as unknown as readonly CourtOnlyRow[];
  const take = async (place: number) =>
    (await ask('bo', 'POST', `/courts/${courts}/take`, { place, authority: AUTHORITY })).body.id as string;
  const open = (who: string) =>
    ask(who, 'POST', '/court-only/matters', { procedure: PROCEDURE, dates: DATES, settings: {} });
  const queue = async (who: string) =>
    (
      await ask(who, 'POST', '/matters/queue', {
        filter: { procedure: PROCEDURE, list: 'court-list' },
        after: null,
        size: 50,
      })
    ).body as unknown as QueuePage;
  const card = async (who: string, id: string) =>
    (await ask(who, 'GET', `/matters/${id}`)).body as unknown as MatterCard;

  beforeAll(async () => {
    office = await openOffice(bench, [folder]);
    courts = await openedList(lists);
    const wanted = { list: 'court-only', county: '', outcome: '', after: 0 };
    const rows = (await ask('ana', 'POST', `/courts/${courts}/rows`, wanted)).body.rows as never as CourtRowView[];
    expect(rows.map(({ decided }) => decided?.outcome)).toEqual(['dismiss', 'dismiss']);
    first = await take(rows[0]!.place);
    await take(rows[1]!.place);
  });
  afterAll(() => office?.server.stop());

  it('becomes a matter once it is taken up, under a procedure that a person chooses', async () => {
    expect(await (await ask('bo', 'GET', '/court-only/procedures')).body).toEqual([]);
    expect(await code(open('bo'))).toBe('courts-none-taken');
    expect((await ask('cy', 'POST', `/court-only/${first}/confirm`)).status).toBe(200);
    const [procedure] = (await ask('bo', 'GET', '/court-only/procedures')).body as unknown as TakenProcedure[];
    expect(procedure).toMatchObject({ id: PROCEDURE, ready: 1, matters: 0 });
    expect((await open('ana')).status).toBe(403);
    // What a procedure asks for is asked for here too: no day is filled in.
    expect(
      (await ask('bo', 'POST', '/court-only/matters', { procedure: PROCEDURE, dates: {}, settings: {} })).status,
    ).not.toBe(200);
    expect((await open('bo')).body).toEqual({ opened: 1 });
    expect(await code(open('bo'))).toBe('courts-none-taken');

    const page = await queue('ana');
    expect(page).toMatchObject({ total: 1, states: { listed: 1 } });
    expect(page.rows[0]).toMatchObject({
      ...{
        run: '',
        origin: 'court',
        county: 'SAN JOAQUIN',
        outcome: 'dismiss',
        clause: 'not-felony',
        relief: 'dismiss',
      },
      ...{
        outcomeLabel: expect.stringMatching(/ismiss/),
        effect: 'clears',
        clauseTitle: expect.stringMatching(/misdemeanor/),
      },
    });
    const { db } = office.server.casework;
    expect(readable(await db.selectFrom('matters').selectAll().execute())).not.toMatch(/CT1|SF200002B|26-14|INVENTED/);
    expect((await checkMatters(office.server.casework)).faults).toEqual([]);
    const facets = (await ask('ana', 'POST', '/matters/facets', { filter: { procedure: PROCEDURE } })).body;
    expect(facets.outcome).toMatchObject([{ value: 'dismiss', label: page.rows[0]!.outcomeLabel, n: 1 }]);
    // It rests on an authority of its own, and no run decided it: no lot has it.
    const lot = { procedure: PROCEDURE, kind: 'acceptance', filter: { procedure: PROCEDURE } };
    expect((await ask('cy', 'POST', '/lots/strata', lot)).body).toEqual([]);
    const noted = await db.selectFrom('audit').select('about').where('what', '=', 'courts.matters').execute();
    expect(noted).toEqual([{ about: `${PROCEDURE} 1` }]);
  });

  it('is shown on its card with the authority, and with the facts of the court to those who may see people', async () => {
    const { id } = (await queue('ana')).rows[0]!;
    const shown = await card('di', id);
    expect(shown.court).toMatchObject({ id: first, authority: AUTHORITY, who: 'bo', second_by: 'cy', inState: null });
    expect(JSON.stringify(shown)).not.toMatch(/CT1|SF200002B/);
    expect((await ask('di', 'GET', `/matters/${id}/court`)).status).toBe(403);
    const side = (await ask('ana', 'GET', `/matters/${id}/court`)).body as unknown as CourtSide;
    expect(side).toMatchObject({
      outcome: 'dismiss',
      facts: {
        case: 'SF200002B',
        in_the_other_file: 'yes',
        person: 'CT1',
        name: 'DOE,INVENTED',
        birth_date: '1970-03-15',
      },
    });
    expect(side.decided?.reason).toBe('Misdemeanor or Infraction');
    expect(await code(ask('ana', 'GET', `/matters/${id}/conviction`))).toBe('run-no-results');
  });

  it('is worked by two people as any other, and its authority cannot be taken back meanwhile', async () => {
    const { id } = (await queue('ana')).rows[0]!;
    expect(await code(ask('cy', 'POST', `/court-only/${first}/withdraw`, { reason: 'vacated' }))).toBe(
      'courts-has-matter',
    );
    const act = (who: string, name: string, given: object, seq: number) =>
      ask(who, 'POST', `/matters/${id}/acts`, { act: name, given, seq });
    expect((await act('ana', 'begin-review', {}, 1)).status).toBe(200);
    expect((await act('ana', 'propose-no-challenge', { reason: 'plain possession' }, 2)).status).toBe(200);
    expect((await queue('bo')).rows[0]).toMatchObject({ state: 'proposed-no-challenge', firstBy: 'ana' });
    // An entry that is taken back all the same, as by another version of Redress, leaves nothing to act on.
    const { db } = office.server.casework;
    await db.updateTable('court_takings').set({ state: 'withdrawn' }).where('id', '=', first).execute();
    expect(await code(act('bo', 'sign-no-challenge', { 'bar-number': '1' }, 3))).toBe('matter-no-authority');
    await db.updateTable('court_takings').set({ state: 'taken' }).where('id', '=', first).execute();
    const { rows } = await queue('bo');
    expect(rows[0]).toMatchObject({ seq: 3 });
  });

  it('is asked of the court by a paper and ordered in the register, each with the words of the authority', async () => {
    const { id } = (await queue('bo')).rows[0]!;
    const signed = { act: 'sign-no-challenge', given: { 'bar-number': '1' }, seq: 3 };
    expect((await ask('bo', 'POST', `/matters/${id}/acts`, signed)).status).toBe(200);
    const wanted = { procedure: PROCEDURE, county: 'SAN JOAQUIN' };
    const pdf = await fetch(`${office.server.url}/api/orders/court-paper`, {
      method: 'POST',
      headers: { 'x-redress': '1', 'content-type': 'application/json', cookie: office.chief.cookie },
      body: JSON.stringify(wanted),
    });
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, Buffer.from(await pdf.arrayBuffer()));
    const text = (await pagesOf(path)).join(' ').replaceAll(/\s+/g, ' ');
    for (const said of [
      AUTHORITY.text,
      AUTHORITY.court,
      'SF200002B',
      'DOE,INVENTED',
      'HS 11357(a)',
      'FOR LEGAL REVIEW',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/CT1|1001/);

    const lines = { ...wanted, court: null, from: 0, size: 10 };
    const ready = (await ask('di', 'POST', '/orders/ready/lines', lines)).body as unknown as ReadyLines;
    expect(ready).toMatchObject({ court: '', lost: 0, matters: [id] });
    // The state has no number for it, and none is made up.
    expect(ready.lines[0]!.cells).toMatchObject({
      ...{ case_number: 'SF200002B', name: 'DOE,INVENTED', birth_date: '1970-03-15', level_before: 'misdemeanor' },
      ...{ subject_id: '', cii_number: '', count_order: '', conviction_date: '2008-03-04' },
    });
    const { kind, number, judge, signed: day, filed, scan, replaces } = ORDER;
    const order = {
      ...wanted,
      court: '',
      court_name: 'Superior Court, invented',
      kind,
      number,
      judge,
      signed: day,
      filed,
    };
    const recorded = await ask('di', 'POST', '/orders', { ...order, scan, replaces, lines: [{ line: 1, matter: id }] });
    expect(recorded.body).toMatchObject({ lines: 1, standing: 1, stuck: 0 });
    const shown = (await ask('di', 'GET', `/orders/${recorded.body.id}`)).body as unknown as OrderView;
    expect(shown.authorities).toEqual([{ lines: [1], authority: AUTHORITY }]);
    expect(await code(ask('cy', 'POST', `/court-only/${first}/withdraw`, { reason: 'again' }))).toBe(
      'courts-has-matter',
    );
  });

  it('goes to the court in a batch and never to the state, and its row of the funnel goes on', async () => {
    const context = office.server.casework;
    const toState = await sealNext(context, SUPERVISOR, FIRST_BATCH);
    expect(toState).toMatchObject({ ok: false, said: { code: 'batch-nothing-due' } });
    const due = (await ask('cy', 'GET', '/batches/due')).body;
    expect(JSON.stringify(due)).not.toMatch(/"track":"repository"[^}]*"first":[1-9]/);
    const sealed = await sealNext(context, SUPERVISOR, { ...FIRST_BATCH, track: 'court-record', court: '' });
    if (!sealed.ok) throw new Error(sealed.said.code);
    const [record] = recordsOf(sealed.value.folder);
    expect(record).toMatchObject({ case_number: 'SF200002B', subject_id: '', cii_number: '', count_order: '' });
    const whole = readFileSync(join(sealed.value.folder, 'batch.json'), 'utf8');
    expect(whole).not.toMatch(/CT1/);
    expect((await markSent(context, CLERK, sealed.value.id)).ok).toBe(true);
    const answered = await takeAnswers(context, CLERK, {
      profile: FIRST_BATCH.profile,
      bytes: Buffer.from(answersTo(sealed.value, () => 'A00')),
    });
    expect(answered.ok).toBe(true);

    const state = (await ask('di', 'POST', '/reconcile/funnel', { procedure: PROCEDURE })).body;
    expect(state).toEqual([]);
    expect((await ask('di', 'POST', '/reconcile/courts', { procedure: PROCEDURE })).body).toEqual([]);
    // Its person is told by the words of the law of its entry.
    const ofOffice = { procedure: PROCEDURE, county: 'SAN JOAQUIN' };
    expect((await lawOfOffice(context.db, ofOffice))?.pack).toBe('us-ca/prop-64');
    const owed = await context.db.selectFrom('notices').select(['state', 'person_ref']).execute();
    expect(owed.map(({ state }) => state)).toContain('due');
    const [row] = await funnel();
    expect(row).toMatchObject({
      taken: 1,
      proposed: 1,
      matters: 1,
      ordered: 1,
      courtReported: 1,
      courtApplied: 1,
      inState: 0,
    });
  });

  it('is not gone where a later file of the state lacks it, and is told where a later list finds it there', async () => {
    const run = await office.run(fileOf([courtLine({ SUBJECT_ID: '77', PRI_NAME: 'ROE,SOMEBODY' })]), 'later');
    const looked = (await ask('di', 'POST', '/reconcile', { run, procedure: PROCEDURE })).body;
    expect(looked).toMatchObject({ matters: 0, classes: {}, blocked: 0 });
    await openedList(laterLists);
    const { id } = (await queue('bo')).rows[0]!;
    expect((await card('bo', id)).court?.inState).toMatchObject({ agrees: true });
    expect(await funnel()).toMatchObject([{ taken: 1, inState: 1 }]);
    // Its matter stays its own: opening those of a run of the state's file neither finds it nor takes it over.
    await openMatters(office, run);
    expect((await queue('bo')).rows[0]).toMatchObject({ id, run: '', origin: 'court' });
    expect((await checkMatters(office.server.casework)).faults).toEqual([]);
  });

  it('is hidden from those who keep out of its person, and held with everybody of its case', async () => {
    const { id } = (await queue('ana')).rows[0]!;
    expect(
      (await ask('cy', 'POST', '/retention/holds', { kind: 'case', matter: id, reason: 'invented' })).body,
    ).toMatchObject({
      id: expect.any(String),
    });
    expect((await ask('ana', 'POST', `/matters/${id}/recuse`, { reason: 'a neighbor, invented' })).status).toBe(200);
    expect((await queue('ana')).total).toBe(0);
    expect(await code(ask('ana', 'GET', `/matters/${id}`))).toBe('matter-recused');
    expect(await code(ask('ana', 'GET', `/matters/${id}/court`))).toBe('matter-recused');
  });

  it('is hidden by what somebody declared, before an entry was made and after', async () => {
    const { db } = office.server.casework;
    const declare = (who: string, kind: string, what: string) =>
      ask(who, 'POST', '/conflicts', { kind, what, county: '', reason: 'invented' });
    expect((await declare('di', 'case', 'SF-200002 B')).body).toMatchObject({ people: 1 });
    expect((await queue('di')).total).toBe(0);
    const register = async (who: string) =>
      (await ask(who, 'POST', '/court-only', { state: 'proposed', from: 0 })).body
        .rows as unknown as readonly unknown[];
    expect(await register('bo')).toHaveLength(1);
    expect((await declare('bo', 'relation', 'Invented Doe')).body).toMatchObject({ people: 1 });
    expect(await register('bo')).toEqual([]);
    await db.deleteFrom('recusals').execute();
    await spreadToTakings(office.server.casework);
    expect(await register('bo')).toEqual([]);
  });

  it('goes whole with a purge of its person, whom no run shows', async () => {
    const { db } = office.server.casework;
    const { person_ref } = await db.selectFrom('court_takings').select('person_ref').executeTakeFirstOrThrow();
    const { values } = await collectIdentifying(office.server.casework, {
      refs: [person_ref],
      runIds: [],
    });
    const searched = values.map(({ kind, text }) => `${kind} ${text}`);
    expect(searched).toEqual(expect.arrayContaining(['name DOE,INVENTED', 'case SF200002B', 'case SF300003C']));
    const plan = await drawPlan(office.server.casework, '2999-01-01');
    expect(plan.people.stay).toMatchObject({ held: 1 });
    await db.insertInto('purge_people').values({ purge: 'p', person_ref }).execute();
    const gone = await db.transaction().execute((inner) => deleteRows(inner, 'p', { runIds: [], inputIds: [] }));
    expect(gone).toMatchObject({ matters: 1, case_events: expect.any(Number), court_takings: 2, order_lines: 1 });
    const left = await db.selectFrom('matters').select('id').where('taking', 'is not', null).execute();
    expect(left).toEqual([]);
  });
});
