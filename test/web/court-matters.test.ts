import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { batchFolder } from '../../src/casework/exchange/seal-batch.ts';
import type { CourtRowView } from '../../src/server/api-types.ts';
import { answersTo, recordsOf } from '../support/answers.ts';
import { daysAgo } from '../support/days.ts';
import { DATES } from '../support/ordered.ts';
import { takenFolder } from '../support/taken-folder.ts';
import * as account from './account.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** Convictions that a court alone has, in the browser: from the register to the answer of the court, on the authority that a person entered. */

const ACCOUNTS = { ana: ['analyst'], bo: ['attorney'], cy: ['supervisor'], di: ['clerk'] };
const AUTHORITY = { text: 'Standing order 26-14, invented', court: 'Superior Court, invented', date: '2026-03-02' };
const QUEUE = encodeURIComponent(JSON.stringify({ procedure: 'us-ca/hs-11361-9', list: 'court-list' }));

let bench: Bench;
let page: Page;
let folder: string;
let lists: string;

const become = (name: keyof typeof ACCOUNTS, path: string) => account.become(bench, name, path);
const states = async () => {
  const { db } = bench.server.casework;
  return (await db.selectFrom('matters').select('relief_state').orderBy('relief_state').execute()).map(
    ({ relief_state }) => relief_state,
  );
};
const ask = <Answer>(method: string, path: string, body?: unknown) => account.ask<Answer>(bench, method, path, body);
const inSpanish = async (heading: string, picture: string, back: string) => {
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  await fits(page, picture);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: back, exact: true }).waitFor();
};

async function openList(path: string): Promise<string> {
  const { id } = await ask<{ readonly id: string }>('POST', '/courts', { path });
  const state = async () => (await ask<{ readonly state?: string }>('GET', `/courts/${id}`)).state;
  await vi.waitUntil(async () => (await state()) !== 'opening', { timeout: 60_000 });
  return id;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-court-matters-'));
  lists = await takenFolder(folder);
  bench = await openBench({ allow: [folder] });
  page = bench.page;
  for (const [name, roles] of Object.entries(ACCOUNTS)) await account.makeAccount(bench, name, roles);
  const courts = await openList(lists);
  await become('bo', '/linkage');
  const wanted = { list: 'court-only', county: '', outcome: '', after: 0 };
  const { rows } = await ask<{ readonly rows: readonly CourtRowView[] }>('POST', `/courts/${courts}/rows`, wanted);
  const ids: string[] = [];
  for (const { place } of rows) {
    const taken = await ask<{ readonly id: string }>('POST', `/courts/${courts}/take`, { place, authority: AUTHORITY });
    ids.push(taken.id);
  }
  await become('cy', '/linkage');
  for (const id of ids) await ask('POST', `/court-only/${id}/confirm`);
}, 600_000);
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('matters of what is taken up are opened under a procedure that a person chooses, and stand in a worklist', async () => {
  await become('bo', '/linkage/court-only');
  const procedure = page.locator('details', { hasText: 'California H&S 11361.9' });
  await procedure.getByText('2 entries ready').waitFor();
  await procedure.getByText('California H&S 11361.9').click();
  for (const [at, day] of Object.values(DATES).entries())
    await procedure.locator('input[type="date"]').nth(at).fill(day);
  await fits(page, 'court-matters-register');
  await inSpanish('Asuntos de lo asumido', 'court-matters-register-es', 'Matters of what is taken up');
  await procedure.getByRole('button', { name: 'Open matters' }).click();
  await procedure.getByText('2 matters were opened.').waitFor();
  await procedure.getByRole('link', { name: 'Go to the review' }).click();
  const chip = page.getByRole('button', { name: /^From a court’s list/ });
  await chip.waitFor();
  await expect.poll(() => chip.getAttribute('aria-pressed'), { timeout: 30_000 }).toBe('true');
  await page.getByText('2 matters', { exact: false }).first().waitFor();
  await fits(page, 'court-matters-queue');
  expect(bench.errors).toEqual([]);
}, 300_000);

