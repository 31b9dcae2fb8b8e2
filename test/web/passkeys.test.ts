import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, makeAccount, signIn } from './account.ts';
import { violations } from './axe.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** Passkeys, made and used with the authenticator that Chromium plays itself. */

let bench: Bench;
let page: Page;
let debug: CDPSession;
let key = '';
/** By its name: browsers know no passkeys of a bare number. */
let home = '';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

async function plugIn(): Promise<string> {
  const { authenticatorId } = await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

beforeAll(async () => {
  bench = await openBench({ accounts: true });
  page = bench.page;
  home = bench.server.url.replace('127.0.0.1', 'localhost');
  for (const [name, roles] of Object.entries({ bo: ['attorney'], di: ['clerk'] }))
    await makeAccount(bench, name, roles);
  debug = await bench.context.newCDPSession(page);
  await debug.send('WebAuthn.enable');
  key = await plugIn();
});
afterAll(() => bench?.close());

async function addPasskey(label: string): Promise<void> {
  await page.getByLabel('Name of the passkey').fill(label);
  await page.keyboard.press('Enter');
}

const kept = () => bench.server.casework.db.selectFrom('passkeys').selectAll().orderBy('created_at').execute();

it('says at another address where passkeys work', async () => {
  await page.goto(`${bench.server.url}/accounts`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  expect(await button('Sign in with a passkey').count()).toBe(0);
  await signIn(page, 'bo');
  await page.getByRole('link', { name: 'Your sign-in' }).click();
  await page.getByText(`Passkeys work at ${home} alone`).waitFor();
});

it('a passkey is made, gives recovery codes, and is named in the list', async () => {
  await page.goto(`${home}/accounts`);
  await signIn(page, 'bo');
  await page.getByRole('heading', { name: 'Passkeys' }).waitFor();
  await fits(page, 'passkey-none');
  await addPasskey('office computer');
  await page.getByText('each of these codes lets you in once').waitFor();
  await button('I have kept them').click();
  await page.locator('strong', { hasText: 'office computer' }).waitFor();
  await fits(page, 'passkey-list');
  const [passkey] = await kept();
  expect(passkey).toMatchObject({ account: 'bo', label: 'office computer' });
  // The same authenticator is not registered twice.
  await addPasskey('again');
  await page.getByText('No passkey was made.').waitFor();
  expect(await kept()).toHaveLength(1);
});

it('then the password alone opens nothing, and the passkey does, by keyboard, without a name', async () => {
  await button('Sign out').click();
  await signIn(page, 'bo');
  await page.getByLabel('Code').waitFor();
  expect(await violations(page)).toEqual([]);
  await button('Sign in with a passkey').focus();
  await page.keyboard.press('Enter');
  await button('Sign out').waitFor();
  expect(
    (await ask<{ account: string }>({ ...bench, server: { ...bench.server, url: home } }, 'GET', '/session')).account,
  ).toBe('bo');
  expect((await kept())[0]!.counter).toBeGreaterThan(0);
});

it('shows again who somebody is, before another is added and one is removed', async () => {
  const { db } = bench.server.casework;
  const age = () => db.updateTable('sessions').set({ stepped_at: '2020-01-01T00:00:00.000Z' }).execute();
  const confirmed = async () => {
    await page.getByRole('heading', { name: 'Show again who you are' }).waitFor();
    await button('Use a passkey').click();
  };
  await page.goto(`${home}/accounts`);
  await page.locator('strong', { hasText: 'office computer' }).waitFor();
  await age();
  const second = (await debug.send('WebAuthn.getCredentials', { authenticatorId: key })).credentials[0]!;
  expect(second.isResidentCredential).toBe(true);
  await button('Remove office computer').click();
  await page.getByRole('heading', { name: 'Show again who you are' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await button('Cancel').click();
  expect(await kept()).toHaveLength(1);
  // Another authenticator beside the first: several for one person.
  await debug.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: key, enabled: true });
  await button('New recovery codes').click();
  await confirmed();
  await page.getByText('each of these codes lets you in once').waitFor();
  await button('I have kept them').click();
});

it('a copy of a key, whose counter does not go on, opens nothing', async () => {
  await bench.server.casework.db.updateTable('passkeys').set({ counter: 1_000_000 }).execute();
  await button('Sign out').click();
  await button('Sign in with a passkey').click();
  await page.getByText('This passkey does not open that').waitFor();
  await bench.server.casework.db.updateTable('passkeys').set({ counter: 1 }).execute();
  await button('Sign in with a passkey').click();
  await button('Sign out').waitFor();
});

it('a key without an account opens nothing, and neither does that of a closed account', async () => {
  const { db } = bench.server.casework;
  await db.updateTable('accounts').set({ closed_at: '2026-01-01' }).where('name', '=', 'bo').execute();
  await page.reload();
  await button('Sign in with a passkey').click();
  await page.getByText('This account is closed.').waitFor();
  await db.updateTable('accounts').set({ closed_at: null }).where('name', '=', 'bo').execute();
  await button('Sign in with a passkey').click();
  await page.getByRole('link', { name: 'Your sign-in' }).click();
  await button('Remove office computer').click();
  await expect.poll(kept).toEqual([]);
  // The last one took the recovery codes along, and the password is enough again.
  expect(await db.selectFrom('recovery_codes').selectAll().execute()).toEqual([]);
  await button('Sign out').click();
  await button('Sign in with a passkey').click();
  await page.getByText('This passkey does not open that').waitFor();
  await signIn(page, 'bo');
  await button('Sign out').waitFor();
  expect(bench.errors.filter((each) => !each.startsWith('Failed to load resource'))).toEqual([]);
});

it('several of one person work, each by itself', async () => {
  await debug.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: key });
  await page.goto(`${home}/accounts`);
  for (const label of ['telephone', 'stick']) {
    key = await plugIn();
    await addPasskey(label);
    if (label === 'telephone') await button('I have kept them').click();
    await page.locator('strong', { hasText: label }).waitFor();
    await debug.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: key });
  }
  expect((await kept()).map(({ label }) => label)).toEqual(['telephone', 'stick']);
});
