/** How often a portal asks its database: each page does each piece of work one time. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { countBoxes } from '../../src/portal/office/referrals.ts';
import { apply, BIRTH, signIn, startHere, visitor } from './support.ts';

let portal: Awaited<ReturnType<typeof startHere>>;
beforeAll(async () => {
  portal = await startHere();
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

it('counts the boxes of an office by one look at its referrals', async () => {
  const referrals = asked('referrals');
  expect(await countBoxes(portal.portal, 'birch-defender')).toEqual({ unread: 1, office: 2, person: 0, all: 2 });
  expect(await countBoxes(portal.portal, 'alder-legal-aid')).toEqual({ unread: 0, office: 0, person: 0, all: 0 });
  expect(referrals()).toBe(2);
});
