import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { freePort, type Jar, type OfficeProvider, startProvider } from '../../../test/support/identity-provider.ts';
import { type Server, serveHere } from '../../../test/support/server.ts';
import { createProvider } from './provider.ts';
import { type ProviderSettings, readProvider } from './provider-settings.ts';

const PASSWORD = 'lantern orchard violin mosaic';

type Said = { readonly status: number; readonly headers: Headers; readonly body: Record<string, unknown> };

const settingsOf = ({ issuer, clientId, clientSecret }: OfficeProvider): ProviderSettings => ({
  name: 'County sign-on',
  issuer,
  clientId,
  clientSecret,
  claim: 'sub',
  scope: 'openid email',
  acr: [],
  amr: [],
});

onEachDatabase('the identity provider of an office', (bench) => {
  let server: Server;
  let provider: OfficeProvider;
  let chief = '';

  const ask = async (method: string, path: string, body?: unknown, cookie = ''): Promise<Said> => {
    const response = await fetch(`${server.url}/api${path}`, {
      method,
      redirect: 'manual',
      headers: { 'x-redress': '1', 'content-type': 'application/json', cookie },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : {} };
  };
  const cookieOf = ({ headers }: Said, name: RegExp) =>
    headers
      .getSetCookie()
      .map((each) => each.split(';')[0]!)
      .find((each) => name.test(each) && !each.endsWith('=')) ?? '';
  const session = (said: Said) => cookieOf(said, /^redress_\d/);
  /** Goes to the provider and comes back: the address and the cookie of the journey. */
  const journey = async (login: string, { path = '/session/provider', cookie = '', jar = new Map() as Jar } = {}) => {
    const begun = await ask('POST', path, {}, cookie);
    expect(begun.status).toBe(200);
    const back = new URL(await provider.travel(String(begun.body.url), login, jar));
    return { back: `${back.pathname.replace('/api', '')}${back.search}`, binding: cookieOf(begun, /journey/), begun };
  };
  const comeBack = (back: string, binding: string) => ask('GET', back, undefined, binding);
  const end = (said: Said) => said.headers.get('location');
  const link = (name: string, subject: string) => ask('PUT', `/accounts/${name}/identity`, { subject }, chief);
  const audited = async (what: string) =>
    (await server.casework.db.selectFrom('audit').select(['who', 'about']).where('what', '=', what).execute()).map(
      ({ who, about }) => `${who} ${about.replace(/^\S*127\.0\.0\.1 ?/, '')}`,
    );

  beforeAll(async () => {
    const port = await freePort();
    provider = await startProvider(`http://localhost:${port}/api/session/provider/back`);
    const { folder, options } = await bench.place();
    server = await serveHere({
      workspace: folder,
      host: '0.0.0.0',
      port,
      operator: 'chief',
      provider: settingsOf(provider),
      ...(options as object),
    });
    chief = session(await ask('POST', '/session/link', { token: server.link().split('#')[1] }));
    for (const name of ['rivera', 'okafor'])
      await ask('POST', '/accounts', { name, password: PASSWORD, roles: ['attorney'] }, chief);
    expect((await link('rivera', 'person-7')).status).toBe(200);
  });
  afterAll(async () => {
    await server.stop();
    await provider.stop();
  });

  it('lets in who is linked, by a cookie that is the session’s own, and notes it', async () => {
    const { back, binding, begun } = await journey('person-7');
    const url = new URL(String(begun.body.url));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      response_type: 'code',
    });
    expect(begun.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
    const came = await comeBack(back, binding);
    expect([came.status, end(came)]).toEqual([303, '/']);
    expect(
      came.headers.getSetCookie().find((each) => each.startsWith('redress_') && !each.includes('journey')),
    ).toContain('SameSite=Strict');
    expect((await ask('GET', '/session', undefined, session(came))).body).toMatchObject({
      account: 'rivera',
      lacksFactor: false,
    });
    expect((await ask('GET', '/runs', undefined, session(came))).status).toBe(200);
    expect(await audited('sign-in')).toEqual(['rivera provider']);
    // The same answer again, by the same browser: the journey is over.
    expect(end(await comeBack(back, binding))).toBe('/#provider=over');
  });

  it('refuses an answer that is another browser’s, of no journey, or changed', async () => {
    const mine = await journey('person-7');
    expect(end(await comeBack(mine.back, ''))).toBe('/#provider=over');
    const other = await journey('person-7');
    // Another's code in the own journey: state and nonce do not fit.
    expect(end(await comeBack(other.back, mine.binding))).toBe('/#provider=refused');
    const changed = other.back.replace(/code=[^&]+/, 'code=none');
    expect(end(await comeBack(changed, other.binding))).toBe('/#provider=refused');
    expect(await audited('sign-in')).toHaveLength(1);
  });

  it('makes no account and no link: a person without a link stays out, and so does a closed account', async () => {
    const stranger = await journey('person-8');
    const out = await comeBack(stranger.back, stranger.binding);
    expect([end(out), session(out)]).toEqual(['/#provider=unlinked', '']);
    await ask('PUT', '/accounts/rivera/closed', { closed: true }, chief);
    const closed = await journey('person-7');
    expect(end(await comeBack(closed.back, closed.binding))).toBe('/#provider=closed');
    await ask('PUT', '/accounts/rivera/closed', { closed: false }, chief);
    // The log says that somebody failed, and not who the provider says they are.
    const failed = (await audited('sign-in.failed')).join('\n');
    expect(failed).toContain('unknown person provider unlinked');
    expect(await audited('sign-in.shut')).toEqual(['rivera provider account-closed']);
    expect(failed).not.toContain('person-8');
  });

  it('one person is one account: a second link with the same person is refused', async () => {
    expect((await link('okafor', 'person-9')).status).toBe(200);
    expect((await link('okafor', 'person-7')).status).toBe(409);
    // What was refused leaves the link of before as it was.
    const [kept] = await server.casework.db
      .selectFrom('account_identities')
      .select('subject')
      .where('account', '=', 'okafor')
      .execute();
    expect(kept).toEqual({ subject: 'person-9' });
    expect((await link('okafor', '')).status).toBe(200);
    const unlinked = await journey('person-9');
    expect(end(await comeBack(unlinked.back, unlinked.binding))).toBe('/#provider=unlinked');
    expect(await audited('account.unlink')).toEqual(['chief okafor']);
  });

  it('shows again who somebody is, by a new sign-in of the same person only', async () => {
    const jar: Jar = new Map();
    const first = await journey('person-7', { jar });
    const cookie = session(await comeBack(first.back, first.binding));
    const { db } = server.casework;
    await db.updateTable('sessions').set({ stepped_at: '2020-01-01T00:00:00.000Z' }).execute();
    const protectedBy = async () => (await ask('POST', '/own/second/app', {}, cookie)).status;
    expect(await protectedBy()).toBe(403);
    const other = await journey('person-9', { path: '/session/provider/step-up', cookie, jar: new Map() });
    await link('okafor', 'person-9');
    expect(end(await comeBack(other.back, other.binding))).toBe('/#provider=other');
    expect(await protectedBy()).toBe(403);
    // Signed in at the provider already, and asked all the same.
    const again = await journey('person-7', { path: '/session/provider/step-up', cookie, jar });
    expect(new URL(String(again.begun.body.url)).searchParams.get('prompt')).toBe('login');
    expect(end(await comeBack(again.back, again.binding))).toBe('/#provider=done');
    expect(await protectedBy()).toBe(200);
    expect((await ask('POST', '/session/provider/step-up', {}, '')).status).toBe(400);
  });

  it('counts as more than a password where a role needs that', async () => {
    const rules = (await ask('GET', '/accounts/rules', undefined, chief)).body;
    await ask('PUT', '/accounts/rules', { ...rules, secondFactorFor: ['attorney'] }, chief);
    const { back, binding } = await journey('person-7');
    expect((await ask('GET', '/runs', undefined, session(await comeBack(back, binding)))).status).toBe(200);
    await ask('PUT', '/accounts/rules', rules, chief);
  });

  describe('by itself', () => {
    const back = () => `${server.url.replace('127.0.0.1', 'localhost')}/api/session/provider/back`;
    const own = (more: Partial<ProviderSettings>, clock?: () => number) =>
      createProvider(server.casework, {
        settings: { ...settingsOf(provider), ...more },
        back: back(),
        ...(clock && { clock }),
      });
    const through = async (
      by: ReturnType<typeof own>,
      login: string,
      change = (url: URL) => url,
      jar: Jar = new Map(),
    ) => {
      const begun = await by.begin({ kind: 'step-up', session: 's', account: 'rivera' }, 'binding');
      if (!begun.ok) throw new Error('it did not begin');
      return by.finish(new URL(await provider.travel(change(new URL(begun.value.url)).href, login, jar)), 'binding');
    };
    beforeEach(() => link('rivera', 'person-7'));

    it('takes no sign-in from before the question, though the provider did not ask', async () => {
      const jar: Jar = new Map();
      expect(await through(own({}), 'person-7', (url) => url, jar)).toMatchObject({ kind: 'in' });
      const asksNobody = (url: URL) => {
        url.searchParams.delete('prompt');
        url.searchParams.set('max_age', '9999');
        return url;
      };
      const later = own({}, () => Date.now() + 10 * 60_000);
      expect(await through(later, 'person-7', asksNobody, jar)).toMatchObject({ kind: 'out', why: 'stale' });
    });

    it('asks for the strength that the operator wants', async () => {
      expect(await through(own({ amr: ['mfa'] }), 'person-7')).toEqual({ kind: 'out', why: 'weak' });
    });

    it('knows people by a verified address where the operator says so', async () => {
      await link('rivera', 'bo@office.example');
      expect(await through(own({ claim: 'email' }), 'bo')).toMatchObject({ kind: 'in', account: 'rivera' });
      await link('rivera', 'new-bo@office.example');
      expect(await through(own({ claim: 'email' }), 'new-bo')).toEqual({ kind: 'out', why: 'unlinked' });
    });

    it('says so where the provider does not answer, and asks again the next time', async () => {
      const away = own({ issuer: `http://127.0.0.1:${await freePort()}` });
      const begun = await away.begin({ kind: 'sign-in' }, 'binding');
      expect(begun).toMatchObject({ ok: false, status: 502, said: { code: 'provider-away' } });
    });
  });
});

