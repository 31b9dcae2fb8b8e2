import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { sendInventedApplications } from '../../src/portal/invented-applications.ts';
import { inventedForm } from '../../src/portal/papers/invented-form.ts';
import { apply, PASSWORD, startHere, visitor } from '../portal/support.ts';
import { answers, applies, reads, walkOn } from './portal-walk.ts';
import { BROWSER, FLAGS } from './support.ts';

/** Takes the pictures of the portal that its guide shows, on the walk that `portal-walk.test.ts` counts. */

const IMAGES = join(import.meta.dirname, '..', '..', 'docs', 'images');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
/** The pictures of the guide, by what the walk calls the page. */
const SHOWN: Readonly<Record<string, string>> = {
  start: 'portal-start',
  form: 'portal-form',
  review: 'portal-review',
  inbox: 'portal-inbox',
  answer: 'portal-application',
  answered: 'portal-answer',
};

const folder = mkdtempSync(join(tmpdir(), 'redress-portal-pictures-'));
let now = new Date('2026-11-04T18:00:00Z');
const papers = new Map([['petition', await inventedForm()]]);
const portal = await startHere({ folder, papers, now: () => now });
const place = { url: portal.url, language: 'en' } as const;
const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  process.stdout.write(`${name}.png\n`);
}

async function walk(viewport: typeof PHONE) {
  const page = await browser.newPage({ viewport });
  return walkOn(page, async (name) => {
    const picture = SHOWN[name];
    if (picture !== undefined) await shoot(page, picture);
  });
}

const code = await applies(await walk(PHONE), place);
now = new Date('2026-11-12T18:00:00Z');
await sendInventedApplications(portal.portal, 36);

const office = await walk(DESK);
const { page } = office;

/** Makes an account and signs it in. */
async function enter(at: Page, name: string, role: 'lead' | 'operator', ofOffice: string | null): Promise<void> {
  const account = { name, role, office: ofOffice, email: `${name}@office.example` };
  const invited = await portal.accounts.invite('pictures', account);
  if (invited.kind !== 'invited') throw new Error(invited.why);
  await at.goto(`${portal.url}/en/invitation/${invited.token}`);
  await at.locator('#password').fill(PASSWORD);
  await at.locator('main form button').click();
}

await enter(page, 'lena', 'lead', 'alder-defender');
await page.goto(`${portal.url}/en/office?box=office`);
for (const row of [1, 2, 4]) await page.getByRole('checkbox').nth(row).check();
await page.locator('#tag-name').fill('Clinic in December');
await page.getByRole('button', { name: 'Add the tag' }).click();
await page.goto(`${portal.url}/en/office?box=office&need=answer&county=alder`);
await page.getByText('Keep this list under a name').click();
await page.getByLabel('Name of this list').fill('Not answered yet');
await page.getByRole('button', { name: 'Save this list' }).click();
await answers(office, place, 'Grace Hollis');
await page.getByRole('link', { name: 'Inbox' }).click();
await page.getByRole('link', { name: 'Not answered yet' }).click();
await shoot(page, 'portal-list');
await page.setViewportSize(PHONE);
await page.getByRole('table').scrollIntoViewIfNeeded();
await page.screenshot({ path: join(IMAGES, 'portal-list-phone.png') });
await reads(await walk(PHONE), place, code);

const texted = { 'contact-by': 'text', email: '', phone: '2095550110' };
for (const [index, name] of ['Eastlake', 'Fairbrook', 'Greywell'].entries())
  await apply(visitor(portal.url), ['birch'], { ...texted, 'last-name': name, phone: `209555011${index}` });
const operator = await browser.newPage({ viewport: DESK });
await enter(operator, 'olga', 'operator', null);
await operator.getByRole('button', { name: 'Put what waits into a file' }).click();
const downloaded = operator.waitForEvent('download');
await operator.getByRole('button', { name: 'Download' }).click();
await downloaded;
await operator.goto(`${portal.url}/en/operator`);
await operator.evaluate(`document.querySelector('#texts').scrollIntoView()`);
await operator.screenshot({ path: join(IMAGES, 'portal-texts.png') });
process.stdout.write('portal-texts.png\n');
await browser.close();
await portal.end();
rmSync(folder, { recursive: true, force: true });
