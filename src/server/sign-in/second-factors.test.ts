import { afterAll, beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { owned, type Server, serveHere } from '../../../test/support/server.ts';
import { codeAt } from '../../sign-on/totp.ts';
import { refusalBody } from '../env.ts';

const [NAME, PASSWORD] = ['rivera', 'lantern orchard violin mosaic'];
const STEP = 30_000;

type Said = { readonly status: number; readonly cookie: string; readonly body: Record<string, unknown> };

onEachDatabase('a second factor', (bench) => {
  let server: Server;
  let chief: string;

  const ask = async (method: string, path: string, body?: unknown, cookie = ''): Promise<Said> => {
    const response = await fetch(`${server.url}/api${path}`, {
      method,
      headers: { 'x-redress': '1', 'content-type': 'application/json', cookie },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const own = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { status: response.status, cookie: own, body: (await response.json()) as Record<string, unknown> };
  };
  const signIn = (code?: string, password = PASSWORD, name = NAME) =>
    ask('POST', '/session/password', { name, password, ...(code === undefined ? {} : { code }) });
  const runs = async (cookie: string) => (await ask('GET', '/runs', undefined, cookie)).status;
  /** An account whose owner has chosen their own password. */
  const make = async (name: string, roles: readonly string[]) => {
    const owner = await owned(server.url, name, async (account) =>
      expect((await ask('POST', '/accounts', { ...account, roles }, chief)).status).toBe(200),
    );
    await owner.call('POST', '/session/end');
  };
  const restart = async () => {
    await server?.stop();
    const { folder, options } = await bench.place();
    server = await serveHere({ workspace: folder, host: '0.0.0.0', operator: 'chief', ...(options as object) });
    chief = (await ask('POST', '/session/link', { token: server.link().split('#')[1] })).cookie;
    await make(NAME, ['attorney']);
  };
  const nextCode = (secret: string) => codeAt(secret, Date.now() + STEP);
  /** Sets up an app with the code of now: the next one is then still good, also where a step ends meanwhile. */
  const enrol = async (cookie: string) => {
    const begun = await ask('POST', '/own/second/app', undefined, cookie);
    expect(begun.status).toBe(200);
    const secret = String(begun.body.secret);
    const code = codeAt(secret, Date.now());
    const confirmed = await ask('POST', '/own/second/app/confirm', { code }, cookie);
    expect(confirmed.status).toBe(200);
    return { secret, image: String(begun.body.image), codes: confirmed.body.codes as string[] };
  };
  /** What the database holds, as text: a list of all rows of some tables. */
  const kept = async () => {
    const { db } = server.casework;
    return JSON.stringify([
      await db.selectFrom('second_factors').selectAll().execute(),
      await db.selectFrom('recovery_codes').selectAll().execute(),
      await db.selectFrom('sign_in_guesses').selectAll().execute(),
      await db.selectFrom('audit').select(['who', 'what', 'about']).execute(),
    ]);
  };
  const audited = async (what: string) =>
    (await server.casework.db.selectFrom('audit').selectAll().where('what', '=', what).execute()).length;

  beforeEach(restart);
  afterAll(() => server.stop());

  it('counts from its first right code on, and then the password alone opens nothing', async () => {
    const { cookie } = await signIn();
    const begun = await ask('POST', '/own/second/app', undefined, cookie);
    // Not confirmed, it asks for nothing.
    expect((await signIn()).status).toBe(200);
    expect((await ask('POST', '/own/second/app/confirm', { code: '000000' }, cookie)).status).toBe(400);
    expect((await signIn()).status).toBe(200);
    const { secret, image, codes } = await enrol(cookie);
    expect(secret).not.toBe(begun.body.secret);
    expect(image).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(new Set(codes).size).toBe(10);
    const alone = await signIn();
    expect([alone.status, alone.cookie]).toEqual([422, '']);
    expect((await signIn('123456')).status).toBe(400);
    const whole = await signIn(nextCode(secret));
    expect([whole.status, await runs(whole.cookie)]).toEqual([200, 200]);
    // A secret and a code stand nowhere as they are.
    const all = await kept();
    for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(all).not.toContain(word);
    expect([await audited('second.app'), await audited('sign-in.half')]).toEqual([1, 1]);
  });

  it('takes a code once, and of several at once with the same code one', async () => {
    const { secret } = await enrol((await signIn()).cookie);
    const code = nextCode(secret);
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
    // Nor one from before it, though its time is not over.
    expect((await signIn(codeAt(secret, Date.now() - STEP))).status).toBe(400);
  });

  it('is guessed as seldom as a password: a person who knows the password gets five tries at the code', async () => {
    const { secret } = await enrol((await signIn()).cookie);
    const tries = await Promise.all(Array.from({ length: 30 }, (_, each) => signIn(String(100_000 + each))));
    expect(tries.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(25);
    expect((await signIn(nextCode(secret))).status).toBe(429);
  });

  it('is not worn down by right passwords between the guesses', async () => {
    await enrol((await signIn()).cookie);
    const statuses: number[] = [];
    for (let each = 0; each < 4; each++) {
      statuses.push((await signIn()).status, (await signIn(String(200_000 + each))).status);
    }
    expect(statuses).toEqual([422, 400, 422, 400, 422, 429, 429, 429]);
  });

  it('has recovery codes: each works once, small and without dashes too, and new ones end the old', async () => {
    const { cookie } = await signIn();
    const { codes } = await enrol(cookie);
    expect((await signIn(codes[0])).status).toBe(200);
    expect((await signIn(codes[0])).status).toBe(400);
    expect((await signIn(codes[1]!.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await ask('GET', '/own/second', undefined, cookie)).body).toMatchObject({ app: true, codesLeft: 8 });
    const renewed = await ask('POST', '/own/second/codes', undefined, cookie);
    expect((await signIn(codes[2])).status).toBe(400);
    expect((await signIn((renewed.body.codes as string[])[0])).status).toBe(200);
  });

  it('is asked for when somebody signs', async () => {
    const { cookie } = await signIn();
    const { secret } = await enrol(cookie);
    const stepUp = (code?: string) =>
      ask('POST', '/own/step-up', { password: PASSWORD, ...(code ? { code } : {}) }, cookie);
    expect((await stepUp()).status).toBe(422);
    expect((await stepUp('123456')).status).toBe(400);
    expect((await stepUp(nextCode(secret))).status).toBe(200);
    expect(await audited('session.step-up')).toBe(1);
  });

  it('is changed only by a person who has just shown who they are', async () => {
    const { cookie } = await signIn();
    await enrol(cookie);
    await server.casework.db.updateTable('sessions').set({ stepped_at: '2020-01-01T00:00:00.000Z' }).execute();
    for (const [method, path] of [
      ['POST', '/own/second/app'],
      ['DELETE', '/own/second/app'],
      ['POST', '/own/second/codes'],
    ] as const)
      expect((await ask(method, path, undefined, cookie)).status).toBe(403);
    expect((await signIn()).status).toBe(422);
  });

  it('is required of a role: until it is there nothing else opens, in sessions of before too', async () => {
    const { cookie } = await signIn();
    expect(await runs(cookie)).toBe(200);
    const rules = (await ask('GET', '/accounts/rules', undefined, chief)).body;
    const set = (more: object, by = chief) => ask('PUT', '/accounts/rules', { ...rules, ...more }, by);
    expect((await set({ secondFactorFor: ['attorney'] }, cookie)).status).toBe(403);
    expect((await set({ secondFactorFor: ['attorney'] })).status).toBe(200);
    expect(await runs(cookie)).toBe(403);
    const session = (await ask('GET', '/session', undefined, cookie)).body;
    expect(session).toMatchObject({ lacksFactor: true, may: ['own.use'] });
    const { secret } = await enrol(cookie);
    expect(await runs(cookie)).toBe(200);
    // The last one stays as long as it is required.
    expect((await ask('DELETE', '/own/second/app', undefined, cookie)).status).toBe(409);
    const again = await signIn(nextCode(secret));
    expect(await runs(again.cookie)).toBe(200);
    expect((await ask('GET', '/session', undefined, chief)).body.lacksFactor).toBe(false);
  });

  it('of somebody who lost theirs is taken away by another administrator, which ends their sessions', async () => {
    await make('lead', ['administrator']);
    const administrator = (await signIn(undefined, PASSWORD, 'lead')).cookie;
    const { cookie } = await signIn();
    await enrol(cookie);
    await enrol(administrator);
    const reset = (name: string, by: string) => ask('DELETE', `/accounts/${name}/second`, undefined, by);
    expect((await reset('lead', administrator)).status).toBe(409);
    expect((await reset(NAME, cookie)).status).toBe(403);
    expect((await reset(NAME, administrator)).status).toBe(200);
    expect(await runs(cookie)).toBe(401);
    const after = await signIn();
    expect([after.status, await runs(after.cookie)]).toEqual([200, 200]);
    expect(await audited('account.second-reset')).toBe(1);
    const { db } = server.casework;
    expect(await db.selectFrom('recovery_codes').selectAll().where('account', '=', NAME).execute()).toEqual([]);
  });

  it('of an account that was removed is not that of a later account of the same name', async () => {
    await enrol((await signIn()).cookie);
    await ask('DELETE', `/accounts/${NAME}`, undefined, chief);
    await ask('POST', '/accounts', { name: NAME, password: PASSWORD, roles: ['analyst'] }, chief);
    expect((await signIn()).status).toBe(200);
  });

  it('an account that is closed has no session and opens none, until it is opened again', async () => {
    const { cookie } = await signIn();
    const close = (closed: boolean) => ask('PUT', `/accounts/${NAME}/closed`, { closed }, chief);
    expect((await close(true)).status).toBe(200);
    expect(await runs(cookie)).toBe(401);
    // Whoever has the password reads why; anybody else, no more than before.
    expect(await signIn()).toMatchObject({ status: 403, body: { message: refusalBody('account-closed').message } });
    expect((await signIn(undefined, 'not the password at all')).status).toBe(400);
    expect((await close(false)).status).toBe(200);
    expect((await signIn()).status).toBe(200);
    expect([await audited('account.close'), await audited('account.open')]).toEqual([1, 1]);
  });

  it('limits of sessions and the banner are set by administrators, hold at once, and are in the log', async () => {
    const { cookie } = await signIn();
    const rules = (await ask('GET', '/accounts/rules', undefined, chief)).body;
    const set = (more: object) => ask('PUT', '/accounts/rules', { ...rules, ...more }, chief);
    expect((await set({ idleMinutes: 31 })).status).toBe(400);
    expect((await set({ hours: 13 })).status).toBe(400);
    const banner = { en: 'For official use alone.', es: 'Solo para uso oficial.' };
    expect((await set({ idleMinutes: 10, hours: 2, banner })).status).toBe(200);
    expect((await ask('GET', '/session')).body.banner).toEqual(banner);
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const { db } = server.casework;
    const age = async (values: object) => {
      const found = await signIn();
      await db.updateTable('sessions').set(values).where('kind', '=', 'account').execute();
      return runs(found.cookie);
    };
    expect(await runs(cookie)).toBe(200);
    expect(await age({ seen_at: ago(9) })).toBe(200);
    expect(await age({ seen_at: ago(11) })).toBe(401);
    expect(await age({ created_at: ago(119) })).toBe(200);
    expect(await age({ created_at: ago(121) })).toBe(401);
    const [row] = await db.selectFrom('audit').select(['who', 'about']).where('what', '=', 'sign-in.rules').execute();
    expect(row).toEqual({ who: 'chief', about: 'idle=10m longest=2h banner' });
  });

  it('a lock lasts until an administrator releases it where the rules say so', async () => {
    const rules = (await ask('GET', '/accounts/rules', undefined, chief)).body;
    await ask('PUT', '/accounts/rules', { ...rules, lock: 'until-released' }, chief);
    for (let each = 0; each < 5; each++) await signIn(undefined, `wrong guess number ${each}`);
    await server.casework.db.updateTable('sign_in_guesses').set({ counted_at: '2020-01-01T00:00:00.000Z' }).execute();
    expect((await signIn()).status).toBe(429);
    await ask('PUT', '/accounts/rules', { ...rules, lock: 'quarter-hour' }, chief);
    expect((await signIn()).status).toBe(200);
  });
});
