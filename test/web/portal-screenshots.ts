import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { sendInventedApplications } from '../../src/portal/invented-applications.ts';
import { inventedForm } from '../../src/portal/papers/invented-form.ts';
import { PASSWORD, startHere } from '../portal/support.ts';
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
const account = { name: 'lena', role: 'lead', office: 'alder-defender', email: 'lena@office.example' } as const;
const invited = await portal.accounts.invite('pictures', account);
if (invited.kind !== 'invited') throw new Error(invited.why);
await page.goto(`${portal.url}/en/invitation/${invited.token}`);
await page.locator('#password').fill(PASSWORD);
await page.locator('main form button').click();
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
await browser.close();
await portal.end();
rmSync(folder, { recursive: true, force: true });
