import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Server, serveHere, signIn } from '../../test/support/server.ts';
import type { Context } from '../casework/context.ts';
import { createApp } from './app.ts';
import { refusalBody } from './env.ts';
import type { SignIn } from './routes/session.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-doors-'));
const allowed = join(folder, 'allowed');
const SECRET = 'a line that stands outside of every allowed folder';
const ID = '0123456789abcdef';

let server: Server;
let client: Client;
let port: number;

beforeAll(async () => {
  mkdirSync(join(allowed, 'within'), { recursive: true });
  mkdirSync(`${allowed}-beside`);
  for (const path of [join(folder, 'secret.csv'), join(`${allowed}-beside`, 'secret.csv')]) writeFileSync(path, SECRET);
  writeFileSync(join(allowed, 'county.csv'), 'x');
  symlinkSync(join(folder, 'secret.csv'), join(allowed, 'link.csv'));
  symlinkSync(folder, join(allowed, 'within', 'up'));
  server = await serveHere({ workspace: join(folder, 'workspace'), allow: [allowed] });
  port = Number(new URL(server.url).port);
  client = await signIn(server.url, server.link());
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Asked = { readonly method?: string; readonly headers?: Record<string, string | string[]>; readonly body?: string };
type Answered = { readonly status: number; readonly text: string };

/** Asks for a path as it is written: `fetch` would tidy it first. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    });
    call.on('error', reject).end(body);
  });
}

/** Every route of the workbench, with an id where its address has a place for one. */
function routes(): readonly (readonly [method: string, path: string])[] {
  const settings = {
    host: '127.0.0.1',
    port: 0,
    allow: [],
    maxUpload: 0,
    origin: undefined,
    webRoot: join(folder, 'none'),
    version: '',
  };
  // The list needs no casework: what a route does with it is not asked.
  const app = createApp({ casework: {} as Context, settings }, {} as SignIn);
  const found = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  const filled = found.map(({ method, path }) => {
    const address = path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => (name === 'row' ? '0' : ID));
    return [method, address] as const;
  });
  return [...new Map(filled.map((each) => [each.join(' '), each])).values()];
}

describe('without a session', () => {
  it('no route but those that sign in answers anything', async () => {
    const closed = routes().filter(([, path]) => !path.startsWith('/api/session'));
    expect(closed.length).toBeGreaterThan(40);
    for (const [method, path] of closed) {
      for (const cookie of ['', 'redress=', `redress=${'A'.repeat(43)}`, client.cookie.slice(0, -1)]) {
        const headers = { 'x-redress': '1', 'content-type': 'application/json', cookie };
        const body = method === 'GET' || method === 'DELETE' ? undefined : '{}';
        const { status, text } = await ask(path, { method, headers, ...(body ? { body } : {}) });
        expect([status, JSON.parse(text)], `${method} ${path}`).toEqual([401, refusalBody('sign-in-first')]);
      }
    }
  });

  it('a link that twenty ask for at once opens the workbench for one of them', async () => {
    const token = server.link().split('#')[1];
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        fetch(`${server.url}/api/session/link`, {
          method: 'POST',
          headers: { 'x-redress': '1', 'content-type': 'application/json' },
          body: JSON.stringify({ token }),
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((each) => each.headers.has('set-cookie'))).toHaveLength(1);
  });
});

describe('a request that another site had somebody make', () => {
  const own = { 'x-redress': '1', 'content-type': 'application/json' };
  it.each<readonly [string, Record<string, string | string[]>]>([
    ['without the header that no form can send', { 'content-type': 'application/json' }],
    ['with another value of it', { ...own, 'x-redress': 'true' }],
    ['with that header twice', { ...own, 'x-redress': ['1', '1'] }],
    ['from another origin', { ...own, origin: 'https://evil.example' }],
    ['from another port of this machine', { ...own, origin: 'http://127.0.0.1:1' }],
    ['from no origin that can be told', { ...own, origin: 'null' }],
    ['from an origin that only begins as ours', { ...own, origin: 'http://127.0.0.1.evil.example' }],
    ['from another site by the word of the browser', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['from another name of this site', { ...own, 'sec-fetch-site': 'same-site' }],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as text', { 'content-type': 'text/plain' }],
  ])('changes nothing, %s', async (_, headers) => {
    const before = (await client.call('GET', '/inputs')).body as unknown as unknown[];
    const sent = { ...headers, cookie: client.cookie };
    const { status } = await ask('/api/inputs', { method: 'POST', headers: sent, body: '{"origin":"upload"}' });
    expect(status).toBe(403);
    const after = (await client.call('GET', '/inputs')).body as unknown as unknown[];
    expect(after).toHaveLength(before.length);
  });

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example',
    'localhost',
    'localhost.:80',
    '[::1]',
    '0.0.0.0',
    '2130706433',
    '127.1',
    'redress.example.gov',
  ])('is not answered at the name %s', async (host) => {
    expect((await ask('/api/session', { headers: { host, cookie: client.cookie } })).status).toBe(421);
    expect((await ask('/', { headers: { host } })).status).toBe(421);
  });
});

/** What is sent on a connection as it is; the answers, until the server ends it. */
function exchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    socket.once('error', reject).once('close', () => resolve(said));
  });
}

