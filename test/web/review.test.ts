import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATES, PROCEDURE } from '../support/ordered.ts';
import * as account from './account.ts';
import { violations } from './axe.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** How an office shares its review: matters are given and returned, decisions asked again, keys chosen, haste held up. */

let bench: Bench;
let page: Page;
let folder: string;
/** The session of the person with the link. */
let ofLink: Awaited<ReturnType<Bench['context']['cookies']>>;

const ask = <Answer>(method: string, path: string, body?: unknown) => account.ask<Answer>(bench, method, path, body);
const become = (name: string, path: string) => account.become(bench, name, path);
const queueOf = (filter: object) => `/queue?queue=${encodeURIComponent(JSON.stringify(filter))}`;
const matterShown = () => new URL(page.url()).pathname.split('/')[2]!;
const freed = () =>
  bench.server.casework.db.updateTable('matters').set({ lease_by: null, lease_until: null }).execute();
/** Plain matters: those in which one key agrees. */
const plain = { procedure: PROCEDURE, state: ['listed'], outcome: [''] };

/** Agrees with each card as soon as it is there, until a dialog opens. */
const AGREE_UNTIL_ASKED = `new Promise((resolve) => {
  let last = '';
  const look = () => {
    if (document.querySelector('dialog[open]')) return resolve();
    const shown = document.querySelector('h1')?.textContent;
    const agree = [...document.querySelectorAll('.rd-act--main')].find((each) => !each.disabled);
    if (agree && shown !== last) {
      last = shown;
      agree.click();
    }
    setTimeout(look, 20);
  };
  look();
})`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-review-'));
  bench = await openBench();
  page = bench.page;
  ofLink = await bench.context.cookies();
  const run = new URL(await runFile(bench, writeCounty(folder))).pathname.split('/')[2]!;
  for (const [name, roles] of Object.entries({ ana: ['analyst'], bea: ['analyst'] }))
    await account.makeAccount(bench, name, roles);
  await ask('POST', '/matters/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
  const { db } = bench.server.casework;
  const certain = () => db.selectFrom('matters').select('outcome').where('relief', '!=', 'undetermined').execute();
  // Matters are opened in the background: all are open once there are no more of them than a second ago.
  for (let before = -1; ; await page.waitForTimeout(1000)) {
    const { length } = await certain();
    if (length > 0 && length === before) break;
    before = length;
  }
  const counts = Map.groupBy(await certain(), ({ outcome }) => outcome);
  plain.outcome = [[...counts].sort(([, a], [, b]) => b.length - a.length)[0]![0]];
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('gives matters to a reviewer, who finds them on a worklist, and takes them back', async () => {
  await page.goto(bench.server.url + queueOf(plain));
  await page.getByText('Give matters to a reviewer').click();
  await page.getByLabel('To whom').selectOption('ana');
  await page.getByLabel(/^How many/).fill('4');
  await page.getByRole('button', { name: 'Give them' }).click();
  await page.getByText('4 matters given to ana.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('option', { name: 'ana · given 4 · returned 0' }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Take back what is not begun' }).click();
  await page.getByText('4 matters taken back from ana.').waitFor();
  await page.getByRole('button', { name: 'Give them' }).click();
  await page.getByText('4 matters given to ana.').waitFor();
  await become('ana', '/queue');
  const given = page.getByRole('button', { name: /^Given to me/ });
  await given.waitFor();
  expect(await given.textContent()).toContain('4');
  await given.click();
  await page.waitForURL(/assigned/);
  await expect.poll(() => page.locator('p[role="status"]').first().textContent()).toContain('4');
});

