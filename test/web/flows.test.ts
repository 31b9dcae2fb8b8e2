import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { violations } from './axe.ts';
import { answered, type Bench, filterBy, openBench } from './support.ts';

let bench: Bench;
let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-files-'));
  const county = [...synthesize({ county: 'SAN JOAQUIN', lines: 4000, seed: 7 })].join('');
  writeFileSync(file('county.csv'), county);
  writeFileSync(file('second.csv'), [...synthesize({ county: 'SAN JOAQUIN', lines: 500, seed: 8 })].join(''));
  writeFileSync(file('broken.csv'), `${county.split('\n').slice(0, 200).join('\n')}\n1,2,3\n`);
  writeFileSync(file('letter.csv'), 'Dear Sir or Madam');
  writeFileSync(file('large.csv'), Buffer.alloc(9 << 20, 'x'));
  mkdirSync(file('outside'));
  writeFileSync(join(folder, 'outside', 'secret.csv'), county);
  mkdirSync(file('allowed'));
  writeFileSync(join(folder, 'allowed', 'picked.csv'), county);
  symlinkSync(join(folder, 'outside', 'secret.csv'), join(folder, 'allowed', 'link.csv'));
  bench = await openBench({ allow: [file('allowed')], maxUpload: 8 << 20 });
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function give(...names: readonly string[]): Promise<void> {
  const { page, server } = bench;
  await page.goto(`${server.url}/new`);
  await page.locator('#files').setInputFiles(names.map(file));
}

