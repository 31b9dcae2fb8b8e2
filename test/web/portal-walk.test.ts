import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendInventedApplications } from '../../src/portal/invented-applications.ts';
import { PASSWORD, startHere } from '../portal/support.ts';
import { tries } from '../support/effort.ts';
import { answers, applies, minutesOf, reads, type Walk, walkOn } from './portal-walk.ts';
import { BROWSER, FLAGS } from './support.ts';

/** Where pictures are laid, to be looked at; nowhere when absent. */
const PICTURES = process.env.PORTAL_PICTURES;
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
});

const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const HEIGHT = 844;

/** A browser without scripts. Each page fits as wide as it is and at twice its size. */
async function walk(name: string, width: number): Promise<Walk & { readonly close: () => Promise<void> }> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: HEIGHT } });
  const page = await context.newPage();
  const see = async (what: string) => {
    expect(await page.evaluate(BEYOND), `${what} at ${width}`).toBe(0);
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `walk-${name}-${width}-${what}.png`), fullPage: true });
    // Twice the size in a window leaves half of its width; of a phone's, what WCAG asks of the narrowest.
    await page.setViewportSize({ width: Math.max(320, width / 2), height: HEIGHT });
    expect(await page.evaluate(BEYOND), `${what} at ${width}, 200%`).toBe(0);
    await page.setViewportSize({ width, height: HEIGHT });
  };
  return { ...walkOn(page, see), close: () => context.close() };
}

const WAYS: readonly (readonly ['en' | 'es', number])[] = tries<readonly number[]>([0], [0, 1, 2, 3]).map(
  (way) => [way % 2 === 0 ? 'en' : 'es', way < 2 ? 390 : 1280] as const,
);

it.each(WAYS)(
  'takes a person less than ten minutes, an office less than two, and the person sees the answer (%s, %i wide)',
  async (language, width) => {
    // One for each walk: somebody who applies twice is shown as maybe the same person.
    let now = new Date('2026-11-04T18:00:00Z');
    const running = await startHere({ now: () => now });
    const place = { url: running.url, language };
    const person = await walk(language, width);
    const code = await applies(person, place);
    expect(minutesOf(person.effort)).toBeLessThan(10);
    // The office answers who has waited longest.
    now = new Date('2026-11-05T18:00:00Z');
    await sendInventedApplications(running.portal, 36);
    const office = await walk(language, width);
    const account = { name: `lena-${language}-${width}`, role: 'worker', office: 'alder-defender' } as const;
    const invited = await running.accounts.invite('test', { ...account, email: 'lena@office.example' });
    if (invited.kind !== 'invited') throw new Error(invited.why);
    await office.page.goto(`${running.url}/${language}/invitation/${invited.token}`);
    await office.page.locator('#password').fill(PASSWORD);
    await office.page.locator('main form button').click();
    await answers(office, place, 'Grace Hollis');
    expect(minutesOf(office.effort)).toBeLessThan(2);
    const later = await walk(language, width);
    expect(await reads(later, place, code)).toContain('November 4');
    for (const [who, { effort }] of Object.entries({ person, office, later }))
      if (PICTURES)
        process.stdout.write(`${language} ${width} ${who} ${JSON.stringify(effort)} ${minutesOf(effort)}\n`);
    for (const each of [person, office, later]) await each.close();
    await running.end();
  },
  300_000,
);
