import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailingFolder } from '../../src/casework/notices/make-letters.ts';
import { recordOrder } from '../../src/casework/orders/record-order.ts';
import { courtLine, fileOf } from '../support/doj.ts';
import { type Mailbox, simpleMail } from '../support/mailbox.ts';
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
    PRI_NAME: `INVENTED,PERSON ${'ABCDEF'[number]}`,
    OFN: `SF${200_000 + number}A`,
  });

let bench: Bench;
let page: Page;
let mail: Mailbox;

beforeAll(async () => {
  mail = await simpleMail();
  const { host, port } = mail;
  const named = { host, port, secure: false, from: 'letters@county.example', returns: 'reports@county.example' };
  bench = await openBench({ by: { mail: named } });
  page = bench.page;
});
afterAll(async () => {
  await bench?.close();
  await mail?.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** An order for six people. */
async function ordered(): Promise<void> {
  const chief = await account.beside(bench);
  for (const [name, roles] of Object.entries({ bo: ['attorney'], cy: ['supervisor'], di: ['clerk'] }))
    await account.makeAccount(bench, name, roles);
  const profile = JSON.parse(readFileSync(resolve('examples/county-profile.json'), 'utf8')) as object;
  const address = `/profiles/us-ca/${encodeURIComponent(ORDER.county)}`;
  expect((await chief.call('PUT', address, profile)).status).toBe(200);
  const { id } = (await chief.call('POST', '/inputs', { origin: 'upload' })).body as { id: string };
  await chief.send(id, 'county.csv', fileOf([0, 1, 2, 3, 4, 5].map(person)));
  await inspected(chief, id);
  const run = await startRun(chief, id, 'first', { ...CHOICE, policyId: 'statute' });
  await runBecomes(chief, run, 'done');
  const wanted = { run, procedure: PROCEDURE, dates: DATES, settings: {} };
  expect((await chief.call('POST', '/matters/open', wanted)).status).toBe(200);
  const { casework } = bench.server;
  const matters = async () => (await casework.db.selectFrom('matters').select('id').execute()).map((each) => each.id);
  await expect.poll(async () => (await matters()).length, { timeout: 60_000 }).toBe(6);
  await signAll(casework, await matters());
  const lines = (await matters()).map((matter, at) => ({ line: at + 1, matter }));
  expect(await recordOrder(casework, CLERK, { ...ORDER, number: 'ORDER-1', lines })).toMatchObject({ ok: true });
}

async function give(label: string, lines: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('button', { hasText: label }).press('Enter');
  await (await chooser).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
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
  await give('Take in a list of addresses', [
    'person,address1,address2,language,source,as_of',
    '7000,1 Elm St,"Stockton, CA",en,court,2026-11-01',
    '7001,2 Oak St,,en,person,2026-11-01',
    '',
  ]);
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

it('go as e-mails that one person asks for and another releases, pause, and come back as reports', async () => {
  await give('Take in a list of addresses', [
    'person,email,language,source,as_of',
    ...[3, 4, 5].map((each) => `${7000 + each},p${each}@mail.example,en,person,2026-11-01`),
    '',
  ]);
  await page.getByText('3 addresses taken in.').waitFor();
  await page
    .getByText(`They go through ${mail.host}:${mail.port} as letters@county.example.`, { exact: false })
    .waitFor();
  await page.getByLabel('E-mails a minute at most').fill('40');
  await button(`Ask to send the e-mails of ${ORDER.county}`).press('Enter');
  await page.getByText('A supervisor who is another person has to release them.', { exact: false }).waitFor();
  expect(await button('Release').count()).toBe(0);
  await fits(page, 'emails-asked');
  const address = new URL(page.url()).pathname;
  await account.become(bench, 'cy', address);
  mail.mood = (to) => (to.startsWith('p5') && mail.letters.length > 1 ? 'hangs-up' : 'takes');
  await button('Release').press('Enter');
  await button('Pause').waitFor();
  await expect.poll(() => mail.letters.length, { timeout: 20_000 }).toBe(1);
  await fits(page, 'emails-sending');
  await button('Pause').press('Enter');
  await page.getByText('Somebody made them pause.').waitFor();
  await fits(page, 'emails-paused');
  await button('Go on').press('Enter');
  await page.getByText('Sent by', { exact: true }).waitFor();
  await expect.poll(() => mail.letters.length, { timeout: 20_000 }).toBe(3);
  await page.getByText('Sent', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: 'Notices' }).first().press('Enter');
  const [letter] = mail.letters;
  await give('Take in reports', [`To: ${letter!.from}`, '', 'Action: failed', 'Status: 5.1.1', '']);
  await page.getByText('Did not arrive, so that the letter is due: 1.').waitFor();
  await fits(page, 'emails');
});
