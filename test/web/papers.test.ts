import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sheetTextOf } from '../../src/confined/sheet-text.ts';
import { rapSheets } from '../../src/jurisdictions/us-ca/rap-sheet/rap-sheets.ts';
import { violations } from './axe.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

let bench: Bench;
let folder: string;
let run: string;

/** One finished run of a small county whose office has given nothing yet. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-papers-'));
  const county = writeCounty(folder);
  bench = await openBench();
  const at = await runFile(bench, county);
  run = new URL(at).pathname.split('/')[2]!;
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files of an archive, as another program lists them. */
function inArchive(path: string): readonly string[] {
  const script =
    'import sys,zipfile,json; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps(z.namelist()))';
  return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }));
}

/** Makes what is chosen, and gives the files of the archive. */
async function archive(): Promise<readonly string[]> {
  await bench.page.getByRole('button', { name: 'Make the documents' }).click();
  await bench.page.getByRole('heading', { name: 'The papers are being made' }).waitFor();
  const link = bench.page.getByRole('link', { name: /^Download all/ });
  await link.waitFor({ timeout: 120_000 });
  const [download] = await Promise.all([bench.page.waitForEvent('download'), link.click()]);
  return inArchive(await download.path());
}

it('makes the report without any profile, in one archive', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/runs/${run}`);
  await page.getByRole('link', { name: 'Make papers, or look at those that were made' }).click();
  await page.locator('#kind-summary').waitFor();
  expect(await page.locator('#kind-motion').isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  expect(await archive()).toContain('summary.pdf');
});

it('fills in the profile by keyboard, leads to what is wrong, and gives the file that the command reads', async () => {
  const { page } = bench;
  await page.getByRole('link', { name: 'Fill in the profile' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#profile-county').waitFor();
  expect(await page.locator('#profile-county').inputValue()).toBe('San Joaquin');
  await page.locator('#profile-date').fill('2020-06-01');
  await page.locator('#profile-office-barNumber').fill('12');
  await page.locator('#profile-notice-returnAddress').fill('District Attorney\nStockton');
  await page.getByRole('button', { name: 'Save the profile' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/^\d+ things are to be put right$/).waitFor();
  expect(await violations(page)).toEqual([]);
  const fault = page.getByRole('link', { name: /^Number in the state’s bar: this must be 3 to 6 digits/ });
  await fault.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('profile-office-barNumber');
  await page.getByRole('link', { name: /tells why the letter comes/ }).waitFor();

  // The county's file, as the command takes it, in place of all that.
  const example = JSON.parse(readFileSync(join(import.meta.dirname, '../../examples/county-profile.json'), 'utf8'));
  writeFileSync(join(folder, 'profile.json'), JSON.stringify({ ...example, date: '2020-06-01', extra: 1 }));
  await page.locator('#profile-file').setInputFiles(join(folder, 'profile.json'));
  await page.getByText('“extra” is not a key that profiles have').waitFor();
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await page.getByText('The profile is saved.').waitFor();
  await page.getByText('2020-06-01 is before 2020-07-01').waitFor();
  await page.locator('#profile-date').fill('2020-07-15');
  await page.locator('#profile-defender-name').fill('Invented Public Defender');
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await page
    .getByRole('link', { name: /^Public defender/ })
    .or(page.getByText('this must be filled in').first())
    .first()
    .waitFor();
  await page.locator('#profile-defender-address').fill('1 Invented Way\nStockton');
  await page.locator('#profile-defender-phone').fill('(209) 555-0166');
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await page.getByText('The profile is saved.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(saved).toMatchObject({ ...example, defender: { name: 'Invented Public Defender' } });
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: 'Perfil de la oficina' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'On to the papers' }).click();
});

it('holds objections back, groups what to look at, and can be cancelled', async () => {
  const { page } = bench;
  await page.getByText('San Joaquin, papers dated 2020-07-15').waitFor();
  const rows = (await page.evaluate(
    `fetch('/api/runs/${run}/files/determinations.csv').then((answer) => answer.text())`,
  )) as string;
  const [header, ...lines] = rows
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const at = (name: string) => header!.indexOf(name);
  const held = lines.find((line) => line[at('outcome')] === 'dismiss')!;
  writeFileSync(join(folder, 'wrong.csv'), 'name\nSomebody\n');
  await page.locator('#list-objections').setInputFiles(join(folder, 'wrong.csv'));
  await page.getByText(/it lacks the columns person, count/).waitFor();
  writeFileSync(join(folder, 'held.csv'), `person,count\n${held[at('person')]},${held[at('count')]}\n`);
  await page.locator('#list-objections').setInputFiles(join(folder, 'held.csv'));
  await page.getByText('1 conviction held back.').waitFor();
  writeFileSync(
    join(folder, 'addresses.csv'),
    `person,address1,address2,address3,language\n${lines.find((line) => line !== held && line[at('outcome')] === 'dismiss')![at('person')]},1 Invented Way,Stockton,,es\n`,
  );
  await page.locator('#list-addresses').setInputFiles(join(folder, 'addresses.csv'));
  await page.getByText('1 address.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make the documents' }).click();
  await page.getByRole('heading', { name: 'The papers are being made' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText(/Cancelled|not finished/).waitFor({ timeout: 60_000 });
  const names = await archive();
  expect(names).toContain('order/order.pdf');
  expect(names.some((name) => /^motion\/.*\.pdf$/.test(name))).toBe(true);
  const warnings = page.getByRole('table');
  await warnings.getByRole('rowheader').first().waitFor();
  const kinds = await warnings.getByRole('rowheader').allTextContents();
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(await violations(page)).toEqual([]);
}, 300_000);

it('tells the same reason for the person, the prosecutor and the judge, on the screen and on paper', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/runs/${run}/convictions?sort=outcome`);
  await page.locator('tbody tr a').first().click();
  const why = page.locator('.rd-answers li > span:last-child').first();
  await why.waitFor();
  const told = new Map<string, string>();
  for (const depth of ['the person', 'the prosecutor', 'the judge']) {
    await page.getByRole('radio', { name: depth, exact: true }).focus();
    await page.keyboard.press('Space');
    told.set(depth, (await why.textContent())!);
    expect(await violations(page)).toEqual([]);
    const paper = await sheetTextOf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })), rapSheets.words);
    expect(paper.ok && paper.text.replace(/\s+/g, ' ')).toContain(`The reason, told for ${depth}`);
  }
  expect(new Set(told.values()).size).toBe(3);
  expect(told.get('the person')).toMatch(/^(This conviction|It cannot be said yet)/);
  expect(told.get('the person')).not.toMatch(/§|HS \d|Rule/);
  // What was chosen stays chosen for the next person.
  await page.reload();
  expect(await page.getByRole('radio', { name: 'the judge', exact: true }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'the prosecutor', exact: true }).check();
});

