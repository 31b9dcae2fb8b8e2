import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHEAP_PASSWORDS, owned } from '../../test/support/server.ts';
import { hashPassword, isPassword, PASSWORD_COST } from '../credentials/password.ts';
import { PLOT_CLASS, PLOT_STYLE } from './plot-style.ts';
import { allowedPath, listFolder } from './routes/pick.ts';
import { safeName } from './routes/upload.ts';
import { type Started, startServer } from './start.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-server-'));
let server: Extract<Started, { ok: true }>;

async function start(workspace: string, origin?: string): Promise<Started> {
  return startServer({
    passwordCost: CHEAP_PASSWORDS,
    host: '127.0.0.1',
    port: 0,
    workspace: join(folder, workspace),
    allow: [],
    maxUpload: 1 << 20,
    operator: 'analyst',
    onLink: () => {},
    ...(origin ? { origin } : {}),
  });
}

beforeAll(async () => {
  const started = await start('one');
  if (!started.ok) throw new Error(started.message);
  server = started;
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const OURS = { 'x-redress': '1', 'content-type': 'application/json' };

function post(path: string, body: unknown, headers: Record<string, string> = OURS): Promise<Response> {
  return fetch(`${server.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function signedIn(): Promise<Record<string, string>> {
  const response = await post('/session/link', { token: server.link().split('#')[1] });
  return { ...OURS, cookie: response.headers.get('set-cookie')!.split(';')[0]! };
}

describe('signing in', () => {
  it('answers nothing without a session', async () => {
    for (const path of [
      '/runs',
      '/law',
      '/corrections',
      '/inputs/0123456789abcdef',
      '/runs/0123456789abcdef/files/x',
    ]) {
      expect((await fetch(`${server.url}/api${path}`)).status, path).toBe(401);
    }
  });

  it('takes a one-time link once, and gives a cookie that scripts and other sites cannot use', async () => {
    const token = server.link().split('#')[1];
    const first = await post('/session/link', { token });
    expect(first.status).toBe(200);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(first.headers.get('set-cookie')).toMatch(/SameSite=Strict/i);
    expect((await post('/session/link', { token })).status).toBe(400);
    expect((await post('/session/link', { token: 'guess' })).status).toBe(400);
  });

  it('asks for accounts as soon as others can reach it', async () => {
    const started = await start('two', 'https://redress.example.gov');
    if (!started.ok) throw new Error(started.message);
    try {
      expect(started.link()).toMatch(/^https:\/\/redress\.example\.gov\/start#/);
    } finally {
      await started.stop();
    }
  });

  it('requires an account on other machines, and lets only the operator manage accounts', async () => {
    const started = await startServer({
      passwordCost: CHEAP_PASSWORDS,
      host: '0.0.0.0',
      port: 0,
      workspace: join(folder, 'office'),
      allow: [],
      maxUpload: 1 << 20,
      operator: 'chief',
      onLink: () => {},
    });
    if (!started.ok) throw new Error(started.message);
    const call = async (method: string, path: string, body?: unknown, cookie = '') => {
      const sent = body === undefined ? null : JSON.stringify(body);
      const response = await fetch(`${started.url}/api${path}`, { method, headers: { ...OURS, cookie }, body: sent });
      const own = response.headers.get('set-cookie')?.split(';')[0] ?? '';
      return { status: response.status, cookie: own, body: (await response.json()) as Record<string, unknown> };
    };
    try {
      expect((await call('GET', '/session')).body).toMatchObject({ account: null, mode: 'accounts' });
      expect((await call('GET', '/runs')).status).toBe(401);
      const chief = (await call('POST', '/session/link', { token: started.link().split('#')[1] })).cookie;
      const [name, password] = ['rivera', 'lantern orchard violin mosaic'];
      expect((await call('POST', '/accounts', { name, password: 'short', roles: ['analyst'] }, chief)).status).toBe(
        400,
      );
      await owned(started.url, name, async (account) =>
        expect((await call('POST', '/accounts', { ...account, roles: ['analyst'] }, chief)).status).toBe(200),
      );
      const analyst = await call('POST', '/session/password', { name: 'Rivera', password });
      expect((await call('GET', '/runs', undefined, analyst.cookie)).status).toBe(200);
      expect((await call('GET', '/accounts', undefined, analyst.cookie)).status).toBe(403);
      expect((await call('DELETE', '/accounts/rivera', undefined, chief)).status).toBe(200);
      expect((await call('GET', '/runs', undefined, analyst.cookie)).status).toBe(401);
      for (let tried = 0; tried < 5; tried++)
        await call('POST', '/session/password', { name, password: `no ${tried}` });
      const { body } = await call('POST', '/session/password', { name, password });
      expect(body.message).toContain('Too many wrong tries');
    } finally {
      await started.stop();
    }
  });

  it('marks its cookie as for encrypted connections alone where a proxy has TLS', async () => {
    const started = await start('secure', 'https://redress.example.gov');
    if (!started.ok) throw new Error(started.message);
    try {
      const port = /:(\d+)$/.exec(started.address)![1];
      const cookies = await new Promise<string[]>((resolve) => {
        const call = request(
          {
            port,
            method: 'POST',
            path: '/api/session/link',
            headers: { ...OURS, host: 'redress.example.gov', origin: 'https://redress.example.gov' },
          },
          (response) => resolve(response.headers['set-cookie'] ?? []),
        );
        call.end(JSON.stringify({ token: started.link().split('#')[1] }));
      });
      expect(cookies[0]).toMatch(/Secure/);
      expect(cookies[0]).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
    } finally {
      await started.stop();
    }
  });

  it('keeps passwords only as scrypt hashes', async () => {
    const secret = await hashPassword('correct horse battery', PASSWORD_COST);
    expect(secret).toMatch(/^scrypt\$131072\$8\$1\$/);
    expect(secret).not.toContain('horse');
    expect(await isPassword('correct horse battery', secret)).toBe(true);
    expect(await isPassword('wrong horse battery', secret)).toBe(false);
  });
});

describe('requests from elsewhere', () => {
  it('are refused by their Host header', async () => {
    const { port } = new URL(server.url);
    const status = await new Promise((resolve) =>
      request({ port, host: '127.0.0.1', path: '/api/session', headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end(),
    );
    expect(status).toBe(421);
  });

  it('are refused when they would change something', async () => {
    const headers = await signedIn();
    const { 'x-redress': _, ...plain } = headers;
    expect((await post('/inputs', { origin: 'upload' }, plain)).status).toBe(403);
    expect((await post('/inputs', { origin: 'upload' }, { ...headers, origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect((await post('/inputs', { origin: 'upload' }, { ...headers, 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
    expect((await post('/inputs', { origin: 'upload' }, headers)).status).toBe(200);
  });

  it('get a policy that allows nothing inline and no other origin', async () => {
    const policy = (await fetch(server.url)).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
  });
});

describe('paths', () => {
  it('are read only inside of the folders that the operator allowed, links followed', () => {
    const allowed = join(folder, 'allowed');
    mkdirSync(allowed);
    writeFileSync(join(allowed, 'file.csv'), 'x');
    writeFileSync(join(folder, 'secret.csv'), 'x');
    symlinkSync(join(folder, 'secret.csv'), join(allowed, 'link.csv'));
    mkdirSync(`${allowed}-beside`);
    expect(allowedPath([allowed], join(allowed, 'file.csv')).ok).toBe(true);
    for (const path of [
      join(allowed, '..', 'secret.csv'),
      join(allowed, 'link.csv'),
      `${allowed}-beside`,
      '/etc/passwd',
      '/none',
    ]) {
      expect(allowedPath([allowed], path).ok, path).toBe(false);
    }
    const listed = listFolder([allowed], allowed);
    expect(listed.ok && listed.value.entries.map(({ name }) => name)).toEqual(['file.csv']);
  });

  it('of runs and their files cannot lead out of the workspace', async () => {
    const headers = await signedIn();
    for (const path of [
      '/runs/..%2f..%2fetc/figures',
      '/runs/0123456789abcdef/files/..%2f..%2fworkspace.sqlite',
      '/inputs/%2e%2e',
    ]) {
      const { status } = await fetch(`${server.url}/api${path}`, { headers });
      expect([400, 404, 409], path).toContain(status);
    }
  });

  it('of uploads are names and nothing more', () => {
    expect(safeName('../../etc/passwd')).toBe('passwd');
    expect(safeName('C:\\data\\county.csv')).toBe('county.csv');
    expect(safeName('..')).toBe('file.csv');
    expect(safeName('a"b;c.csv')).toBe('a_b_c.csv');
  });
});

it('lets one server at a time have a workspace', async () => {
  const second = await start('one');
  expect(second.ok === false && second.message).toContain('in use by another Redress');
  const third = await start('three');
  if (!third.ok) throw new Error(third.message);
  await third.stop();
  const fourth = await start('three');
  if (!fourth.ok) throw new Error(fourth.message);
  await fourth.stop();
});

it('names the very style that the charts carry', () => {
  const plot = dirname(createRequire(import.meta.url).resolve('@observablehq/plot'));
  const source = readFileSync(join(plot, 'plot.js'), 'utf8');
  expect(source).toContain(PLOT_STYLE.replaceAll(PLOT_CLASS, '$' + '{className}'));
});
