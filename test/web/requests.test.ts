import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { courtLine, fileOf } from '../support/doj.ts';
import { DATES, PROCEDURE } from '../support/ordered.ts';
import { CHOICE, inspected, runBecomes, startRun } from '../support/server.ts';
import * as account from './account.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** A missing date on its way: a clerk asks the court and takes the answer in, and an analyst accepts it. */

const person = (number: number, more: object = {}) =>
  courtLine({ SUBJECT_ID: String(7000 + number), OFN: `SF${7000 + number}A`, ...more });
const FILE = fileOf([person(0), person(1, { STP_EVENT_DATE: '' }), person(2, { STP_EVENT_DATE: '' })]);

let bench: Bench;
let page: Page;

beforeAll(async () => {
  bench = await openBench();
  page = bench.page;
});
afterAll(() => bench?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });

it('is seen by who holds it, and put on a list', async () => {
  const chief = await account.beside(bench);
  for (const [name, roles] of Object.entries({ ana: ['analyst'], cy: ['supervisor'], di: ['clerk'] }))
    await account.makeAccount(bench, name, roles);
  const { id } = (await chief.call('POST', '/inputs', { origin: 'upload' })).body as { id: string };
  await chief.send(id, 'county.csv', FILE);
  await inspected(chief, id);
  const run = await startRun(chief, id, 'first', { ...CHOICE, policyId: 'los-angeles' });
  await runBecomes(chief, run, 'done');
  const wanted = { run, procedure: PROCEDURE, dates: DATES, settings: {} };
  expect((await chief.call('POST', '/matters/open', wanted)).status).toBe(200);
  const { db } = bench.server.casework;
  await expect
    .poll(async () => (await db.selectFrom('matters').select('id').execute()).length, { timeout: 60_000 })
    .toBe(3);
  await account.become(bench, 'di', '/queue');
  await button(/^With facts missing/).press('Enter');
  await fits(page, 'queue-facts-missing');
  await page.getByRole('link', { name: /^Ask for missing facts/ }).press('Enter');
  await page.getByRole('heading', { name: 'Superior court' }).waitFor();
  await page.getByRole('heading', { name: 'Holder not said' }).waitFor();
  await button(/See what can be asked/).press('Enter');
  await page.getByText('2 lines, matters that wait: 2').waitFor();
  await fits(page, 'requests');
  await button(/Make the list/).press('Enter');
  await page.getByRole('heading', { name: 'Request list for: Superior court, SAN JOAQUIN' }).waitFor();
});

it('comes back filled in, each line checked, and waits for a second person', async () => {
  const loading = page.waitForEvent('download');
  await button('Download the list').press('Enter');
  const sent = readFileSync((await (await loading).path())!, 'utf8');
  await page.getByLabel('Day on which it went').fill('2026-11-02');
  await page.getByLabel('To whom').fill('Counter of the court');
  await fits(page, 'request-made');
  await button('Note as sent').press('Enter');
  await page.getByText('2026-11-02, Counter of the court').waitFor();
  const answers = ['6/1/2005', '2/30/2005'];
  const lines = sent.split('\r\n').map((line, at) => line.replace(/,,$/, at > 0 ? `,${answers[at - 1] ?? ''},` : ',,'));
  const chooser = page.waitForEvent('filechooser');
  await page.locator('button', { hasText: 'Take in a filled-in list' }).press('Enter');
  await (await chooser).setFiles({ name: 'back.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  await page.getByText('1 answer waits for a second person.').waitFor();
  await page.getByText('Line 3: the calendar has no such day. Look it up again.').first().waitFor();
  await page.getByText('An analyst, attorney or supervisor who did not take them in accepts them.').waitFor();
  await fits(page, 'request-back');
});

it('is accepted by another, and is a correction then', async () => {
  await account.become(bench, 'ana', new URL(page.url()).pathname);
  await button('Show the answers').press('Enter');
  await page.getByText('2005-06-01').waitFor();
  await fits(page, 'request-answers');
  expect(await button('Accept all').count()).toBe(0);
  await button('See what accepting would change').press('Enter');
  await page.getByText('With 1 answer, 1 of 1 matter would have another outcome').waitFor();
  await fits(page, 'request-effect');
  await button('Accept all').press('Enter');
  await expect
    .poll(() => bench.server.casework.db.selectFrom('corrections').select(['fact', 'created_by']).execute())
    .toEqual([{ fact: 'convictionDate', created_by: 'ana' }]);
  await page.getByText('Accepted', { exact: true }).waitFor();
});
