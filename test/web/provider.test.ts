import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, type OfficeProvider, startProvider } from '../support/identity-provider.ts';
import { PASSWORD } from '../support/ordered.ts';
import { clientOf } from '../support/server.ts';
import { makeAccount } from './account.ts';
import { violations } from './axe.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** Signing in by the identity provider of the office, a real one, in the browser. */

let bench: Bench;
let page: Page;
let provider: OfficeProvider;
let home = '';

const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: typeof name === 'string' });

beforeAll(async () => {
  const port = await freePort();
  home = `http://localhost:${port}`;
  provider = await startProvider(`${home}/api/session/provider/back`);
  const { issuer, clientId, clientSecret } = provider;
  const described = { issuer, clientId, clientSecret, scope: 'openid', acr: [], amr: [] };
  bench = await openBench({
    accounts: true,
    by: { port, provider: { name: 'County sign-on', claim: 'sub', ...described } },
  });
  page = bench.page;
  for (const [name, roles] of Object.entries({ bo: ['attorney'], lead: ['administrator'], cy: ['supervisor'] }))
    await makeAccount(bench, name, roles);
});
afterAll(async () => {
  await bench?.close();
  await provider?.stop();
});

/** Signs in on the provider's own pages. */
async function atProvider(on: Page, login: string): Promise<void> {
  await on.locator('input[name=login]').fill(login);
  await on.locator('input[name=password]').fill('any');
  await on.keyboard.press('Enter');
  const consent = on.locator('input[value=consent]');
  const back = on.waitForURL(`${home}/**`);
  await Promise.race([
    back,
    consent.waitFor({ state: 'attached' }).then(() => on.locator('button[type=submit]').click()),
  ]);
  await back;
}

it('an administrator links an account with a person of the provider', async () => {
  await page.goto(`${home}/`);
  await page.getByLabel('Name').fill('lead');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Accounts' }).click();
  await button('Link bo').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What the identity provider calls this person').fill('person-7');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('linked as person-7').waitFor();
  // Another person is behind the attorney now, whom a second person approves.
  const cy = clientOf(home);
  expect((await cy.call('POST', '/session/password', { name: 'cy', password: PASSWORD })).status).toBe(200);
  expect((await cy.call('POST', '/accounts/bo/approval', { approve: true })).status).toBe(200);
  await fits(page, 'accounts-linked');
  await button('Sign out').click();
  await button('Sign in with County sign-on').waitFor();
  await fits(page, 'gate-provider');
  // Nobody has pressed the button yet, so nothing went there.
  expect(bench.foreign.filter((each) => !each.startsWith(home))).toEqual([]);
});

it('a person without a linked account reads that, and one with a linked account comes in', async () => {
  await button('Sign in with County sign-on').click();
  await atProvider(page, 'person-8');
  await page.getByText('No open account is linked with you').waitFor();
  expect(new URL(page.url()).hash).toBe('');
  expect(await violations(page)).toEqual([]);
  await bench.context.clearCookies();
  await button('Sign in with County sign-on').focus();
  await page.keyboard.press('Enter');
  await atProvider(page, 'person-7');
  await button('Sign out').waitFor();
  await page.getByText('signed in as bo').waitFor();
});

it('who signs shows again who they are in another tab, and goes on in this one', async () => {
  await bench.server.casework.db.updateTable('sessions').set({ stepped_at: '2020-01-01T00:00:00.000Z' }).execute();
  await page.getByRole('link', { name: 'Your sign-in' }).click();
  await button('Set up an authenticator app').click();
  await page.getByRole('heading', { name: 'Show again who you are' }).waitFor();
  const opening = bench.context.waitForEvent('page');
  await button('Sign in with County sign-on').click();
  const tab = await opening;
  await atProvider(tab, 'person-7');
  await tab.getByText('Close this tab and go on in the other one.').waitFor();
  expect(await violations(tab)).toEqual([]);
  await tab.close();
  await button('I have signed in there: go on').click();
  await page.getByRole('img', { name: /^QR code/ }).waitFor();
});
