import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type Bench, filterBy, openBench, runFile, writeCounty } from './support.ts';

let bench: Bench;
let folder: string;
/** The finished run of a small county, from which every walk begins. */
let first: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-tools-'));
  const county = writeCounty(folder);
  bench = await openBench();
  first = await runFile(bench, county);
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
  await keys.getByLabel('Use single letters and signs as keys').uncheck();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
  await page.locator('h1').focus();
  await page.keyboard.press('?');
  expect(await keys.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Keys' }).click();
  await keys.getByLabel('Use single letters and signs as keys').check();
  await page.keyboard.press('Escape');
});

it('shows the closest calls of a rule among the people of a run, and leads to the person', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/rulebook?run=${first.split('/').at(-1)}`);
  const rule = page.locator('.rd-rule', { has: page.locator('a[href*="clause"]') }).first();
  await rule.waitFor();
  const closest = rule.getByText('The closest calls among the people of this run');
  await closest.focus();
  await page.keyboard.press('Enter');
  await rule.getByText(/people looked at, as the run was made$/).waitFor({ timeout: 60_000 });
  const person = rule.locator('.rd-near a').first();
  await person.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  if (process.env.REDRESS_PICTURES) await rule.screenshot({ path: join(process.env.REDRESS_PICTURES, 'closest.png') });
  await page.setViewportSize({ width: 1280, height: 800 });
  await person.click();
  await page.waitForURL(/\/people\/\d+\?conviction=\d+/);
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
});

it('finds a rule by an offense in its lists, shows the border of a rule, and decides an invented person at once', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/rulebook?policy=san-joaquin`);
  const rules = page.locator('.rd-rule');
  await rules.first().waitFor();
  const all = await rules.count();
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: 'Flags for the prosecutor' }).click();
  expect(new URL(page.url()).hash).toBe('#chapter-flags');
  await page.keyboard.press('/');
  await page.keyboard.type('superstrike');
  await expect.poll(() => rules.count()).toBeLessThan(all);
  const rule = rules.first();
  await rule
    .getByText(/^List of offenses: .*superstrikes/)
    .first()
    .click();
  expect(await rule.locator('.rd-offenses[open] li').count()).toBeGreaterThan(0);
  await rule.getByText('The nearest person with the other answer').click();
  await rule.locator('.rd-near li').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await rule
    .getByRole('button', { name: /^Try this person/ })
    .first()
    .click();
  await page.locator('#try-line').waitFor();
  await page.locator('.rd-try .rd-answers li').first().waitFor();
  await page.getByRole('button', { name: 'Back to the form' }).click();
  const answer = page.locator('.rd-try .rd-answer-first');
  await answer.waitFor();
  const before = await answer.textContent();
  await page.getByRole('button', { name: 'Add a conviction' }).click();
  await page.locator('#try-section-1').fill('HS 11359');
  await page.locator('#try-level-1').selectOption('felony');
  await page.locator('#try-date-1').fill('2008-03-04');
  await expect.poll(() => answer.textContent()).not.toBe(before);
  await page.locator('.rd-try').getByText('Why: every clause in turn').first().click();
  await page.locator('.rd-try .rd-layers').first().waitFor();
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Signature sheet (PDF)' }).click(),
  ]);
  expect((await PDFDocument.load(readFileSync(await download.path()))).getPageCount()).toBeGreaterThan(0);
});

it('compares three sides with own thresholds, on one page to print, down to the person under each', async () => {
  const { page, server } = bench;
  const run = new URL(first).pathname.split('/')[2]!;
  await page.goto(`${server.url}/compare?left=${run}&policy=options-2019`);
  await page.getByText('Own thresholds').first().click();
  await page.locator('#compare-right-subjectAgeThreshold').selectOption('50');
  await page.getByRole('button', { name: 'Compare with these' }).click();
  await page.waitForURL(/options/);
  await page.locator('#compare-third').selectOption('policy:statute');
  await page.locator('.rd-which').waitFor({ timeout: 90_000 });
  const sides = page.locator('.rd-sides');
  expect(await sides.locator('thead th').count()).toBe(3);
  await sides.getByRole('columnheader', { name: /own thresholds/ }).waitFor();
  const figures = await sides
    .getByRole('row', { name: /^People who lose/ })
    .locator('td')
    .allTextContents();
  expect(figures[0]).toBe('–');
  expect(figures.slice(1).every((each) => /^[\d,]+$/.test(each))).toBe(true);
  expect(await violations(page)).toEqual([]);
  expect((await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))).getPageCount()).toBe(1);
  const answer = page.locator('.rd-answer-first');
  const before = await answer.textContent();
  await page.locator('.rd-which').getByLabel('The statute alone').check();
  await expect.poll(() => answer.textContent()).not.toBe(before);
  // A word of the field says what it means to the keyboard too, and goes by Escape.
  const word = page.locator('.rd-term button', { hasText: 'relief' }).first();
  await word.focus();
  const meaning = page.getByRole('tooltip').filter({ hasText: 'dismissed, reduced' });
  await meaning.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await meaning.waitFor({ state: 'hidden' });
  await page.locator('#who tbody a').first().click();
  await page.locator('.rd-beside').first().waitFor();
  const convictions = await page.locator('.rd-answers > li').count();
  expect(await page.locator('.rd-beside').count()).toBe(2 * convictions);
  // Two comparisons are made, each of the whole file.
}, 300_000);

it('helps: a tour by keyboard, the questions, and a run in seven steps', async () => {
  const { page, server } = bench;
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Help' }).click();
  await page.getByRole('link', { name: 'How do I publish the results?' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take the tour' }).click();
  const tour = page.getByRole('dialog');
  await tour.getByText('1 of 6').waitFor();
  expect(await violations(page)).toEqual([]);
  for (let at = 2; at <= 6; at++) {
    await tour.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await tour.getByText(`${at} of 6`).waitFor();
  }
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'One step at a time' }).click();
  await page.locator('#files').setInputFiles(join(folder, 'county.csv'));
  for (const question of [
    'Is this the file you meant?',
    'Which county are you?',
    'Which policy do you want?',
    'Does the policy leave you a choice?',
    'On which day are ages and years counted?',
  ]) {
    await page.getByRole('heading', { name: question }).waitFor({ timeout: 60_000 });
    const next = page.getByRole('button', { name: 'Next' });
    await next.waitFor({ timeout: 60_000 });
    expect(await violations(page)).toEqual([]);
    await next.focus();
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: 'Is everything right?' }).waitFor();
  await page.getByRole('button', { name: 'Run the analysis' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 120_000 });
});

it('holds in Spanish, in the dark and at 200% on a small screen', async () => {
  const { page, server } = bench;
  await page.getByRole('button', { name: 'Español' }).click();
  await page.setViewportSize({ width: 640, height: 400 });
  // The way and the tools are folded there, and go by keyboard.
  const menu = page.getByRole('button', { name: 'Menú' });
  expect(await page.getByRole('navigation', { name: 'Principal' }).isVisible()).toBe(false);
  expect(await page.locator('.rd-top').evaluate((top) => top.getBoundingClientRect().height)).toBeLessThan(80);
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Principal' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.locator('.rd-foot select').selectOption('dark');
  const people = `${new URL(first).pathname}/convictions?per=person`;
  for (const path of [people, '/rulebook', '/help', '/steps']) {
    await page.goto(server.url + path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await violations(page), path).toEqual([]);
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(wide, path).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('.rd-foot select').selectOption('system');
  await page.getByRole('button', { name: 'English' }).click();
});

it('asked nothing of any other machine, and raised no error', () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
});
