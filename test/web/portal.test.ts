import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendInventedApplications } from '../../src/portal/invented-applications.ts';
import { catalogOf } from '../../src/portal/languages/catalog.ts';
import { shippedDraft } from '../../src/portal/languages/drafts.ts';
import { approve } from '../../src/portal/languages/translation.ts';
import { inventedForm } from '../../src/portal/papers/invented-form.ts';
import { buildReadingIfStale, READING_DIST } from '../../src/server/build-web.ts';
import { codeAt } from '../../src/sign-on/totp.ts';
import { apply, begin, inventedPack, type Running, startHere, visitor } from '../portal/support.ts';
import { tries } from '../support/effort.ts';
import { violations } from './axe.ts';
import { applies, reads, walkOn } from './portal-walk.ts';
import { fileOf, give, start } from './reading-support.ts';
import { BROWSER, FLAGS } from './support.ts';

/** Where pictures of every page are laid, to be looked at; nowhere when absent. */
const PICTURES = process.env.PORTAL_PICTURES;

let running: Running & { readonly end: () => Promise<void> };
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'redress-portal-web-'));

beforeAll(async () => {
  const papers = new Map([['petition', await inventedForm()]]);
  running = await startHere({ papers, folder: join(folder, 'portal'), now: () => new Date('2026-11-04T18:00:00Z') });
  await sendInventedApplications(running.portal, 36);
  browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await running?.end();
  rmSync(folder, { recursive: true, force: true });
});

const SHEET = join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_rap_sheet_shorter.txt');
const WIDTHS = [390, 1280] as const;
/** Pages are laid out alike in both languages; the narrow one is where longer words would not fit. */
const OTHER_LANGUAGE = tries<readonly number[]>([390], WIDTHS);
/** Milliseconds for a walk that looks at twenty pages in two widths, on a machine that has other work too. */
const LONG = 600_000;

const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Looks at a page as it stands: axe, the width, and a picture where wanted. */
async function look(
  page: Page,
  name: string,
  widths: readonly number[] = name.startsWith('es-') ? OTHER_LANGUAGE : WIDTHS,
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    expect(await violations(page), `${name} at ${width}`).toEqual([]);
    expect(await page.evaluate(BEYOND), `${name} at ${width} fits`).toBe(0);
    // A screen of 1280 at 400 percent, which WCAG asks to hold without scrolling in two directions.
    if (width === 390) {
      await page.setViewportSize({ width: 320, height: 844 });
      expect(await page.evaluate(BEYOND), `${name} at 320 fits`).toBe(0);
      await page.setViewportSize({ width, height: 844 });
    }
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true });
  }
}

/** Codes, case and telephone numbers on a page whose first sign does not stand left of the last one. */
const RUN_BACK = `Array.from(document.querySelectorAll('.portal-code-itself, a[href^="tel:"], dd bdi'), ({ firstChild: text }) => {
  const left = (from) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, from + 1);
    return range.getBoundingClientRect().left;
  };
  if (!/^[(0-9A-Z][-() 0-9A-Z]+$/.test(text?.data ?? '')) return [];
  return left(0) < left(text.data.length - 1) ? [] : [text.data];
}).flat()`;

const open = async (javaScriptEnabled = true) => {
  const context = await browser.newContext({ javaScriptEnabled });
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  return { page: await context.newPage(), asked, close: () => context.close() };
};

