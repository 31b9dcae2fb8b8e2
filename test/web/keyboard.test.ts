import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { walkByTab } from './keys.ts';
import { type Bench, openBench, writeCounty } from './support.ts';

let bench: Bench;
let folder: string;
/** The address of the run that the first walk makes. */
let run: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-keys-'));
  bench = await openBench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The tag of what has the focus, with its id. */
const focused = () =>
  bench.page.evaluate(
    "document.activeElement.tagName + (document.activeElement.id && '#' + document.activeElement.id)",
  );

/** Presses Tab until what has the focus says something, as somebody without a mouse does. */
async function tabTo(words: RegExp): Promise<void> {
  const { page } = bench;
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press('Tab');
    const at = (await page.evaluate(`(() => {
      const { activeElement: at } = document;
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      const label = at.labels?.[0]?.textContent ?? '';
      const before = at.labels?.[0] ? getComputedStyle(at.labels[0], '::before').outlineStyle : 'none';
      return { text: (at.getAttribute('aria-label') ?? '') + at.textContent + label, seen: [outlineStyle, boxShadow, before].some((each) => each !== 'none') };
    })()`)) as { text: string; seen: boolean };
    if (!words.test(at.text)) continue;
    expect(at.seen, `the focus on ${words} can be seen`).toBe(true);
    return;
  }
  throw new Error(`Tab does not lead to ${words}`);
}

