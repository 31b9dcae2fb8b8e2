import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIRST_PASSWORD, PASSWORD } from '../support/server.ts';
import { makeAccount, signIn, signOut } from './account.ts';
import { violations } from './axe.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** Accounts that a second person approves, and accounts that nobody used for a long time. */

let bench: Bench;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeAll(async () => {
  bench = await openBench({ accounts: true });
  page = bench.page;
  for (const [name, roles] of Object.entries({ cy: ['supervisor'], lead: ['administrator'], ana: ['analyst'] }))
    await makeAccount(bench, name, roles);
});
afterAll(() => bench?.close());

async function openAccounts(name: string): Promise<void> {
  await signIn(page, name);
  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('heading', { name: 'Who may sign in' }).waitFor();
}

it('an administrator adds an attorney, who opens nothing before a supervisor approved the account', async () => {
  await page.goto(bench.server.url);
  await signOut(page);
  await openAccounts('lead');
  await page.locator('#account-name').fill('bo');
  await page.locator('#account-password').fill(FIRST_PASSWORD);
  await page.locator('label[for=account-attorney]').click();
  await button('Add an account').click();
  await page.getByText('waits for approval: Analyst, Attorney, given by lead').waitFor();
  expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await fits(page, 'accounts-waiting');
  await signOut(page);
  await signIn(page, 'bo', FIRST_PASSWORD);
  await page.getByText('This account opens nothing yet: a supervisor has to approve it first.').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('the supervisor approves it by keyboard, and the attorney chooses their own password before anything opens', async () => {
  await page.reload();
  await openAccounts('cy');
  const approve = page.getByRole('button', { name: 'Approve bo' });
  await approve.waitFor();
  expect(await violations(page)).toEqual([]);
  await approve.focus();
  await page.keyboard.press('Enter');
  await approve.waitFor({ state: 'detached' });
  await page.getByText('Analyst, Attorney').waitFor();
  await signOut(page);
  await signIn(page, 'bo', FIRST_PASSWORD);
  const chooses = page.getByRole('heading', { name: 'Choose your own password' });
  await chooses.waitFor();
  expect(await violations(page)).toEqual([]);
  await fits(page, 'accounts-first-password');
  // No other screen opens, by whatever way.
  await page.goto(`${bench.server.url}/rulebook`);
  await chooses.waitFor();
  await page.getByLabel('First password').focus();
  await page.keyboard.type(FIRST_PASSWORD);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await chooses.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Change your password' }).waitFor();
  await signOut(page);
  await signIn(page, 'bo');
  await page.getByText('signed in as bo').waitFor();
  await signOut(page);
});

it('an administrator sees whose first password was never used, and gives another one', async () => {
  await openAccounts('lead');
  await page.locator('#account-name').fill('fay');
  await page.locator('#account-password').fill(FIRST_PASSWORD);
  await button('Add an account').click();
  const own = page.getByRole('listitem').filter({ hasText: 'fay' });
  await own.getByText('first password, until').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'bo' }).getByText('first password, until').count()).toBe(0);
  await button('New first password fay').click();
  await page.getByRole('heading', { name: 'A new first password for fay' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.locator('#renewed').fill('another of the first passwords');
  await button('New first password').click();
  await page.getByRole('heading', { name: 'A new first password for fay' }).waitFor({ state: 'detached' });
  await signOut(page);
  await signIn(page, 'fay', 'another of the first passwords');
  await page.getByRole('heading', { name: 'Choose your own password' }).waitFor();
  await signOut(page);
});

it('an account that was closed for want of use says so at the sign-in, and is opened again', async () => {
  await bench.server.casework.db
    .updateTable('accounts')
    .set({ closed_at: '2026-11-01T00:00:00.000Z', closed_why: 'idle' })
    .where('name', '=', 'ana')
    .execute();
  await signIn(page, 'ana');
  await page.getByText('nobody had used it for 90 days').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await openAccounts('lead');
  await page.getByText('closed: not used for 90 days').waitFor();
  await button('Open again ana').click();
  await page.getByText('closed: not used for 90 days').waitFor({ state: 'detached' });
  await signOut(page);
  await signIn(page, 'ana');
  await page.getByText('signed in as ana').waitFor();
});
