import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt } from '../../src/sign-on/totp.ts';
import { HAS_POSTGRES, postgres } from '../support/postgres.ts';
import { inventedPack, type Running, signIn, startHere, type Visitor, visitor } from './support.ts';

/** The authenticator app of somebody at an office: set up, signed in with, and taken away. */

const STEP = 30_000;
const PASSWORD = 'seven lanterns over quiet harbor';

describe.each([
  ['SQLite', true],
  ['PostgreSQL', HAS_POSTGRES],
] as const)('a second factor at the portal, on %s', (kind, here) => {
  if (!here) return it.skip('is not installed here', () => {});
  let portal: Running & { readonly end: () => Promise<void> };
  let worker: Visitor;
  let operator: Visitor;
  let secret = '';
  let codes: readonly string[] = [];

  beforeAll(async () => {
    portal = await startHere(kind === 'SQLite' ? {} : { database: await (await postgres()).create() });
    worker = await signIn(portal, { name: 'wes', role: 'worker', office: 'birch-defender' });
    operator = await signIn(portal, { name: 'ole', role: 'operator' });
  });
  afterAll(() => portal?.end());

  const enter = (code?: string, password = PASSWORD) =>
    visitor(portal.url).post('/en/office/sign-in', { name: 'wes', password, ...(code === undefined ? {} : { code }) });
  const isIn = async (code?: string) => (await enter(code)).path === '/en/office';

  it('takes the password to set up, and counts from its first right code on', async () => {
    expect((await worker.post('/en/office/second-factor', { password: 'wrong' })).status).toBe(422);
    const begun = await worker.post('/en/office/second-factor', { password: PASSWORD });
    expect(begun.html).toContain('<svg');
    secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(begun.html)![1]!.replaceAll(' ', '');
    expect(await isIn()).toBe(true);
    const confirm = (code: string) => worker.post('/en/office/second-factor/confirm', { code });
    expect((await confirm('000000')).status).toBe(422);
    const done = await confirm(codeAt(secret, Date.now() - STEP));
    codes = [...done.html.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code]) => code!);
    expect(codes).toHaveLength(10);
  });

  it('then the password alone opens nothing, and each code opens once', async () => {
    expect((await enter()).html).toContain('Your account asks for a code too.');
    const now = codeAt(secret, Date.now());
    expect([await isIn(now), await isIn(now), await isIn(codes[0]), await isIn(codes[0])]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const { db } = portal.portal.store;
    const kept = JSON.stringify([
      await db.selectFrom('second_factors').selectAll().execute(),
      await db.selectFrom('recovery_codes').selectAll().execute(),
      await db.selectFrom('log').selectAll().execute(),
      await db.selectFrom('sign_in_guesses').selectAll().execute(),
    ]);
    for (const word of [secret, ...codes]) expect(kept).not.toContain(word);
  });

  it('an operator takes it away from who lost it; a worker takes away no one’s', async () => {
    expect((await worker.post('/en/operator/second-factor', { name: 'wes' })).status).toBe(403);
    expect(await portal.accounts.second.has('wes')).toBe(true);
    expect((await operator.post('/en/operator/second-factor', { name: 'wes' })).status).toBe(200);
    expect(await isIn()).toBe(true);
  });

  it('a role of the pack that needs one opens nothing before it is set up, and then ends what a password opened', async () => {
    const strict = await startHere({
      pack: { ...inventedPack(), secondFactorFor: ['lead'] },
      ...(kind === 'SQLite' ? {} : { database: await (await postgres()).create() }),
    });
    const lead = await signIn(strict, { name: 'lea', role: 'lead', office: 'birch-defender' });
    const elsewhere = visitor(strict.url);
    await elsewhere.post('/en/office/sign-in', { name: 'lea', password: PASSWORD });
    for (const path of ['/en/office', '/en/office/export.csv', '/en/office/invite']) {
      const led = await lead.get(path);
      expect(led.path, path).toBe('/en/office/second-factor');
      expect(led.text).toContain('Your role needs a second factor.');
    }
    const begun = await lead.post('/en/office/second-factor', { password: PASSWORD });
    const own = /<code>([A-Z2-7 ]+)<\/code>/.exec(begun.html)![1]!.replaceAll(' ', '');
    await lead.post('/en/office/second-factor/confirm', { code: codeAt(own, Date.now()) });
    expect((await lead.get('/en/office')).path).toBe('/en/office');
    expect((await elsewhere.get('/en/office')).path).toBe('/en/office/sign-in');
    const worker = await signIn(strict, { name: 'wim', role: 'worker', office: 'birch-defender' });
    expect((await worker.get('/en/office')).path, 'another role').toBe('/en/office');
    await strict.end();
  });

  it('guesses are counted in the database', async () => {
    for (let each = 0; each < 5; each++) await enter(undefined, `wrong guess number ${each}`);
    expect((await enter()).status).toBe(429);
    expect(await portal.portal.store.db.selectFrom('sign_in_guesses').select('tries').execute()).toEqual([
      { tries: 6 },
    ]);
  });
});
