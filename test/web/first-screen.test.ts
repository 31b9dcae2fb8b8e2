import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type Bench, openBench, writeCounty } from './support.ts';

let bench: Bench;
let folder: string;
let county: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-first-screen-'));
  county = writeCounty(folder);
  bench = await openBench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops a file onto the place for files, as a pointer does. */
async function drop(name: string): Promise<void> {
  const { page } = bench;
  const dropped = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(readFileSync(county, 'utf8'))}], ${JSON.stringify(name)}));
    return data;
  })()`);
  await page.locator('.rd-drop').dispatchEvent('drop', { dataTransfer: dropped });
}

it('takes a file that is dropped on the first screen, and goes on with it to a run', async () => {
  const { page } = bench;
  await page.getByRole('heading', { name: 'Welcome to Redress' }).waitFor();
  await page.locator('.rd-drop').waitFor();
  expect(await violations(page)).toEqual([]);
  await drop('dropped.csv');
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
  // The files stand in the address as always, so that a refresh keeps them.
  expect(new URL(page.url()).searchParams.get('input')).toMatch(/^\w+$/);
  await page.reload();
  await page.locator('#asOf').fill('2020-07-01');
  await page.getByRole('button', { name: 'Run the analysis' }).click();
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
  await page.goto(bench.server.url);
  await page.locator('tbody tr').first().waitFor();
  expect(await page.locator('tbody tr').first().textContent()).toContain('dropped.csv');
});

it('takes files above the list of runs too, chosen by keyboard, and forgets them once they are sent', async () => {
  const { page, server } = bench;
  await page.goto(server.url);
  await page.locator('tbody tr').first().waitFor();
  await page.locator('.rd-drop').waitFor();
  await page.locator('.rd-drop button').focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(county);
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'New run' }).first().click();
  await page.locator('#files').waitFor({ state: 'attached' });
  expect(new URL(page.url()).search).toBe('');
  await page.goBack();
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
  expect(bench.foreign).toEqual([]);
});

it('takes a note about a run by keyboard, in the list and in the results, in both languages', async () => {
  const { page, server } = bench;
  await page.goto(server.url);
  const row = page.locator('tbody tr').first();
  await row.waitFor();
  await row.getByRole('button', { name: /^Note/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What should others know of it?').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('Shown to the board in May.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await row.getByText('Shown to the board in May.').waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Note/);
  await row.getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor();
  const note = page.getByRole('region', { name: 'Note about this run' });
  await note.getByText('Shown to the board in May.').waitFor();
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('button', { name: 'Cambiar la nota' }).click();
  await page.getByLabel('¿Qué deben saber otros de él?').fill('');
  await page.getByRole('button', { name: 'Guardar la nota' }).click();
  await page.getByRole('button', { name: 'Escribir una nota sobre este análisis' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
});
