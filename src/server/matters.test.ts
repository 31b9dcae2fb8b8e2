import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../test/support/databases.ts';
import {
  CHOICE,
  type Client,
  chooseOwn,
  county,
  FIRST_PASSWORD,
  inspected,
  runBecomes,
  type Server,
  serveHere,
  signIn,
  startRun,
} from '../../test/support/server.ts';
import { verifyChain } from '../casework/audit/verify.ts';
import { tickMatters } from '../casework/matters/act.ts';
import type { MatterCard } from '../casework/matters/card.ts';
import type { RunProcedure } from '../casework/matters/open.ts';
import type { ProcedureOverview, QueueFacets } from '../casework/matters/overview.ts';
import { type QueuePage, readQueue } from '../casework/matters/queue.ts';
import { checkMatters } from '../casework/matters/rebuild.ts';

const PASSWORD = 'lantern orchard violin mosaic';
const PROCEDURE = 'us-ca/hs-11361-9';
/** A day far off: the day of the statute has passed, and a matter cannot be opened after it. */
const DATES = { 'challenge-by': '2100-03-01', 'court-orders-by': '2101-03-01', 'doj-updates-by': '2101-07-01' };

type Said = { readonly status: number; readonly body: Record<string, unknown> };

onEachDatabase('matters', (bench) => {
  let server: Server;
  let run: string;
  let chief: Client;
  let place: Awaited<ReturnType<typeof bench.place>>;
  const cookies = new Map<string, string>();

  async function ask(who: string, method: string, path: string, body?: unknown): Promise<Said> {
    const response = await fetch(`${server.url}/api${path}`, {
      method,
      headers: { 'x-redress': '1', 'content-type': 'application/json', cookie: cookies.get(who) ?? '' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const own = response.headers.get('set-cookie')?.split(';')[0];
    if (own) cookies.set(who, own);
    return { status: response.status, body: (await response.json()) as Said['body'] };
  }

  const queue = async (who: string, filter: object = {}) =>
    (await ask(who, 'POST', '/matters/queue', { filter, after: null, size: 200 })).body as unknown as QueuePage;
  /** Opens the matters of the run, and gives what that came to. */
  const open = async (wanted: object, isCancelled = false) => {
    const begun = await ask('cy', 'POST', '/matters/open', wanted);
    expect(begun.status).toBe(200);
    if (isCancelled)
      expect((await ask('cy', 'POST', `/jobs/${begun.body.job}/cancel`)).body).toEqual({ cancelled: true });
    const state = async () =>
      ((await ask('cy', 'GET', `/matters/procedures/${run}`)).body as unknown as readonly RunProcedure[])[0]!.state;
    await expect.poll(async () => (await state()).active, { timeout: 60_000 }).toBe(false);
    return state();
  };
  const card = async (who: string, id: string) =>
    (await ask(who, 'GET', `/matters/${id}`)).body as unknown as MatterCard;
  const act = async (who: string, id: string, name: string, given: object, seq?: number) =>
    ask(who, 'POST', `/matters/${id}/acts`, { act: name, given, seq: seq ?? (await card(who, id)).matter.seq });
  /** A matter with relief in which no act has been made, and from whose person somebody is not kept out. */
  const fresh = async (who = 'ana') => {
    const { rows } = await queue(who, { state: ['listed'] });
    return rows.find(({ relief }) => relief !== 'undetermined')!.id;
  };

  beforeAll(async () => {
    place = await bench.place();
    server = await serveHere({ workspace: place.folder, ...(place.options as { database?: string }) });
    const client = await signIn(server.url, server.link());
    chief = client;
    cookies.set('chief', client.cookie);
    const accounts = {
      ana: ['analyst'],
      bo: ['attorney'],
      cy: ['supervisor'],
      di: ['clerk'],
      both: ['analyst', 'attorney', 'supervisor'],
    };
    for (const [name, roles] of Object.entries(accounts)) {
      const account = { name, password: FIRST_PASSWORD, roles };
      expect((await ask('chief', 'POST', '/accounts', account)).status).toBe(200);
      if (name === 'both') {
        expect((await ask('cy', 'POST', '/accounts/both/approval', { approve: true })).status).toBe(200);
      }
      await chooseOwn(server.url, name);
      expect((await ask(name, 'POST', '/session/password', { name, password: PASSWORD })).status).toBe(200);
    }
  });
  afterAll(() => server.stop());

  it('open once for each conviction of a run, name no person, and wait for their clock', async () => {
    const { id } = (await chief.call('POST', '/inputs', { origin: 'upload' })).body as { id: string };
    await chief.send(id, 'county.csv', county(3000, 7));
    await inspected(chief, id);
    run = await startRun(chief, id, 'For matters', CHOICE);
    await runBecomes(chief, run, 'done');
    const wanted = { run, procedure: PROCEDURE, dates: DATES, settings: {} };
    expect((await ask('ana', 'POST', '/matters/open', wanted)).status).toBe(403);
    const passed = await ask('cy', 'POST', '/matters/open', { ...wanted, dates: {} });
    expect(passed).toMatchObject({ status: 422, body: { message: expect.stringContaining('has passed') } });
    expect((await ask('cy', 'POST', '/matters/open', { ...wanted, procedure: 'us-mn/609a-015' })).status).toBe(400);
    const stopped = await open(wanted, true);
    expect(stopped).toMatchObject({ opening: null, problem: { en: expect.stringContaining('was stopped') } });
    const { opening, problem, matters } = await open(wanted);
    expect(problem).toBe(null);
    expect(opening!.opened).toBeGreaterThan(20);
    // What was opened before the cancel stays, and is known again.
    expect(opening!.known).toBe(stopped.matters);
    expect(matters).toBe(opening!.opened + opening!.known);
    expect((await open(wanted)).opening).toEqual({ opened: 0, known: matters, changed: 0, alike: 0 });
    const { total, rows } = await queue('ana', { state: ['listed'] });
    expect(total).toBe(matters);
    expect(rows[0]!.dueDay).toBe('2100-03-01');
    const conviction = await ask('ana', 'GET', `/matters/${rows[0]!.id}/conviction`);
    expect(conviction.status).toBe(200);
    const clerk = JSON.stringify(await card('di', rows[0]!.id)) + JSON.stringify(await queue('di'));
    expect(clerk).not.toContain(String(conviction.body.name));
    expect((await ask('di', 'GET', `/matters/${rows[0]!.id}/conviction`)).status).toBe(403);
    // The run stays while its matters do.
    expect((await ask('chief', 'DELETE', `/runs/${run}`)).status).toBe(409);
  });

  it('are proposed by one and signed by another, whatever roles one person has', async () => {
    const id = await fresh();
    expect((await act('di', id, 'begin-review', {})).status).toBe(403);
    expect((await act('both', id, 'begin-review', {})).body).toEqual({ seq: 2, kind: 'done' });
    expect((await act('both', id, 'propose-no-challenge', {})).status).toBe(422);
    expect((await act('both', id, 'propose-no-challenge', { reason: 'plain possession' })).status).toBe(200);
    expect((await card('both', id)).acts.find((each) => each.id === 'sign-no-challenge')?.half).toBe('wait');
    const own = await act('both', id, 'sign-no-challenge', { 'bar-number': '1' });
    expect(own).toMatchObject({ status: 403, body: { message: expect.stringContaining('another person') } });
    expect((await queue('bo', { list: 'to-sign' })).rows.map((each) => each.id)).toContain(id);
    expect((await queue('both', { list: 'to-sign' })).rows.map((each) => each.id)).not.toContain(id);
    expect((await act('bo', id, 'sign-no-challenge', { 'bar-number': '1' })).status).toBe(200);
    expect((await queue('bo', { state: ['unchallenged'] })).rows.map((each) => each.id)).toContain(id);
    const { events } = await card('bo', id);
    expect(events.map(({ who, event }) => [who, event.kind === 'act' ? event.act : event.kind])).toEqual([
      ['cy', 'opened'],
      ['both', 'begin-review'],
      ['both', 'propose-no-challenge'],
      ['bo', 'sign-no-challenge'],
    ]);
  });

  it('are challenged with a ground, a statement, documents and the receipt of the court', async () => {
    const id = await fresh();
    await act('ana', id, 'begin-review', {});
    const objection = { statement: 'Rap sheet, page 3', documents: ['docket 12'] };
    expect((await act('ana', id, 'propose-challenge', { ...objection, ground: 'not-eligible' })).status).toBe(403);
    expect((await act('bo', id, 'propose-challenge', { ...objection, ground: 'no-such' })).status).toBe(422);
    const [ground] = (await card('bo', id)).grounds;
    expect((await act('bo', id, 'propose-challenge', { ...objection, ground: ground!.id, documents: [] })).status).toBe(
      422,
    );
    const proposed = await act('bo', id, 'propose-challenge', { ...objection, ground: ground!.id });
    expect(proposed.body).toMatchObject({ kind: 'done' });
    expect((await act('cy', id, 'sign-challenge', { 'bar-number': '2' })).status).toBe(200);
    // Filed is only what the court has confirmed that it has.
    expect((await act('di', id, 'file-challenge', {})).status).toBe(422);
    const receipt = new Date(Date.now() - 1000).toISOString();
    expect((await act('di', id, 'file-challenge', { receipt })).status).toBe(200);
    expect((await card('di', id)).matter.state).toBe('challenged');
    // What somebody wrote lies sealed.
    const { db } = server.casework;
    const kept = await db.selectFrom('case_events').select('sealed').where('matter', '=', id).execute();
    expect(JSON.stringify(kept)).not.toContain('page 3');
  });

  it('are signed only by a person who has just given the password', async () => {
    const id = await fresh();
    await act('ana', id, 'begin-review', {});
    await act('ana', id, 'propose-no-challenge', { reason: 'r' });
    const { db } = server.casework;
    const old = new Date(Date.now() - 6 * 60_000).toISOString();
    await db.updateTable('sessions').set({ stepped_at: old }).where('account', '=', 'bo').execute();
    const sign = () => act('bo', id, 'sign-no-challenge', { 'bar-number': '1' });
    expect(await sign()).toMatchObject({ status: 403, body: { message: expect.stringContaining('password') } });
    expect((await ask('bo', 'POST', '/own/step-up', { password: 'another' })).status).toBe(400);
    expect((await ask('bo', 'POST', '/own/step-up', { password: PASSWORD })).status).toBe(200);
    expect((await sign()).status).toBe(200);
  });

  it('are closed by two at once, the second with a password', async () => {
    const id = await fresh();
    const { seq } = (await card('bo', id)).matter;
    const close = (second?: object) =>
      ask('bo', 'POST', `/matters/${id}/acts`, {
        act: 'find-not-ours',
        seq,
        given: { reason: 'another court' },
        ...(second ? { second } : {}),
      });
    expect((await close()).status).toBe(422);
    expect((await close({ name: 'bo', password: PASSWORD })).status).toBe(403);
    expect((await close({ name: 'cy', password: 'another' })).status).toBe(400);
    expect((await close({ name: 'ana', password: PASSWORD })).status).toBe(403);
    const { db } = server.casework;
    const ofCy = (values: object) => db.updateTable('accounts').set(values).where('name', '=', 'cy').execute();
    await ofCy({ closed_at: '2026-11-01T00:00:00.000Z', closed_why: 'idle' });
    expect((await close({ name: 'cy', password: PASSWORD })).status).toBe(403);
    await ofCy({ closed_at: null, closed_why: null });
    expect((await close({ name: 'cy', password: PASSWORD })).status).toBe(200);
  });

  it('go back by who acted, once, and keep that on record', async () => {
    const id = await fresh();
    await act('ana', id, 'begin-review', {});
    const back = async (who: string) =>
      ask(who, 'POST', `/matters/${id}/take-back`, { seq: (await card(who, id)).matter.seq, reason: 'slip' });
    expect((await back('bo')).status).toBe(403);
    expect((await back('ana')).body).toMatchObject({ seq: 3 });
    expect((await card('ana', id)).matter.state).toBe('listed');
    expect((await back('ana')).status).toBe(409);
  });

  it('are not decided twice: the refusal to the second writer names the first', async () => {
    const id = await fresh();
    const { seq } = (await card('ana', id)).matter;
    const both = await Promise.all(['ana', 'bo'].map((who) => act(who, id, 'begin-review', {}, seq)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const first = both[0]!.status === 200 ? 'ana' : 'bo';
    expect(both.find(({ status }) => status === 409)!.body.message).toContain(first);
    expect((await card('ana', id)).events).toHaveLength(seq + 1);
  });

  it('are handed to one person each, though many ask at once', async () => {
    const people = ['ana', 'bo', 'both', 'bo'];
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, each) =>
        ask(people[each % 4]!, 'POST', '/matters/next', { filter: { state: ['listed'] }, from: null }),
      ),
    );
    const ids = taken.filter(({ status }) => status === 200).map(({ body }) => body.id as string);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
    const mine = (await queue('ana', { list: 'mine' })).rows;
    expect(mine).toHaveLength(5);
    expect((await ask('ana', 'POST', `/matters/${mine[0]!.id}/give-back`)).status).toBe(200);
    expect((await ask('bo', 'POST', `/matters/${mine[1]!.id}/give-back`)).status).toBe(404);
    expect((await queue('ana', { list: 'mine' })).rows).toHaveLength(4);
    // A decision is for the person who holds the matter; what is held by another is not decided.
    expect(await act('bo', mine[1]!.id, 'begin-review', {})).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('ana holds this matter') },
    });
    await server.casework.db.updateTable('matters').set({ lease_by: null, lease_until: null }).execute();
  });

  it('are hidden from people recused from them, in lists, by address and in acts, and that is noted', async () => {
    const id = await fresh();
    expect((await ask('both', 'POST', `/matters/${id}/recuse`, { reason: 'a neighbor' })).status).toBe(200);
    expect((await queue('both')).rows.map((each) => each.id)).not.toContain(id);
    expect((await ask('both', 'GET', `/matters/${id}`)).status).toBe(403);
    expect((await ask('both', 'GET', `/matters/${id}/conviction`)).status).toBe(403);
    expect((await act('both', id, 'begin-review', {}, 2)).status).toBe(403);
    expect((await ask('both', 'POST', `/matters/${id}/notes`, { kind: 'shared', text: 'x' })).status).toBe(403);
    expect((await ask('ana', 'GET', `/matters/${id}`)).status).toBe(200);
    const log = (await ask('chief', 'GET', '/log?who=both')).body.lines as readonly { outcome: string }[];
    expect(log.filter(({ outcome }) => outcome === 'denied').length).toBeGreaterThan(3);
  });

  it('are gone through in pages, whose places stay though matters are decided meanwhile', async () => {
    const { total } = await queue('ana');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Said = await ask('ana', 'POST', '/matters/queue', { filter: {}, after, size: 7 });
      const { rows, next } = page.body as unknown as QueuePage;
      seen.push(...rows.map(({ id }) => id));
      after = next;
    } while (after !== null);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect((await ask('ana', 'POST', '/matters/queue', { filter: {}, after: "x' or 1", size: 7 })).status).toBe(400);
  });

  it('are counted by state, worklist, county, clause, relief and missing fact', async () => {
    const [procedure] = (await ask('bo', 'GET', '/matters/overview')).body as unknown as readonly ProcedureOverview[];
    const { total, states } = await queue('bo');
    expect(procedure).toMatchObject({ id: PROCEDURE, total });
    for (const { id, n } of procedure!.states) expect([id, n]).toEqual([id, states[id] ?? 0]);
    for (const [list, n] of Object.entries(procedure!.lists))
      expect([list, n]).toEqual([list, (await queue('bo', { list })).total]);
    const facets = (await ask('bo', 'POST', '/matters/facets', { filter: {} })).body as unknown as QueueFacets;
    for (const column of ['county', 'outcome', 'clause'] as const) {
      expect(facets[column].reduce((sum, { n }) => sum + n, 0)).toBe(total);
      const { value, n } = facets[column][0]!;
      expect((await queue('bo', { [column]: [value] })).total).toBe(n);
    }
    expect(facets.facts.length > 0).toBe(procedure!.lists['facts-missing'] > 0);
    for (const { fact, n } of facets.facts) expect((await queue('bo', { list: 'facts-missing', fact })).total).toBe(n);
    // An analyst signs nothing, so nothing waits for an analyst's signature.
    expect((await queue('ana', { list: 'to-sign' })).total).toBe(0);
  });

  it('are kept while somebody works on them, and refused to another who opens them', async () => {
    const id = await fresh();
    await server.casework.db.updateTable('matters').set({ lease_by: null, lease_until: null }).execute();
    expect((await ask('ana', 'POST', `/matters/${id}/hold`)).status).toBe(200);
    expect((await ask('ana', 'POST', `/matters/${id}/hold`)).status).toBe(200);
    const refused = await ask('bo', 'POST', `/matters/${id}/hold`);
    expect(refused).toMatchObject({ status: 409, body: { message: expect.stringContaining('ana') } });
    const past = new Date(Date.now() - 1000).toISOString();
    await server.casework.db.updateTable('matters').set({ lease_until: past }).where('id', '=', id).execute();
    expect((await ask('bo', 'POST', `/matters/${id}/hold`)).status).toBe(200);
    expect((await ask('ana', 'POST', `/matters/${id}/hold`)).status).toBe(409);
    expect((await ask('bo', 'POST', `/matters/${id}/give-back`)).status).toBe(200);
  });

  it('show what a reviewer can do from where they stand, with the working of their clocks', async () => {
    const id = await fresh();
    const { acts, clocks, tracks, grounds } = await card('bo', id);
    expect(acts.find(({ usual }) => usual === 'agree')).toMatchObject({
      id: 'propose-no-challenge',
      after: 'begin-review',
      permitted: 'yes',
    });
    expect(acts.map((each) => each.id)).not.toContain('propose-lot');
    expect(acts.find(({ usual }) => usual === 'object')).toMatchObject({ id: 'propose-challenge' });
    expect(clocks[0]).toMatchObject({ day: '2100-03-01', working: { from: '2100-03-01', counted: '2100-03-01' } });
    expect(tracks[0]).toMatchObject({ id: 'relief', stateTitle: 'listed by the Department of Justice' });
    expect(grounds.find((ground) => ground.id === 'public-safety')).toMatchObject({
      open: 'unknown',
      waitsFor: expect.stringContaining('custody'),
    });
    await act('bo', id, 'begin-review', {});
    const after = await card('bo', id);
    expect(after.canTakeBack).toBe(true);
    expect((await card('ana', id)).canTakeBack).toBe(false);
    expect(after.events.at(-1)!.moves).toEqual([
      { track: 'From the list to the order', from: 'listed by the Department of Justice', to: 'in review' },
    ]);
  });

  it('take answers with their authority, which open what waited for them, and what was told with its proof', async () => {
    const id = await fresh();
    const enter = async (who: string, value: boolean, authority: string) =>
      ask(who, 'POST', `/matters/${id}/entries`, {
        seq: (await card(who, id)).matter.seq,
        what: { kind: 'fact', id: 'serving', value },
        authority,
      });
    expect((await card('ana', id)).mayEnter).toBe(false);
    expect((await enter('ana', true, 'jail list')).status).toBe(403);
    expect((await enter('bo', true, ' ')).status).toBe(422);
    expect((await enter('bo', true, 'jail list of May')).status).toBe(200);
    const { grounds, entries, events } = await card('bo', id);
    expect(grounds.find((ground) => ground.id === 'public-safety')!.open).toBe('yes');
    expect(entries.find((entry) => entry.id === 'serving')!.value).toBe(true);
    expect(events.at(-1)!.event).toMatchObject({ kind: 'entered', authority: 'jail list of May' });
    await act('ana', id, 'begin-review', {});
    await act('ana', id, 'propose-no-challenge', { reason: 'r' });
    await ask('bo', 'POST', '/own/step-up', { password: PASSWORD });
    expect((await act('bo', id, 'sign-no-challenge', { 'bar-number': '1' })).status).toBe(200);
    const tell = async (proof: string) =>
      ask('di', 'POST', `/matters/${id}/told`, {
        seq: (await card('di', id)).matter.seq,
        duty: 'tell-court-no-challenge',
        proof,
      });
    expect((await tell('')).status).toBe(422);
    expect((await tell('receipt 4711')).status).toBe(200);
    expect((await card('di', id)).duties).toMatchObject([{ id: 'tell-court-no-challenge', status: 'done' }]);
    expect((await tell('receipt 4711')).status).toBe(422);
  });

  it('hide the person from recused people also on the screens of every run, and in files', async () => {
    const id = await fresh('both');
    const { person } = (await card('both', id)).matter;
    const of = (path: string) => `/runs/${run}${path}`;
    const page = { filter: {}, text: '', sort: { by: 'file', descending: false }, from: 0, size: 200 };
    type People = { readonly total: number; readonly rows: readonly { readonly id: number }[] };
    const people = async (who: string): Promise<People> => {
      const rows: { readonly id: number }[] = [];
      for (;;) {
        const read = (await ask(who, 'POST', of('/people'), { ...page, from: rows.length })).body as People;
        rows.push(...read.rows);
        if (read.rows.length === 0) return { total: read.total, rows };
      }
    };
    const before = await people('both');
    expect((await ask('both', 'GET', of(`/people/${person}`))).status).toBe(200);
    expect((await ask('both', 'POST', `/matters/${id}/recuse`, { reason: 'a cousin' })).status).toBe(200);
    const hidden = await people('both');
    expect(hidden.rows.map((row) => row.id)).not.toContain(person);
    expect(hidden.total).toBe(before.total - 1);
    expect((await people('ana')).rows.map((row) => row.id)).toContain(person);
    const convictions = async (filter: object) =>
      (await ask('both', 'POST', of('/convictions'), { ...page, filter })).body as { total: number };
    expect((await convictions({ person })).total).toBe(0);
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/petition'],
      ['POST', '/petition'],
      ['GET', '/petition.pdf'],
    ] as const)
      expect([path, (await ask('both', method, of(`/people/${person}${path}`))).status]).toEqual([path, 403]);
    const preview = { conviction: null, fact: 'birthDate', value: '1970-01-01' };
    expect((await ask('both', 'POST', of(`/people/${person}/preview`), preview)).status).toBe(403);
    const named = (await ask('both', 'GET', of('/files'))).body as unknown as readonly { name: string }[];
    const csv = named.find(({ name }) => name.endsWith('.csv'))!.name;
    expect((await ask('both', 'GET', of(`/files/${csv}`))).status).toBe(403);
    expect((await ask('both', 'GET', of('/documents.zip'))).status).toBe(403);
    const list = async (who: string) => {
      const response = await fetch(`${server.url}/api${of('/export')}`, {
        method: 'POST',
        headers: { 'x-redress': '1', 'content-type': 'application/json', cookie: cookies.get(who)! },
        body: JSON.stringify({ filter: {}, text: '' }),
      });
      return (await response.text()).split('\n').length;
    };
    expect(await list('both')).toBeLessThan(await list('ana'));
    const log = (await ask('chief', 'GET', '/log?who=both')).body.lines as readonly {
      outcome: string;
      about: string;
    }[];
    expect(log.some(({ outcome, about }) => outcome === 'denied' && about.includes('/people/:row'))).toBe(true);
  });

  it('carry notes and are kept in queues that hold no name', async () => {
    const id = await fresh();
    expect(
      (await ask('ana', 'POST', `/matters/${id}/notes`, { kind: 'work-product', text: ' look at page 2 ' })).status,
    ).toBe(200);
    expect((await card('bo', id)).notes).toMatchObject([{ who: 'ana', kind: 'work-product', text: 'look at page 2' }]);
    const filter = { state: ['listed'], list: 'facts-missing' };
    expect((await ask('ana', 'POST', '/matters/queues', { name: 'Gaps', shared: true, filter })).status).toBe(200);
    expect((await ask('bo', 'GET', '/matters/queues')).body).toMatchObject([{ name: 'Gaps', by: 'ana', filter }]);
    const named = { name: 'x', shared: false, filter: { name: 'SMITH' } };
    expect((await ask('ana', 'POST', '/matters/queues', named)).status).toBe(400);
  });

  it('come out of their events as they stand, and the log over them holds', async () => {
    const context = server.casework;
    const { matters, faults } = await checkMatters(context);
    expect(matters).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    expect(await verifyChain(context.db)).toMatchObject({ ok: true });
  });

  it('are moved by the law alone when the day has passed, once, however often it is looked', async () => {
    const context = server.casework;
    // Asked without a connection: one that has lain idle while matters were checked may just be closing.
    const ana = { account: 'ana', roles: ['analyst'] } as const;
    const listed = async () =>
      (await readQueue(context, ana, { filter: { state: ['listed'] }, after: null, size: 1 })).total;
    const waiting = await listed();
    expect(waiting).toBeGreaterThan(0);
    // Shorter clocks of matters that were challenged run out before.
    await tickMatters(context, '2100-03-02T07:59:59.999Z');
    expect(await tickMatters(context, '2100-03-02T07:59:59.999Z')).toBe(0);
    expect(await tickMatters(context, '2100-03-02T08:00:00.000Z')).toBeGreaterThanOrEqual(waiting);
    expect(await tickMatters(context, '2100-03-02T08:00:00.000Z')).toBe(0);
    // Whether a later list is unchallenged by law is for the office's lawyer to say; until then the law moves nothing.
    expect(await listed()).toBe(waiting);
    expect((await checkMatters(context)).faults).toEqual([]);
  });
});
