import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, become, makeAccount } from './account.ts';
import { violations } from './axe.ts';
import { fits } from './fits.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** What somebody keeps out of, declared without looking at a record. */

let bench: Bench;
let page: Page;
let folder: string;
let run = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-conflicts-'));
  bench = await openBench();
  page = bench.page;
  page.setDefaultTimeout(15_000);
  run = new URL(await runFile(bench, writeCounty(folder))).pathname;
  for (const [name, roles] of Object.entries({ ana: ['analyst'], cy: ['supervisor'] }))
    await makeAccount(bench, name, roles);
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const ofRow = () => page.locator('tbody tr').first();

it('a case is declared by keyboard, and whoever was convicted in it is gone from the list', async () => {
  await become(bench, 'ana', `${run}/convictions`);
  await ofRow().waitFor();
  const name = (await ofRow().locator('a').first().textContent())!;
  const rows = await ask<{ rows: { cases: string; name: string }[] }>(
    bench,
    'POST',
    `/runs/${run.split('/')[2]}/convictions`,
    { filter: {}, text: name, sort: { by: 'file', descending: false }, from: 0, size: 1 },
  );
  const number = rows.rows[0]!.cases.split(';')[0]!;
  await page.goto(`${bench.server.url}/queue`);
  await page.getByRole('link', { name: 'What you keep out of' }).click();
  await page.getByRole('heading', { name: 'Declare a conflict' }).waitFor();
  await page.getByText('You have declared nothing here.').waitFor();
  expect(await page.getByRole('heading', { name: 'Lists of counsel' }).count()).toBe(0);
  await fits(page, 'conflicts-none');
  await page.locator('#conflict-what').focus();
  await page.keyboard.type(number.toLowerCase());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('my cousin was a witness');
  await page.keyboard.press('Enter');
  await page.getByText(/^On record\. People whom it hides from you now: [1-9]/).waitFor();
  await page.getByText(/^Case .*my cousin was a witness/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goto(`${bench.server.url}${run}/convictions`);
  await ofRow().waitFor();
  expect(await page.locator('tbody').textContent()).not.toContain(name);
});

it('a supervisor declares a bar number and takes a list of counsel in; a slip in it is named by its line', async () => {
  await become(bench, 'cy', '/conflicts');
  await page.getByText('cases in which you were counsel, by your bar number').click();
  await page.locator('#conflict-what').fill('123456');
  await page.getByLabel(/^Why, such as/).fill('I was a public defender');
  await button('Keep me out').click();
  await page.getByText('On record. People whom it hides from you now: 0.').waitFor();
  const list = (text: string) => ({ name: 'counsel.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('#counsel').setInputFiles(list('county,case,bar_number\n,,1'));
  await page.getByText('Line 2, column case').waitFor();
  await page.locator('#counsel').setInputFiles(list('county,case,bar_number\n,NO-SUCH-CASE-1,123456\n'));
  await page.getByText('Lines taken in: 1; known before: 0.').waitFor();
  await fits(page, 'conflicts');
});

it('a relative is declared in Spanish', async () => {
  await button('Español').click();
  await page.getByText('una persona con quien tiene relación, por su nombre').click();
  await page.locator('#conflict-what').fill('Nadie Conocido');
  await page.getByLabel(/^Por qué/).fill('es mi primo');
  await button('Apartarme').click();
  await page.getByText('Relación con Nadie Conocido').waitFor();
  expect(await violations(page)).toEqual([]);
});
