import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedListed } from '../support/seed-lots.ts';
import * as account from './account.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** Rules, a hold and a purge up to its signature, each half by the person whose it is, by keyboard alone. */

let bench: Bench;
let page: Page;
let matters: readonly string[];

beforeAll(async () => {
  bench = await openBench();
  page = bench.page;
  const _chief = await account.beside(bench);
  for (const [name, roles] of Object.entries({ bo: ['attorney'], cy: ['supervisor'], ed: ['auditor'] }))
    await account.makeAccount(bench, name, roles);
  const { casework } = bench.server;
  matters = await seedListed(casework, 3);
  await casework.db.updateTable('matters').set({ due_at: null, due_day: null }).execute();
});
afterAll(() => bench?.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
/** How many people a line of the plan counts. */
const counted = (line: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${line}`) })
    .getByRole('cell')
    .first()
    .textContent();

it('falls due once a supervisor has set a rule', async () => {
  await account.become(bench, 'cy', '/retention');
  await page.getByText('Stays: the office has set no rule').waitFor();
  expect(await counted('Falls due')).toBe('0');
  await page.getByLabel('Whole months').fill('0');
  await press('Set the rule');
  await page.getByText('The rule is set.').waitFor();
  await page.getByText('office rule; for legal review').waitFor();
  await expect.poll(() => counted('Falls due')).toBe('3');
});

it('stays under a hold that an attorney places by the address of a matter, until two people lift it', async () => {
  await account.become(bench, 'bo', '/retention');
  await page.getByLabel('Matter (its address').fill(`${bench.server.url}/matters/${matters[0]}`);
  await page.getByLabel('Why').fill('A civil suit is pending.');
  await press('Place the hold');
  await page.getByText('The hold stands.').waitFor();
  await account.become(bench, 'cy', '/retention');
  await expect.poll(() => counted('Stays: under a legal hold')).toBe('1');
  await page.getByLabel('Why').first().fill('The suit ended.');
  await press('Ask that it be lifted');
  await page.getByText('cy asks that it be lifted: The suit ended.').waitFor();
  expect(await page.getByRole('button', { name: 'Lift the hold' }).count()).toBe(0);
  await fits(page, 'retention-supervisor');
  await account.become(bench, 'ed', '/retention');
  await press('Lift the hold');
  await page.getByText('Lifted by ed').waitFor();
  await expect.poll(() => counted('Falls due')).toBe('3');
});

it('is proposed by one person and signed by another, and then waits for the operator', async () => {
  await account.become(bench, 'cy', '/retention');
  await press('Propose to purge what falls due');
  await page.getByText('Proposed: waits for a signature').waitFor();
  expect(await page.getByRole('button', { name: 'Sign the purge' }).count()).toBe(0);
  await account.become(bench, 'ed', '/retention');
  await press('Sign the purge');
  await page.getByText('Signed: waits for the operator').waitFor();
  await fits(page, 'retention-auditor');
  await page.getByRole('button', { name: 'Español' }).press('Enter');
  await page.getByText('Firmada: espera al operador').waitFor();
  expect(bench.errors).toEqual([]);
});
