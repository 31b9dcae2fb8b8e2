import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Client, clientOf, owned, PASSWORD } from '../support/server.ts';
import type { Bench } from './support.ts';

/** Asks the server with the cookie of the browser; anything but 200 fails the test. */
export async function ask<Answer>(bench: Bench, method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await bench.context.request.fetch(`${bench.server.url}/api${path}`, {
    method,
    // A connection that lay idle may just be closing.
    maxRetries: 2,
    headers: { 'x-redress': '1', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { data: JSON.stringify(body) }),
  });
  expect([method, path, answer.status()]).toEqual([method, path, 200]);
  return (await answer.json()) as Answer;
}

/** Makes an account, as who is signed in in the browser, for somebody who then chooses their own password beside it. */
export async function makeAccount(bench: Bench, name: string, roles: readonly string[]): Promise<void> {
  const make = (account: object) => ask(bench, 'POST', '/accounts', { ...account, roles });
  const owner = await owned(bench.server.url, name, make);
  await owner.call('POST', '/session/end');
}

const exactly = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Signs in on the screen for it as somebody without a mouse does. */
export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  // Other screens have a field named “Name” too.
  await exactly(page, 'Sign in').waitFor();
  await page.getByLabel('Name').focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

export async function signOut(page: Page): Promise<void> {
  await exactly(page, 'Sign out').click();
  await exactly(page, 'Sign in').waitFor();
}

/** Goes on as another person, from a page that is empty of the one before. */
export async function become(bench: Bench, name: string, path: string): Promise<void> {
  const { page, server } = bench;
  await page.goto('about:blank');
  await ask(bench, 'POST', '/session/password', { name, password: PASSWORD });
  await page.goto(`${server.url}${path}`);
  await page.locator('h1').waitFor();
}

/** Whoever is signed in in the browser, asking beside it for as long as that session lasts. */
export async function beside({ context, server }: Bench): Promise<Client> {
  const cookies = await context.cookies(server.url);
  return clientOf(server.url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
}
