import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type Bench, openBench } from './support.ts';

const FILES = ['people.txt', 'cases.txt', 'charges.txt'].map(
  (name) => new URL(`../fixtures/us-zz/${name}`, import.meta.url).pathname,
);

let bench: Bench;

beforeAll(async () => {
  bench = await openBench({ invented: true });
});
afterAll(async () => {
  await bench?.close();
});

it('takes three files of an invented state from the drop to a person', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/new`);
  await page.getByText('The three files of the crown registry of Zenda, given together').waitFor();
  await page.locator('#files').setInputFiles(FILES);
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
  expect(await page.locator('.rd-figures > *', { hasText: 'People' }).first().textContent()).toContain('7');
  expect(await page.locator('main').textContent()).toContain('Fresh Start Act convictions, all counties');
  expect(await page.locator('main').textContent()).not.toMatch(/Prop(?:osition)? 64|California/);
  // The one law of the state is chosen already, and its effect is shown.
  expect(await page.locator('#pack').count()).toBe(0);
  await page.locator('#county').selectOption('STRELSAU');
  await page.locator('#asOf').fill('2020-07-01');
  await page.getByText('worked out in').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Run the analysis' }).click();
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  await page.goto(`${page.url().split('?')[0]}/convictions`);
  await page
    .getByRole('link', { name: /RASSENDYLL/ })
    .first()
    .click();
  await page.getByText('In the crown’s registry of offenders').waitFor();
  const shown = (await page.locator('main').textContent()) ?? '';
  expect(shown).toContain('ZC 12-2-2');
  expect(shown).toContain('FSA');
  expect(shown).not.toMatch(/PC 290|11361|California/);
  expect(await page.getByRole('heading', { name: 'Petition' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(bench.errors).toEqual([]);
});

it.each([
  { state: 'California', law: 'Prop 64 convictions, all counties' },
  { state: 'Zenda', law: 'Fresh Start Act convictions, all counties' },
])('offers an invented county of $state', async ({ state, law }) => {
  const { page, server } = bench;
  await page.goto(`${server.url}/new`);
  await page.getByText('CSV in the format of the California DOJ').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: `Use invented data of ${state}` }).click();
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
  expect(await page.locator('main').textContent()).toContain(law);
});
