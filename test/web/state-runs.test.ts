import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tries } from '../support/effort.ts';
import { violations } from './axe.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** The screens of a run and of the rulebook for states whose files are court tables. */
const STATES = [
  ['Washington', 'us-wa'],
  ['Connecticut', 'us-ct'],
  ['Michigan', 'us-mi'],
  ['Minnesota', 'us-mn'],
  ['Illinois', 'us-il'],
] as const;
/** The usual tests see the screens of such a state in mapping.test.ts, with Missouri's: these are for the full ones. */
const isUsual = tries(1, 0) === 1;

/** Labels of drawings that begin left of their drawing. */
const CUT_LABELS = `[...document.querySelectorAll('.rd-chart svg text')]
  .filter((text) => text.getBoundingClientRect().left < text.ownerSVGElement.getBoundingClientRect().left - 1)
  .map((text) => text.textContent)`;
const BEHIND_NAMES = `getComputedStyle(document.querySelector('.rd-table--wide thead th:nth-child(2)')).backgroundColor`;

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench?.close();
});

describe.skipIf(isUsual).each(STATES)('the screens of %s', (state, id) => {
  const file = state.toLowerCase();
  let run = '';

  it('go from invented data to results', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}/new`);
    await page.getByRole('button', { name: `Use invented data of ${state}` }).click();
    await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 120_000 });
    await page.locator('#asOf').fill('2026-01-01');
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 120_000 });
    run = page.url().split('?')[0]!;
    await fits(page, `${file}-results`);
    expect(await page.evaluate(CUT_LABELS)).toEqual([]);
    // A color of the drawings has the names of all outcomes that it stands for.
    expect(await page.locator('.rd-legend').first().textContent()).toMatch(/Hand Review, \w/);
  });

  it('show convictions and a person, in both languages', async () => {
    const { page } = bench;
    await page.goto(`${run}/convictions`);
    await page.locator('tbody a').first().waitFor();
    // What passes below the heads that stay must not be seen through them.
    expect(await page.evaluate(BEHIND_NAMES)).not.toBe('rgba(0, 0, 0, 0)');
    await fits(page, `${file}-convictions`);
    await page.locator('tbody a').first().click();
    await page.waitForURL(/\/people\//);
    await page.getByRole('link', { name: 'Convictions' }).first().waitFor();
    await fits(page, `${file}-person`);
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('button', { name: 'English' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(run);
    await page.getByRole('heading', { name: 'A quién ayuda', exact: true }).waitFor();
    await fits(page, `${file}-results-es`);
  });

  it.runIf(state === 'Connecticut')('say of a law on charges what a row stands for', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}/new`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: `Use invented data of ${state}` }).click();
    await page.locator('#pack').waitFor({ timeout: 120_000 });
    await page.locator('#pack').selectOption('us-ct/non-convictions');
    await page.locator('#asOf').fill('2026-01-01');
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByText('This law decides charges without a conviction').waitFor({ timeout: 120_000 });
    const charges = page.url().split('?')[0]!;
    await fits(page, `${file}-charges-results`);
    await page.goto(`${charges}/convictions`);
    await page.locator('tbody a').first().waitFor();
    await page.getByText('Where this page says conviction, read charge.').waitFor();
    await fits(page, `${file}-charges`);
    await page.locator('tbody a').first().click();
    await page.waitForURL(/\/people\//);
    await page.getByText('This law decides charges without a conviction').waitFor();
    await fits(page, `${file}-charges-person`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Español' }).click();
  });

  it('show the rulebook in both languages', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}/rulebook`);
    await page.locator('h1').waitFor();
    const law = page.locator(`#rulebook-pack option[value^="${id}/"]`).first();
    await law.waitFor({ state: 'attached' });
    await page.locator('#rulebook-pack').selectOption(await law.getAttribute('value'));
    await page.locator('h2').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Español' }).waitFor();
    await fits(page, `${file}-rulebook`);
    expect(bench.errors).toEqual([]);
  });
});
