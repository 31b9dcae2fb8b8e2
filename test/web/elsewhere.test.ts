import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkTwoStates, writeTwoStates } from '../support/two-states.ts';
import { violations } from './axe.ts';
import { type Bench, openBench } from './support.ts';

/** Convictions in other states on screen: given beside the files of a run, taken in, shown and taken back. */

const folder = mkdtempSync(join(tmpdir(), 'redress-web-elsewhere-'));
let bench: Bench;

beforeAll(async () => {
  writeTwoStates(folder);
  await linkTwoStates(folder, 'links', 'ny.csv', ['V5']);
  bench = await openBench();
}, 120_000);
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('takes them in from a file and its links, and a run that is made again has them too', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/new`);
  await page.locator('#files').setInputFiles(join(folder, 'va.csv'));
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
  // The first law of the state asks for convictions elsewhere; the other one does not.
  await page.locator('#asOf').fill('2026-07-02');
  const part = page.locator('details', { hasText: 'Convictions in other states' });
  await page.getByText('Convictions in other states', { exact: true }).click();
  await part.getByText('None is here yet.').waitFor();
  expect(await part.getByRole('button', { name: 'Take them in' }).isDisabled()).toBe(true);
  await part.locator('#elsewhere-file').setInputFiles(join(folder, 'ny.csv'));
  await part.getByRole('checkbox', { name: /^ny\.csv \(New York\)/ }).waitFor({ timeout: 60_000 });
  expect(await part.getByRole('checkbox').isChecked()).toBe(true);
  await part.locator('#elsewhere-links').setInputFiles(join(folder, 'links/links.csv'));
  await part.getByText('Choose both files: links.csv and people.csv.').waitFor();
  expect(await part.getByRole('button', { name: 'Take them in' }).isDisabled()).toBe(true);
  await part
    .locator('#elsewhere-links')
    .setInputFiles(['links.csv', 'people.csv'].map((name) => join(folder, 'links', name)));
  expect(await violations(page)).toEqual([]);
  await part.getByRole('button', { name: 'Take them in' }).click();
  await part.getByText('1 question is answered about 1 person.').waitFor({ timeout: 60_000 });
  expect(await part.textContent()).toMatch(/ny\.csv \(us-ny, SHA-256 [0-9a-f]{64}\)/);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByText('Preguntas respondidas: 1, sobre 1 persona.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Run the analysis' }).click();
  await page.getByText('1 of them is an answer from files of other states').waitFor({ timeout: 60_000 });
  const run = page.url().split('?')[0]!;
  await page.goto(`${run}/convictions`);
  await page
    .getByRole('link', { name: /HARTWELL/ })
    .first()
    .click();
  await page.getByText('Answer from a file of another state').waitFor();
  const shown = (await page.locator('main').textContent()) ?? '';
  expect(shown).toContain('the person was convicted outside Virginia in the seven years');
  expect(shown).toMatch(/ny\.csv \(us-ny, SHA-256 [0-9a-f]{64}\), line 2/);
  expect(await violations(page)).toEqual([]);
  await page.goto(run);
  await page.getByRole('link', { name: 'Run again' }).first().click();
  await page.getByText('1 question is answered about 1 person.').waitFor({ timeout: 60_000 });
  expect(bench.errors).toEqual([]);
});

it('takes them back, and offers nothing under a law that does not count them', async () => {
  const { page } = bench;
  await page.getByRole('button', { name: 'Take these answers back' }).click();
  await page.getByText('1 question is answered').waitFor({ state: 'detached', timeout: 60_000 });
  await page.locator('#pack').selectOption('us-va/392-12');
  await page.getByText('Convictions in other states', { exact: true }).waitFor({ state: 'detached' });
  expect(bench.errors).toEqual([]);
});
