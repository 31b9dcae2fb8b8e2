import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import {
  type Client,
  chooseOwn,
  clientOf,
  FIRST_PASSWORD,
  PASSWORD,
  type Server,
  serveHere,
  signIn,
} from '../../../test/support/server.ts';
import type { Account } from '../api-types.ts';
import { refusalBody } from '../env.ts';
import { ROUTE_PERMISSIONS } from '../permissions.ts';
import { FIRST_PASSWORD_DAYS } from './first-password.ts';

/** The first password of an account, which whoever made the account knows. */

onEachDatabase('a first password', (bench) => {
  let server: Server;
  let chief: Client;

  const make = (name: string, roles: readonly string[], by = chief) =>
    by.call('POST', '/accounts', { name, password: FIRST_PASSWORD, roles });
  const enter = async (name: string, password: string) => {
    const client = clientOf(server.url);
    return { client, ...(await client.call('POST', '/session/password', { name, password })) };
  };
  const shown = async (name: string) =>
    ((await chief.call('GET', '/accounts')).body as unknown as readonly Account[]).find((each) => each.name === name)!;
  const said = (code: Parameters<typeof refusalBody>[0]) => ({ message: refusalBody(code).message });
  /** As if the days of a first password were over. */
  const pass = (name: string) =>
    server.casework.db
      .updateTable('accounts')
      .set({ first_until: new Date(Date.now() - 1).toISOString() })
      .where('name', '=', name)
      .execute();

  beforeAll(async () => {
    const { folder, options } = await bench.place();
    server = await serveHere({ workspace: folder, host: '0.0.0.0', operator: 'chief', ...(options as object) });
    chief = await signIn(server.url, server.link());
  });
  afterAll(() => server.stop());

  it('opens nothing but the choice of another one, at any address', async () => {
    expect((await make('ana', ['analyst', 'administrator', 'auditor'])).status).toBe(200);
    const until = Date.parse((await shown('ana')).firstUntil!);
    expect(Math.abs(until - Date.now() - FIRST_PASSWORD_DAYS * 86_400_000)).toBeLessThan(600_000);
    const { client, status, body } = await enter('ana', FIRST_PASSWORD);
    expect([status, body.lacksOwnPassword, body.may]).toEqual([200, true, ['own.use']]);
    for (const route of Object.keys(ROUTE_PERMISSIONS)) {
      const [method, path] = route.split(' ') as [string, string];
      if (route === 'PUT /api/own/password') continue;
      const asked = await client.call(method, path.replace('/api', '').replaceAll(/:\w+/g, '0123456789abcdef'));
      expect([route, asked.status], route).toEqual([route, 403]);
    }
    const choose = (next: string, password = FIRST_PASSWORD) => client.call('PUT', '/own/password', { password, next });
    expect(await choose(FIRST_PASSWORD)).toMatchObject({ status: 400, body: said('password-same') });
    expect((await choose(PASSWORD, 'not the first password')).status).toBe(400);
    expect((await choose('short')).status).toBe(400);
    expect((await client.call('GET', '/runs')).status).toBe(403);
    expect((await choose(PASSWORD)).status).toBe(200);
    // The same session goes on.
    expect((await client.call('GET', '/runs')).status).toBe(200);
    expect((await client.call('GET', '/session')).body).toMatchObject({ lacksOwnPassword: false });
    expect((await shown('ana')).firstUntil).toBeNull();
    expect((await enter('ana', FIRST_PASSWORD)).status).toBe(400);
    expect((await enter('ana', PASSWORD)).status).toBe(200);
  });

  it('ends after three days, also in a session of before, and an administrator gives another one', async () => {
    expect((await make('bo', ['analyst'])).status).toBe(200);
    const { client } = await enter('bo', FIRST_PASSWORD);
    await pass('bo');
    const over = { status: 403, body: said('first-password-over') };
    expect(await client.call('PUT', '/own/password', { password: FIRST_PASSWORD, next: PASSWORD })).toMatchObject(over);
    expect(await enter('bo', FIRST_PASSWORD)).toMatchObject(over);
    // Whoever has a wrong password does not read why.
    expect((await enter('bo', 'some other password')).status).toBe(400);
    const renew = (name: string, password: string, by = chief) =>
      by.call('PUT', `/accounts/${name}/first-password`, { password });
    const analyst = (await enter('ana', PASSWORD)).client;
    expect((await renew('bo', 'short')).status).toBe(400);
    expect((await renew('bo', 'another first password')).status).toBe(200);
    expect((await client.call('GET', '/session')).body.account).toBeNull();
    expect((await enter('bo', FIRST_PASSWORD)).status).toBe(400);
    expect((await enter('bo', 'another first password')).body.lacksOwnPassword).toBe(true);
    expect((await renew('bo', FIRST_PASSWORD, analyst)).status).toBe(200);
    await chooseOwn(server.url, 'bo');
    // From then on nobody but the owner changes it.
    expect(await renew('bo', FIRST_PASSWORD)).toMatchObject({ status: 409, body: said('first-password-gone') });
    expect((await renew('nobody', FIRST_PASSWORD)).status).toBe(409);
    expect((await enter('bo', PASSWORD)).status).toBe(200);
    const rows = await server.casework.db
      .selectFrom('audit')
      .select(['who', 'about'])
      .where('what', '=', 'account.first-password')
      .execute();
    expect(rows).toEqual([
      { who: 'chief', about: 'bo' },
      { who: 'ana', about: 'bo' },
    ]);
  });

  it('has its days from when a second person approves the account, which opens nothing before', async () => {
    expect((await make('cy', ['supervisor'])).status).toBe(200);
    const cy = await chooseOwn(server.url, 'cy');
    const ana = (await enter('ana', PASSWORD)).client;
    expect((await make('di', ['attorney'], ana)).status).toBe(200);
    expect(await enter('di', FIRST_PASSWORD)).toMatchObject({ status: 403, body: said('account-waits') });
    await pass('di');
    expect((await cy.call('POST', '/accounts/di/approval', { approve: true })).status).toBe(200);
    const di = await chooseOwn(server.url, 'di');
    expect((await di.call('GET', '/runs')).status).toBe(200);
  });
});
