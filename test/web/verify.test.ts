import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

let bench: Bench;
let folder: string;
let run: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-verify-'));
  bench = await openBench();
  run = await runFile(bench, writeCounty(folder));
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('verifies a run by keyboard, does it again, and names a file that was changed', async () => {
  const { page, workspace } = bench;
  await page.goto(run);
  await page.getByRole('link', { name: 'Verify these files' }).click();
  await page.getByRole('heading', { name: 'Verify the run' }).waitFor();
  expect(await violations(page)).toEqual([]);
  const verify = page.getByRole('button', { name: 'Verify', exact: true });
  await verify.focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { name: /^Verified: the result files and the files they were made from/ })
    .waitFor({ timeout: 60_000 });
  const rows = page.locator('tbody tr');
  expect(await rows.filter({ hasText: 'determinations.csv' }).textContent()).toContain('as recorded');
  expect(await rows.filter({ hasText: 'file it was made from' }).count()).toBe(1);
  expect(await rows.filter({ hasText: 'us-ca/prop-64' }).textContent()).toContain('law');
  await page.locator('label[for="verify-again"]').click();
  await verify.click();
  await page
    .getByRole('heading', { name: /^Verified: these results come from these files and this law/ })
    .waitFor({ timeout: 90_000 });
  expect(await page.locator('main').textContent()).toContain('every file came out the same, to the byte.');
  expect(await violations(page)).toEqual([]);

  const results = join(workspace, 'runs', new URL(run).pathname.split('/')[2]!, 'results');
  const file = join(results, 'determinations.csv');
  const before = readFileSync(file);
  appendFileSync(file, 'x');
  await page.locator('label[for="verify-again"]').click();
  await verify.click();
  await page.getByRole('heading', { name: /^Not verified/ }).waitFor({ timeout: 60_000 });
  expect(await rows.filter({ hasText: 'determinations.csv' }).textContent()).toContain('changed');
  writeFileSync(file, before);
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: /^Sin verificar/ }).waitFor();
  await page.getByRole('button', { name: 'Verificar', exact: true }).click();
  await page.getByRole('heading', { name: /^Verificado/ }).waitFor({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();

  // A run of a format that this Redress does not have cannot be done again, and no file speaks against it.
  const manifest = join(results, 'manifest.json');
  const kept = readFileSync(manifest, 'utf8');
  const { format } = JSON.parse(kept) as { readonly format: string };
  writeFileSync(manifest, kept.replace(`"${format}"`, '"us-xx/none"'));
  await page.locator('label[for="verify-again"]').click();
  await verify.click();
  await page.getByRole('heading', { name: /^Verified in part: / }).waitFor({ timeout: 60_000 });
  await page.getByText('The run was not done again: this Redress cannot read files of the format us-xx/none').waitFor();
  writeFileSync(manifest, kept);
});