it('goes from a sheet to a petition and to what the person takes home, by keyboard', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/rap-sheet`);
  await page
    .locator('#sheet')
    .setInputFiles(join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_pc1203_eligible.txt'));
  await page.getByText('1 of 1 conviction has a remedy that is open now.').waitFor();
  await page
    .getByRole('group', { name: /Are you serving a sentence/ })
    .getByLabel('no')
    .check();
  const petition = page.getByRole('button', { name: /Petition for dismissal/ });
  await petition.waitFor();
  await expect.poll(() => page.locator('.rd-actions button:disabled').count()).toBe(0);
  const pdfOf = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    const bytes = readFileSync(await download.path());
    const read = await sheetTextOf(new Uint8Array(bytes), rapSheets.words);
    return {
      name: download.suggestedFilename(),
      pages: (await PDFDocument.load(bytes)).getPageCount(),
      text: read.ok ? read.text.replace(/\s+/g, ' ') : '',
    };
  };
  await petition.focus();
  const paper = await pdfOf(() => page.keyboard.press('Enter'));
  expect(paper.name).toBe('petition.pdf');
  expect(paper.text).toContain('Petition for dismissal under Penal Code section 1203.4');
  expect(paper.text).toMatch(/Are you serving a sentence .*? no/);
  await page.getByText('The paper is in your downloads.').waitFor();
  expect(await violations(page)).toEqual([]);
  const spanish = page.getByRole('button', { name: /^Spanish.*For the person to take home/ });
  await spanish.focus();
  const home = await pdfOf(() => page.keyboard.press('Enter'));
  expect(home.text).toContain('Su historial: lo que puede pedir');
  expect(home.pages).toBeLessThanOrEqual(2);
  expect(page.url()).toBe(`${server.url}/rap-sheet`);
});

it('asked nothing of any other machine, and raised no error', () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
});