it('leads by keyboard alone from the first screen to an answer about one conviction, and to another choice', async () => {
  const { page } = bench;
  await tabTo(/Start with invented data/);
  await page.keyboard.press('Enter');
  await page.getByText('worked out in').waitFor({ timeout: 60_000 });
  await tabTo(/^HS 11358$/);
  await page.keyboard.press('Space');
  await page
    .getByRole('status')
    .filter({ hasText: /^Dismissed [\d,]+, reduced/ })
    .waitFor();
  await tabTo(/Run the analysis/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 120_000 });
  run = new URL(page.url()).pathname;
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  await tabTo(/People left with no felony/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/convictions/);
  await page.getByRole('heading', { level: 1, name: /convictions/i }).waitFor();
  await page.getByRole('table').waitFor();
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  await tabTo(/^[A-Z' -]+,[A-Z]/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  // The conviction that was chosen has the focus, with its reasons open.
  expect(await page.evaluate('document.activeElement.tagName')).toBe('ARTICLE');
  await page.getByText('decided', { exact: true }).first().waitFor();
  await tabTo(/What would change it/);
  await page.keyboard.press('Enter');
  await page.getByText('If this were so').first().waitFor();
});

it('leads through the seven steps by Tab, Enter and the arrow keys', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/steps`);
  await page.getByRole('heading', { name: 'Which file do you want to read?' }).waitFor();
  await tabTo(/^Choose files$/);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(writeCounty(folder));
  await page.getByRole('heading', { name: 'Is this the file you meant?' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Next' }).waitFor({ timeout: 60_000 });
  const next = async (question: string) => {
    await tabTo(/^Next$/);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: question });
    await heading.waitFor();
    // Each step begins at its question.
    expect(await focused()).toBe('H2');
  };
  await next('Which county are you?');
  await next('Which policy do you want?');
  await tabTo(/^San Joaquin County/);
  const before = await page.locator('input[name=policy]:checked').evaluate((each) => each.parentElement!.textContent);
  await page.keyboard.press('ArrowDown');
  const chosen = await page.locator('input[name=policy]:checked').evaluate((each) => each.parentElement!.textContent);
  expect(chosen).not.toBe(before);
  await next('Does the policy leave you a choice?');
  await next('On which day are ages and years counted?');
  await next('Is everything right?');
  await tabTo(/^Back$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'On which day are ages and years counted?' }).waitFor();
});

it('compares by keys: a policy by the arrows, its cell, its people', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/compare?left=${run.split('/')[2]}`);
  await page.getByRole('heading', { name: 'Choose what this run is compared with' }).waitFor();
  await tabTo(/^Choose …/);
  expect(await focused()).toBe('SELECT#compare-right');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: 'Side by side' }).waitFor({ timeout: 90_000 });
  // The choice keeps the focus, so that the next arrow chooses the next policy.
  expect(await focused()).toBe('SELECT#compare-right');
  await page.locator('#compare-right').selectOption('policy:dismiss-all');
  await page.locator('.rd-moved button').first().waitFor({ timeout: 90_000 });
  await page.locator('.rd-moved button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('SECTION#who');
  await tabTo(/^[A-Z' -]+,[A-Z]/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
});

it('corrects a fact by keys, and goes back to where it was begun', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}${run}/people/2`);
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  await tabTo(/^Correct a fact$/);
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('H2#correct-heading');
  await page.keyboard.press('Escape');
  await page.locator('#correct-heading').waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Correct a fact');
  await page.keyboard.press('Enter');
  await tabTo(/^True value/);
  await page.keyboard.type('01021940');
  await tabTo(/^Document that shows it/);
  await page.keyboard.type('Booking record');
  await tabTo(/^Why$/);
  await page.keyboard.type('As the record gives it');
  await tabTo(/^Save the correction$/);
  await page.keyboard.press('Enter');
  await page.getByText('Corrections were made or undone').waitFor();
  expect(await focused()).toBe('H1');
});

it('fills in the profile of an office by keys: what is wrong is said first, and each fault leads to its field', async () => {
  const { page, server } = bench;
  const county = (
    (await page.evaluate("fetch('/api/runs').then((answer) => answer.json())")) as {
      readonly id: string;
      readonly choice: { readonly county: string };
    }[]
  )[0]!.choice.county;
  await page.goto(`${server.url}${run}/documents`);
  await tabTo(/^Fill in the profile$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Profile of the office' }).waitFor();
  expect(new URL(page.url()).pathname.toUpperCase()).toContain(encodeURIComponent(county));
  await tabTo(/^Save the profile$/);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await tabTo(/must be filled in|must not be blank/);
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^(?:INPUT|TEXTAREA)#profile-/);
  expect(await violations(page)).toEqual([]);
});

it('asks before it deletes a run: the dialog holds the focus, Escape leaves it, and the focus goes back', async () => {
  const { page, server } = bench;
  await page.goto(server.url);
  await tabTo(/^Delete/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  const { missed, unseen } = await walkByTab(page);
  expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
  // Beside the dialog there is only the browser itself.
  expect(await page.evaluate("document.activeElement.closest('dialog, body').tagName")).toMatch(/DIALOG|BODY/);
  expect(await page.evaluate("document.activeElement.matches('a, button:not(dialog *)')")).toBe(false);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Delete/);
});

it('renames a run by keyboard: the list shows the new name, and the focus goes back', async () => {
  const { page, server } = bench;
  await page.goto(server.url);
  await tabTo(/^Rename/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  const name = page.getByLabel('New name (blank for the usual one)');
  const before = await name.inputValue();
  for (const next of ['For the board', before]) {
    await name.fill(next);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: next, exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Rename/);
    if (next === before) break;
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  }
  expect(await page.locator('tbody tr').first().textContent()).toMatch(
    /\d convictions decided; relief for [\d,]+ people/,
  );
});

/** Every screen, and what is to be waited for before it is all there. */
const SCREENS: readonly (readonly [path: string, ready: string])[] = [
  ['/', 'tbody tr'],
  ['/new', '.rd-drop'],
  ['/steps', '.rd-drop'],
  ['RUN', '.rd-figures'],
  ['RUN/convictions', 'tbody tr'],
  ['RUN/convictions?per=person', 'tbody tr'],
  ['RUN/people/2', '.rd-answers'],
  ['RUN/verify', '#verify-inputs'],
  ['RUN/documents', '.rd-kinds'],
  ['/office/us-ca/SAN%20JOAQUIN', '#profile-county'],
  ['/rap-sheet', '.rd-drop'],
  ['/compare?left=ID&policy=dismiss-all', '.rd-sides'],
  ['/corrections', 'tbody tr'],
  ['/rulebook', '.rd-rule'],
  ['/log', 'tbody tr'],
  ['/accounts', 'h1'],
  ['/help', 'h2'],
  ['/nowhere', 'h1'],
];

it.each(SCREENS)('reaches everything on %s by Tab, and shows where the focus is', async (path, ready) => {
  const { page, server } = bench;
  await page.goto(server.url + path.replace('RUN', run).replace('ID', run.split('/')[2]!));
  await page.locator(ready).first().waitFor({ timeout: 90_000 });
  await page.waitForLoadState('networkidle');
  const { stops, missed, unseen } = await walkByTab(page);
  expect(stops).toBeGreaterThan(3);
  expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
  // The link that skips to the content lies over others while it has the focus.
  await page.evaluate('document.activeElement.blur()');
  expect(await violations(page)).toEqual([]);
});

it('shows the way in to who is signed out, by keys and to screen readers', async () => {
  const { page, server } = bench;
  await bench.context.clearCookies();
  await page.goto(server.url);
  await page.getByText('Open the link that the terminal shows').waitFor();
  expect(await violations(page)).toEqual([]);
  await tabTo(/^Show a new link in the terminal$/);
  await page.keyboard.press('Enter');
  await page.getByRole('status').waitFor();
  expect(await violations(page)).toEqual([]);
});
