import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATES, PROCEDURE } from '../support/ordered.ts';
import * as account from './account.ts';
import { violations } from './axe.ts';
import { walkByTab } from './keys.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** The calendar of what is due: by mouse, by keyboard, on a telephone and in Spanish. */

let bench: Bench;
let page: Page;
let folder: string;
const address = (month: string) =>
  `${bench.server.url}/calendar?procedure=${encodeURIComponent(PROCEDURE)}&month=${month}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-calendar-'));
  bench = await openBench();
  page = bench.page;
  const run = new URL(await runFile(bench, writeCounty(folder))).pathname.split('/')[2]!;
  await account.ask(bench, 'POST', '/matters/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
  const { db } = bench.server.casework;
  const opened = () => db.selectFrom('matters').select('id').orderBy('id').execute();
  for (let before = -1; ; await page.waitForTimeout(1000)) {
    const { length } = await opened();
    if (length > 0 && length === before) break;
    before = length;
  }
  const some = (await opened()).slice(0, 3).map(({ id }) => id);
  await db
    .updateTable('matters')
    .set({ due_day: '2027-01-04', due_at: '2027-01-05T08:00:00.000Z' })
    .where('id', 'in', some)
    .execute();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const heading = (name: string) => page.getByRole('heading', { name, exact: true });

it('shows each day of a month with what is due and why the court does not sit, and leads into the queue', async () => {
  await page.goto(`${bench.server.url}/queue`);
  await page.getByRole('link', { name: 'Calendar' }).click();
  await heading('Calendar').waitFor();
  await page.goto(address('2027-01'));
  await heading('January 2027').waitFor();
  expect(await violations(page)).toEqual([]);
  const newYear = page.getByRole('listitem').filter({ hasText: 'Friday, January 1, 2027' });
  expect(await newYear.textContent()).toContain("New Year's Day");
  const due = page.getByRole('listitem').filter({ hasText: 'Monday, January 4, 2027' });
  await due.getByRole('link', { name: '3 due' }).click();
  await page.waitForURL(/queue/);
  await page.getByText('3 matters', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Due on 2027-01-04: show every day' }).click();
  await expect.poll(() => page.locator('p[role="status"]').textContent()).not.toBe('3 matters');
});

it('goes from month to month by keys, and says where holidays are not known', async () => {
  await page.goto(address('2027-01'));
  await heading('January 2027').waitFor();
  await page.locator('h1').focus();
  await page.keyboard.press('f');
  await heading('February 2027').waitFor();
  await page.keyboard.press('b');
  await page.keyboard.press('b');
  await heading('December 2026').waitFor();
  await page
    .getByRole('button', { name: /Monday, March 1, 2100|January 4, 2027/ })
    .first()
    .waitFor();
  const walk = await walkByTab(page);
  expect(walk.missed).toEqual([]);
  expect(walk.unseen).toEqual([]);
  await page.goto(address('2100-03'));
  await page.getByText(/The holidays of this year are not in the procedure/).waitFor();
  expect(await violations(page)).toEqual([]);
});

it('is a list of days with something in them on a telephone, and speaks Spanish', async () => {
  await page.goto(address('2027-01'));
  await heading('January 2027').waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByText('Monday, January 4, 2027').waitFor();
  expect(await page.getByText('Tuesday, January 5, 2027').isVisible()).toBe(false);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Español' }).click();
  await heading('Calendario').waitFor();
  await heading('enero de 2027').waitFor();
  await page.getByRole('link', { name: 'vencen 3' }).waitFor();
  expect(await violations(page)).toEqual([]);
});
