/** How often a portal asks its database: each page does each piece of work one time. */

import type { CompiledQuery } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { tick } from '../../src/portal/clocks/tick.ts';
import { BOXES, countBoxes, oldestDays, readList } from '../../src/portal/office/list.ts';
import { allReferrals } from '../../src/portal/office/referrals.ts';
import { apply, BIRTH, begin, signIn, startHere, visitor } from './support.ts';

let now = new Date('2026-11-02T20:00:00Z');
let portal: Awaited<ReturnType<typeof startHere>>;
beforeAll(async () => {
  portal = await startHere({ now: () => now });
});
afterAll(() => portal?.end());
afterEach(() => vi.restoreAllMocks());

/** Counts the queries that begin at a table. */
function asked(table: string): () => number {
  const { db } = portal.portal.store;
  const select = vi.spyOn(db, 'selectFrom');
  return () => select.mock.calls.filter(([from]) => String(from).startsWith(table)).length;
}

it('looks up an application one time for each page of it', async () => {
  const person = visitor(portal.url);
  const code = await apply(person, ['birch']);
  for (const page of ['', '/thanks', '/contact']) {
    const lookups = asked('applications');
    expect((await person.get(`/en/my/${code}${page}`)).status).toBe(200);
    expect(lookups(), page).toBe(1);
    vi.restoreAllMocks();
  }
  const stranger = visitor(portal.url);
  const lookups = asked('applications');
  expect((await stranger.post(`/en/my/${code}`, { ...BIRTH, 'open.day': '1' })).status).toBe(403);
  expect(lookups()).toBe(1);
});

it('opens the work on an application with the history that it has read', async () => {
  await apply(visitor(portal.url), ['birch']);
  const worker = await signIn(portal, { name: 'ana', role: 'worker', office: 'birch-defender' });
  const { html } = await worker.get('/en/office');
  const id = /office\/a\/([0-9a-f]+)/.exec(html)![1]!;
  expect((await worker.get(`/en/office/a/${id}`)).status).toBe(200);
  const histories = asked('events');
  expect((await worker.get(`/en/office/a/${id}`)).status).toBe(200);
  expect(histories()).toBe(1);
});

it('counts the boxes of an office in one query, and no further than it says', async () => {
  const executed = vi.spyOn(portal.portal.store.db.getExecutor(), 'executeQuery');
  const none = { unread: 0, late: 0, office: 0, person: 0, all: 0 };
  expect(await countBoxes(portal.portal, 'birch-defender')).toEqual({ ...none, unread: 1, office: 2, all: 2 });
  expect(await countBoxes(portal.portal, 'birch-defender', 1)).toEqual({ ...none, unread: 1, office: 2, all: 2 });
  expect(await countBoxes(portal.portal, 'birch-defender', 0)).toEqual({ ...none, unread: 1, office: 1, all: 1 });
  expect(await countBoxes(portal.portal, 'alder-legal-aid')).toEqual(none);
  expect(executed).toHaveBeenCalledTimes(4);
});

it('takes what was destroyed out of the journal one time for all that is too old', async () => {
  for (const start of ['e', 'f', 'g']) await begin(visitor(portal.url), ['birch'], start.repeat(24));
  const { store } = portal.portal;
  const drafts = () => store.db.selectFrom('applications').select('id').where('state', '=', 'draft').execute();
  expect(await drafts()).toHaveLength(3);
  const forget = vi.spyOn(store, 'forget');
  await tick(portal.portal);
  expect(forget).not.toHaveBeenCalled();
  now = new Date(now.getTime() + 40 * 86_400_000);
  await tick(portal.portal);
  expect(await drafts()).toEqual([]);
  expect(forget).toHaveBeenCalledTimes(1);
});

it('looks one time for the leads of an office, however many of its referrals are late', async () => {
  await signIn(portal, { name: 'dora', role: 'lead', office: 'birch-defender' });
  for (let day = 0; day < 12; day++) {
    now = new Date(now.getTime() + 86_400_000);
    const accounts = asked('accounts');
    await tick(portal.portal);
    expect(accounts()).toBeLessThan(2);
    vi.restoreAllMocks();
  }
  const { db } = portal.portal.store;
  const told = await db.selectFrom('outbox').select('kind').where('kind', '=', 'late-lead').execute();
  expect(told).toHaveLength(1);
});

it('reads the pages and exports of an office by an index each, however many applications are stored', async () => {
  const { db } = portal.portal.store;
  const executed = vi.spyOn(db.getExecutor(), 'executeQuery');
  for (const box of BOXES) await readList(portal.portal, 'birch-defender', { box }, 0);
  await oldestDays(portal.portal, 'birch-defender');
  await countBoxes(portal.portal, 'birch-defender');
  for await (const _ of allReferrals(portal.portal, 'birch-defender')) break;
  for await (const _ of allReferrals(portal.portal, 'birch-defender', { accepted: true })) break;
  const queries = executed.mock.calls.map(([query]) => query).filter(({ sql }) => sql.includes('"referrals"'));
  vi.restoreAllMocks();
  expect(queries.length).toBe(BOXES.length + 4);
  for (const query of queries) {
    const explained = { ...query, sql: `explain query plan ${query.sql}` } as CompiledQuery<{
      readonly detail: string;
    }>;
    const { rows } = await db.executeQuery(explained);
    // Those of one moment are put in order by themselves; a count looks at rows that stop at its limit.
    const plan = rows
      .map(({ detail }) => detail)
      .filter((each) => !/FOR LAST TERM OF ORDER BY$|^SCALAR SUBQUERY|^CO-ROUTINE|^SCAN (?:some|CONSTANT)/.test(each));
    expect(plan.length, query.sql).toBeGreaterThan(0);
    for (const step of plan)
      expect(step, query.sql).toMatch(/^SEARCH referrals USING (?:COVERING )?INDEX \w+ \(office=/);
  }
});
