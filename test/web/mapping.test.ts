import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { redressIn } from '../support/cli.ts';
import { violations } from './axe.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** Three invented tables of a court without a mapping, from the drop to results. */

const TABLES = {
  'party.txt':
    'party_id|last_name|first_name|birth|sex\nP1|ROE|JANE|02/13/1980|F\nP2|DOE|JOHN|05/16/1975|M\nP3|DOE|JIM|05/17/1975|M\n',
  'case.txt': 'case_no|party_id|crt\n08-1|P1|31\n09-2|P2|31\n09-3|P3|31\n',
  'charge.txt':
    'case_no|seq|statute|grade|disposition|disposed\n' +
    '08-1|1|195.202|M|GUILTY|03/14/2008\n' +
    '08-1|2|570.030|M|HUNG JURY|03/14/2008\n' +
    '09-2|1|195.202|M|GUILTY|03/15/2009\n' +
    '09-3|1|570.030|M|HUNG JURY|03/15/2009\n',
};

let bench: Bench;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-mapping-web-'));
  for (const [name, text] of Object.entries(TABLES)) writeFileSync(join(folder, name), text);
  bench = await openBench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('proposes a mapping beside the data, takes every choice, holds its examples and runs', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/new`);
  await page.locator('#files').setInputFiles(Object.keys(TABLES).map((name) => join(folder, name)));
  await page.getByRole('heading', { name: 'Are these the tables of a court’s system?' }).waitFor({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Which state’s law they are read for').selectOption('us-mo');
  await page.getByRole('button', { name: 'Propose a mapping' }).press('Enter');
  await page.getByRole('heading', { name: 'Mapping for Missouri' }).waitFor({ timeout: 60_000 });
  await page.getByText('No column was found for: County').waitFor();
  expect(await violations(page)).toEqual([]);
  await fits(page, 'mapping');
  const shown = (await page.locator('main').textContent()) ?? '';
  expect(shown).toContain('HUNG JURY × 2');
  expect(shown).not.toMatch(/ROE|JANE|1980/);

  // The file is the one that the command writes.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the mapping' }).click();
  await (await download).saveAs(join(folder, 'downloaded.yml'));
  const said = await redressIn(folder, 'mapping', 'new', ...Object.keys(TABLES), '--jurisdiction', 'us-mo');
  expect(readFileSync(join(folder, 'downloaded.yml'), 'utf8')).toBe(said.stdout);

  await page.getByLabel('Means case.crt', { exact: true }).selectOption('case.county');
  await page.getByText('1 name is no county of Missouri.').waitFor();
  await fits(page, 'mapping-no-county');
  await page.getByLabel('These are codes').press('Space');
  const code = page.getByLabel('What 31 of case.crt means');
  await code.fill('greene');
  await code.press('Tab');
  await page.getByText('No column was found for: County').waitFor({ state: 'detached' });
  // Levels are named as the state names them.
  await page.getByLabel('What M of charge.grade means').selectOption({ label: 'misdemeanor' });
  await page.getByLabel('What GUILTY of charge.disposition means').selectOption({ label: 'convicted' });
  await page.getByText('How the charge ended: 1 code has no meaning yet.').waitFor();
  while ((await page.getByRole('button', { name: /^It is so/ }).count()) > 0) {
    const before = await page.getByRole('button', { name: /^It is so/ }).count();
    await page
      .getByRole('button', { name: /^It is so/ })
      .first()
      .press('Enter');
    await expect.poll(() => page.getByRole('button', { name: /^It is so/ }).count()).toBe(before - 1);
  }

  await page.getByRole('button', { name: 'Add an example' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'See what comes of it' }).click();
  const example = page.getByRole('region', { name: 'Example 1' });
  await example.getByText('2008-04-03 RSMo 195.202 misdemeanor convicted, in GREENE').waitFor({ timeout: 60_000 });
  await example.getByRole('button', { name: 'This is right: keep it' }).click();
  await example.getByText('Example 1: holds').waitFor({ timeout: 60_000 });
  // A change that breaks it is seen at once.
  await page.getByLabel('What GUILTY of charge.disposition means').selectOption({ label: 'dismissed' });
  await example.getByText('Example 1: does not hold').waitFor({ timeout: 60_000 });
  await page.getByLabel('What GUILTY of charge.disposition means').selectOption({ label: 'convicted' });
  await example.getByText('Example 1: holds').waitFor({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  await fits(page, 'mapping-done');

  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: 'Mapeo para Missouri' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();

  await page.getByRole('button', { name: 'Read the tables' }).click();
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
  await page.getByText('Read through the mapping us-mo/proposed').waitFor();
  expect(await violations(page)).toEqual([]);
  await fits(page, 'mapped-run');
  await page.locator('#asOf').fill('2024-01-01');
  await page.getByRole('button', { name: 'Run the analysis' }).click();
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: 'Verify these files' }).click();
  await page.locator('label[for="verify-again"]').click();
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await page
    .getByRole('heading', { name: /^Verified: these results come from these files/ })
    .waitFor({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  expect(bench.errors).toEqual([]);
});