it('answers to keys that somebody has chosen, and shows these', async () => {
  await become('ana', queueOf(plain));
  await page.getByRole('button', { name: 'Take the next matter' }).click();
  await page.getByRole('region', { name: 'What you can do' }).waitFor();
  await page.locator('h1').focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByLabel('Skip to the next').fill('j');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'j Skip to the next' }).waitFor();
  const first = matterShown();
  await page.locator('h1').focus();
  await page.keyboard.press('s');
  // The key of before does nothing; somebody who types on is not heard for a while.
  await page.waitForTimeout(900);
  expect(matterShown()).toBe(first);
  await page.keyboard.press('j');
  await expect.poll(matterShown).not.toBe(first);
  await page.reload();
  await page.getByRole('button', { name: 'j Skip to the next' }).waitFor();
  await page.getByRole('button', { name: 'Keys' }).click();
  await keys.getByRole('button', { name: 'Put all keys back' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 's Skip to the next' }).waitFor();
});

it('holds up somebody who agrees thirty times without a look, until they have looked', async () => {
  await freed();
  await become('bea', queueOf(plain));
  await page.getByRole('button', { name: 'Take the next matter' }).click();
  await page.getByRole('region', { name: 'What you can do' }).waitFor();
  // Pressed within the page, so that a slow machine is no slow reviewer.
  await page.evaluate(AGREE_UNTIL_ASKED);
  const look = page.getByRole('dialog', { name: 'Look at this one first' });
  await look.waitFor();
  const looked = look.getByRole('button', { name: 'I have looked at it' });
  expect(await looked.isDisabled()).toBe(true);
  const agreed = await bench.server.casework.db
    .selectFrom('audit')
    .select('about')
    .where('who', '=', 'bea')
    .where('what', '=', 'matter.propose-no-challenge')
    .execute();
  expect(agreed.length).toBeGreaterThanOrEqual(30);
  const last = matterShown();
  const before = await ask<{ events: readonly unknown[] }>('GET', `/matters/${last}`);
  expect(await violations(page)).toEqual([]);
  // Nothing was done in the matter, and closing it is no look.
  await page.keyboard.press('Escape');
  await look.waitFor({ state: 'hidden' });
  await page.keyboard.press('a');
  await look.waitFor();
  expect((await ask<{ events: readonly unknown[] }>('GET', `/matters/${last}`)).events).toEqual(before.events);
  await expect.poll(() => looked.isEnabled(), { timeout: 10_000 }).toBe(true);
  await looked.click();
  await look.waitFor({ state: 'hidden' });
  await page.locator('h1').focus();
  await page.keyboard.press('a');
  await expect.poll(matterShown).not.toBe(last);
});

it('asks a decision again without its answer, and shows a supervisor where two differ', async () => {
  const { db } = bench.server.casework;
  const one = await db
    .selectFrom('matters')
    .selectAll()
    .where('first_by', '=', 'bea')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  // Whichever the draw gave: this one alone is asked here.
  await db.deleteFrom('decision_checks').execute();
  await db
    .insertInto('decision_checks')
    .values({
      ...{ id: 'one', matter: one.id, run: one.run, outcome: one.outcome },
      ...{ drawn_at: new Date().toISOString(), first_by: 'bea', first_answer: one.outcome },
    })
    .execute();
  await become('ana', '/queue');
  await page.getByRole('link', { name: 'Asked again' }).click();
  await page.getByText('What does the law give for this conviction?').waitFor();
  await page.getByText('1 decision waits for you.').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.locator('main').textContent()).not.toContain('bea');
  await page.locator('h1').focus();
  await page.keyboard.press('c');
  await page.getByText('No decision waits for you').waitFor();

  // The person with the link of the terminal has every role.
  await page.goto('about:blank');
  await bench.context.addCookies(ofLink);
  await page.goto(`${bench.server.url}/checks`);
  const card = page.getByRole('heading', { name: 'Answered otherwise' });
  await card.waitFor();
  await page.getByText(/bea: .* · ana: To be challenged/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Settle as').selectOption('challenge');
  await page.getByRole('button', { name: 'Settle as' }).click();
  await page.getByText('No two answers differ that nobody has settled.').waitFor();
  await page.goto(`${bench.server.url}/lots`);
  await page.getByRole('rowheader', { name: 'ana, bea' }).waitFor();
});