it('the card says on which authority the office acts, what the court’s list has, and that nothing goes to the state', async () => {
  await become('ana', `/queue?queue=${QUEUE}`);
  await page.getByRole('button', { name: 'Take the next matter' }).click();
  const shown = async () => {
    await page.getByText(AUTHORITY.text).waitFor();
    await page.getByRole('heading', { name: 'DOE,INVENTED' }).waitFor();
    await page.getByText('nothing of it is sent to the state').waitFor();
    await page.getByText(/You hold this matter until/).waitFor();
  };
  await shown();
  await fits(page, 'court-matter');
  await inSpanish('De la lista de un tribunal', 'court-matter-es', 'From a court’s list');
  await shown();
  const first = page.url();
  await page.keyboard.press('a');
  await expect.poll(() => page.url(), { timeout: 30_000 }).not.toBe(first);
  await shown();
  // The queue ends here: looking ahead for further cards is answered 404, which the browser prints.
  expect(bench.errors.filter((each) => !each.includes('404 (Not Found)'))).toEqual([]);
}, 300_000);

it('a second person signs it, and a clerk records the order of the court, whose lines have no number of the state', async () => {
  await become('bo', `/queue?queue=${QUEUE}`);
  await page.getByRole('button', { name: 'Take the next matter' }).click();
  await page.getByText(AUTHORITY.text).waitFor();
  await page.getByText(/You hold this matter until/).waitFor();
  await page.keyboard.press('a');
  await page.getByLabel('State Bar number').fill('123456');
  await page.keyboard.press('Enter');
  await expect.poll(states, { timeout: 30_000 }).toContain('unchallenged');

  await become('bo', '/orders');
  await page.getByText('1 of a court’s list, which the state’s file lacks').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Request for the court’s list (PDF)' }).click();
  const pdf = readFileSync(await (await download).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  await become('di', '/orders');
  await page.getByText('1 of a court’s list, which the state’s file lacks').waitFor();
  await fits(page, 'court-matters-orders');
  await page.getByRole('link', { name: /^Record an order/ }).click();
  await page.getByRole('table').waitFor();
  await fits(page, 'court-matters-order-new');
  await page.getByLabel('The court as its order names it').fill('Superior Court, invented');
  await page.getByLabel('Number of the order').fill('C-1');
  await page.getByLabel('Judge').fill('Judge Invented');
  await page.getByLabel('Day of the signature').fill(daysAgo(10));
  await page.getByLabel(/file stamp/).fill(daysAgo(9));
  await page.getByRole('button', { name: 'Record the order' }).click();
  await page.getByRole('heading', { name: 'Order C-1', exact: true }).waitFor();
  await page.getByText(AUTHORITY.text).waitFor();
  await fits(page, 'court-matters-order');
  await inSpanish('Orden C-1', 'court-matters-order-es', 'Order C-1');
}, 300_000);

it('its lines go to the court alone, whose answer is on record, and its row of the funnel has come to the end', async () => {
  await become('cy', '/batches');
  expect(await page.getByRole('button', { name: /^Seal the new lines.*state/ }).count()).toBe(0);
  await page.getByRole('button', { name: /^Seal the new lines.*court/ }).click();
  await page.getByLabel('How the receiver knows this office').fill('office');
  await page.getByRole('button', { name: 'Seal the batch' }).click();
  await page.getByRole('heading', { name: /^Batch 1 to/ }).waitFor();
  const batch = new URL(page.url()).pathname.split('/')[2]!;
  const sealed = { id: batch, folder: batchFolder(bench.server.casework, batch) };
  const [record] = recordsOf(sealed.folder);
  expect(record).toMatchObject({ subject_id: '', cii_number: '', count_order: '' });

  await become('di', `/batches/${batch}`);
  await page.getByRole('button', { name: 'Note it as sent' }).click();
  await page.getByText('Noted as sent: 1 record.').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('button', { hasText: 'Take in a file of answers' }).click();
  const answers = Buffer.from(answersTo(sealed, () => 'A00'));
  await (await chooser).setFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: answers });
  await page.getByText('1 applied').first().waitFor();
  await fits(page, 'court-matters-batch');
  await page.goto(`${bench.server.url}/later-files`);
  await page.locator('h1').waitFor();
  await fits(page, 'court-matters-funnel');
  expect(bench.foreign).toEqual([]);
}, 300_000);
