import { deepStrictEqual } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER, FLAGS } from '../test/web/support.ts';
import { invented } from './invented.ts';

/**
 * How long somebody waits who double-clicks the one file on a computer without Node, from there to a person's answer:
 * `npm run program && node bench/program.ts`. By the clock, in Chromium, with an empty home; the browser runs already.
 */
const LINES = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'redress-program-'));
const program = join(folder, 'redress');
copyFileSync(join(import.meta.dirname, '../dist/linux-x64/redress'), program);
mkdirSync(join(folder, 'home'));
const file = invented(LINES, true);

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(2).padStart(7)} s`;
const tell = (name: string, since: number) => process.stdout.write(`${name.padEnd(48)} ${seconds(since)}\n`);

/** Starts the file as a double click does, and gives the link that it would open. */
function doubleClick(): Promise<{ readonly child: ChildProcess; readonly link: string }> {
  const child = spawn(program, [], {
    cwd: folder,
    env: { HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const link = /http\S+#\S+/.exec(said)?.[0];
      if (link !== undefined) resolve({ child, link });
    });
    child.once('exit', () => reject(new Error(said)));
  });
}

async function toFirstScreen(name: string, page: Page): Promise<ChildProcess> {
  const start = performance.now();
  const { child, link } = await doubleClick();
  await page.goto(link);
  await page.locator('h1').waitFor();
  tell(name, start);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

const browser = await chromium.launch({ executablePath: BROWSER, headless: true, args: FLAGS });
const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
process.stdout.write(`the file: ${(statSync(program).size / 1e6).toFixed(1)} MB\n`);
const start = performance.now();
const first = await toFirstScreen('double click to the first screen, first time', page);
const address = new URL(page.url()).origin;
await page.goto(`${address}/new`);
await page.locator('#files').setInputFiles(file);
await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 120_000 });
tell(`… to what is in ${LINES.toLocaleString('en-US')} lines`, start);
await page.locator('#asOf').fill('2020-07-01');
await page.getByRole('button', { name: 'Run the analysis' }).click();
await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 120_000 });
tell('… to the figures of the run', start);
const run = new URL(page.url()).pathname;
const person = await page.evaluate(async (path) => {
  const ask = { filter: {}, text: '', sort: { by: 'name', descending: false }, from: 0, size: 1 };
  const headers = { 'x-redress': '1', 'content-type': 'application/json' };
  for (;;) {
    const answer = await fetch(`/api${path}/convictions`, { method: 'POST', headers, body: JSON.stringify(ask) });
    if (answer.ok) return ((await answer.json()) as { rows: { person: string }[] }).rows[0]!.person;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}, run);
await page.goto(`${address}${run}/people/${person}`);
await page.locator('h1').waitFor();
tell("… to a person's answer", start);
deepStrictEqual((await page.locator('main').textContent())!.includes('Prop'), true);
await end(first);
for (const name of ['second time', 'third time'])
  await end(await toFirstScreen(`double click to the first screen, ${name}`, page));
await browser.close();
rmSync(folder, { recursive: true, force: true });
