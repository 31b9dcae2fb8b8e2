import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LinkageView } from '../../src/server/api-types.ts';
import { linkedFolder } from '../support/linked-folder.ts';
import { reconciledFolder } from '../support/reconciled-folder.ts';
import * as account from './account.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** Links in the browser: a folder is opened, its pairs are answered by keys and blind, and the decisions go out. */

const ACCOUNTS = { ana: ['analyst'], bo: ['attorney'], cy: ['supervisor'] };

let bench: Bench;
let page: Page;
let folder: string;

const become = (name: keyof typeof ACCOUNTS, path: string) => account.become(bench, name, path);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-links-'));
  await linkedFolder(folder, 60);
  await reconciledFolder(folder);
  bench = await openBench({ allow: [folder] });
  page = bench.page;
  for (const [name, roles] of Object.entries(ACCOUNTS)) await account.makeAccount(bench, name, roles);
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a folder of links is opened, answered by two people who do not see each other, and given out as decisions', async () => {
  await become('ana', '/linkage');
  await page.getByRole('heading', { name: 'No links are open yet' }).waitFor();
  await page.getByRole('button', { name: folder }).click();
  await page.getByRole('button', { name: 'links', exact: true }).click();
  await page.getByText('links.csv').waitFor();
  await fits(page, 'linkages');
  await page.getByRole('button', { name: 'Open this folder' }).click();
  await page.getByRole('heading', { name: 'Where the pairs stand' }).waitFor({ timeout: 30_000 });
  await page.getByRole('heading', { name: 'If the model could decide' }).waitFor();
  await fits(page, 'linkage');
  const path = new URL(page.url()).pathname;
  const view = () => account.ask<LinkageView>(bench, 'GET', `/linkages/${path.split('/')[2]}`);
  const { waiting } = await view();

  await page.getByRole('link', { name: 'Review pairs' }).click();
  await page.getByText(`${waiting} pairs are left for you.`).waitFor();
  await fits(page, 'review');
  // The rows that are shown add up to what stands under them, and none is of race.
  const shown = await page.locator('.rd-pair td.rd-num').allTextContents();
  const numbers = shown.map((text) => Math.round(100 * Number(text.replace('−', '-').replace('+', ''))));
  expect(numbers.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(numbers.at(-1));
  expect(await page.locator('main').textContent()).not.toMatch(/race/i);
  await page.keyboard.press('d');
  await page.getByText(`${waiting - 1} pairs are left for you.`).waitFor();
  await page.keyboard.press('z');
  await page.getByText('Your answer was taken back.').waitFor();
  // The pair is there again, so that its own note opens.
  await page.getByText(`${waiting} pairs are left for you.`).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('Goes with your answer').fill('one mother');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByText(`${waiting - 1} pairs are left for you.`).waitFor();

  await become('bo', `${path}/review`);
  await page.getByText(`${waiting} pairs are left for you.`).waitFor();
  expect(await page.locator('main').textContent()).not.toContain('one mother');
  await page.keyboard.press('d');
  await page.getByText(`${waiting - 1} pairs are left for you.`).waitFor();

  await become('cy', path);
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: 'Cómo están los pares' }).waitFor();
  await fits(page, 'linkage-es');
  await page.getByRole('link', { name: 'Revisar pares' }).click();
  await page.getByText('Le quedan').waitFor();
  await fits(page, 'review-es');
  await page.getByRole('button', { name: 'English' }).click();
  await page.keyboard.press('s');
  await page.getByText(`${waiting - 1} pairs are left for you.`).waitFor();

  await page.goto(`${bench.server.url}${path}`);
  await page.getByLabel('Which pairs').selectOption('same');
  await page.getByRole('link', { name: /^L\d+$/ }).click();
  await page.getByText('Settled as one person, by people').waitFor();
  await page.getByText('one mother').waitFor();
  await fits(page, 'pair');
  await page.getByRole('link', { name: 'To the links' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the decisions (CSV)' }).click();
  expect((await download).suggestedFilename()).toBe('decisions.csv');
  expect((await view()).counts).toMatchObject({ same: 1, differs: 0 });
  expect(bench.errors).toEqual([]);
}, 120_000);

it('lists of a court show what each file lacks, by what evidence, and what it would be decided to', async () => {
  const openFolder = async (name: string, kind: 'links' | 'courts') => {
    await page.goto(`${bench.server.url}/linkage`);
    await page.getByLabel('What the folder holds').selectOption(kind);
    await page.getByRole('button', { name: folder }).click();
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByText('.csv').first().waitFor();
    await page.getByRole('button', { name: 'Open this folder' }).click();
  };
  await become('bo', '/linkage');
  await openFolder('mo-links', 'links');
  await page.getByRole('heading', { name: 'Where the pairs stand' }).waitFor({ timeout: 30_000 });
  await openFolder('mo-courts', 'courts');
  await page.getByRole('heading', { name: 'Convictions by county and year' }).waitFor({ timeout: 30_000 });
  await page.getByRole('link', { name: '11-300' }).waitFor();
  await page.getByRole('cell', { name: 'Not decided: this law does not reach the offense' }).waitFor();
  await fits(page, 'courts');
  await page
    .getByRole('region', { name: 'Convictions by county' })
    .getByRole('row', { name: 'GREENE 1 1 2 1' })
    .waitFor();
  await page.locator('#figures-county').selectOption({ label: 'GREENE' });
  await page.getByRole('row', { name: '2015 0 0 1 0' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Court only (CSV)' }).click();
  expect((await download).suggestedFilename()).toBe('court-only.csv');
  // A conviction without a case number opens like any other.
  await page.getByRole('link', { name: 'no case number' }).click();
  await page.getByRole('heading', { name: 'What the files say' }).waitFor();
  await page.getByRole('link', { name: 'To the lists' }).click();
  await page.getByRole('link', { name: '11-300' }).click();
  await page.getByText('whether the record MO0 is the same person').waitFor();
  await page.getByRole('heading', { name: 'Why it weighs what it weighs' }).waitFor();
  await fits(page, 'court-conviction');
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: 'Como se decidiría' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Authority, in its words').fill('Order 26-14, invented');
  await page.getByLabel('Court or body that it is of').fill('Circuit Court of Greene');
  await page.getByLabel('Its day').fill('2026-03-02');
  await page.getByRole('button', { name: 'Enter as taken up' }).click();
  await page.getByText('Entered, not confirmed yet').waitFor();
  await fits(page, 'court-taking');
  const conviction = page.url();
  await become('cy', '/linkage');
  await page.getByRole('link', { name: 'Convictions of a court alone that are taken up' }).click();
  await page.getByRole('button', { name: 'Confirm this entry' }).click();
  await page.getByText('There are none.').waitFor();
  await page.getByLabel('List').selectOption('taken');
  await page.getByText('Order 26-14, invented').waitFor();
  await fits(page, 'court-register');
  await page.goto(conviction);
  await page.getByText('Taken up', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('link', { name: 'A las listas' }).click();
  await page.getByRole('heading', { name: 'Condenas por condado y año' }).waitFor();
  await page.getByLabel('Lista', { exact: true }).selectOption('both-differ');
  await page.getByRole('cell', { name: 'fecha', exact: true }).waitFor();
  await fits(page, 'courts-es');
  expect(bench.errors).toEqual([]);
}, 120_000);
