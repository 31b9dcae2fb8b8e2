import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { webFiles } from './web-files.ts';

const root = mkdtempSync(join(tmpdir(), 'redress-web-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, 'assets'));
const TEXT = 'let a = 1;'.repeat(200);
writeFileSync(join(root, 'index.html'), '<!doctype html>');
writeFileSync(join(root, 'assets', 'a-1.js'), TEXT);
writeFileSync(join(root, 'assets', 'a-1.js.br'), brotliCompressSync(TEXT));
writeFileSync(join(root, 'assets', 'a-1.js.gz'), gzipSync(TEXT));
const app = new Hono();
app.get('*', webFiles(root));

const get = (path: string, encoding?: string) =>
  app.request(path, encoding === undefined ? {} : { headers: { 'accept-encoding': encoding } });

describe('files of the web app', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
    [undefined, null],
  ])('are sent packed to a browser that takes %s: %s', async (taken, sent) => {
    const response = await get('/assets/a-1.js', taken);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBe(sent);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toContain('immutable');
    if (sent === null) expect(await response.text()).toBe(TEXT);
    else expect((await response.arrayBuffer()).byteLength).toBeLessThan(200);
  });

  it('are not sent under the names of their packed copies', async () => {
    expect((await get('/assets/a-1.js.br', 'br')).status).toBe(404);
  });

  it('that were not packed are sent as they are', async () => {
    const response = await get('/runs/0123', 'br');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe('<!doctype html>');
  });
});
