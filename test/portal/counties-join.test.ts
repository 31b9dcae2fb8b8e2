import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { PortalPack } from '../../src/portal/pack/schema.ts';
import { apply, inventedPack, onEachPortal, signIn, startHere, visitor } from './support.ts';

/** A county whose office joins after people applied who had to leave it out. */

const folder = mkdtempSync(join(tmpdir(), 'redress-portal-join-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROUTE = [{ office: 'not-listed' }];
/** The invented pack before the office of Birch joined: one county is there without an office, and Hawthorn is not there. */
function packBefore(): PortalPack {
  const pack = inventedPack();
  const [alder, birch] = pack.counties;
  return { ...pack, counties: [alder!, { ...birch!, routes: ROUTE }] };
}

onEachPortal('counties that join', (database) => {
  it('are announced once to people who wait, who send their form there by one press', async () => {
    const url = await database();
    const options = { folder: join(folder, url === undefined ? 'sqlite' : 'postgres'), ...(url && { database: url }) };
    const before = await startHere({ ...options, pack: packBefore() });
    const person = visitor(before.url);
    const waiting = await apply(person, ['birch', 'not-listed'], { 'last-name': 'Waits', email: 'waits@mail.example' });
    await apply(visitor(before.url), ['alder'], { email: 'content@mail.example' });
    expect((await person.get(`/en/my/${waiting}`)).text).toContain('We keep your place here');
    await before.end();

    for (const start of [1, 2]) {
      const after = await startHere(options);
      const { db } = after.portal.store;
      const news = await db.selectFrom('outbox').select('kind').where('kind', '=', 'news').execute();
      expect(news, `start ${start}: one message to the one who waits for two counties`).toHaveLength(1);
      await after.end();
    }
    const after = await startHere(options);
    const back = visitor(after.url);
    await back.post(`/en/my/${waiting}`, {
      'open.month': '4',
      'open.day': '28',
      'open.year': '1986',
      'open.only': '1',
    });
    const page = await back.get(`/en/my/${waiting}`);
    expect(page.text).toContain('New counties joined.');
    expect((await back.get(`/en/my/${waiting}/add`)).text).toContain('Hawthorn County');
    await back.post(`/en/my/${waiting}/add`, { county: 'birch', asked: '1' });
    const office = await signIn(after, { name: 'ben', role: 'worker', office: 'birch-defender' });
    expect((await office.get('/en/office')).text).toContain('Marisol Waits');
    const rows = await after.portal.store.db
      .selectFrom('referrals')
      .select(['county', 'office'])
      .orderBy('county')
      .execute();
    expect(rows.filter(({ county }) => county === 'birch')).toEqual([{ county: 'birch', office: 'birch-defender' }]);
    await after.end();
  });
});
