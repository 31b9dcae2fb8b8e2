import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RunProcedure } from '../../src/server/api-types.ts';
import { DATES, PROCEDURE } from '../support/ordered.ts';
import { ask, become, makeAccount } from './account.ts';
import { violations } from './axe.ts';
import { fits } from './fits.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** The weekly review of the log, and what it says of one person. */

let bench: Bench;
let page: Page;
let folder: string;
let matter = '';

const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-log-'));
  bench = await openBench();
  page = bench.page;
  page.setDefaultTimeout(15_000);
  await runFile(bench, writeCounty(folder));
  const run = new URL(page.url()).pathname.split('/')[2]!;
  await ask(bench, 'POST', '/matters/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
  const isActive = async () =>
    (await ask<readonly RunProcedure[]>(bench, 'GET', `/matters/procedures/${run}`)).find(({ id }) => id === PROCEDURE)!
      .state.active;
  await vi.waitUntil(async () => !(await isActive()), { timeout: 60_000, interval: 100 });
  for (const [name, roles] of Object.entries({
    ana: ['analyst'],
    cy: ['supervisor'],
    ed: ['auditor'],
    lead: ['administrator'],
  }))
    await makeAccount(bench, name, roles);
  const { id } = await bench.server.casework.db.selectFrom('matters').select('id').limit(1).executeTakeFirstOrThrow();
  matter = id;
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a supervisor sees what is odd, opens its rows by keyboard, and signs with a note', async () => {
  await become(bench, 'ana', `/matters/${matter}`);
  await page.goto(`${bench.server.url}/log`);
  await page.getByText('None of your roles permits that').first().waitFor();
  await become(bench, 'cy', '/');
  await page.getByRole('link', { name: 'Log', exact: true }).click();
  await page.getByRole('heading', { name: 'ana was refused: 1' }).waitFor();
  await page.getByText('Nobody has reviewed the log yet.').waitFor();
  const show = page.getByRole('button', { name: /^Show rows .* ana$/ }).last();
  await show.focus();
  await page.keyboard.press('Enter');
  await page.getByText('GET /api/log', { exact: false }).first().waitFor();
  await fits(page, 'log-review');
  await page.getByLabel('What you found').focus();
  await page.keyboard.type('Asked: an old bookmark.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Asked: an old bookmark.', { exact: false }).last().waitFor();
  await page.getByText('Nobody has reviewed the log yet.').waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
});

it('an auditor reads and saves what the log says of one person, in English and Spanish, without a name', async () => {
  await become(bench, 'ed', '/log');
  await page.getByRole('link', { name: 'One person’s file' }).click();
  await page.getByLabel('Id or address of one of the person’s matters').fill(`${bench.server.url}/matters/${matter}`);
  await button('Show').click();
  await page.getByText(/^About this person: [1-9]/).waitFor();
  await page.getByRole('heading', { name: 'About many people, this one among them' }).waitFor();
  await fits(page, 'log-person');
  const saving = page.waitForEvent('download');
  await button('Save as CSV').click();
  expect((await saving).suggestedFilename()).toBe('person-log.csv');
  await button('Español').click();
  await page.getByText('Sobre muchas personas, ella entre otras', { exact: true }).first().waitFor();
  expect(await violations(page)).toEqual([]);
});

it('where the office asks for it, a reviewer says once a session for what, by keyboard, and then the card opens', async () => {
  await button('English').click();
  await become(bench, 'lead', '/');
  const rules = await ask<object>(bench, 'GET', '/accounts/rules');
  await ask(bench, 'PUT', '/accounts/rules', { ...rules, askPurpose: true });
  await become(bench, 'ana', `/matters/${matter}`);
  await page.getByRole('heading', { name: 'For what do you look at records?' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Which').focus();
  await page.keyboard.type('queue of the week');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'For what do you look at records?' }).waitFor({ state: 'detached' });
  // It is not asked a second time.
  await page.reload();
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('heading', { name: 'For what do you look at records?' }).count()).toBe(0);
});
