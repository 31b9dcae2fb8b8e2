import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { onEachDatabase } from '../../test/support/databases.ts';
import { type Office, openOffice } from '../../test/support/ordered.ts';
import { readable } from '../../test/support/readable.ts';
import { reconciledFolder } from '../../test/support/reconciled-folder.ts';
import type { CourtConviction, CourtListView, CourtRowView } from '../casework/linkage/court-lists.ts';
import type { TakingView } from '../casework/linkage/takings.ts';
import type { PairView } from '../casework/linkage/view-pair.ts';
import { personRef } from '../casework/matters/identity.ts';
import { sealOf } from '../casework/matters/seal.ts';
import type { CourtOnlyRow } from '../casework/reconcile/court-only-funnel.ts';
import { EN } from '../say/en.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-court-lists-'));
let made: Awaited<ReturnType<typeof reconciledFolder>>;

beforeAll(async () => {
  made = await reconciledFolder(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onEachDatabase("a court's list beside the state's file", (bench) => {
  let office: Office;
  let courts: string;
  let linkage: string;

  const ask = (who: string, method: string, path: string, body?: unknown) => office.ask(who, method, path, body);
  const opened = async (kind: 'courts' | 'linkages', path: string) => {
    const more = kind === 'courts' ? {} : { reviewers: 2, after: null };
    const id = (await ask('ana', 'POST', `/${kind}`, { path, ...more })).body.id as string;
    const state = async () => (await ask('ana', 'GET', `/${kind}/${id}`)).body.state;
    await vi.waitUntil(async () => (await state()) !== 'opening', { timeout: 30_000 });
    return id;
  };
  const view = async () => (await ask('di', 'GET', `/courts/${courts}`)).body as unknown as CourtListView;
  const rows = async (list: string, more: object = {}) => {
    const wanted = { list, county: '', outcome: '', after: 0, ...more };
    const { body } = await ask('ana', 'POST', `/courts/${courts}/rows`, wanted);
    return body.rows as unknown as readonly CourtRowView[];
  };
  const file = (who: string, list: string) =>
    fetch(`${office.server.url}/api/courts/${courts}/files`, {
      method: 'POST',
      headers: { 'x-redress': '1', 'content-type': 'application/json', cookie: who },
      body: JSON.stringify({ list }),
    });

  beforeAll(async () => {
    office = await openOffice(bench, [folder]);
    courts = await opened('courts', made.courts);
  });
  afterAll(() => office?.server.stop());

  it('shows the figures of the command by county and year, and keeps everything of people sealed', async () => {
    const before = await view();
    expect(before.linkage).toBeNull();
    linkage = await opened('linkages', made.links);
    const { counts, about, linkage: found, outcomes } = await view();
    expect(found).toBe(linkage);
    expect(about).toMatchObject({ state: 'state', court: 'court', asOf: '2026-01-01' });
    const sum = (list: string, year: string) =>
      counts.filter((each) => each.list === list && each.year === year).reduce((total, { n }) => total + n, 0);
    for (const each of made.figures) {
      expect([each.county, sum('both-agree', each.year), sum('both-differ', each.year)]).toEqual([
        'GREENE',
        each.bothAgree,
        each.bothDiffer,
      ]);
      expect([sum('court-only', each.year), sum('state-only', each.year)]).toEqual([each.courtOnly, each.stateOnly]);
    }
    expect(counts.filter(({ list }) => list === 'court-only').map(({ n }) => n)).toEqual([1, 1]);
    expect(outcomes.map(({ id }) => id)).toContain('hand-review');
    const kept = readable(await office.server.casework.db.selectFrom('court_rows').selectAll().execute());
    expect(kept).not.toMatch(/CT0|MO0|11-300/);
  });

  it('shows each conviction that the court alone has, with what is decided of it and the pair that found its person', async () => {
    const only = await rows('court-only');
    expect(only.map(({ facts }) => [facts.case, facts.in_the_other_file])).toEqual([
      ['11-300', 'in doubt'],
      ['', 'no'],
    ]);
    // A link in doubt is a missing fact: it clears no one, and the question says whose record it is about.
    expect(only.map(({ decided }) => decided?.outcome)).toEqual(['hand-review', 'outside-offense']);
    expect(only[0]!.decided).toMatchObject({ in_doubt: 'MO0' });
    expect(only[0]!.decided!.missing).toContain('same-person');
    const { body } = await ask('bo', 'GET', `/courts/${courts}/rows/court-only/${only[0]!.place}`);
    const conviction = body as unknown as CourtConviction;
    expect(conviction).toMatchObject({ linkage, decided: only[0]!.decided });
    const pair = (await ask('bo', 'GET', `/linkages/${linkage}/pairs/${conviction.pairs[0]}`))
      .body as never as PairView;
    expect([pair.left.key, pair.right.key].sort()).toEqual(['CT0', 'MO0']);
    expect(JSON.stringify([body, pair])).not.toMatch(/race/i);
    const other = (await ask('bo', 'GET', `/courts/${courts}/rows/court-only/${only[1]!.place}`)).body;
    expect((other as unknown as CourtConviction).pairs).toEqual([]);
    expect((await rows('both-differ'))[0]!.facts).toMatchObject({ differs: 'date', link: 'open' });
    expect(await rows('court-only', { outcome: 'expunge' })).toEqual([]);
    expect((await ask('bo', 'GET', `/courts/${courts}/rows/figures/1`)).status).toBe(404);
  });

  it('takes a conviction up under an authority that one person enters and another confirms, and takes it back', async () => {
    const authority = { text: ' Order 26-14, invented ', court: 'Circuit Court of Greene', date: '2026-03-02' };
    const [first, second] = await rows('court-only');
    const take = (who: string, place: number, more: object = {}) =>
      ask(who, 'POST', `/courts/${courts}/take`, { place, authority: { ...authority, ...more } });
    const register = async (state: string) =>
      (await ask('bo', 'POST', '/court-only', { state, from: 0 })).body.rows as unknown as readonly TakingView[];
    const funnel = async () =>
      (await ask('di', 'POST', '/reconcile/court-only', { procedure: 'us-mo/xiv-2-10' }))
        .body as unknown as readonly CourtOnlyRow[];
    const code = async (asked: ReturnType<typeof ask>) => {
      const { message } = (await asked).body;
      return Object.entries(EN).find(([, text]) => text === message)?.[0];
    };

    const none = { matters: 0, ordered: 0, courtReported: 0, courtApplied: 0, inState: 0 };
    expect(await funnel()).toEqual([{ county: 'GREENE', listed: 2, decided: 1, proposed: 0, taken: 0, ...none }]);
    expect((await take('ana', first!.place)).status).toBe(403);
    // There is no authority by default, and none of tomorrow.
    for (const blank of [{ text: ' ' }, { court: '' }, { date: '2999-01-01' }])
      expect(await code(take('bo', first!.place, blank))).toBe('courts-no-authority');
    expect(await code(take('bo', second!.place))).toBe('courts-outside');
    const id = (await take('bo', first!.place)).body.id as string;
    expect(await code(take('cy', first!.place))).toBe('courts-taken');
    expect(await funnel()).toMatchObject([{ proposed: 1, taken: 0 }]);

    expect(await code(ask('bo', 'POST', `/court-only/${id}/confirm`))).toBe('retention-same-person');
    expect((await ask('cy', 'POST', `/court-only/${id}/confirm`)).status).toBe(200);
    expect(await code(ask('cy', 'POST', `/court-only/${id}/confirm`))).toBe('courts-taking-changed');
    expect(await funnel()).toMatchObject([{ listed: 2, decided: 1, proposed: 0, taken: 1 }]);
    expect(await register('taken')).toMatchObject([
      { id, who: 'bo', second_by: 'cy', outcome: 'hand-review', facts: { case: '11-300', person: 'CT0' } },
    ]);
    expect((await register('taken'))[0]!.authority).toEqual({ ...authority, text: 'Order 26-14, invented' });

    expect(await code(ask('cy', 'POST', `/court-only/${id}/withdraw`, { reason: '' }))).toBe('courts-no-reason');
    await ask('cy', 'POST', `/court-only/${id}/withdraw`, { reason: 'vacated, invented' });
    expect(await register('withdrawn')).toMatchObject([{ id, ended_by: 'cy', endedWhy: 'vacated, invented' }]);
    expect(await funnel()).toMatchObject([{ proposed: 0, taken: 0 }]);
    // It can be entered anew, and stays when the list goes.
    const again = (await take('cy', first!.place)).body.id;
    const { body } = await ask('bo', 'GET', `/courts/${courts}/rows/court-only/${first!.place}`);
    expect((body as unknown as CourtConviction).taking).toMatchObject({ id: again, state: 'proposed' });
    const { db, workspace } = office.server.casework;
    expect(readable(await db.selectFrom('court_takings').selectAll().execute())).not.toMatch(/CT0|invented/);
    const person_ref = personRef(sealOf(workspace.folder), 'CT0');
    await db
      .insertInto('recusals')
      .values({ account: 'bo', person_ref, at: '', sealed: '' } as never)
      .execute();
    expect(await register('proposed')).toEqual([]);
    expect(await code(ask('bo', 'POST', `/court-only/${again}/confirm`))).toBe('courts-taking-missing');
    await db.deleteFrom('recusals').execute();
  });

  it('gives the lists as the files that the command wrote, to roles that may take them out', async () => {
    for (const list of ['both-agree', 'both-differ', 'court-only', 'state-only', 'decided']) {
      const given = await file(office.chief.cookie, list);
      expect(await given.text()).toBe(readFileSync(join(made.courts, `${list}.csv`), 'utf8'));
    }
    expect((await ask('di', 'POST', `/courts/${courts}/files`, { list: 'court-only' })).status).toBe(403);
    expect((await ask('di', 'POST', `/courts/${courts}/rows`, {})).status).toBe(403);
    const { db, workspace } = office.server.casework;
    const person_ref = personRef(sealOf(workspace.folder), 'CT2');
    await db
      .insertInto('recusals')
      .values({ account: 'ana', person_ref, at: '', sealed: '' } as never)
      .execute();
    expect((await rows('court-only')).map(({ facts }) => facts.case)).toEqual(['11-300']);
    const noted = await db.selectFrom('audit').select('what').distinct().where('what', 'like', 'courts.%').execute();
    const what = noted.map((each) => each.what).sort();
    expect(what).toEqual(
      ['confirm', 'export', 'list', 'look', 'open', 'register', 'take', 'withdraw'].map((each) => `courts.${each}`),
    );
  });

  it('opens no other folder, and takes lists out whole', async () => {
    const id = await opened('courts', made.links);
    expect(await ask('ana', 'GET', `/courts/${id}`)).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('reconcile-courts') },
    });
    writeFileSync(join(folder, 'a-file'), '');
    expect((await ask('ana', 'POST', '/courts', { path: join(folder, 'a-file') })).status).toBe(400);
    expect((await ask('ana', 'DELETE', `/courts/${courts}`)).status).toBe(200);
    expect((await ask('ana', 'DELETE', `/courts/${courts}`)).status).toBe(404);
    const { db } = office.server.casework;
    expect(await db.selectFrom('court_rows').select('place').execute()).toEqual([]);
  });
});
