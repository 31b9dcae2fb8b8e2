import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { synthesize } from '../../src/sources/synthetic/index.ts';
import { violations } from './axe.ts';
import { type Bench, filterBy, openBench } from './support.ts';

let bench: Bench;
let folder: string;
/** The finished run of a small county, from which every walk begins. */
let first: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-tools-'));
  writeFileSync(join(folder, 'county.csv'), [...synthesize({ county: 'SAN JOAQUIN', lines: 4000, seed: 7 })].join(''));
  bench = await openBench();
  const { page, server } = bench;
  await page.goto(`${server.url}/new`);
  await page.locator('#files').setInputFiles(join(folder, 'county.csv'));
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
  await page.locator('#asOf').fill('2020-07-01');
  await page.getByRole('button', { name: 'Run the analysis' }).click();
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
  first = page.url();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const activeText = () => bench.page.evaluate('document.activeElement.textContent.trim()');

it('lists people with their counts, opens one in place, and goes over the rows by keys alone', async () => {
  const { page } = bench;
  await page.goto(`${first}/convictions`);
  await page.locator('tbody tr a').first().waitFor();
  await page.getByLabel('person', { exact: true }).check();
  await page.waitForURL(/per=person/);
  const people = page.locator('.rd-people tbody tr a[data-row]');
  await people.first().waitFor();
  expect(await page.locator('h1').textContent()).toBe('People');
  expect(await page.getByRole('status').first().textContent()).toMatch(/^\d+ people with \d+ convictions$/);
  await page.getByRole('button', { name: /^Dismissed/ }).click();
  await page.getByRole('button', { name: /^Dismissed/ }).click();
  await page.locator('th[aria-sort="descending"]').waitFor();
  const names = async () => (await people.allTextContents()).map((name) => name.trim());
  // By keys: the search, down into the rows, down, up, to the end, and Enter.
  await page.locator('h1').focus();
  await page.keyboard.press('/');
  expect(await page.evaluate('document.activeElement.id')).toBe('search');
  await page.keyboard.press('ArrowDown');
  expect(await activeText()).toBe((await names())[0]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await activeText()).toBe((await names())[1]);
  await page.keyboard.press('End');
  expect(await activeText()).toBe((await names()).at(-1));
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const own = page.locator('.rd-own li');
  await own.first().waitFor();
  const row = page.locator('.rd-people tbody tr').first();
  expect(await own.count()).toBe(Number(/^\d+/.exec((await row.locator('.rd-num').first().textContent())!)![0]));
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Export all/ }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .split('\n')
    .slice(1, 6);
  const shown = await names();
  for (const [at, line] of lines.entries()) expect(line.replaceAll('"', '')).toContain(shown[at]!);
  await people.first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.rd-conviction--chosen').waitFor();
});

it('shows flags as a facet and as columns, and keeps a view without the search', async () => {
  const { page } = bench;
  await page.goto(`${first}/convictions`);
  await page.locator('tbody tr a').first().waitFor();
  await page.locator('#filter-flags').click();
  const flag = page
    .locator('.rd-facet[open] label')
    .filter({ hasText: /[1-9]\d* (raised|open)/ })
    .first();
  const counts = (await flag.locator('.rd-muted').textContent())!.match(/\d+/g)!.map(Number);
  await flag.click();
  await page.waitForURL(/flags/);
  const total = async () => Number((await page.getByRole('status').first().textContent())!.replace(/ .*|,/g, ''));
  await expect.poll(total).toBe(counts[0]! + counts[1]!);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await filterBy(page, 'level', 'felony');
  await page.getByText('Columns', { exact: true }).click();
  await page.getByLabel('County', { exact: true }).check();
  await page.locator('#search').fill('an');
  await page.getByText('Saved views', { exact: true }).click();
  await page.getByText('The search is not saved').waitFor();
  await page.locator('#view-name').fill('Felonies with this flag');
  await page.keyboard.press('Enter');
  const view = page.getByRole('button', { name: 'Felonies with this flag', exact: true });
  await view.waitFor();
  await page.goto(`${first}/convictions`);
  await page.locator('tbody tr a').first().waitFor();
  await page.getByText('Saved views (1)', { exact: true }).click();
  await view.click();
  await page.waitForURL((url) => url.search.includes('flags') && url.search.includes('felony'));
  await page.getByRole('columnheader', { name: /^County/ }).waitFor();
  expect(await page.locator('#search').inputValue()).toBe('');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete Felonies with this flag' }).click();
  await page.getByText('No view is saved for this law yet.').waitFor();
});

it('lists its keys, closes the list by Escape, and turns single keys off for those who dictate', async () => {
  const { page } = bench;
  await page.locator('h1').focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.waitFor();
  expect(await violations(page)).toEqual([]);
  await keys.getByLabel('Use ? and / as keys').uncheck();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
  await page.locator('h1').focus();
  await page.keyboard.press('?');
  expect(await keys.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Keys' }).click();
  await keys.getByLabel('Use ? and / as keys').check();
  await page.keyboard.press('Escape');
});

it('asked nothing of any other machine, and raised no error', () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
});
