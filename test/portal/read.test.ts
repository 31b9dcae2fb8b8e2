import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/run.ts';
import { startHere } from './support.ts';

const SCRIPT = 'let a = 1;'.repeat(200);
const folder = temporaryFolder();
const reading = join(folder, 'built');
let portal: Awaited<ReturnType<typeof startHere>>;

beforeAll(async () => {
  mkdirSync(join(reading, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'beside.html'), 'beside');
  writeFileSync(join(reading, 'index.html'), '<!doctype html>');
  writeFileSync(join(reading, 'reading.js'), SCRIPT);
  writeFileSync(join(reading, 'reading.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(reading, 'reading.js.gz'), gzipSync(SCRIPT));
  portal = await startHere({ reading });
});
afterAll(() => portal?.end());

const get = (path: string, encoding = 'identity') =>
  fetch(portal.url + path, { headers: { 'accept-encoding': encoding } });

describe('the page that reads a record, at a portal', () => {
  it.each(['/read', '/read/', '/read/index.html'])('opens at %s, under its own policy', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'none'");
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('sends its script to a browser that takes %s packed as %s', async (taken, sent) => {
    const response = await get('/read/reading.js', taken);
    expect(response.headers.get('content-encoding')).toBe(sent);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe(SCRIPT);
  });

  it.each([
    '/read/%',
    '/read/%ff.html',
    '/read/%00',
    '/read/..%2fbeside.html',
    '/read/%2e%2e/beside.html',
    '/read/assets',
    '/read/none.html',
    '/read/reading.js.br',
    '/read//',
  ])('has no file at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<h1');
  });

  it('is of one build, also when another is made meanwhile', async () => {
    rmSync(reading, { recursive: true });
    expect(await (await get('/read/reading.js')).text()).toBe(SCRIPT);
  });
});

describe('an address that no page has', () => {
  it.each(['/%', '/en/%', '/en/my/%', '/en/deleted/%', '/en/invitation/%', '/styles/%', '/styles/constructor'])(
    'is answered as missing: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('the address of a form', () => {
  const open = (path: string) => fetch(portal.url + path, { redirect: 'manual' });
  it.each([
    ['/es/my/K7QM-3XVP-9DTR/reply', '/es/my/K7QM-3XVP-9DTR'],
    ['/en/my/K7QM-3XVP-9DTR/leave', '/en/my/K7QM-3XVP-9DTR'],
    ['/en/office/search', '/en/office'],
    ['/en/office/chosen', '/en/office'],
    ['/en/office/sign-out', '/en/office'],
    ['/en/office/lists/tag', '/en/office/lists'],
    ['/es/office/a/0123456789abcdef/note', '/es/office/a/0123456789abcdef'],
    ['/en/office/second-factor/codes', '/en/office/second-factor'],
    ['/en/operator/message', '/en/operator'],
  ])('leads, where it is opened, to the page that holds it: %s', async (form, page) => {
    const answer = await open(form);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, page]);
  });

  it.each(['/en/office/lists', '/en/office/invite', '/en/office/a/0123456789abcdef/edit', '/en/office/second-factor'])(
    'is left alone where it is a page itself: %s',
    async (path) => {
      expect((await open(path)).headers.get('location')).toBe('/en/office/sign-in');
    },
  );
});

it('is not there at a portal without it', async () => {
  const without = await startHere();
  try {
    for (const path of ['/read/', '/read/%']) expect((await fetch(without.url + path)).status).toBe(404);
  } finally {
    await without.end();
  }
});