const BODY = '{"origin":"upload"}';
const SMUGGLED = 'DELETE /api/runs/0123456789abcdef HTTP/1.1\r\n\r\n';
const CHUNKED = `0\r\n\r\n${SMUGGLED}`;
const TOO_SHORT = ['Content-Length: 4', 'Content-Length: 19'];

describe('a request whose length can be read in two ways', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked'], CHUNKED],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], CHUNKED],
    ['two lengths', TOO_SHORT, BODY],
    ['two lengths in one', ['Content-Length: 4, 19'], BODY],
    ['a length with a sign', ['Content-Length: +19'], BODY],
    ['a length that is no number', ['Content-Length: 0x13'], BODY],
    ['chunks that are something else in the end', ['Transfer-Encoding: chunked, identity'], CHUNKED],
    ['a blank before the colon', ['Transfer-Encoding : chunked'], CHUNKED],
    ['chunks with a length that is no number', ['Transfer-Encoding: chunked'], `x\r\n${CHUNKED}`],
    ['a line of a header that is broken off', ['X-A: 1\rTransfer-Encoding: chunked'], CHUNKED],
  ])('is refused and its connection ended: %s', async (_, lines, body) => {
    const head = ['POST /api/inputs HTTP/1.1', `Host: 127.0.0.1:${port}`, 'x-redress: 1', `Cookie: ${client.cookie}`];
    const said = await exchange(`${[...head, ...lines].join('\r\n')}\r\n\r\n${body}`);
    expect(said.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 400']);
  });
});

/** Ways to write a step up, and names of files that stand where such steps lead. */
const STEPS = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%00', '..;', '%c0%ae%c0%ae', '\u2025'.normalize('NFKC')];
const SLASHES = ['/', '%2f', '%5c', '%252f'];
const TARGETS = ['etc/passwd', 'workspace.sqlite', 'package.json'];
const PLACES = ['/', '/assets/', `/api/runs/${ID}/files/`, '/api/inputs/', '/api/runs/'];

describe('a path', () => {
  const odd = PLACES.flatMap((place) =>
    STEPS.flatMap((step) =>
      SLASHES.map((slash, number) => {
        const target = TARGETS[number % TARGETS.length]!;
        return place + [step, step, step, step, target].join(slash);
      }),
    ),
  );
  const others = ['//', '/api', '/api/', '/api//runs', '/API/runs', '/api/runs/', '/.git/config', '/%', '/%ff', '/\\'];

  it('that leads out of its place gives no file', async () => {
    expect(odd.length).toBeGreaterThan(100);
    for (const path of [...odd, ...others, `/${'a/'.repeat(2000)}`]) {
      const { status, text } = await ask(path, { headers: { cookie: client.cookie } });
      expect(status, path).toBeLessThan(500);
      expect(text, path).not.toMatch(/root:|SQLite format|"devDependencies"|\[core\]/);
      // What leads out of the routes is a page of the app, which every address that is no file gets.
      const { pathname } = new URL(`http://here${path}`);
      const ofApi = pathname.startsWith('/api/') && pathname !== '/api/';
      if (ofApi) expect([400, 404, 409], path).toContain(status);
    }
  });

  it('that leads out of the allowed folders is not opened, listed or told from one that is not there', async () => {
    const outside = [
      '/',
      '/etc',
      '/etc/passwd',
      folder,
      `${allowed}/..`,
      `${allowed}/../secret.csv`,
      join(allowed, 'link.csv'),
      join(allowed, 'within', 'up'),
      join(allowed, 'within', 'up', 'secret.csv'),
      `${allowed}-beside`,
      `${allowed}-beside/secret.csv`,
      `${allowed}/none.csv`,
      '',
      '.',
      'county.csv',
      `${allowed}\0/etc`,
      `file://${allowed}`,
      '~',
    ];
    const { id } = (await client.call('POST', '/inputs', { origin: 'path' })).body as { id: string };
    const refused = { status: 400, body: refusalBody('path-not-allowed') };
    for (const path of outside) {
      expect(await client.call('POST', '/pick', { path }), path).toEqual(refused);
      expect(await client.call('POST', `/inputs/${id}/path`, { path }), path).toEqual(refused);
    }
    expect((await client.call('POST', `/inputs/${id}/path`, { path: join(allowed, 'county.csv') })).status).toBe(200);
  });
});
