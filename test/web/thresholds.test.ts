import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type Bench, openBench, writeCounty } from './support.ts';

const PICTURES = process.env.REDRESS_PICTURES;

let bench: Bench;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-thresholds-'));
  bench = await openBench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

type FiguresOf = { readonly relieved: number; readonly impact: { readonly chosen: Readonly<Record<string, number>> } };

/** Asks the server as the page does. */
function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const given = JSON.stringify({
    method,
    headers: { 'x-redress': '1', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return bench.page.evaluate(`fetch('/api${path}', ${given}).then((answer) => answer.json())`) as Promise<Answer>;
}

it('says what each further year of a threshold changes, with the figures that runs under it have', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/new`);
  await page.locator('#files').setInputFiles(writeCounty(folder));
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
  await page.getByLabel('Policy', { exact: true }).selectOption('options-2019');
  await page.locator('#asOf').fill('2020-07-01');
  await page.locator('#option-yearsSinceConvictionThreshold').selectOption('12');
  await page.getByText('worked out in').waitFor({ timeout: 60_000 });
  const option = page.locator('.rd-threshold').nth(1);
  await option.locator('summary').focus();
  await page.keyboard.press('Enter');
  const rows = option.locator('tbody tr');
  await expect.poll(() => rows.count(), { timeout: 90_000 }).toBe(16);
  await option.locator('.rd-chart svg').waitFor();
  // The choice that stands is marked, and its row says what the live effect says.
  const marked = rows.filter({ hasText: 'Chosen' });
  expect(await marked.locator('th').textContent()).toBe('12 yearsChosen');
  const numbersIn = async (years: RegExp) =>
    (await rows.filter({ hasText: years }).locator('td').allTextContents()).map((text) =>
      Number(text.split(' ')[0]!.replaceAll(',', '')),
    );
  const live = async (label: string) =>
    Number(
      (await page.locator('.rd-effect-table tr', { hasText: label }).locator('td').first().textContent())!.replaceAll(
        ',',
        '',
      ),
    );
  expect(await numbersIn(/^12 years/)).toEqual([
    await live('Some relief'),
    await live('No felony left'),
    await live('No conviction in 7 years'),
    await live('No conviction left'),
  ]);
  expect(await violations(page)).toEqual([]);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    if (PICTURES) await option.screenshot({ path: join(PICTURES, `threshold-${width}.png`) });
  }
  // Runs under three of them have the same figures.
  const input = new URL(page.url()).searchParams.get('input')!;
  const relieved: number[] = [];
  for (const years of [15, 9, 1]) {
    const choice = {
      packId: 'us-ca/prop-64',
      policyId: 'options-2019',
      options: { yearsSinceConvictionThreshold: years },
      county: 'SAN JOAQUIN',
      asOf: '2020-07-01',
    };
    const { id } = await ask<{ id: string }>('POST', '/runs', { inputId: input, name: '', choice, quarantine: false });
    await expect
      .poll(async () => (await ask<{ state: string }>('GET', `/runs/${id}`)).state, { timeout: 90_000 })
      .toBe('done');
    const figures = await ask<FiguresOf>('GET', `/runs/${id}/figures`);
    const { noFelony, noConvictionInLast7Years, noConviction } = figures.impact.chosen;
    expect(await numbersIn(new RegExp(`^${years} years?`)), String(years)).toEqual([
      figures.relieved,
      noFelony,
      noConvictionInLast7Years,
      noConviction,
    ]);
    relieved.push(figures.relieved);
  }
  // More people with each: the figures are not those of one choice three times.
  expect(new Set(relieved).size).toBe(3);
  expect(bench.errors).toEqual([]);
});
