import { afterAll, beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { type Server, serveHere } from '../../../test/support/server.ts';
import type { Account } from '../api-types.ts';
import { refusalBody } from '../env.ts';
import { closeIdle } from './shut.ts';

const PASSWORD = 'lantern orchard violin mosaic';
const DAY = 86_400_000;

type Said = { readonly status: number; readonly cookie: string; readonly body: Record<string, unknown> };

onEachDatabase('accounts', (bench) => {
  let server: Server;
  let place: Awaited<ReturnType<typeof bench.place>>;
  let chief = '';

  const ask = async (method: string, path: string, body?: unknown, cookie = ''): Promise<Said> => {
    const response = await fetch(`${server.url}/api${path}`, {
      method,
      headers: { 'x-redress': '1', 'content-type': 'application/json', cookie },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const own = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { status: response.status, cookie: own, body: (await response.json()) as Record<string, unknown> };
  };
  const start = async () => {
    server = await serveHere({
      workspace: place.folder,
      host: '0.0.0.0',
      operator: 'chief',
      ...(place.options as object),
    });
    chief = (await ask('POST', '/session/link', { token: server.link().split('#')[1] })).cookie;
  };
  const make = async (name: string, roles: readonly string[], by = chief) => {
    expect((await ask('POST', '/accounts', { name, password: PASSWORD, roles }, by)).status).toBe(200);
    // As if its owner had chosen their own password.
    await server.casework.db.updateTable('accounts').set({ first_until: null }).where('name', '=', name).execute();
  };
  const signIn = (name: string) => ask('POST', '/session/password', { name, password: PASSWORD });
  const cookieOf = async (name: string) => {
    const said = await signIn(name);
    expect(said.status).toBe(200);
    return said.cookie;
  };
  const setRoles = async (name: string, roles: readonly string[], by = chief) =>
    expect((await ask('PUT', `/accounts/${name}/roles`, { roles }, by)).status).toBe(200);
  const answer = (name: string, by: string, approve = true) =>
    ask('POST', `/accounts/${name}/approval`, { approve }, by);
  const shown = async (name: string) =>
    ((await ask('GET', '/accounts', undefined, chief)).body as unknown as readonly Account[]).find(
      (account) => account.name === name,
    );
  const logged = async (what: string) =>
    (await server.casework.db.selectFrom('audit').select(['who', 'about']).where('what', '=', what).execute()).map(
      ({ who, about }) => `${who}: ${about}`,
    );
  const unusedFor = (name: string, days: number) =>
    server.casework.db
      .updateTable('accounts')
      .set({ used_at: new Date(Date.now() - days * DAY).toISOString() })
      .where('name', '=', name)
      .execute();

  beforeEach(async () => {
    await server?.stop();
    place = await bench.place();
    await start();
  });
  afterAll(() => server.stop());

  it('of an office that begins stand at once, as no supervisor could approve them, and the log says so', async () => {
    await make('ana', ['analyst']);
    await make('bo', ['attorney']);
    await make('cy', ['supervisor', 'administrator']);
    for (const name of ['ana', 'bo', 'cy']) await cookieOf(name);
    expect(await logged('account.alone')).toEqual(['chief: bo attorney', 'chief: cy supervisor']);
  });

  it('of attorneys and supervisors open nothing before a supervisor other than their maker approved them', async () => {
    await make('cy', ['supervisor', 'administrator']);
    const cy = await cookieOf('cy');
    await make('bo', ['analyst', 'attorney'], cy);
    expect(await signIn('bo')).toMatchObject({
      status: 403,
      cookie: '',
      body: { message: refusalBody('account-waits').message },
    });
    expect(await shown('bo')).toMatchObject({ roles: [], waiting: { roles: ['analyst', 'attorney'], by: 'cy' } });
    // Not their maker, though a supervisor too.
    expect(await answer('bo', cy)).toMatchObject({
      status: 403,
      body: { message: refusalBody('account-second-person').message },
    });
    expect((await answer('bo', chief)).status).toBe(200);
    expect((await ask('GET', '/session', undefined, await cookieOf('bo'))).body.roles).toEqual(['analyst', 'attorney']);
    // Once approved, there is nothing more to approve.
    expect(await answer('bo', chief)).toMatchObject({
      status: 409,
      body: { message: refusalBody('account-not-asked').message },
    });
    expect(await logged('account.ask')).toEqual(['cy: bo attorney']);
    expect(await logged('account.approve')).toEqual(['chief: bo analyst attorney asked by cy']);
    expect(await logged('sign-in.shut')).toHaveLength(1);
  });

  it('are approved by supervisors alone, and of two answers at the same time one counts', async () => {
    await make('cy', ['supervisor']);
    await make('lead', ['administrator']);
    await make('bo', ['attorney']);
    const [cy, lead] = [await cookieOf('cy'), await cookieOf('lead')];
    expect((await answer('bo', lead)).status).toBe(403);
    const answers = await Promise.all([answer('bo', cy), answer('bo', cy, false)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect([...(await logged('account.approve')), ...(await logged('account.decline'))]).toHaveLength(1);
  });

  it('keep what they have while a role that signs waits, and lose at once what is taken from them', async () => {
    await make('cy', ['supervisor']);
    await make('ana', ['analyst']);
    const cy = await cookieOf('cy');
    await setRoles('ana', ['clerk', 'attorney']);
    const before = await cookieOf('ana');
    expect((await ask('GET', '/session', undefined, before)).body.roles).toEqual(['clerk']);
    expect((await answer('ana', before)).status).toBe(403);
    expect((await answer('ana', cy)).status).toBe(200);
    // Roles that changed end the sessions of before.
    expect((await ask('GET', '/runs', undefined, before)).status).toBe(401);
    expect((await ask('GET', '/session', undefined, await cookieOf('ana'))).body.roles).toEqual(['attorney', 'clerk']);
    // An attorney who stays one needs nobody; one who becomes a supervisor does.
    await setRoles('ana', ['attorney']);
    expect((await shown('ana'))?.waiting).toBeNull();
    await setRoles('ana', ['attorney', 'supervisor']);
    expect(await shown('ana')).toMatchObject({ roles: ['attorney'], waiting: { by: 'chief' } });
    await setRoles('ana', ['analyst']);
    expect(await shown('ana')).toMatchObject({ roles: ['analyst'], waiting: null });
    expect((await answer('ana', cy)).status).toBe(409);
  });

  it('that are declined stay as they were; a new one is closed', async () => {
    await make('cy', ['supervisor']);
    const cy = await cookieOf('cy');
    await make('bo', ['attorney']);
    await make('ana', ['analyst']);
    await setRoles('ana', ['analyst', 'supervisor']);
    for (const name of ['bo', 'ana']) expect((await answer(name, cy, false)).status).toBe(200);
    expect(await shown('bo')).toMatchObject({ closed: true, closedWhy: 'declined', waiting: null });
    expect(await shown('ana')).toMatchObject({ roles: ['analyst'], closed: false, waiting: null });
    expect(await signIn('bo')).toMatchObject({ status: 403, body: { message: refusalBody('account-closed').message } });
    // Opened again by one person, it has no roles still.
    expect((await ask('PUT', '/accounts/bo/closed', { closed: false }, chief)).status).toBe(200);
    expect(await signIn('bo')).toMatchObject({ status: 403, body: { message: refusalBody('account-waits').message } });
  });

  it('are not made by an administrator alone, though there is no supervisor', async () => {
    await make('lead', ['administrator']);
    const lead = await cookieOf('lead');
    await make('bo', ['attorney'], lead);
    expect((await signIn('bo')).status).toBe(403);
    // A closed supervisor approves nothing, and the operator goes on alone.
    await make('cy', ['supervisor']);
    expect((await ask('PUT', '/accounts/cy/closed', { closed: true }, chief)).status).toBe(200);
    await make('di', ['supervisor']);
    await cookieOf('di');
    expect((await answer('bo', chief)).status).toBe(200);
    await cookieOf('bo');
  });

  it('that nobody used for 90 days are closed when the server starts, and whoever has the password reads why', async () => {
    await make('ana', ['analyst']);
    await make('bo', ['attorney']);
    const [ana] = [await cookieOf('ana'), await cookieOf('bo')];
    await unusedFor('ana', 91);
    await unusedFor('bo', 89);
    await server.stop();
    await start();
    expect((await ask('GET', '/runs', undefined, ana)).status).toBe(401);
    expect(await signIn('ana')).toMatchObject({ status: 403, body: { message: refusalBody('account-idle').message } });
    expect(await shown('ana')).toMatchObject({ closed: true, closedWhy: 'idle' });
    expect(await logged('account.idle')).toEqual(['redress: ana']);
    await cookieOf('bo');
    expect((await ask('PUT', '/accounts/ana/closed', { closed: false }, chief)).status).toBe(200);
    // Opened again, it is not closed by the next minute of the clock.
    await closeIdle(server.casework, Date.now());
    expect(await shown('ana')).toMatchObject({ closed: false, closedWhy: null });
    await cookieOf('ana');
  });

  it('count from their making where nobody ever used them, and from each sign-in after', async () => {
    await make('ana', ['analyst']);
    await make('di', ['clerk']);
    await cookieOf('di');
    const { db } = server.casework;
    const made = new Date(Date.now() - 60 * DAY).toISOString();
    await db.updateTable('accounts').set({ created_at: made }).execute();
    const open = async () =>
      (await db.selectFrom('accounts').select('name').where('closed_at', 'is', null).orderBy('name').execute()).map(
        ({ name }) => name,
      );
    await closeIdle(server.casework, Date.now() + 29 * DAY);
    expect(await open()).toEqual(['ana', 'di']);
    await closeIdle(server.casework, Date.now() + 31 * DAY);
    expect(await open()).toEqual(['di']);
    await closeIdle(server.casework, Date.now() + 91 * DAY);
    expect(await open()).toEqual([]);
    // A second pass finds nothing more and writes nothing.
    await closeIdle(server.casework, Date.now() + 92 * DAY);
    expect(await logged('account.idle')).toEqual(['redress: ana', 'redress: di']);
  });
});
