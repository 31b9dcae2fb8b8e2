import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { closeWindow, toAnswer, toFirstScreen } from '../test/program/newcomer.ts';
import { BROWSER, FLAGS } from '../test/web/support.ts';
import { invented } from './invented.ts';

/**
 * How long somebody waits who double-clicks the one file on a computer without Node, from there to a person's answer:
 * `npm run program && node bench/program.ts`. By the clock, in Chromium, with an empty home; the browser runs already.
 */
const LINES = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'redress-program-'));
const place = { program: join(folder, 'redress'), folder, home: join(folder, 'home') };
copyFileSync(join(import.meta.dirname, '../dist/linux-x64/redress'), place.program);
mkdirSync(place.home);
const file = invented(LINES, true);

const tell = (name: string, since: number) => {
  const seconds = ((performance.now() - since) / 1000).toFixed(2).padStart(7);
  process.stdout.write(`${name.padEnd(48)} ${seconds} s\n`);
};

const browser = await chromium.launch({ executablePath: BROWSER, headless: true, args: FLAGS });
const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
page.setDefaultTimeout(120_000);
process.stdout.write(`the file: ${(statSync(place.program).size / 1e6).toFixed(1)} MB\n`);
const start = performance.now();
const first = await toFirstScreen(place, page);
tell('double click to the first screen, first time', start);
await toAnswer(page, file, (step) => tell(`… to ${step}`, start));
await closeWindow(first);
for (const name of ['second time', 'third time']) {
  const again = performance.now();
  const child = await toFirstScreen(place, page);
  tell(`double click to the first screen, ${name}`, again);
  await closeWindow(child);
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
