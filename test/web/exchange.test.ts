import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchFolder } from '../../src/casework/exchange/seal-batch.ts';
import { answersTo, recordsOf } from '../support/answers.ts';
import { daysAgo } from '../support/days.ts';
import { DATES, PASSWORD, PROCEDURE, signAll } from '../support/ordered.ts';
import { CHOICE, county, inspected, runBecomes, startRun } from '../support/server.ts';
import * as account from './account.ts';
import { violations } from './axe.ts';
import { walkByTab } from './keys.ts';
import { type Bench, openBench } from './support.ts';

/** From matters that no one challenges to records that were changed, by keyboard: a clerk records and sends, a supervisor seals. */

const ACCOUNTS = { cy: ['supervisor'], di: ['clerk'] };
const LINES = 12;

let bench: Bench;
let page: Page;
const address = (path: string) => `${bench.server.url}${path}`;
const status = () => page.locator('p[role="status"]').first();

const become = (name: keyof typeof ACCOUNTS, path: string) => account.become(bench, name, path);

/** Goes by Tab from where the focus is to a place on the page. */
async function tabTo(target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let pressed = 0; pressed < 150; pressed++) {
    if (await target.first().evaluate((each) => each === each.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}`);
}

async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await page.keyboard.press('Enter');
}

async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await page.keyboard.type(text);
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

/** A day as it is typed into a field of the browser: month, day, year. */
const typed = (day: string): string => `${day.slice(5, 7)}${day.slice(8)}${day.slice(0, 4)}`;

async function fillPaper(number: string): Promise<void> {
  await type(page.getByLabel('Number of the order'), number);
  await type(page.getByLabel('Judge'), 'Judge Invented');
  await type(page.getByLabel('Day of the signature'), typed(daysAgo(10)));
  await type(page.getByLabel(/file stamp/), typed(daysAgo(9)));
}

/** What everybody needs of a screen: Tab reaches all of it and shows where it is, and the rest of {@link fits}. */
async function fitsAll(name: string): Promise<void> {
  const walk = await walkByTab(page);
  expect([walk.missed, walk.unseen]).toEqual([[], []]);
  // The way to the content, which shows where Tab ends on it, lies over the name of Redress.
  await page.locator('h1').focus();
  await fits(name);
}

/** Axe finds nothing, and a telephone shows the screen without scrolling sideways. */
async function fits(name: string): Promise<void> {
  await shoot(name);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await shoot(`${name}-390`);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('h1').focus();
}

/** Where pictures of the walk are put, for a person to look at; none are taken where it is not set. */
const SHOTS = process.env.REDRESS_PICTURES;

async function shoot(name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
}

/** The batch on the screen. */
const shownBatch = () => ({ id: batchShown(), folder: batchFolder(bench.server.casework, batchShown()) });

async function give(text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  // The browser's own field for the file counts as a button too, and Tab passes it by.
  await press(page.locator('button', { hasText: 'Take in a file of answers' }));
  await (await chooser).setFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

const batchShown = () => new URL(page.url()).pathname.split('/')[2]!;

beforeAll(async () => {
  bench = await openBench();
  page = bench.page;
});
afterAll(() => bench?.close());

describe('orders and batches', () => {
  let order: string;
  let lines: number;
  let run: string;

  it('wait for a court once two people have signed', async () => {
    const chief = await account.beside(bench);
    for (const [name, roles] of Object.entries(ACCOUNTS)) await account.makeAccount(bench, name, roles);
    const { id } = (await chief.call('POST', '/inputs', { origin: 'upload' })).body as { id: string };
    await chief.send(id, 'county.csv', county(3000, 7));
    await inspected(chief, id);
    run = await startRun(chief, id, 'County of June', CHOICE);
    await runBecomes(chief, run, 'done');
    await chief.call('POST', '/matters/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
    const { db } = bench.server.casework;
    const settled = () =>
      db
        .selectFrom('matters')
        .select('id')
        .where('relief_state', '=', 'listed')
        .where('relief', '!=', 'undetermined')
        .orderBy('conviction_row')
        .limit(LINES)
        .execute();
    await expect.poll(async () => (await settled()).length, { timeout: 60_000 }).toBe(LINES);
    await signAll(
      bench.server.casework,
      (await settled()).map((row) => row.id),
    );
  });

  it('are alone in the papers of the run, until somebody says that those that nobody settled are to be there too', async () => {
    const chief = await account.beside(bench);
    const profile = (await chief.call('GET', '/profiles/example.json')).body;
    expect((await chief.call('PUT', '/profiles/us-ca/SAN%20JOAQUIN', profile)).status).toBe(200);
    await page.goto(address(`/runs/${run}/documents`));
    const settled = page.getByLabel(
      new RegExp(`Only those that the review has settled and no order has yet: ${LINES}$`),
    );
    expect(await settled.isChecked()).toBe(true);
    await page.getByLabel(/Also those that nobody has settled yet: \d+$/).check();
    await page.getByText(/^A motion and an order say that the prosecution does not challenge\./).waitFor();
    await fits('papers-of-review');
    await settled.check();
    for (const kind of ['summary', 'motion', 'notice', 'update', 'remedies'])
      await page.locator(`#kind-${kind}`).uncheck();
    await page.getByRole('button', { name: 'Make the documents' }).click();
    await page.getByText('They are of the convictions that the review had settled and no order had.').waitFor({
      timeout: 120_000,
    });
    const made = JSON.parse(readFileSync(join(bench.workspace, 'runs', run, 'documents-outcome.json'), 'utf8'));
    expect(made).toMatchObject({ of: 'settled', report: { counts: LINES } });
  });

  it('begin with an order that a clerk records from the paper, by keyboard', async () => {
    await become('di', '/orders');
    await heading('Waiting for an order');
    await fits('orders-empty');
    await press(page.getByRole('link', { name: /^Record an order/ }));
    await page.getByRole('table').waitFor();
    await type(page.getByLabel('The court as its order names it'), 'Superior Court of San Joaquin');
    await fillPaper('A-1');
    await type(page.getByLabel(/^Lines to take out/), 'two');
    await page.keyboard.press('Enter');
    await page.getByText('Write numbers of lines and ranges').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await page.getByText(/lines are on the order\.$/).waitFor();
    const [on, all] = (await status().textContent())!.match(/\d+/g)!.map(Number);
    expect(on).toBe(all! - 1);
    lines = on!;
    await fitsAll('order-new');
    await press(button('Record the order'));
    await heading('Order A-1');
    order = batchShown();
    expect(await page.getByRole('rowheader', { name: '2', exact: true }).count()).toBe(0);
    await press(button('Show people and cases'));
    await page.getByRole('columnheader', { name: 'Person' }).waitFor();
    await fitsAll('order');
    await press(button('Correct a typing error'));
    await page.getByLabel('Judge').fill('Judge Otherwise');
    await type(page.getByLabel('Why'), 'a slip');
    await fits('order-correct');
    await page
      .getByRole('form', { name: 'What the paper has' })
      .getByRole('button', { name: /^Correct/ })
      .click();
    await page.getByText('The order is corrected.').waitFor();
    await page.getByText(/it had “A-1”, judge “Judge Invented”/).waitFor();
  });

  it('are sealed by a supervisor, who gives the password again', async () => {
    await become('cy', '/batches');
    const old = new Date(Date.now() - 6 * 60_000).toISOString();
    await bench.server.casework.db
      .updateTable('sessions')
      .set({ stepped_at: old })
      .where('account', '=', 'cy')
      .execute();
    await press(button(/^Seal the new lines.*state/));
    await type(page.getByLabel('How the receiver knows this office'), 'office');
    await fits('batches-seal');
    await press(button('Seal the batch'));
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await heading('Batch 1 to the state');
    expect(recordsOf(shownBatch().folder)).toHaveLength(lines);
    // Who seals does not send.
    expect(await button('Note it as sent').count()).toBe(0);
  });

  it('go out in files that a clerk takes, and are noted as sent', async () => {
    await become('di', '/batches');
    await press(page.getByRole('link', { name: /^1.*state/ }));
    await heading('Batch 1 to the state');
    for (const name of ['batch.csv', 'batch.json', 'batch.xml']) {
      const download = page.waitForEvent('download');
      await press(page.getByRole('link', { name }));
      const taken = readFileSync(await (await download).path(), 'utf8');
      expect(taken).toBe(readFileSync(join(batchFolder(bench.server.casework, batchShown()), name), 'utf8'));
    }
    await page.locator('h1').focus();
    await press(button('Note it as sent'));
    await page.getByText(`Noted as sent: ${lines} records.`).waitFor();
    await fits('batch-sent');
  });

  it('are answered by a file that is refused whole where a record is lost, and else sorted by code', async () => {
    const text = answersTo(shownBatch(), (_, at) => (at < 3 ? 'R20' : at === 3 ? 'R31' : 'A00'));
    const rows = text.split('\n');
    await give([...rows.slice(0, 3), ...rows.slice(4)].join('\n'));
    await page
      .getByRole('alert')
      .getByText(/^Nothing was taken in\. The total of records says/)
      .waitFor();
    await give(text);
    await page
      .getByText(`${lines - 4} applied · 4 refused`)
      .first()
      .waitFor();
    await page.getByText('The receiver has what was sent.').first().waitFor();
    await fitsAll('batch-answered');
    await give(text);
    await page.getByText('This file was taken in before; nothing changed.').waitFor();
  });

  it('are mended on worklists, one and many, and an attorney’s list is not a clerk’s', async () => {
    await page.goto(address('/batches'));
    await heading('Worklists');
    await fitsAll('batches');
    await press(page.getByRole('link', { name: 'R31 section or level differs' }));
    await heading('R31: section or level differs');
    expect(await button('Mend the chosen').count()).toBe(0);
    await press(page.getByRole('link', { name: 'All batches and worklists' }));
    await press(page.getByRole('link', { name: 'R20 case not found' }));
    await heading('R20: case not found');
    await press(button(/^Look at it/));
    await page.getByText('no such file').waitFor();
    await tabTo(page.getByLabel('Case number', { exact: true }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('SF-MENDED');
    await type(page.getByLabel('Why'), 'as the docket has it');
    await fitsAll('worklist-record');
    await press(button('Put on record'));
    await page.getByText('Mended: 1 record goes out again').waitFor();
    await tabTo(page.getByLabel('Choose all on this page that are not mended'));
    await page.keyboard.press('Space');
    await press(button('Mend the chosen'));
    await tabTo(page.getByLabel('What is put right', { exact: true }));
    await page.keyboard.type('Court to');
    await type(page.getByLabel('The right value'), 'Superior Court of Elsewhere');
    await type(page.getByLabel('Why'), 'the case went there');
    await fits('worklist-mend');
    await press(button('Put on record'));
    await page.getByText('Mended: 2 records go out again').waitFor();
  });

  it('go again with what was mended, and are done', async () => {
    await become('cy', '/batches');
    await press(button(/^Seal what goes again.*state/));
    await press(button('Seal the batch'));
    await heading('Batch 2 to the state');
    const records = recordsOf(shownBatch().folder);
    expect(records.map(({ attempt }) => attempt)).toEqual(['2', '2', '2']);
    expect(records.filter(({ case_number }) => case_number === 'SF-MENDED')).toHaveLength(1);
    expect(records.filter(({ court_of_transfer }) => court_of_transfer !== '')).toHaveLength(2);
    await become('di', `/batches/${batchShown()}`);
    await press(button('Note it as sent'));
    await page.getByText('Noted as sent: 3 records.').waitFor();
    await give(answersTo(shownBatch(), () => 'A00'));
    await page.getByText('3 applied').first().waitFor();
  });

  it('are replaced and vacated line by line by later orders', async () => {
    await page.goto(address(`/orders/${order}`));
    await type(page.getByLabel(/^Lines, such as/), '1');
    await page.keyboard.press('Enter');
    await press(button('A later order replaces them'));
    await fillPaper('A-2');
    await fits('order-replace');
    await press(button('Record the order'));
    await page.getByText('The order is on record: 1 line stands.').waitFor();
    await page.getByRole('cell', { name: /^replaced/ }).waitFor();
    await type(page.getByLabel(/^Lines, such as/), '3-4');
    await page.keyboard.press('Enter');
    await press(button('The court vacates them'));
    await fillPaper('V-1');
    await press(button('Record the order'));
    await page.getByText('The order is on record: 2 lines stand.').waitFor();
    expect(await page.getByRole('cell', { name: /^vacated/ }).count()).toBe(2);
    await type(page.getByLabel(/^Lines, such as/), '4');
    await page.keyboard.press('Enter');
    await press(button('The court orders them again'));
    await fillPaper('A-3');
    await press(button('Record the order'));
    await page.getByText('The order is on record: 1 line stands.').waitFor();
    await press(page.getByRole('link', { name: 'All orders' }));
    await page.getByRole('row', { name: /^A-1.*2 vacated/ }).waitFor();
    await fits('orders');
  });

  it('are held against a later file, with how far each county and court has come', async () => {
    await press(page.getByRole('link', { name: 'Later files' }));
    const courts = page.getByRole('region', { name: 'By court' }).getByRole('row').last();
    await courts.waitFor();
    expect(await courts.textContent()).toContain('SAN JOAQUIN');
    await press(button('Compare'));
    await page
      .getByText(/still a conviction: \d+/)
      .first()
      .waitFor({ timeout: 60_000 });
    await fitsAll('later-files');
    await page.getByRole('button', { name: 'Español' }).click();
    await heading('Archivos posteriores');
    expect(await violations(page)).toEqual([]);
    expect(bench.foreign).toEqual([]);
    // What the server refuses on purpose, the password that is long ago and the file that disagrees, the browser calls an error.
    expect(bench.errors.filter((each) => !/status of (?:403|422) /.test(each))).toEqual([]);
  });
});
