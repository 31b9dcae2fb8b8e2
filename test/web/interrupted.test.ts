import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { county, inspected, runBecomes, type ServerApart, serveApart, signIn, startRun } from '../support/server.ts';
import { openBench } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-killed-'));
let server: ServerApart | undefined;
beforeAll(() => writeFileSync(join(folder, 'county.csv'), county(60_000, 3)));
afterAll(async () => {
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(workspace: string, port = 0): Promise<ServerApart> {
  server = await serveApart({ workspace: join(folder, workspace), allow: [folder], port });
  return server;
}

it('shows a run that the server was killed in as interrupted, and runs it again', async () => {
  const { url, link, kill } = await serve('one');
  const client = await signIn(url, link);
  const input = String((await client.call('POST', '/inputs', { origin: 'path' })).body.id);
  await client.call('POST', `/inputs/${input}/path`, { path: join(folder, 'county.csv') });
  await inspected(client, input);
  await runBecomes(client, await startRun(client, input, 'Killed'), 'running');
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
    const { url, link, kill } = await serve('two');
    await page.goto(link);
    await page.getByRole('heading', { name: 'Welcome to Redress' }).waitFor();
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
