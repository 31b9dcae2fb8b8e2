import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { synthesize } from '../../src/sources/synthetic/index.ts';
import { openBench } from './support.ts';

/** A server of its own process, which can be killed. */
const SERVE = `
import { startServer } from ${JSON.stringify(join(import.meta.dirname, '../../src/server/start.ts'))};
const [, , workspace, allow, port] = process.argv;
const started = await startServer({ host: '127.0.0.1', port: Number(port), workspace, allow: [allow], maxUpload: 1e9, onLink: () => {} });
console.log(JSON.stringify({ url: started.url, link: started.link() }));
`;

const folder = mkdtempSync(join(tmpdir(), 'redress-killed-'));
let child: ChildProcess | undefined;
beforeAll(() => {
  const county = synthesize({ county: 'SAN JOAQUIN', lines: 60_000, seed: 3 });
  writeFileSync(join(folder, 'county.csv'), [...county].join(''));
  writeFileSync(join(folder, 'serve.ts'), SERVE);
});
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function serve(workspace: string, port = 0): Promise<{ readonly url: string; readonly link: string }> {
  const started = spawn(process.execPath, [join(folder, 'serve.ts'), join(folder, workspace), folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  return new Promise((resolve) =>
    started.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as never)),
  );
}

async function kill(): Promise<void> {
  const gone = new Promise((resolve) => child!.once('exit', resolve));
  child!.kill('SIGKILL');
  await gone;
}

/** Begins a run on a server, and waits until it is at work. */
async function startRun(url: string, link: string): Promise<string> {
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
  await call('POST', '/session/link', { token: link.split('#')[1] });
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
  return String(run);
}

it('shows a run that the server was killed in as interrupted, and runs it again', async () => {
  const { url, link } = await serve('one');
  await startRun(url, link);
  await kill();
  const bench = await openBench({ workspace: join(folder, 'one') });
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

it('shows it in a page that stayed open while the server was killed and started again', async () => {
  const bench = await openBench();
  try {
    const { page } = bench;
    const { url } = await serve('two').then(async ({ url, link }) => {
      await page.goto(link);
      await page.getByRole('heading', { name: 'Welcome to Redress' }).waitFor();
      return { url };
    });
    await page.getByRole('link', { name: 'New run' }).click();
    await page.getByRole('button', { name: /redress-killed/ }).click();
    await page.getByRole('button', { name: 'county.csv' }).click();
    await page.getByRole('button', { name: 'Run the analysis' }).click({ timeout: 60_000 });
    await page
      .getByText(/Reading|Deciding|Writing|Preparing/)
      .first()
      .waitFor();
    await kill();
    await serve('two', Number(new URL(url).port));
    await page.getByRole('heading', { name: 'Interrupted' }).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Delete the run' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the run' }).click();
    await page.getByRole('heading', { name: 'Welcome to Redress' }).waitFor();
  } finally {
    await bench.close();
  }
});
