import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeAt } from '../../src/sign-on/totp.ts';
import { PASSWORD } from '../support/ordered.ts';
import { makeAccount, signIn, signOut } from './account.ts';
import { violations } from './axe.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** An office where people sign in: its rules and banner, and a second factor from its set-up to its loss. */

const STEP = 30_000;
const BANNER = 'For official use alone.\nWhat you do here is logged.';

let bench: Bench;
let page: Page;
let secret = '';
let codes: readonly string[] = [];

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

beforeAll(async () => {
  bench = await openBench({ accounts: true });
  page = bench.page;
  for (const [name, roles] of Object.entries({ bo: ['attorney'], lead: ['administrator'] }))
    await makeAccount(bench, name, roles);
});
afterAll(() => bench?.close());

it('an administrator sets the rules, and the banner stands above the sign-in', async () => {
  await signOut(page);
  await signIn(page, 'lead');
  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('heading', { name: 'Rules of signing in' }).waitFor();
  await page.locator('label[for=second-attorney]').click();
  await page.getByLabel('Text above the sign-in, in English').fill(BANNER);
  await fits(page, 'rules');
  await button('Save the rules').click();
  await page.getByText('The rules are saved').waitFor();
  await signOut(page);
  await page.getByText('What you do here is logged.').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('keeps the next name that is typed while an account is being added', async () => {
  const name = page.locator('#account-name');
  await signIn(page, 'lead');
  await page.getByRole('link', { name: 'Accounts' }).click();
  await name.fill('cy');
  await page.locator('#account-password').fill(PASSWORD);
  const typed = Promise.withResolvers<void>();
  await page.route('**/api/accounts', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await button('Add an account').click();
  await name.fill('dee');
  typed.resolve();
  await page.getByRole('strong').filter({ hasText: 'cy' }).waitFor();
  expect(await name.inputValue()).toBe('dee');
  await page.unroute('**/api/accounts');
  await signOut(page);
});

it('somebody whose role needs a second factor sets one up before anything else opens', async () => {
  await signIn(page, 'bo');
  await page.getByText('Your role needs a second factor.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/accounts');
  await fits(page, 'second-none');
  await page.goto(`${bench.server.url}/queue`);
  await page.getByText('Your role needs a second factor.').waitFor();
  await button('Set up an authenticator app').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /^QR code/ }).waitFor();
  expect(
    await page.evaluate(
      `document.querySelector('.rd-qr').complete && document.querySelector('.rd-qr').naturalWidth > 0`,
    ),
  ).toBe(true);
  await fits(page, 'second-app');
  secret = ((await page.locator('.rd-secret').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Code').fill('000000');
  await page.keyboard.press('Enter');
  await page.getByText('This code is wrong').waitFor();
  await page.getByLabel('Code').fill(codeAt(secret, Date.now()));
  await page.keyboard.press('Enter');
  await page.getByText('each of these codes lets you in once').waitFor();
  codes = await page.locator('.rd-codes li').allInnerTexts();
  expect(codes).toHaveLength(10);
  await fits(page, 'second-codes');
  await button('I have kept them').click();
  await page.getByText('Recovery codes left: 10').waitFor();
  await page.goto(`${bench.server.url}/queue`);
  await page.getByRole('heading', { name: 'Review' }).first().waitFor();
});

it('signs in with the code, which is asked for once the password is right', async () => {
  await signOut(page);
  await signIn(page, 'bo');
  await page.getByLabel('Code').waitFor();
  expect(await page.evaluate(`document.activeElement.id`)).toBe('code');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await page.getByText('This code is wrong').waitFor();
  // The code of now has confirmed the app; the next one is good also where a step ends meanwhile.
  await page.getByLabel('Code').fill(codeAt(secret, Date.now() + STEP));
  await page.keyboard.press('Enter');
  await button('Sign out').waitFor();
});

it('shows again who they are before a change, with password and code', async () => {
  await bench.server.casework.db.updateTable('sessions').set({ stepped_at: '2020-01-01T00:00:00.000Z' }).execute();
  await page.goto(`${bench.server.url}/accounts`);
  await button('New recovery codes').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Show again who you are' }).waitFor();
  await page.locator('#step-up-code').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.locator('#step-up').fill(PASSWORD);
  await page.keyboard.press('Tab');
  await page.keyboard.type(codes[0]!);
  await page.keyboard.press('Enter');
  await page.getByText('each of these codes lets you in once').waitFor();
  const renewed = await page.locator('.rd-codes li').allInnerTexts();
  expect(renewed).not.toContain(codes[1]);
  codes = renewed;
});

it('asks on any screen before a file goes out, once, and takes no for an answer', async () => {
  await bench.server.casework.db.updateTable('sessions').set({ stepped_at: '2020-01-01T00:00:00.000Z' }).execute();
  await page.goto(`${bench.server.url}/corrections`);
  const link = page.getByRole('link', { name: 'Export as CSV' });
  await link.focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Show again who you are' });
  await question.waitFor();
  await page.locator('#step-up-code').waitFor();
  await fits(page, 'show-again');
  await page.keyboard.press('Escape');
  await page.getByText('Show once more who you are').waitFor();
  await link.click();
  await question.getByLabel('Your password').fill(PASSWORD);
  await question.getByLabel('Code').fill(codes[0]!);
  const [taken] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(taken.suggestedFilename()).toBe('corrections.csv');
  const [again] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(await again.failure()).toBeNull();
});

it('an administrator lets in again who lost the telephone', async () => {
  await signOut(page);
  await signIn(page, 'lead');
  await page.getByRole('link', { name: 'Accounts' }).click();
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'bo' }).first();
  await row.getByRole('button', { name: 'Take the second factor away bo' }).waitFor();
  await fits(page, 'accounts');
  await row.getByRole('button', { name: 'Take the second factor away bo' }).click();
  await expect.poll(() => row.textContent()).not.toContain('second factor ');
  await row.getByRole('button', { name: 'Close bo' }).click();
  await row.getByRole('button', { name: 'Open again bo' }).click();
  await row.getByRole('button', { name: 'Close bo' }).waitFor();
  await signOut(page);
  await signIn(page, 'bo');
  await page.getByText('Your role needs a second factor.').waitFor();
  expect(bench.foreign).toEqual([]);
  // Refusals are answers with an error's status, which browsers note; nothing else is.
  expect(bench.errors.filter((each) => !each.startsWith('Failed to load resource'))).toEqual([]);
});
