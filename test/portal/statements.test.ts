/** How often a portal asks its database: each page does each piece of work one time. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { apply, BIRTH, startHere, visitor } from './support.ts';

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
