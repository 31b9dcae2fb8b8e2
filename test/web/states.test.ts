import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { redressIn } from '../support/cli.ts';
import { violations } from './axe.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

let bench: Bench;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-states-'));
  bench = await openBench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('answers for every state while an invented person is written, by keyboard, and as a link', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/rulebook`);
  await page.getByRole('link', { name: 'One person, several states' }).click();
  const row = (state: string) => page.locator('.rd-glance tbody tr', { hasText: state });
  // The page begins with an example, and is never empty.
  await row('Missouri').getByText('Court To Expunge').waitFor();
  expect(await page.locator('.rd-glance tbody tr').count()).toBe(10);
  expect(await violations(page)).toEqual([]);
  await fits(page, 'states-compared');

  // Change of an answer: a charge is pending.
  await page.getByLabel('Is a charge pending?').focus();
  await page.keyboard.type('y');
  await row('New York').getByText('Not Now').first().waitFor();
  // What a state has no offense for is said, and not forced.
  await page.getByLabel('What the person did').first().selectOption('domestic-assault');
  await row('New York').getByText('The state has no offense of its own for this').waitFor();
  const newYork = page.locator('#us-ny');
  expect(await newYork.textContent()).toContain('Something is left out of the history here');
  // A date that is not whole leaves the last answer, with a word about it.
  await page.getByLabel('Convicted on').first().fill('');
  await page.getByText('Fill in the date of every conviction').waitFor();
  await page.getByLabel('Convicted on').first().fill('2024-02-01');
  await page.getByLabel('Sentence and supervision over').first().fill('2025-02-01');
  await row('Michigan')
    .getByText(/from 20/)
    .first()
    .waitFor();

  const address = page.url();
  const told = await page.locator('.rd-glance').textContent();
  await page.goto(`${server.url}/rulebook`);
  await page.goto(address);
  await page.locator('.rd-glance').waitFor();
  expect(await page.locator('.rd-glance').textContent()).toBe(told);

  // The same person in the command, from the file that the page saves.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save this person as a file' }).click();
  await (await download).saveAs(join(folder, 'person.json'));
  expect(JSON.parse(readFileSync(join(folder, 'person.json'), 'utf8')).pending).toBe('yes');
  const said = await redressIn(folder, 'compare-states', 'person.json', '--state', 'us-ny');
  expect(said).toMatchObject({ status: 0, stderr: '' });
  expect(said.stdout).toContain('No offense of its own there');

  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: 'Una persona, varios estados' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(bench.errors).toEqual([]);
});
