import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { LotView, RunProcedure } from '../../src/server/api-types.ts';
import { DATES, PASSWORD, PROCEDURE } from '../support/ordered.ts';
import * as account from './account.ts';
import { violations } from './axe.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** A lot in the browser: made from the queue, drawn by another person, answered by keys, signed, with its certificate. */

const ACCOUNTS = { ana: ['analyst'], bo: ['attorney'], cy: ['supervisor'], au: ['auditor'] };

let bench: Bench;
let page: Page;
let folder: string;
const address = (path: string) => `${bench.server.url}${path}`;

const ask = <Answer>(method: string, path: string, body?: unknown) => account.ask<Answer>(bench, method, path, body);
const become = (name: keyof typeof ACCOUNTS, path: string) => account.become(bench, name, path);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-lots-'));
  bench = await openBench();
  page = bench.page;
  await runFile(bench, writeCounty(folder));
  const run = new URL(page.url()).pathname.split('/')[2]!;
  await ask('POST', '/matters/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
  const isActive = async () =>
    (await ask<readonly RunProcedure[]>('GET', `/matters/procedures/${run}`)).find(({ id }) => id === PROCEDURE)!.state
      .active;
  await vi.waitUntil(async () => !(await isActive()), { timeout: 60_000, interval: 100 });
  for (const [name, roles] of Object.entries(ACCOUNTS)) await account.makeAccount(bench, name, roles);
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a lot goes from the queue through its sample to the signature and the certificate', async () => {
  await become('ana', '/queue');
  await page.getByRole('link', { name: 'Make a lot' }).click();
  await page.getByLabel('Tolerated share of defects, in percent').fill('30');
  await page.getByLabel('Share that a second reviewer answers too, in percent').fill('0');
  await page.getByText(/^\d+ of \d+ matters are drawn/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Freeze the lot' }).click();
  await page.getByText('frozen, not drawn').waitFor();
  const path = new URL(page.url()).pathname;
  // Who froze it cannot type the number.
  expect(await page.getByLabel('A number', { exact: true }).count()).toBe(0);

  await become('cy', path);
  await page.getByLabel('A number', { exact: true }).fill('20261129');
  await page.getByLabel('A number', { exact: true }).press('Enter');
  await page.getByText('being answered').waitFor();

  const lot = () => ask<LotView>('GET', `/lots/${path.split('/')[2]}`);
  const { stratum, choices, sample } = await lot();
  // The plan stands there for whoever draws.
  await page.getByText(`${sample} of `).first().waitFor();
  await page.getByText(/30\.000%, at most 0 found/).waitFor();

  // For a reviewer the page names neither what was determined nor by which clause.
  await become('bo', path);
  await page.getByText('You can still answer places of this sample.').waitFor();
  for (const word of [stratum.outcomeLabel, stratum.clauseTitle])
    expect(await page.locator('main').textContent()).not.toContain(word);
  expect(await violations(page)).toEqual([]);
  const key = String(choices.findIndex(({ id }) => id === stratum.outcome) + 1);
  await page.getByRole('link', { name: 'Answer the sample' }).click();
  await page.getByText(`Place 1 of ${sample} in the order`).waitFor();
  expect(await violations(page)).toEqual([]);
  // Nothing on the screen tells what was determined, or by which clause.
  expect(await page.locator('main').textContent()).not.toContain(stratum.clauseTitle);
  await page.keyboard.press('n');
  await page.getByText(`For you, ${sample - 1} places are left`).waitFor();
  await page.keyboard.press('z');
  await page.getByText('The answer was taken back.').waitFor();
  for (let left = sample; left > 0; left--) {
    await page.getByText(`For you, ${left} ${left === 1 ? 'place is' : 'places are'} left`).waitFor();
    await page.keyboard.press(key);
  }
  await page.getByText('Nothing is left for you in this sample.').waitFor();

  await become('ana', path);
  await page.getByText('The plan is kept.').waitFor();
  await page.getByRole('button', { name: 'Propose the lot' }).click();
  await page.getByText('waits for the signature').waitFor();

  await become('cy', path);
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: 'Firmar el lote' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('State Bar number').fill('123456');
  await bench.server.casework.db.updateTable('sessions').set({ stepped_at: '2020-01-01T00:00:00.000Z' }).execute();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await question.getByLabel('Your password').fill(PASSWORD);
  await question.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByText(/matters were accepted; 0 that had changed/).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the certificate (PDF)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^sampling-certificate-/);
  expect((await lot()).moved).toBe((await lot()).size);
  await page.goto(address('/lots'));
  await page.getByRole('heading', { name: 'How reviewers agree' }).waitFor();
  expect(await violations(page)).toEqual([]);

  // The auditor finds the lots in the menu and from the log, and who answered on the page of the lot.
  await become('au', '/log');
  await page
    .getByRole('link', { name: path.split('/')[2]!, exact: true })
    .first()
    .click();
  await page.getByText('Answered by', { exact: true }).waitFor();
  expect(await page.locator('dd').filter({ hasText: /^bo$/ }).count()).toBe(1);
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await page.getByRole('heading', { name: 'Lots', exact: true }).waitFor();
  // The one refusal is the question who signs.
  expect(bench.errors.filter((each) => !each.includes('status of 403'))).toEqual([]);
}, 120_000);