describe('the description of a provider', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-provider-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (text: string) => {
    const path = join(folder, 'provider.yaml');
    writeFileSync(path, text);
    return readProvider(path);
  };
  const WHOLE = 'name: County sign-on\nissuer: https://id.county.example\nclientId: redress\n';

  it('is read with its secret, which stands in a file of its own', () => {
    writeFileSync(join(folder, 'secret'), 'hush\n');
    expect(read(`${WHOLE}clientSecretFile: secret\n`)).toMatchObject({
      ok: true,
      provider: { claim: 'sub', clientSecret: 'hush', scope: 'openid email profile' },
    });
  });

  it('is refused in a sentence where something is not right', () => {
    const said = (text: string) => {
      const answer = read(text);
      return answer.ok ? '' : answer.message;
    };
    expect(said(WHOLE.replace('https', 'http'))).toContain('https alone');
    expect(said(`${WHOLE}secret: hush\n`)).toMatch(/provider\.yaml/);
    expect(said(`${WHOLE}secret: hush\n`)).not.toContain('hush');
    expect(said(`${WHOLE}clientSecretFile: none\n`)).toContain('cannot be read');
    expect(said('a: [')).toContain('cannot be read as YAML or JSON');
    expect(readProvider(join(folder, 'missing'))).toMatchObject({ ok: false });
  });
});
