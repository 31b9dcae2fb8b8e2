import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { californiaReadings } from '../../src/jurisdictions/us-ca/readings.ts';
import { violations } from './axe.ts';
import { answered, type Bench, demoRun, filterBy, openBench } from './support.ts';

let bench: Bench;
let run: string;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

async function check(theme: 'light' | 'dark' = 'light'): Promise<void> {
  await bench.page.waitForTimeout(300);
  expect(await violations(bench.page), theme).toEqual([]);
}

describe('every screen, as a first-time user meets it', () => {
  it('leads from the empty screen to a finished run on invented people in under two minutes', async () => {
    const { page } = bench;
    await check();
    const start = Date.now();
    await demoRun(page);
    expect(Date.now() - start).toBeLessThan(120_000);
    run = new URL(page.url()).pathname.split('/')[2]!;
    await check();
  });

  it('shows the operator the log of who did what, with runs and views of names among it', async () => {
    const { page } = bench;
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await page.getByRole('heading', { name: 'Log', level: 1 }).waitFor();
    await expect.poll(async () => page.getByRole('row').count()).toBeGreaterThan(2);
    await check();
    await page.screenshot({ path: `${bench.workspace}/log.png` });
    await page.getByLabel('What was done').selectOption('run.start');
    await expect.poll(async () => page.getByRole('cell', { name: 'Run begun' }).count()).toBeGreaterThan(0);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('log.csv');
    await page.goto(`${bench.server.url}/runs/${run}`);
  });

  it('shows the figures as tables too, and each leads to its rows', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: /Show as a table By section/ }).click();
    await check();
    const cell = page.getByRole('link', { name: /^[\d,]+ People with a conviction under this law$/ });
    const number = /[\d,]+/.exec((await cell.textContent())!)![0];
    await cell.click();
    await page.getByRole('heading', { name: 'Convictions', level: 1 }).waitFor();
    await expect.poll(async () => page.getByRole('status').first().textContent()).toContain(`of ${number}`);
  });

  it('tells flags that no file can show from those that the file leaves open', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/runs/${run}`);
    await page.getByRole('heading', { name: 'Flags for the prosecutor' }).waitFor();
    const rows = await page.locator('.rd-rows li', { has: page.locator('.rd-flag-count') }).allTextContents();
    const beyond = rows.map((row) => row.includes('may concern'));
    expect(rows.find((row) => row.startsWith('A minor may have been involved'))).toMatch(/may concern [\d,]+/);
    expect(rows.find((row) => row.startsWith('An attempt'))).toMatch(/raised.*open/);
    // They stand last.
    expect(beyond).toEqual([...beyond].sort());
    expect(beyond).toContain(true);
  });

  it('tells how the file was read', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/runs/${run}`);
    const card = page.locator('.rd-card', { has: page.getByRole('heading', { name: 'How the file was read' }) });
    await card.waitFor();
    const rows = await card.locator('tbody tr').allTextContents();
    // The title of each reading, and what was taken.
    expect(rows.find((row) => row.startsWith('A court action whose disposition (DISP_DESCR) is blank'))).toMatch(
      /is blankit (?:is|may be) /,
    );
    expect(rows.length).toBe(californiaReadings.length);
    await check();
  });

  it('has behind every figure of the results just the rows that it counts', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/runs/${run}`);
    await page.getByRole('button', { name: /Show as a table By section/ }).click();
    await page.getByRole('button', { name: /Show as a table By year/ }).click();
    const links = (await page.evaluate(
      `[...document.querySelectorAll('a[href*="/convictions?filter"]')].map((each) => [each.textContent,
        new URL(each.href).searchParams.get('filter'), each.closest('.rd-card').querySelector('h2').textContent])`,
    )) as [string, string, string][];
    for (const card of [
      'Whom it helps',
      'Determinations',
      'By section',
      'By year',
      'Hand reviews',
      'Flags',
      'By clause',
      'by group',
    ]) {
      expect(
        links.some(([, , heading]) => heading.includes(card)),
        card,
      ).toBe(true);
    }
    const page0 = { text: '', sort: { by: 'name', descending: false }, from: 0, size: 1 };
    for (const [text, filter, heading] of links) {
      const figure = Number(/[\d,]+/.exec(text)![0].replaceAll(',', ''));
      const { total, people } = (await page.evaluate(
        `fetch('/api/runs/${run}/convictions', { method: 'POST', headers: { 'x-redress': '1', 'content-type': 'application/json' },
          body: ${JSON.stringify(JSON.stringify({ ...page0, filter: JSON.parse(filter) }))} }).then((answer) => answer.json())`,
      )) as { total: number; people: number };
      expect([total, people], `${heading}: ${text} ${filter}`).toContain(figure);
    }
  });

  it('narrows, searches and sorts convictions; a name is never in the address', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/runs/${run}/convictions`);
    await page.locator('tbody tr').first().waitFor();
    await check();
    const name = (await page.locator('tbody tr a').first().textContent())!.split(',')[0]!;
    await answered(page, 'convictions', () => page.getByRole('searchbox').fill(name));
    for (const text of await page.locator('tbody tr a').allTextContents()) expect(text).toContain(name);
    expect(page.url()).not.toContain(name);
    await page.getByRole('button', { name: /Date of conviction/ }).click();
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Date' }).waitFor();
    await filterBy(page, 'outcome', 'Hand Review');
    await check();
  });

  it('opens a person with timeline, layers, trace and what would change it', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/runs/${run}/convictions`);
    await page.locator('tbody tr a').nth(2).click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.getByText('Why: every clause in turn').first().click();
    await page.getByText('What would change it').first().click();
    const name = (await page.locator('h1').textContent())!;
    expect(await page.title()).toBe('Person · Redress');
    expect(page.url()).not.toContain(name.split(',')[0]!);
    await check();
  });

  it('corrects a fact: preview, save, list, undo', async () => {
    const { page } = bench;
    const opener = page.getByRole('button', { name: 'Correct a fact', exact: true });
    await opener.click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Correct a fact');
    await opener.click();
    await page.locator('#correct-value').fill('1940-01-02');
    await page.locator('#correct-document').fill('Booking record, page 2');
    await page.locator('#correct-why').fill('As the record gives it');
    await check();
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('Corrections were made or undone').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.getByRole('link', { name: 'Corrections', exact: true }).click();
    await page.getByText('Booking record, page 2').waitFor();
    await check();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/undone by/).waitFor();
  });

  it('shows the rulebook with how many convictions each clause decided', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/rulebook?run=${run}`);
    await page
      .getByText(/Decided [\d,]+ convictions in this run/)
      .first()
      .waitFor();
    await page
      .getByText(/examples that must hold/)
      .first()
      .click();
    await check();
  });

  it('compares with another policy, down to the people', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/compare?left=${run}&policy=dismiss-all`);
    await page.getByRole('heading', { name: 'What moved' }).waitFor({ timeout: 60_000 });
    await check();
    await page.locator('.rd-moved button').first().click();
    await page.getByRole('heading', { name: 'People whose convictions moved' }).waitFor();
    await page.locator('section', { hasText: 'People whose convictions moved' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  });

  it('downloads the result files', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/runs/${run}`);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Prop64_Results.csv' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('Prop64_Results.csv');
    expect(await download.failure()).toBeNull();
  });

  it('writes tables for other programs', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Write Excel workbooks' }).click();
    const link = page.getByRole('link', { name: 'export/convictions.xlsx' });
    await link.waitFor({ timeout: 60_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('convictions.xlsx');
    expect(readFileSync(await download.path(), 'latin1').slice(0, 2)).toBe('PK');
  });

  it('makes the papers of a run with the county’s profile, and says what is wrong with one', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/runs/${run}`);
    await page.getByRole('link', { name: 'Make papers, or look at those that were made' }).click();
    await page.getByRole('link', { name: 'Fill in the profile' }).click();
    await page.getByLabel('Load from a file').setInputFiles({
      name: 'profile.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{ "county": "San Joaquin", "dat": "2020-07-15" }'),
    });
    await page.getByText('“dat” is not a key that profiles have').waitFor();
    await page.reload();
    const arrived = Promise.withResolvers<void>();
    await page.route('**/example.json', async (route) => {
      await arrived.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Fill in an invented office' }).click();
    const save = page.getByRole('button', { name: 'Save the profile' });
    await expect.poll(() => save.isDisabled()).toBe(true);
    arrived.resolve();
    await save.click();
    await page.unroute('**/example.json');
    await page.getByText('The profile is saved.').waitFor();
    await check();
    await page.getByRole('link', { name: 'On to the papers' }).click();
    // The invented profile is dated on the run's as-of date: papers that are older than their run are refused.
    const runs = (await page.evaluate("fetch('/api/runs').then((answer) => answer.json())")) as {
      readonly id: string;
      readonly choice: { readonly asOf: string };
    }[];
    const { asOf } = runs.find(({ id }) => id === run)!.choice;
    await page.getByText(`San Joaquin, papers dated ${asOf}`).waitFor();
    await check();
    await page.locator('#kind-motion').uncheck();
    await page.locator('#kind-notice').uncheck();
    await page.getByRole('button', { name: 'Make the documents' }).click();
    await page.getByRole('link', { name: /^Download all/ }).waitFor({ timeout: 60_000 });
    await page.getByText('Each file by itself, the list of them included').click();
    const report = page.getByRole('link', { name: /summary.*\.pdf$/ });
    await check();
    const [download] = await Promise.all([page.waitForEvent('download'), report.click()]);
    expect(readFileSync(await download.path(), 'latin1').slice(0, 5)).toBe('%PDF-');
    expect(await page.getByRole('link', { name: /motion.*\.pdf/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: /update.*\.csv$/ }).count()).toBeGreaterThan(0);
  });

  it('makes one person’s petition, whose address and name say nothing of the person', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/runs/${run}/convictions`);
    await filterBy(page, 'outcome', 'Eligible for Dismissal');
    await page.locator('tbody tr a').first().click();
    await page.getByRole('button', { name: 'Make the petition' }).click();
    const link = page.getByRole('link', { name: 'Download the petition' });
    await link.waitFor({ timeout: 60_000 });
    await check();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('petition.pdf');
    expect(download.url()).toMatch(/\/people\/\d+\/petition\.pdf$/);
    expect(readFileSync(await download.path(), 'latin1').slice(0, 5)).toBe('%PDF-');
  });

  it('holds in the dark, in Spanish, and at 200% on a small screen without sideways scrolling', async () => {
    const { page } = bench;
    await page.getByLabel('Colors').selectOption('dark');
    for (const path of [
      '/',
      '/new',
      `/runs/${run}`,
      `/runs/${run}/convictions`,
      `/runs/${run}/people/2`,
      '/rulebook',
      '/corrections',
    ]) {
      await page.goto(bench.server.url + path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      await check('dark');
    }
    await page.getByLabel('Colors').selectOption('light');
    await page.getByRole('button', { name: 'Español' }).click();
    await page.setViewportSize({ width: 640, height: 400 });
    for (const path of ['/', '/new', `/runs/${run}`, `/runs/${run}/convictions`, `/runs/${run}/people/2`, '/compare']) {
      await page.goto(bench.server.url + path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      await check();
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wide, path).toBeLessThanOrEqual(0);
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'English' }).click();
  });

  it('reaches everything by keyboard, and begins a screen at its heading', async () => {
    const { page } = bench;
    await page.goto(`${bench.server.url}/runs/${run}`);
    await page.getByRole('link', { name: 'See all convictions' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.getByRole('link', { name: 'New run' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'New run', level: 1 }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  it('deletes a run with its data after asking', async () => {
    const { page } = bench;
    await page.goto(bench.server.url);
    await page.getByRole('button', { name: /^Delete/ }).click();
    await page.getByRole('dialog').waitFor();
    await check();
    await page.getByRole('button', { name: 'Delete the run' }).click();
    await page.getByRole('heading', { name: 'Welcome to Redress' }).waitFor();
  });

  it('asked nothing of any other machine, and broke no content security policy', () => {
    expect(bench.foreign).toEqual([]);
    // The network log reports a refusal as an error; nothing else may be one.
    expect(bench.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });
});