it('is applied to on a phone without scripts, from the first page to the status', async () => {
  const { page, asked, close } = await open(false);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(running.url);
  await page.getByRole('link', { name: 'Apply now' }).click();
  await page.getByRole('button', { name: 'Go on to the form' }).click();
  await page.getByText('Choose at least one county.').waitFor();
  await page.getByLabel('Birch County').check();
  await page.getByRole('button', { name: 'Go on to the form' }).click();
  const code = await page.locator('.portal-code-itself').textContent();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('link', { name: 'First name' }).click();
  await page.getByLabel('First name').fill('Linh');
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.getByLabel('First name').inputValue()).toBe('Linh');
  await page.getByLabel('Last name').fill('Fairbrook');
  await page.getByLabel('Last name').press('Enter');
  await page.getByText('Please look at these answers').waitFor();
  await page.getByLabel('Month', { exact: true }).fill('7');
  await page.getByLabel('Day', { exact: true }).fill('9');
  await page.getByLabel('Year', { exact: true }).fill('1990');
  await page.getByLabel('Letter', { exact: true }).check();
  await page.getByLabel('Mailing address').fill('12 Elm St\nBirch');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('heading', { name: 'Some answers are missing' }).waitFor();
  await page.getByRole('button', { name: 'Go on without them' }).click();
  await page.getByLabel('I want you to send').check();
  await page.getByLabel('I know that an office').check();
  await page.getByRole('button', { name: 'Send to these offices' }).click();
  await page.getByRole('heading', { name: 'Your form is sent' }).waitFor();
  await page.getByRole('link', { name: 'Open your page' }).click();
  await page.getByText('Sent', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Close this page' }).click();
  await page.getByRole('link', { name: 'I have a code already' }).click();
  await page.getByLabel('Code').fill(code!.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Month', { exact: true }).fill('7');
  await page.getByLabel('Day', { exact: true }).fill('9');
  await page.getByLabel('Year', { exact: true }).fill('1990');
  await page.getByRole('button', { name: 'Open my page' }).click();
  await page.getByRole('heading', { name: 'Birch County' }).waitFor();
  expect(asked.filter((url) => !url.startsWith(running.url))).toEqual([]);
  await close();
});

/** The page of a person's rap sheet in its states: none yet, refused, and kept. */
async function looksAtSheets(page: Page, url: string, language: string): Promise<void> {
  await page.goto(url);
  await look(page, `${language}-sheet`, [390]);
  await page.locator('main form button').first().click();
  await page.getByRole('alert').waitFor();
  await look(page, `${language}-sheet-refused`, [390]);
  await page.locator('#file').setInputFiles(SHEET);
  await page.locator('main form button').first().click();
  await page.locator('form[action$="/sheet/remove"]').waitFor();
  await look(page, `${language}-sheet-kept`, [390]);
}

it.each(['en', 'es'] as const)(
  'holds WCAG 2.2 AA on every page that people see (%s)',
  async (language) => {
    const { page, close } = await open();
    const see = async (path: string, name: string) => {
      await page.goto(`${running.url}/${language}${path}`);
      await look(page, `${language}-${name}`);
    };
    await see('', 'landing');
    await see('/check', 'check');
    for (const answer of [
      'county-alder',
      'record-federal',
      'finished-no',
      'since-under-1',
      'pending-yes',
      'citizen-no',
    ])
      await page.locator(`#${answer}`).check();
    await page.locator('main form button').click();
    await page.locator('#results').waitFor();
    await look(page, `${language}-check-result`);
    expect(new URL(page.url()).search, 'no answer stands in the address').toBe('');
    const other = language === 'en' ? 'es' : 'en';
    await page.locator(`button[value=language-${other}]`).click();
    await page.waitForURL(`${running.url}/${other}/check`);
    expect(await page.locator('#since-under-1').isChecked(), 'the other language has the answers').toBe(true);
    await page.locator('#results ~ p a[href*="/apply"]').click();
    expect(await page.locator('#county-alder').isChecked()).toBe(true);
    for (const name of ['find', 'privacy', 'paper', 'figures', 'nowhere', 'apply']) await see(`/${name}`, name);
    await page.locator('#county-hawthorn').check();
    await page.locator('main form button').click();
    await page.locator('#first-name').fill('Rosa');
    await look(page, `${language}-form`);
    await page.locator('main button[value=next]').click();
    await look(page, `${language}-form-errors`);
    await page.locator('#last-name').fill('Eastlake');
    for (const [part, value] of [
      ['month', '2'],
      ['day', '3'],
      ['year', '1979'],
    ] as const)
      await page.locator(`#birth-date-${part}`).fill(value);
    await page.locator('#contact-by-email').check();
    await page.locator('#email').fill('rosa@mail.example');
    await page.locator('main button[value=next]').click();
    await look(page, `${language}-confirm`);
    await page.locator('main form button').click();
    await look(page, `${language}-review`);
    await page.locator('#consent-share').check();
    await page.locator('#consent-not-client').check();
    await page.locator('main button[value=next]').click();
    await look(page, `${language}-thanks`);
    const path = new URL(page.url()).pathname.replace('/thanks', '').replace(`/${language}`, '');
    for (const [name, at] of [
      ['status', ''],
      ['contact', '/contact'],
      ['withdraw', '/withdraw'],
      ['delete', '/delete'],
    ] as const)
      await see(`${path}${at}`, name);
    await looksAtSheets(page, `${running.url}/${language}${path}/sheet`, language);
    await see(`${path}/add`, 'add');
    await page.locator('#add-alder').check();
    await page.locator('main form button').click();
    await look(page, `${language}-add-office`);
    await page.locator('main form button').click();
    await look(page, `${language}-added`);
    await page.context().clearCookies();
    await page.goto(`${running.url}/${language}/find`);
    await page.locator('#code').fill('AAAA-AAAA-AAAA');
    await page.locator('main form button').click();
    await page.getByRole('alert').waitFor();
    await look(page, `${language}-find-wrong`, [390]);
    await see(path, 'gate');
    await page.locator('#open-year').fill('1901');
    await page.locator('main form button').click();
    await page.getByRole('alert').waitFor();
    await look(page, `${language}-gate-wrong`, [390]);
    for (const [part, value] of [
      ['month', '2'],
      ['day', '3'],
      ['year', '1979'],
    ] as const)
      await page.locator(`#open-${part}`).fill(value);
    await page.locator('main form button').click();
    await page.goto(`${running.url}/${language}${path}/delete`);
    await page.locator('main form button').click();
    await look(page, `${language}-receipt`);
    await close();
  },
  LONG,
);

const PASSWORD = 'seven lanterns over quiet harbor';

async function enter(page: Page, name: string, role: 'lead' | 'operator', office: string | null): Promise<void> {
  const invited = await running.accounts.invite('test', { name, role, office, email: `${name}@office.example` });
  if (invited.kind !== 'invited') throw new Error(invited.why);
  await page.goto(`${running.url}/en/invitation/${invited.token}`);
  await look(page, `${name}-invitation`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make my account' }).click();
}

it(
  'is answered by an office, and the person sees the answer',
  async () => {
    const person = visitor(running.url);
    const code = await apply(person, ['alder'], {
      'first-name': 'Grace',
      'last-name': 'Hollis',
      'case-numbers': 'A-10014',
      consent: ['share', 'not-client', 'record-check'],
    });
    const { page, close } = await open();
    await page.goto(`${running.url}/en/office/sign-in`);
    await look(page, 'sign-in');
    await enter(page, 'lena', 'lead', 'alder-defender');
    await look(page, 'inbox');
    await page.getByRole('link', { name: 'Grace Hollis' }).click();
    await look(page, 'application');
    const consent = page.getByText('I want you to send', { exact: false });
    expect(await consent.isVisible(), 'folded on the screen').toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await consent.isVisible(), 'and there on paper for the file').toBe(true);
    expect(await page.locator('main form:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'Correct the answers' }).click();
    await look(page, 'correct');
    await page.getByRole('link', { name: 'Grace Hollis' }).click();
    await page.getByLabel('What do you tell the person?').selectOption('filed');
    await page.getByRole('button', { name: 'Write with this template' }).click();
    await look(page, 'answer');
    const box = page.getByLabel('Message to the person').first();
    await box.fill((await box.inputValue()).replace('[date]', 'November 4'));
    await page.getByRole('button', { name: 'Send to the person' }).click();
    await page.getByText('Done.').waitFor();
    await look(page, 'answered');
    expect((await person.get(`/en/my/${code}`)).text).toContain(
      'filed your papers with the court in Alder County on November 4',
    );
    await page.goto(`${running.url}/en/office/invite`);
    await look(page, 'invite');
    await close();
  },
  LONG,
);

it(
  'lets an office tag, narrow, keep and print several applications at once',
  async () => {
    const { page, close } = await open();
    await enter(page, 'bette', 'lead', 'birch-defender');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('link', { name: 'Choose all on this page' }).click();
    const people = await page.getByRole('checkbox').count();
    expect(people).toBeGreaterThan(3);
    await page.getByRole('checkbox').last().uncheck();
    await page.getByLabel('Tag', { exact: true }).last().fill('Clinic in June');
    await press('Add the tag');
    await page.getByText(`Done for ${people - 1}.`).waitFor();
    await look(page, 'list-tagged');
    await page.getByText('Narrow the list').click();
    await page.getByLabel('Tag', { exact: true }).first().selectOption('Clinic in June');
    await page.getByLabel('Needs').selectOption('a first answer');
    await press('Show');
    expect(await page.getByRole('checkbox').count()).toBe(people - 1);
    await page.getByText('Keep this list under a name').click();
    await page.getByLabel('Name of this list').fill('Clinic, not answered');
    await press('Save this list');
    await page.getByRole('link', { name: 'Clinic, not answered' }).waitFor();
    await look(page, 'list-narrowed');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('checkbox').nth(1).check();
    const printed = page.waitForEvent('download');
    await press('Print their court forms (one PDF)');
    const path = await (await printed).path();
    expect((await PDFDocument.load(readFileSync(path))).getPageCount()).toBe(2);
    await page.getByRole('link', { name: 'Tags and saved lists' }).click();
    await look(page, 'lists');
    await page.goto(`${running.url}/es/office?box=all`);
    await look(page, 'es-list');
    await close();
  },
  LONG,
);

it(
  'is looked after by an operator',
  async () => {
    const { page, close } = await open();
    await enter(page, 'oscar', 'operator', null);
    await look(page, 'operator');
    for (const name of ['invite', 'log']) {
      await page.goto(`${running.url}/en/operator/${name}`);
      await look(page, `operator-${name}`);
    }
    await close();
  },
  LONG,
);

it(
  'carries text messages to their sender and takes its answer in, and a person who replied STOP reads so',
  async () => {
    const texted = { 'contact-by': 'text', email: '', 'first-name': 'Rosa', 'last-name': 'Textwell' };
    const person = visitor(running.url);
    const code = await apply(person, ['birch'], { ...texted, phone: '2095550131' });
    await apply(visitor(running.url), ['birch'], { ...texted, 'last-name': 'Otherwell', phone: '2095550132' });
    const { page, close } = await open();
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await enter(page, 'tess', 'operator', null);
    await press('Put what waits into a file');
    await page.getByText('A file was made. Messages in it: 2.').waitFor();
    await look(page, 'texts-made');
    const downloading = page.waitForEvent('download');
    await press('Download');
    const file = readFileSync(await (await downloading).path(), 'utf8');
    expect(file.split('\n')[0]).toBe('phone,text,reference');
    expect(file).toContain(`/en/my/${code}`);
    await person.post(`/en/my/${code}/contact`, { 'contact-by': 'text', phone: '2095550133' });
    await page.goto(`${running.url}/en/operator`);
    await press('The sender has it');
    await page.getByText('Nothing was noted').waitFor();
    await look(page, 'texts-changed');
    await press('The sender has it already, as I downloaded it');
    await page.getByText('Noted: the sender has the file.').waitFor();
    const rows = ['reference,phone,status', ',2095550133,STOP', 'nothing,,delivered'].join('\n');
    const answer = { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
    await page.getByLabel('Answer of the sender').setInputFiles(answer);
    await press('Take in');
    await page.getByText('STOP: 1.').waitFor();
    await look(page, 'texts-answered');
    await page.goto(`${running.url}/es/operator`);
    await look(page, 'es-texts');
    for (const language of ['en', 'es']) {
      await page.goto(`${running.url}/${language}/my/${code}`);
      if (await page.locator('#open-month').isVisible()) {
        for (const [part, value] of Object.entries({ month: '4', day: '28', year: '1986' }))
          await page.locator(`#open-${part}`).fill(value);
        await page.locator('main form button').click();
      }
      await page.getByText('START', { exact: false }).and(page.locator('.usa-alert__text')).waitFor();
      await look(page, `${language}-stopped`);
      await page.goto(`${running.url}/${language}/my/${code}/contact`);
      await look(page, `${language}-contact-texts`);
    }
    await close();
  },
  LONG,
);

it(
  'lets people of an office set up a second factor by keyboard, and sign in with it',
  async () => {
    const pack = { ...inventedPack(), secondFactorFor: ['lead' as const] };
    const strict = await startHere({ pack });
    const email = 'lupe@office.example';
    const lead = { name: 'lupe', role: 'lead', office: 'alder-defender', email } as const;
    const invited = await strict.accounts.invite('test', lead);
    if (invited.kind !== 'invited') throw new Error(invited.why);
    const { page, close } = await open();
    const write = async (name: string, text: string) => {
      await page.getByLabel(name, { exact: true }).focus();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await page.goto(`${strict.url}/en/invitation/${invited.token}`);
    await write('Password', PASSWORD);
    await page.getByText('Your role needs a second factor.').waitFor();
    await look(page, 'second-required');
    await write('Password', 'not this one');
    await page.getByText('The name or the password is wrong.').waitFor();
    await write('Password', PASSWORD);
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    await look(page, 'second-begun');
    const secret = (await page.locator('main code').textContent())!.replaceAll(' ', '');
    await write('Code', codeAt(secret, Date.now()));
    await page.getByText('Your app is set up.').waitFor();
    await look(page, 'second-codes');
    const [code] = await page.locator('.portal-codes code').allTextContents();
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    await page.getByRole('link', { name: 'Second factor' }).click();
    await look(page, 'second-has');
    await page.getByRole('button', { name: 'Sign out' }).press('Enter');
    await page.getByLabel('Name').fill('lupe');
    await page.getByLabel('Password').fill(PASSWORD);
    await write('Code', code!);
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    await close();
    await strict.end();
  },
  LONG,
);

it(
  'is applied to from right to left, in the drafts that come along once a named reader has approved them',
  async () => {
    const catalog = catalogOf(inventedPack());
    const by = { by: 'Invented Reader', on: '2026-11-20' };
    const translations = ['ar', 'fa'].map((locale) => approve(shippedDraft(locale), catalog, by)!);
    const portal = await startHere({
      translations,
      reading: READING_DIST,
      now: () => new Date('2026-11-04T18:00:00Z'),
    });
    const { page, close } = await open();
    await page.setViewportSize({ width: 390, height: 844 });
    const see = (language: string) => async (name: string) => {
      expect(await page.locator('html').getAttribute('dir'), name).toBe('rtl');
      // What begins a line stands at the right edge, where the eye of a reader begins.
      const edge = 'document.querySelector("h1").getBoundingClientRect().right';
      expect(await page.evaluate(`innerWidth - ${edge}`), `${name} begins at the right`).toBeLessThanOrEqual(24);
      // Numbers and codes run from left to right, whatever surrounds them.
      expect(await page.evaluate(RUN_BACK), name).toEqual([]);
      const wide =
        'Array.from(document.querySelectorAll("main .usa-button"), (each) => each.getBoundingClientRect().left)';
      expect(Math.min(...((await page.evaluate(wide)) as number[]), 390), `${name}: buttons`).toBeGreaterThanOrEqual(
        16,
      );
      await look(page, `${language}-${name}`, [390]);
    };
    const code = await applies(walkOn(page, see('ar')), { url: portal.url, language: 'ar' });
    await page.context().clearCookies();
    expect(await reads(walkOn(page, see('ar')), { url: portal.url, language: 'ar' }, code)).toContain('2026');
    await page.goto(`${portal.url}/fa`);
    await see('fa')('start');
    expect(await page.locator('main li, nav li').allTextContents()).toContain(
      'پروندهٔ خود را بخوانید (English, Español)',
    );
    const begun = await begin(visitor(portal.url), ['birch'], 'r'.repeat(24), 'fa');
    await page.goto(`${portal.url}/fa/my/${begun}/form`);
    await see('fa')('form');
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Su formulario' }).waitFor();
    await close();
    await portal.end();
  },
  LONG,
);

it('hands out the page that reads a record, which reads one there and asks for nothing more', async () => {
  const built = await buildReadingIfStale(() => {});
  expect(built).toEqual({ ok: true });
  const portal = await startHere({ reading: READING_DIST });
  const { page, asked, close } = await open();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(portal.url);
  await page.getByRole('link', { name: 'Read your record', exact: false }).first().click();
  await start(page);
  const before = asked.length;
  const sheet = readFileSync(SHEET);
  expect(await give(page, [fileOf('sheet.txt', sheet)])).toContain('convictions');
  expect(asked.slice(before).filter((url) => !/^(?:blob|data):/.test(url))).toEqual([]);
  expect(errors).toEqual([]);
  await close();
  await portal.end();
});
