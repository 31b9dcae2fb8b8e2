import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assumptionsFrom } from '../../src/publish/assumptions.ts';
import { type Assumptions, breakEvens, estimateSavings, USUAL_ASSUMPTIONS } from '../../src/publish/savings.ts';
import { redressIn } from '../support/cli.ts';
import { fits } from './fits.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

let bench: Bench;
let folder: string;
let run: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-savings-'));
  const county = writeCounty(folder);
  bench = await openBench();
  run = await runFile(bench, county);
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('works out time and money at once as sliders move by keys, and publishes what the office chose', async () => {
  const { page } = bench;
  await page.getByRole('link', { name: 'Time and money' }).click();
  const slider = page.getByRole('slider', { name: /^Minutes to review one conviction by hand/ });
  await slider.waitFor();
  const hours = async () => (await page.locator('tr', { hasText: 'Hours saved' }).locator('td').nth(1).textContent())!;
  const before = await hours();
  await slider.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('#reviewMinutes-central').inputValue()).toBe('20');
  // The high value stood below it, and moved along.
  await expect.poll(() => page.locator('#reviewMinutes-high').inputValue()).toBe('20');
  expect(await hours()).not.toBe(before);
  await page.locator('#programHours-central').fill('12');
  await page.locator('#programHours-source').fill('Our own count');
  await page.locator('#reviewedAnyway-central').fill('150');
  expect(await page.locator('#reviewedAnyway-central').getAttribute('aria-invalid')).toBe('true');
  await page.locator('#reviewedAnyway-central').fill('10');
  await fits(page, 'savings');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const kept = join(folder, 'assumptions.json');
  await (await download).saveAs(kept);
  const read = assumptionsFrom(readFileSync(kept, 'utf8'));
  const chosen: Assumptions = {
    ...USUAL_ASSUMPTIONS,
    reviewMinutes: { ...USUAL_ASSUMPTIONS.reviewMinutes, central: 20, high: 20 },
    programHours: { low: 200, central: 12, high: 12, source: 'Our own count' },
    reviewedAnyway: { low: 0.2, central: 0.1, high: 0, source: '' },
  };
  expect(read).toEqual({ ok: true, value: chosen });

  // The file goes into the published table, which then says what the screen says.
  const [manifest] = globSync(join(bench.workspace, 'runs/*/results/manifest.json'));
  const site = ['--assumptions', 'assumptions.json', '--out', 'site'];
  const published = await redressIn(folder, 'publish', dirname(manifest!), ...site);
  expect(published).toMatchObject({ status: 0, stderr: '' });
  const { savings } = JSON.parse(readFileSync(join(folder, 'site/data/publication.json'), 'utf8'));
  expect(savings.breakEvens).toEqual(breakEvens(savings.work, chosen));
  const central = estimateSavings(savings.work, chosen)[1]!;
  expect(await hours()).toBe(Math.round(central.hours).toLocaleString('en-US'));

  await page.getByRole('button', { name: 'Back to the usual values' }).click();
  expect(await hours()).toBe(before);
  await page.locator('#assumptions-file').setInputFiles(kept);
  await expect.poll(() => page.locator('#programHours-source').inputValue()).toBe('Our own count');
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, JSON.stringify({ ...chosen, postage: 3 }));
  await page.locator('#assumptions-file').setInputFiles(wrong);
  await page.getByText('wrong.json: postage is not as it must be').waitFor();
  expect(bench.errors).toEqual([]);
  await page.goto(run);
});
