import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** Where pictures of the screens go, for somebody who looks at them; none are made where it is not said. */
const PICTURES = process.env.REDRESS_PICTURES;

let bench: Bench;
let folder: string;
/** The address of a finished run. */
let run: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-every-screen-'));
  bench = await openBench();
  run = new URL(await runFile(bench, writeCounty(folder))).pathname;
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const SHEET = join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_prop64_two_cases_both_convicted.txt');

/** What makes the page wider than the window; what scrolls by itself may be. */
const TOO_WIDE = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
  .filter((each) => each.getBoundingClientRect().right > innerWidth && !each.parentElement.closest('.rd-scroll, svg'))
  .map((each) => each.tagName + '.' + each.getAttribute('class') + ' ' + each.textContent.slice(0, 40))
  .concat('the page')`;

/** Tables that are laid out as something else. */
const TORN = `[...document.querySelectorAll('table')]
  .filter((table) => table.checkVisibility() && getComputedStyle(table).display !== 'table')
  .map((table) => table.className)`;

/** Texts that touch a border to their left: a box that lost its padding, as every card did once. */
const TOUCHES = `(() => {
  const found = new Set();
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.data.trim() || !text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left } = range.getBoundingClientRect();
    for (let box = text.parentElement; box; box = box.parentElement) {
      const { borderLeftWidth, borderLeftColor } = getComputedStyle(box);
      const drawn = parseFloat(borderLeftWidth);
      if (!drawn || borderLeftColor.endsWith(', 0)')) continue;
      if (Math.abs(left - box.getBoundingClientRect().left - drawn) < 3)
        found.add(box.tagName + '.' + box.getAttribute('class') + ' ' + text.data.slice(0, 40));
    }
  }
  return [...found];
})()`;

const SCREENS: readonly (readonly [name: string, path: string, ready: string])[] = [
  ['runs', '/', '.rd-drop'],
  ['new', '/new', '.rd-drop'],
  ['again', 'RUN', '.rd-figures'],
  ['steps', '/steps', '.rd-drop'],
  ['results', 'RUN', '.rd-figures'],
  ['convictions', 'RUN/convictions', 'tbody tr'],
  ['filtered', 'RUN/convictions?filter={"level":["felony"]}', 'tbody tr'],
  ['people', 'RUN/convictions?per=person', 'tbody tr'],
  ['person', 'RUN/people/2', '.rd-answers'],
  ['documents', 'RUN/documents', '.rd-kinds'],
  ['verify', 'RUN/verify', '#verify-inputs'],
  ['office', '/office/us-ca/SAN%20JOAQUIN', '#profile-county'],
  ['rap-sheet', '/rap-sheet', '.rd-drop'],
  ['compare', '/compare?left=ID&policy=dismiss-all', '.rd-sides'],
  ['corrections', '/corrections', 'h1'],
  ['rulebook', '/rulebook?run=ID', '.rd-rule'],
  ['help', '/help', 'h2'],
  ['states', '/states', 'h1'],
  ['savings', 'RUN/savings', 'h1'],
  ['queue', '/queue', 'h1'],
  ['calendar', '/calendar', 'h1'],
  ['checks', '/checks', 'h1'],
  ['conflicts', '/conflicts', 'h2'],
  ['lots', '/lots', 'h1'],
  ['orders', '/orders', 'h1'],
  ['batches', '/batches', 'h1'],
  ['requests', '/requests', 'h1'],
  ['notices', '/notices', 'h1'],
  ['applications', '/applications', 'h1'],
  ['later-files', '/later-files', 'h1'],
  ['linkage', '/linkage', 'h1'],
  ['retention', '/retention', 'h1'],
  ['log', '/log', 'tbody tr'],
  ['log-review', '/log/review', 'h2'],
  ['log-person', '/log/person', '#person-matter'],
  ['accounts', '/accounts', 'h1'],
  ['nowhere', '/nowhere', 'h1'],
];

describe.each([
  ['en', 'English'],
  ['es', 'Español'],
])('in %s', (language, button) => {
  beforeAll(async () => {
    const { page, server } = bench;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(server.url);
    await page.locator('h1').waitFor();
    // The button names the language that is not spoken yet.
    const other = page.getByRole('button', { name: button });
    if ((await page.locator('html').getAttribute('lang')) !== language) await other.click();
    await page.locator(`html[lang=${language}]`).waitFor();
  });

  /** A list that is opened on a phone begins with the answer in sight, and the name stays there while the rest is moved. */
  async function onPhone(): Promise<void> {
    const { page, server } = bench;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.url}${run}/convictions`);
    await page.locator('tbody tr').first().waitFor();
    const right = () =>
      page
        .locator('tbody .rd-outcome')
        .first()
        .evaluate((box) => box.getBoundingClientRect().right);
    expect(await right()).toBeLessThanOrEqual(390);
    const left = () =>
      page
        .locator('tbody a')
        .first()
        .evaluate((box) => box.getBoundingClientRect().left);
    await page.locator('tbody').evaluate((body) => body.closest('.rd-scroll')!.scrollBy({ left: 300 }));
    expect(await left()).toBeGreaterThanOrEqual(0);
    await page.locator('tbody').evaluate((body) => body.closest('.rd-scroll')!.scrollBy({ left: -300 }));
  }

  it.each(SCREENS)('%s fits a wide screen and a phone, and axe finds nothing', async (name, path, ready) => {
    const { page, server } = bench;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(server.url + path.replace('RUN', run).replace('ID', run.split('/')[2]!));
    await page.locator(ready).first().waitFor({ timeout: 90_000 });
    await page.waitForLoadState('networkidle');
    if (name === 'again') {
      await page.locator('a[href^="/new?input"]').first().click();
      await page.locator('.rd-effect-table tbody tr').first().waitFor({ timeout: 60_000 });
    }
    if (name === 'rap-sheet') {
      await page.locator('#sheet').setInputFiles(SHEET);
      await page.locator('.rd-remedy').first().waitFor();
    }
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('h1').count()).toBe(1);
    for (const width of [1280, 390]) {
      if (name === 'convictions' && width === 390) await onPhone();
      await page.setViewportSize({ width, height: 844 });
      await page.waitForTimeout(100);
      if (PICTURES) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}.png`), fullPage: true });
      }
      if (width === 390) expect(await violations(page)).toEqual([]);
      // A class that means something else on another screen has torn a table apart before.
      expect(await page.evaluate(TORN)).toEqual([]);
      expect(await page.evaluate(TOUCHES)).toEqual([]);
      // Charts are drawn anew for another width.
      await expect.poll(() => page.evaluate(TOO_WIDE), { timeout: 5000 }).toEqual([]);
    }
  });
});

it('asked nothing of any other machine, and raised no error', () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
});
