import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { answered, type Bench, filterBy, openBench, runFile, writeCounty } from './support.ts';

let bench: Bench;
let folder: string;
let first: string;

/** One finished run of a small county, from which every walk begins. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-in-place-'));
  const county = writeCounty(folder);
  writeFileSync(
    join(folder, 'eligibility_options.json'),
    JSON.stringify({
      baselineEligibility: { dismiss: ['11357'], reduce: ['11358'] },
      additionalRelief: { subjectAgeThreshold: 57 },
    }),
  );
  bench = await openBench();
  first = await runFile(bench, county);
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('runs again from a correction in three clicks, and keeps choices over Back, a refresh, files and scenarios', async () => {
  const { page } = bench;
  await page.goto(first);
  await page.getByRole('link', { name: 'See all convictions' }).click();
  await filterBy(page, 'level', 'felony');
  await page.locator('tbody tr a').first().click();
  await page
    .getByRole('button', { name: /Correct a fact of this conviction/ })
    .first()
    .click();
  await page.locator('#correct-value').selectOption('misdemeanor');
  await page.locator('#correct-document').fill('Minute order');
  await page.locator('#correct-why').fill('Reduced under PC 17(b)');
  // One, two, three.
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await page.getByRole('link', { name: 'Run again with the corrections' }).click();
  expect(await page.locator('#asOf').inputValue()).toBe('2020-07-01');
  await page.getByRole('button', { name: 'Run the analysis' }).click();
  await page.getByText('hold 1 correction.').waitFor({ timeout: 60_000 });
  expect(await page.locator('h1').textContent()).toContain('(2)');

  await page.getByRole('link', { name: 'Run again' }).click();
  await page.getByLabel('Policy', { exact: true }).selectOption('los-angeles');
  await page.locator('#option-ageThreshold').selectOption('55');
  await page.locator('#asOf').fill('1900-01-31');
  await page.getByText('1900 is far from today').waitFor();
  await page.locator('#asOf').fill('2019-01-31');
  await page.getByText('is far from today').waitFor({ state: 'detached' });
  await page.getByText('made by another county').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Run the analysis' }).waitFor();
  const choices = () =>
    Promise.all([
      page.getByLabel('Policy', { exact: true }).inputValue(),
      page.locator('#option-ageThreshold').inputValue(),
      page.locator('#asOf').inputValue(),
    ]);
  expect(await choices()).toEqual(['los-angeles', '55', '2019-01-31']);
  await page.getByRole('link', { name: 'Rulebook', exact: true }).click();
  await page.locator('h1', { hasText: 'Rulebook' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Run the analysis' }).waitFor();
  expect(await choices()).toEqual(['los-angeles', '55', '2019-01-31']);

  await page.getByText('Save these choices, or load others').click();
  await page.locator('#policy-file').setInputFiles(join(folder, 'eligibility_options.json'));
  await page.locator('#option-subjectAgeThreshold').waitFor();
  expect(await page.locator('#option-subjectAgeThreshold').inputValue()).toBe('57');
  await page.locator('#scenario-name').fill('Age 57');
  await page.getByRole('button', { name: 'Keep as a scenario of the office' }).click();
  await page.getByRole('heading', { name: 'Scenarios of the office' }).waitFor();
  await page.getByLabel('Policy', { exact: true }).selectOption('statute');
  await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'Age 57' });
  expect(await page.locator('#option-subjectAgeThreshold').inputValue()).toBe('57');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as an options file of 2019' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('eligibility_options.json');
  expect(await violations(page)).toEqual([]);
});

it('shows every remedy of a rap sheet first, and answers to questions decide it anew, by keyboard too', async () => {
  const { page, server } = bench;
  const sheets = join(import.meta.dirname, '../fixtures/rap-sheets');
  await page.goto(`${server.url}/rap-sheet`);
  await page.locator('#sheet').setInputFiles(join(sheets, 'skywalker_pc1203_eligible.txt'));
  await page.getByText('1 of 1 conviction has a remedy that is open now.').waitFor();
  expect(await page.getByText('0 determinations').count()).toBe(0);
  await page.getByText('between 1987-09-18 and 1987-10-18').waitFor();
  await page.getByLabel('It came on top').focus();
  await page.keyboard.press('Space');
  await page.getByText('opening day: 1987-10-18').waitFor();
  // What was answered stays to be seen, on paper too.
  expect(await page.getByLabel('It came on top').isChecked()).toBe(true);
  await page
    .getByRole('group', { name: /Are you serving a sentence/ })
    .getByLabel('yes')
    .check();
  await page.getByText('look at it before anything is filed').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Read another' }).click();
  await page.locator('#sheet').setInputFiles(join(sheets, 'skywalker_ineligible.txt'));
  const section = page.getByLabel(/Of which section was the conviction/);
  await section.fill('496');
  await section.press('Enter');
  await page.getByText('Write a section with its code').waitFor();
  await section.fill('PC 496(a)');
  await section.press('Enter');
  await page.getByText('Cannot be decided without: value of the property', { exact: true }).waitFor();
  expect(page.url()).toBe(`${server.url}/rap-sheet`);
});

it('shows arrests without a conviction, and asks once what no record shows', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/rap-sheet`);
  await page.locator('#sheet').setInputFiles(join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_arrests.txt'));
  await page.getByRole('heading', { name: 'Arrests without a conviction' }).waitFor();
  expect(await page.getByRole('article', { name: 'PC 484(a), PC 487(a)' }).getByText('as of right').count()).toBe(1);
  const victim = page.getByRole('group', { name: /Were you a victim of human trafficking/ });
  expect(await victim.count()).toBe(1);
  await victim.getByLabel('yes').focus();
  await page.keyboard.press('Space');
  await page.getByRole('article', { name: 'PC 647(b)' }).getByText('the court may vacate or dismiss it').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('keeps the place in the list over Back and the breadcrumb, and leads from person to person', async () => {
  const { page } = bench;
  await page.goto(`${first}/convictions`);
  await filterBy(page, 'level', 'felony');
  const names = page.locator('tbody tr a');
  await answered(page, 'convictions', () => page.locator('#search').fill('an'));
  await answered(page, 'convictions', () => page.getByRole('button', { name: /Date of conviction/ }).click());
  await page.waitForURL(/sort=date/);
  const link = names.nth(8);
  await link.waitFor();
  await page.locator('tbody input[type="checkbox"]').nth(1).check();
  const seen = async () => ({
    url: new URL(page.url()).search,
    text: await page.locator('#search').inputValue(),
    picked: await page.locator('tbody input[type="checkbox"]:checked').count(),
    first: await names.first().textContent(),
    scroll: await page.evaluate('Math.round(window.scrollY / 20)'),
  });
  await link.scrollIntoViewIfNeeded();
  await page.evaluate('window.scrollTo(0, 200)');
  await page.waitForTimeout(200);
  const before = await seen();
  expect(before.text).toBe('an');
  expect(before.url).not.toContain('an');
  const open = async () => {
    await link.click();
    await page.locator('.rd-conviction--chosen').waitFor();
    // The conviction that was chosen is in view, with its reasons open.
    const top = await page.locator('.rd-conviction--chosen').evaluate((box) => box.getBoundingClientRect().top);
    expect(top).toBeLessThan(700);
    expect(await page.locator('.rd-conviction--chosen details.rd-trace-box').getAttribute('open')).not.toBeNull();
  };
  await open();
  await page.goBack();
  await names.first().waitFor();
  await expect.poll(seen).toEqual(before);
  await open();
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Convictions' }).click();
  await names.first().waitFor();
  await expect.poll(seen).toEqual(before);

  await open();
  await page.getByText(/^9 of \d+ in the list$/).waitFor();
  await page.getByRole('link', { name: 'Next conviction' }).click();
  await page.getByText(/^10 of \d+ in the list$/).waitFor();
  await page.getByRole('link', { name: 'Previous conviction' }).click();
  await page.getByText(/^9 of \d+ in the list$/).waitFor();
  const person = page.url();
  await page.getByRole('link', { name: 'Next person' }).click();
  await page.waitForURL((url) => url.pathname !== new URL(person).pathname);
  await page.locator('.rd-conviction--chosen').waitFor();
  expect(await violations(page)).toEqual([]);
  // The list of figures elsewhere begins anew.
  await page.goto(first);
  await page.getByRole('link', { name: 'See all convictions' }).click();
  await page.locator('#search').waitFor();
  expect(await page.locator('#search').inputValue()).toBe('');
});

it('gives the answer about a person first, the facts that decided before all others, and two pages on paper', async () => {
  const { page } = bench;
  await page.goto(`${first}/convictions?sort=outcome`);
  await page.locator('tbody tr a').first().click();
  const chosen = page.locator('.rd-conviction--chosen');
  await chosen.waitFor();
  const top = (name: string) =>
    page
      .locator(name)
      .first()
      .evaluate((box) => box.getBoundingClientRect().top);
  expect(await top('.rd-answer')).toBeLessThan(await top('.rd-timeline'));
  expect(await top('.rd-answer')).toBeLessThan(await top('.rd-conviction'));
  expect(await chosen.locator('.rd-step').first().textContent()).toContain('decided');
  // What was not tried is said neither to hold nor to fail.
  const untried = chosen.locator('details', { hasText: 'not tried, since the answer stood' }).last();
  if (await untried.count()) expect(await untried.textContent()).not.toMatch(/✓|✗/);
  expect(await page.getByText('The whole history').locator('xpath=ancestor::details').getAttribute('open')).toBeNull();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect((await PDFDocument.load(pdf)).getPageCount()).toBeLessThanOrEqual(2);
  expect(await violations(page)).toEqual([]);
});

it('says who loses under another policy and by which clause, down to the person under both', async () => {
  const { page, server } = bench;
  const run = new URL(first).pathname.split('/')[2]!;
  await page.goto(`${server.url}/compare?left=${run}&policy=statute`);
  await page.getByRole('heading', { name: 'Who gains, who loses, and why' }).waitFor({ timeout: 60_000 });
  const answer = (await page.locator('.rd-answer-first').textContent())!;
  expect(answer).toMatch(/^[\d,]+ (person loses|people lose), [\d,]+ (person gains|people gain), /);
  const causes = page.getByRole('region', { name: 'By the clauses that decided' });
  await causes.getByRole('row', { name: /^Less/ }).first().getByRole('button').click();
  const list = page.locator('#who');
  // What was chosen is listed where it can be seen.
  await expect.poll(() => list.evaluate((box) => box.getBoundingClientRect().top)).toBeLessThan(600);
  expect(await list.locator('h2').textContent()).toContain('→');
  expect(await violations(page)).toEqual([]);
  expect((await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))).getPageCount()).toBeLessThanOrEqual(2);
  await list.getByRole('rowheader').getByRole('link').first().click();
  await page.getByText('Below each: what “The statute alone” gives.').waitFor();
  expect(await page.locator('.rd-beside').count()).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
});

it('filters by several values with counts, jumps to a page and exports in the order on the screen', async () => {
  const { page } = bench;
  await page.goto(`${first}/convictions?sort=date`);
  const total = async () => Number((await page.getByRole('status').first().textContent())!.replace(/ .*|,/g, ''));
  await page.locator('tbody tr a').first().waitFor();
  const counted: number[] = [];
  for (const value of ['felony', 'misdemeanor']) {
    await page.locator('#filter-level').click();
    const label = page.locator('.rd-facet[open] label').filter({ hasText: value });
    counted.push(Number((await label.locator('.rd-muted').textContent())!.replace(',', '')));
    await label.click();
    await expect.poll(total).toBe(counted.reduce((sum, each) => sum + each, 0));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.id')).toBe('filter-level');
  }
  await page.locator('#jump').fill('3');
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=100/);
  await page.locator('#jump').fill('1');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.search.includes('from'));
  const names = await page.locator('tbody tr a').allTextContents();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Export all/ }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .split('\n')
    .slice(1, 11);
  for (const [i, line] of lines.entries()) expect(line.replaceAll('"', '')).toContain(names[i]!);
});

it('asked nothing of any other machine, and raised no error', () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
});
