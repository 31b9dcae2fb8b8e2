import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** What screens ask the server and when, what they say when it does not answer, and where they lead the focus. */

let bench: Bench;
let folder: string;
/** The id of a finished run of a small county. */
let run: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-asking-'));
  const county = writeCounty(folder);
  writeFileSync(
    join(folder, 'broken.csv'),
    `${readFileSync(county, 'utf8').split('\n').slice(0, 200).join('\n')}\n1,2,3\n`,
  );
  bench = await openBench();
  run = new URL(await runFile(bench, county)).pathname.split('/')[2]!;
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Counts the different questions that the page asks of a route from now on; one that is waited for is asked again. */
function asked(method: string, path: string): { readonly count: () => number; readonly end: () => void } {
  const questions = new Set<string>();
  const note = (request: Request) => {
    if (request.method() === method && new URL(request.url()).pathname === path)
      questions.add(request.postData() ?? '');
  };
  bench.page.on('request', note);
  return { count: () => questions.size, end: () => bench.page.off('request', note) };
}

it('asks in the seven steps whether to leave unreadable lines out, and runs without them when told so', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/steps`);
  await page.locator('#files').setInputFiles(join(folder, 'broken.csv'));
  await page.getByRole('heading', { name: 'Is this the file you meant?' }).waitFor({ timeout: 60_000 });
  await page.getByText('1 line cannot be read').waitFor();
  expect(await violations(page)).toEqual([]);
  for (let step = 2; step < 7; step++) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Is everything right?' }).waitFor();
  const start = page.getByRole('button', { name: 'Run the analysis' });
  expect(await start.isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  const question = page.getByRole('checkbox', { name: /^Set the 1 unreadable line aside/ });
  await question.focus();
  await page.keyboard.press('Space');
  // Looked at once more, the answer stands.
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  expect(await question.isChecked()).toBe(true);
  await start.click();
  await page.getByText('This run is incomplete: 1 line was set aside').waitFor({ timeout: 120_000 });
});

it('compares under own thresholds once, when all of them are set', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/compare?left=${run}&policy=options-2019`);
  await page.getByRole('heading', { name: 'Side by side' }).waitFor({ timeout: 90_000 });
  await page.getByText('Own thresholds').first().click();
  const { count, end } = asked('POST', `/api/compare/${run}`);
  await page.locator('#compare-right-subjectAgeThreshold').selectOption('50');
  await page.locator('label[for="compare-right-dismiss-11357"]').click();
  await page.locator('label[for="compare-right-reduce-11359"]').click();
  await page.waitForTimeout(800);
  expect(count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Compare with these' }).click();
  await page.waitForURL(/options/);
  await page
    .locator('.rd-sides')
    .getByRole('columnheader', { name: /own thresholds/ })
    .waitFor({ timeout: 90_000 });
  expect(count()).toBe(1);
  end();
});

it('leaves out a side of a comparison, the first of two or the only one', async () => {
  const { page, server } = bench;
  const also = encodeURIComponent(JSON.stringify({ policy: 'statute' }));
  await page.goto(`${server.url}/compare?left=${run}&policy=options-2019&also=${also}`);
  await page.locator('.rd-which').waitFor({ timeout: 90_000 });
  await page.locator('#compare-right').selectOption('');
  // The second side stands where the first one stood.
  await expect.poll(() => page.locator('#compare-right').inputValue()).toBe('policy:statute');
  await page.locator('.rd-sides thead th').nth(1).waitFor({ timeout: 90_000 });
  expect(await page.locator('.rd-sides thead th').count()).toBe(2);
  expect(await page.locator('#compare-third').inputValue()).toBe('');
  await page.locator('#compare-right').selectOption('');
  await page.getByRole('heading', { name: 'Choose what this run is compared with' }).waitFor();
  expect(await page.locator('.rd-sides').count()).toBe(0);
  expect(new URL(page.url()).search).toBe(`?left=${run}`);
  expect(await violations(page)).toEqual([]);
  // An address that names a run twice, or a side that is gone, opens as one that names none.
  for (const side of [`right=${run}`, 'scenario=gone', 'policy=gone', 'right=gone']) {
    await page.goto(`${server.url}/compare?left=${run}&${side}`);
    await page.getByRole('heading', { name: 'Choose what this run is compared with' }).waitFor();
  }
});

it('decides an invented person only when asked to, and leads to the answer', async () => {
  const { page, server } = bench;
  const { count, end } = asked('POST', '/api/law/try');
  await page.goto(`${server.url}/rulebook`);
  const rule = page.locator('.rd-rule').first();
  await rule.waitFor();
  await page.waitForTimeout(800);
  expect(count()).toBe(0);
  await rule.getByText('The nearest person with the other answer').click();
  const attempt = rule.getByRole('button', { name: /^Try this person/ }).first();
  await attempt.focus();
  await page.keyboard.press('Enter');
  const answer = page.locator('#tried');
  await answer.locator('.rd-answer-first').waitFor();
  const where = () => page.evaluate('document.activeElement.id');
  expect(await where()).toBe('tried');
  const top = (await answer.boundingBox())!.y;
  expect(top).toBeGreaterThanOrEqual(-1);
  expect(top).toBeLessThan(800);
  await page
    .getByRole('status')
    .filter({ hasText: /conviction/ })
    .first()
    .waitFor({ state: 'attached' });
  expect(await violations(page)).toEqual([]);
  // The same person a second time leads there once more.
  await attempt.click();
  await expect.poll(where).toBe('tried');
  await page.getByRole('button', { name: 'Back to the form' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(where).toBe('try-born');
  expect(count()).toBeGreaterThan(0);
  end();
});

it.each([
  { what: 'the states', path: '/api/states', screen: '/rap-sheet' },
  { what: 'the law', path: '/api/law', screen: '/rap-sheet' },
  { what: 'the law', path: '/api/law', screen: '/compare' },
  { what: 'the law', path: '/api/law', screen: '/steps' },
  { what: 'the law', path: '/api/law', screen: '/rulebook' },
])('says on $screen that $what did not come, and asks again when told to', async ({ path, screen }) => {
  const { page, server } = bench;
  const match = (url: URL) => url.pathname === path;
  const fail = (route: Route) => route.fulfill({ status: 500, contentType: 'application/json', body: '{}' });
  await page.route(match, fail);
  await page.goto(server.url + screen);
  await page.getByRole('alert').getByText('That did not work').waitFor();
  expect(await page.getByText('Loading …').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.unroute(match, fail);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('says of a rap sheet that cannot be read why, and takes another', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/rap-sheet`);
  await page
    .locator('#sheet')
    .setInputFiles({ name: 'sheet.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') });
  await page.getByRole('alert').waitFor();
  await page.getByText('Drop a rap sheet here').waitFor();
  expect(await violations(page)).toEqual([]);
});
