import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { synthesize } from '../../src/sources/synthetic/index.ts';
import { violations } from './axe.ts';
import { type Bench, openBench } from './support.ts';

let bench: Bench;
let folder: string;
let first: string;

/** One finished run of a small county, from which every walk begins. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-in-place-'));
  const county = [...synthesize({ county: 'SAN JOAQUIN', lines: 4000, seed: 7 })].join('');
  writeFileSync(join(folder, 'county.csv'), county);
  writeFileSync(
    join(folder, 'eligibility_options.json'),
    JSON.stringify({
      baselineEligibility: { dismiss: ['11357'], reduce: ['11358'] },
      additionalRelief: { subjectAgeThreshold: 57 },
    }),
  );
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

it('runs again from a correction in three clicks, and keeps choices over Back, a refresh, files and scenarios', async () => {
  const { page } = bench;
  await page.goto(first);
  await page.getByRole('link', { name: 'See all convictions' }).click();
  await page.locator('#filter-level').selectOption({ label: 'felony' });
  await page.waitForURL(/filter/);
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
  await page.locator('#asOf').fill('2019-01-31');
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

it('asked nothing of any other machine, and raised no error', () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
});
