import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { synthesize } from '../../src/sources/synthetic/index.ts';
import { openBench } from './support.ts';

/** A server of its own process, which can be killed. */
const SERVE = `
import { startServer } from ${JSON.stringify(join(import.meta.dirname, '../../src/server/start.ts'))};
const [, , workspace, allow] = process.argv;
const started = await startServer({ host: '127.0.0.1', port: 0, workspace, allow: [allow], maxUpload: 1e9, onLink: () => {} });
console.log(JSON.stringify({ url: started.url, token: started.link().split('#')[1] }));
`;

const folder = mkdtempSync(join(tmpdir(), 'redress-killed-'));
const workspace = join(folder, 'workspace');
let child: ChildProcess | undefined;
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('shows a run that the server was killed in as interrupted, and runs it again', async () => {
  writeFileSync(
    join(folder, 'county.csv'),
    [...synthesize({ county: 'SAN JOAQUIN', lines: 60_000, seed: 3 })].join(''),
  );
  writeFileSync(join(folder, 'serve.ts'), SERVE);
  child = spawn(process.execPath, [join(folder, 'serve.ts'), workspace, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url, token } = await new Promise<{ url: string; token: string }>((resolve) =>
    child!.stdout!.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as never)),
  );
  const headers: Record<string, string> = { 'x-redress': '1', 'content-type': 'application/json' };
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const cookie = response.headers.get('set-cookie');
    if (cookie) headers.cookie = cookie.split(';')[0]!;
    expect(response.status, path).toBe(200);
    return response.json() as Promise<Record<string, unknown>>;
  };
  await call('POST', '/session/link', { token });
  const { id } = await call('POST', '/inputs', { origin: 'path' });
  await call('POST', `/inputs/${id}/path`, { path: join(folder, 'county.csv') });
  await call('POST', `/inputs/${id}/inspect`);
  await expect.poll(async () => (await call('GET', `/inputs/${id}`)).state, { timeout: 60_000 }).toBe('ready');
  const choice = {
    packId: 'us-ca/prop-64',
    policyId: 'options-2019',
    options: {},
    county: 'SAN JOAQUIN',
    asOf: '2020-07-01',
  };
  const { id: run } = await call('POST', '/runs', { inputId: id, name: 'Killed', choice, quarantine: false });
  await expect.poll(async () => (await call('GET', `/runs/${run}`)).state, { timeout: 30_000 }).toBe('running');
  child.kill('SIGKILL');
  await new Promise((resolve) => child!.once('exit', resolve));

  const bench = await openBench({ workspace });
  try {
    const { page } = bench;
    await page.goto(bench.server.url);
    await page.getByText('Interrupted').waitFor();
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.getByText('Finished').waitFor({ timeout: 90_000 });
  } finally {
    await bench.close();
  }
});
