import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { sendInventedApplications } from '../../src/portal/invented-applications.ts';
import { startHere } from '../portal/support.ts';
import { BROWSER, FLAGS } from './support.ts';

/** Takes the pictures of the portal that its guide shows, on the way from the first page to the answer of an office. */

const IMAGES = join(import.meta.dirname, '..', '..', 'docs', 'images');
const folder = mkdtempSync(join(tmpdir(), 'redress-portal-pictures-'));
const portal = await startHere({ folder, now: () => new Date('2026-11-04T18:00:00Z') });
await sendInventedApplications(portal.portal, 36);
const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
const PHONE = { width: 390, height: 844 };

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  process.stdout.write(`${name}.png\n`);
}

const person = await browser.newPage({ viewport: PHONE });
await person.goto(`${portal.url}/en`);
await shoot(person, 'portal-start');
await person.getByRole('link', { name: 'Apply now' }).click();
await person.getByLabel('Alder County').check();
await person.getByRole('button', { name: 'Go on to the form' }).click();
const code = await person.locator('.portal-code-itself').textContent();
await person.getByLabel('First name').fill('Grace');
await person.getByLabel('Last name').fill('Hollis');
for (const [part, value] of [
  ['Month', '4'],
  ['Day', '28'],
  ['Year', '1986'],
] as const)
  await person.getByLabel(part, { exact: true }).fill(value);
await person.getByLabel('Email', { exact: true }).check();
await person.getByLabel('Email address').fill('grace@mail.example');
await person.evaluate('scrollTo(0, 0)');
await shoot(person, 'portal-form');
await person.getByRole('button', { name: 'Save and go on' }).click();
await person.getByRole('button', { name: 'Go on without them' }).click();
await shoot(person, 'portal-review');
for (const id of ['share', 'not-client', 'record-check']) await person.locator(`#consent-${id}`).check();
await person.getByRole('button', { name: 'Send to these offices' }).click();
await person.getByRole('heading', { name: 'Your form is sent' }).waitFor();

const account = { name: 'lena', role: 'lead', office: 'alder-legal-aid', email: 'lena@office.example' } as const;
const invited = await portal.accounts.invite('pictures', account);
if (invited.kind !== 'invited') throw new Error(invited.why);
const office = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await office.goto(`${portal.url}/en/invitation/${invited.token}`);
await office.getByLabel('Password').fill('seven lanterns over quiet harbor');
await office.getByRole('button', { name: 'Make my account' }).click();
await shoot(office, 'portal-inbox');
await office.getByRole('link', { name: 'Grace Hollis' }).click();
await office.getByLabel('What do you tell the person?').selectOption('filed');
await office.getByRole('button', { name: 'Write with this template' }).click();
const box = office.getByLabel('Message to the person').first();
await box.fill((await box.inputValue()).replace('[date]', 'November 4'));
await office.evaluate('scrollTo(0, 0)');
await shoot(office, 'portal-application');
await office.getByRole('button', { name: 'Send to the person' }).click();
await office.getByText('Done.').waitFor();

await person.goto(`${portal.url}/en/my/${code}`);
await shoot(person, 'portal-answer');
await browser.close();
await portal.end();
rmSync(folder, { recursive: true, force: true });