describe('files', () => {
  it('goes from two dropped files to results', async () => {
    const { page } = bench;
    await give('county.csv', 'second.csv');
    await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
    expect(await page.locator('.rd-figures > *', { hasText: 'Lines' }).first().textContent()).toContain('4,500');
    expect(await page.locator('#county').inputValue()).toBe('SAN JOAQUIN');
    await page.locator('#asOf').fill('2020-07-01');
    await page.getByLabel('A name for this run').fill('Two files');
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
    expect(await page.locator('h1').textContent()).toBe('Two files');
  });

  it('answers a changed choice at once, and the figures of the run are the same', async () => {
    const { page } = bench;
    await give('county.csv');
    await page.getByText('worked out in').waitFor({ timeout: 60_000 });
    await page.getByLabel('Policy', { exact: true }).selectOption('options-2019');
    await page.locator('#asOf').fill('2020-07-01');
    for (const option of ['dismiss-11357', 'reduce-11359'])
      await answered(page, 'effect', () => page.locator(`label[for="option-${option}"]`).click());
    const live = await page
      .locator('.rd-effect-table tr', { hasText: 'Dismissed' })
      .locator('td')
      .first()
      .textContent();
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
    const row = page.locator('tr', { hasText: 'Eligible for Dismissal' }).first();
    expect(await row.locator('td').first().textContent()).toBe(live);
  });

  it('says what is wrong with a file that cannot be used, and leads on', async () => {
    const { page } = bench;
    await give('letter.csv');
    await page.getByRole('heading', { name: 'These files cannot be used' }).waitFor();
    expect(await page.locator('.rd-empty').textContent()).toContain('letter.csv');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Choose other files' }).click();
    await page.getByText('Drop the file or files here').waitFor();
  });

  it('refuses a file that is too large, and keeps nothing of it', async () => {
    const { page } = bench;
    await give('large.csv');
    await page.getByText('larger than the operator allows').waitFor();
    const left = readdirSync(join(bench.workspace, 'inputs'), { recursive: true }).map(String);
    expect(left.filter((name) => name.includes('large'))).toEqual([]);
  });

  it('asks before it sets unreadable lines aside, and marks the run as incomplete', async () => {
    const { page } = bench;
    await give('broken.csv');
    await page.getByText('1 line cannot be read').waitFor();
    expect(await page.getByRole('button', { name: 'Run the analysis' }).isDisabled()).toBe(true);
    await page.locator('label[for="quarantine"]').click();
    await page.locator('#asOf').fill('2020-07-01');
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByText('This run is incomplete').waitFor({ timeout: 60_000 });
  });

  it('picks a file where the operator allowed, and nowhere else', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}/new`);
    await page.getByRole('button', { name: /allowed/ }).click();
    await page.getByRole('button', { name: 'picked.csv' }).click();
    await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
    await page.goto(`${server.url}/new`);
    await page.getByRole('button', { name: /allowed/ }).click();
    // A link is not listed as a file, and its path is refused when somebody asks for it all the same.
    expect(await page.getByRole('button', { name: 'link.csv' }).count()).toBe(0);
  });
});

describe('a run', () => {
  it('can be cancelled, run again and watched from two tabs', async () => {
    const { page, server, context } = bench;
    await give('county.csv');
    await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
    await page.locator('#asOf').fill('2020-07-01');
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByRole('button', { name: 'Cancel the run' }).click();
    await page
      .getByRole('heading', { name: /Cancelled|Whom it helps/ })
      .first()
      .waitFor({ timeout: 30_000 });
    const second = await context.newPage();
    await second.goto(page.url());
    if (await page.getByRole('button', { name: 'Run again' }).count()) {
      await page.getByRole('button', { name: 'Run again' }).click();
      await second.reload();
    }
    await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
    await second.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
    await second.close();
    await page.goto(server.url);
    await page.getByText('Finished').first().waitFor();
  });

  it('is watched with more runs in line and more tabs than a browser has connections', async () => {
    const { page, server, context } = bench;
    await give('second.csv');
    await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
    const input = new URL(page.url()).searchParams.get('input');
    const wanted = {
      inputId: input,
      choice: { packId: 'us-ca/prop-64', policyId: 'statute', options: {}, county: 'SAN JOAQUIN', asOf: '2020-07-01' },
      quarantine: false,
    };
    const tabs = [page, ...(await Promise.all([1, 2, 3].map(() => context.newPage())))];
    for (const tab of tabs) await tab.goto(server.url);
    for (let number = 1; number <= 8; number++) {
      const body = JSON.stringify(JSON.stringify({ ...wanted, name: `In line ${number}` }));
      await page.evaluate(
        `fetch('/api/runs', { method: 'POST', headers: { 'x-redress': '1', 'content-type': 'application/json' }, body: ${body} })`,
      );
    }
    for (const tab of tabs) {
      await tab.bringToFront();
      await tab.reload();
      await tab.getByRole('link', { name: 'In line 8' }).waitFor({ timeout: 10_000 });
    }
    const last = tabs.at(-1)!;
    await last.getByRole('link', { name: 'In line 8' }).click();
    await last.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
    for (const tab of tabs.slice(0, -1)) {
      await tab.bringToFront();
      await expect
        .poll(() => tab.getByText('At work').or(tab.locator('progress')).count(), { timeout: 30_000 })
        .toBe(0);
    }
    for (const tab of tabs.slice(1)) await tab.close();
    await page.bringToFront();
  });

  it('takes corrections into the next run, its files and its manifest', async () => {
    const { page, server } = bench;
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Two files', exact: true }).click();
    await page.getByRole('link', { name: 'See all convictions' }).click();
    await filterBy(page, 'level', 'felony');
    await page.locator('tbody tr a').first().click();
    await page
      .getByRole('button', { name: /Correct a fact of this conviction/ })
      .first()
      .click();
    await page.locator('#correct-value').selectOption('misdemeanor');
    await page.locator('#correct-document').fill('Minute order');
    await page.locator('#correct-why').fill('Reduced under PC 17(b)');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('Corrections were made').waitFor();
    await give('county.csv', 'second.csv');
    await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
    await page.locator('#asOf').fill('2020-07-01');
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByText('hold 1 correction.').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('link', { name: 'corrections.json' }).count()).toBe(1);
    await page.getByRole('link', { name: 'See all convictions' }).click();
    await page.locator('.rd-chip', { hasText: 'corrected' }).or(page.getByText('More filters')).first().waitFor();
    const answer = await page.evaluate(
      `fetch('/api/runs/' + location.pathname.split('/')[2] + '/files/manifest.json').then((r) => r.json())`,
    );
    const manifest = answer as { corrections: number; outputs: { name: string }[] };
    expect(manifest.corrections).toBe(1);
    expect(manifest.outputs.map(({ name }) => name)).toContain('Corrected_Results.csv');
  });
});

describe('a rap sheet', () => {
  it('is read where it is dropped, and kept nowhere', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}/rap-sheet`);
    await page.getByText('Drop a rap sheet here').waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .locator('#sheet')
      .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await page.getByText('does not look like a California rap sheet').waitFor();
    await page
      .locator('#sheet')
      .setInputFiles(join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_prop64_two_cases_both_convicted.txt'));
    await page.getByRole('heading', { name: 'Timeline' }).waitFor({ timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/rap-sheet'));
    await page.locator('#sheet-as-of').fill('2019-07-01');
    await answered;
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(page.url()).toBe(`${server.url}/rap-sheet`);
  });
});

it('asked nothing of any other machine', () => {
  expect(bench.foreign).toEqual([]);
  // Refusals are told by the network log; nothing else may be an error.
  expect(bench.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
});
