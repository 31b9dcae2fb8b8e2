import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailingFolder } from '../../src/casework/notices/make-letters.ts';
import { recordOrder } from '../../src/casework/orders/record-order.ts';
import { courtLine, fileOf } from '../support/doj.ts';
import { CLERK, DATES, ORDER, PASSWORD, PROCEDURE, signAll } from '../support/ordered.ts';
import { CHOICE, inspected, runBecomes, startRun } from '../support/server.ts';
import * as account from './account.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** Letters on their way: the text is read, addresses come in, a clerk makes and sends them, and one person calls. */

const person = (number: number) =>
  courtLine({
    SUBJECT_ID: String(7000 + number),
    CII_NUMBER: `A${7000 + number}`,
    PRI_NAME: `INVENTED,PERSON ${'ABC'[number]}`,
    OFN: `SF${200_000 + number}A`,
  });

let bench: Bench;
let page: Page;

beforeAll(async () => {
  bench = await openBench();
  page = bench.page;
});
afterAll(() => bench?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** An order for three people. */
async function ordered(): Promise<void> {
  const chief = await account.beside(bench);
  for (const [name, roles] of Object.entries({ bo: ['attorney'], di: ['clerk'] }))
    expect((await chief.call('POST', '/accounts', { name, password: PASSWORD, roles })).status).toBe(200);
  const profile = JSON.parse(readFileSync(resolve('examples/county-profile.json'), 'utf8')) as object;
  const address = `/profiles/us-ca/${encodeURIComponent(ORDER.county)}`;
  expect((await chief.call('PUT', address, profile)).status).toBe(200);
  const { id } = (await chief.call('POST', '/inputs', { origin: 'upload' })).body as { id: string };
  await chief.send(id, 'county.csv', fileOf([0, 1, 2].map(person)));
  await inspected(chief, id);
  const run = await startRun(chief, id, 'first', { ...CHOICE, policyId: 'statute' });
  await runBecomes(chief, run, 'done');
  const wanted = { run, procedure: PROCEDURE, dates: DATES, settings: {} };
  expect((await chief.call('POST', '/matters/open', wanted)).status).toBe(200);
  const { casework } = bench.server;
  const matters = async () => (await casework.db.selectFrom('matters').select('id').execute()).map((each) => each.id);
  await expect.poll(async () => (await matters()).length, { timeout: 60_000 }).toBe(3);
  await signAll(casework, await matters());
  const lines = (await matters()).map((matter, at) => ({ line: at + 1, matter }));
  expect(await recordOrder(casework, CLERK, { ...ORDER, number: 'ORDER-1', lines })).toMatchObject({ ok: true });
}

async function sign(): Promise<void> {
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
}

it('are owed with the order; an attorney reads the text, and a clerk takes addresses in', async () => {
  await ordered();
  await account.become(bench, 'bo', '/notices');
  await page.getByText('A court ordered, English').first().waitFor();
  const law = page.getByRole('region', { name: 'us-ca/prop-64' });
  await law.locator('summary', { hasText: 'A court ordered, English' }).press('Enter');
  await law.getByLabel('Who read it').first().fill('Attorney Invented');
  await law.getByLabel('On which day').first().fill('2026-11-01');
  await law.getByRole('button', { name: 'Put on record' }).first().press('Enter');
  await expect
    .poll(
      async () =>
        (await law.getByText('read by Attorney Invented').count()) + (await page.getByLabel('Password').count()),
    )
    .toBeGreaterThan(0);
  if ((await page.getByLabel('Password').count()) > 0) await sign();
  await law.getByText('read by Attorney Invented on 2026-11-01').waitFor();
  await account.become(bench, 'di', '/notices');
  const list = ['person,address1,address2,language,source,as_of'];
  list.push('7000,1 Elm St,"Stockton, CA",en,court,2026-11-01', '7001,2 Oak St,,en,person,2026-11-01', '');
  const chooser = page.waitForEvent('filechooser');
  await page.locator('button', { hasText: 'Take in a list of addresses' }).press('Enter');
  await (await chooser).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(list.join('\n')) });
  await page.getByText('2 addresses taken in. People: 2. Known before: 0.').waitFor();
  await button('Look again').press('Enter');
  await page.getByText('No address is known', { exact: true }).waitFor();
  await fits(page, 'notices');
});

it('are printed, looked through once more, and sent', async () => {
  await button(/Make 2 letters/).press('Enter');
  await page.getByRole('heading', { name: `Mailing, ${ORDER.county}` }).waitFor({ timeout: 120_000 });
  await page.getByRole('link', { name: 'index.csv' }).waitFor();
  await button('Look for letters that must not go').press('Enter');
  await page.getByText('Every letter may go.').waitFor();
  await fits(page, 'mailing');
});

it('are on paper alone then, and tell who was reached', async () => {
  const { casework } = bench.server;
  const mailing = new URL(page.url()).pathname.split('/').at(-1)!;
  const index = readFileSync(join(mailingFolder(casework, mailing), 'index.csv'), 'utf8').split('\n');
  const code = index[1]!.split(',')[1]!;
  await button('Note as sent').press('Enter');
  await expect
    .poll(async () => (await page.getByText('on paper alone').count()) + (await page.getByLabel('Password').count()))
    .toBeGreaterThan(0);
  if ((await page.getByLabel('Password').count()) > 0) await sign();
  await page.getByText('The letters are on paper alone now.').waitFor();
  await page.getByRole('link', { name: 'Notices' }).first().press('Enter');
  await page.getByLabel('Code of the letter').fill(code);
  await page.getByLabel('What happened').selectOption('reached');
  await button('Note it').press('Enter');
  await page.getByText('Noted: the person was reached.').waitFor();
  await page.getByText('Reached', { exact: true }).waitFor();
  await page.goto(`${bench.server.url}/later-files`);
  await page.getByRole('columnheader', { name: 'Told' }).waitFor();
});

it('go as text messages in a file for the sender, whose answers come back as one', async () => {
  const { casework } = bench.server;
  await page.goto(`${bench.server.url}/notices`);
  const give = async (label: string, lines: readonly string[]) => {
    const chooser = page.waitForEvent('filechooser');
    await page.locator('button', { hasText: label }).press('Enter');
    await (await chooser).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  };
  await give('Take in a list of addresses', [
    'person,phone,language,source,as_of',
    '7002,(209) 555-0112,en,person,2026-11-01',
    '',
  ]);
  await page.getByText('1 address taken in.').waitFor();
  await button(`Write the text messages of ${ORDER.county} to a file`).press('Enter');
  await page.getByRole('link', { name: 'messages.csv' }).waitFor();
  await button('Look for messages that must not go').press('Enter');
  await page.getByText('Every message may go.').waitFor();
  await fits(page, 'mailing-text');
  const mailing = new URL(page.url()).pathname.split('/').at(-1)!;
  const file = readFileSync(join(mailingFolder(casework, mailing), 'messages.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(file).toHaveLength(2);
  await button('Note as handed over').press('Enter');
  await page.getByText('The file is removed.').waitFor();
  await page.getByRole('link', { name: 'Notices' }).first().press('Enter');
  const reference = file[1]!.split(',').at(-1)!;
  const answers = ['reference,phone,status', `${reference},,delivered`, ',+12095550199,STOP', ''];
  await give('Take in answers of the sender', answers);
  await page.getByText('Delivered: 1. Did not arrive, so that the letter is due: 0.').waitFor();
  await page.getByText('Line 3: nobody has this number').waitFor();
  await fits(page, 'notices-answers');
});
