import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../support/ordered.ts';
import * as account from './account.ts';
import { violations } from './axe.ts';
import { walkByTab } from './keys.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** The review of an office in the browser: opened from a run, gone through by keyboard, signed by a second person. */

const ACCOUNTS = { ana: ['analyst'], bo: ['attorney'], cy: ['supervisor'], di: ['clerk'] };
const DATES = ['2100-03-01', '2101-03-01', '2101-07-01'];

let bench: Bench;
let page: Page;
let folder: string;
const address = (path: string) => `${bench.server.url}${path}`;

const ask = <Answer>(method: string, path: string, body?: unknown) => account.ask<Answer>(bench, method, path, body);
const become = (name: keyof typeof ACCOUNTS, path: string) => account.become(bench, name, path);

const matterShown = () => new URL(page.url()).pathname.split('/')[2]!;
const status = () => page.locator('p[role="status"]');
const other = async (before: string) => {
  await expect.poll(matterShown, { timeout: 10_000 }).not.toBe(before);
  await page.getByRole('heading', { name: `Matter ${matterShown().slice(0, 6)}` }).waitFor();
};

/** Keeps out of the person whose card is open. */
async function keepOutOfPerson(): Promise<void> {
  await page.locator('h1').focus();
  await page.keyboard.press('x');
  const question = page.getByRole('dialog', { name: /^Keep out of all/ });
  await question.waitFor();
  expect(await violations(page)).toEqual([]);
  await question.getByLabel(/^Why/).fill('a neighbor');
  await question.getByRole('button', { name: 'Keep out of this matter' }).click();
}

async function takeNext(): Promise<string> {
  await page.getByRole('button', { name: 'Take the next matter' }).click();
  await page.getByRole('region', { name: 'What you can do' }).waitFor();
  return matterShown();
}

const queueOf = (filter: Readonly<Record<string, unknown>>) =>
  `/queue?queue=${encodeURIComponent(JSON.stringify(filter))}`;
const LISTED = queueOf({ state: ['listed'] });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-matters-'));
  bench = await openBench();
  page = bench.page;
  await runFile(bench, writeCounty(folder));
  for (const [name, roles] of Object.entries(ACCOUNTS)) await account.makeAccount(bench, name, roles);
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('matters', () => {
  it('are opened from a run once, with the days that its list gives', async () => {
    const open = page.getByRole('region', { name: 'Review by the office' });
    await open.getByText('California H&S 11361.9').click();
    for (const [at, day] of DATES.entries()) await open.locator('input[type="date"]').nth(at).fill(day);
    expect(await violations(page)).toEqual([]);
    const start = open.locator('details', { hasText: 'H&S 11361.9' }).getByRole('button', { name: 'Open matters' });
    await start.click();
    await open.getByText(/^Opened: [1-9]\d*\./).waitFor({ timeout: 60_000 });
    await start.click();
    await open.getByText(/^Opened: 0\. Open before/).waitFor({ timeout: 60_000 });
  });

  it('stand on the first screen by state, each count a way into the queue', async () => {
    await page.goto(bench.server.url);
    const funnel = page.getByRole('region', { name: /California H&S 11361\.9/ });
    await funnel.waitFor();
    expect(await violations(page)).toEqual([]);
    const count = await funnel.locator('.rd-figure-value').first().textContent();
    await funnel.getByRole('link', { name: /listed by the Department of Justice/ }).click();
    await page.getByRole('heading', { name: 'Review', exact: true }).waitFor();
    expect(count).toContain((await status().textContent())!.split(' ')[0]);
  });

  it('are filtered by what the address keeps, and filters are kept under names', async () => {
    await page.getByLabel('Deciding clause').selectOption({ index: 1 });
    await page.waitForURL(/clause/);
    // The rows of the filter before stand there until those of this one are here.
    await page.locator('.rd-scroll[aria-busy="false"]').waitFor();
    const narrowed = await status().textContent();
    await page.reload();
    await status().waitFor();
    expect(await status().textContent()).toBe(narrowed);
    await page.getByText('Kept queues').click();
    await page.getByLabel('A name for this filter').fill('One clause');
    await page.getByRole('button', { name: 'Keep the filter' }).click();
    await page.getByRole('button', { name: 'One clause', exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await expect.poll(() => status().textContent()).not.toBe(narrowed);
    await page.getByRole('button', { name: 'One clause', exact: true }).click();
    await expect.poll(() => status().textContent()).toBe(narrowed);
    const walk = await walkByTab(page);
    expect(walk.missed).toEqual([]);
    expect(walk.unseen).toEqual([]);
  });

  it('are agreed with by one key, which brings the next, and taken back by another', async () => {
    await become('ana', LISTED);
    // Relief that the run gives for certain is what can be agreed with by one key.
    await page.getByLabel('Relief').selectOption({ label: await reliefLabel() });
    await page.waitForURL(/outcome/);
    const first = await takeNext();
    expect(await violations(page)).toEqual([]);
    await page.getByText(/You hold this matter until/).waitFor();
    await page.keyboard.press('a');
    await other(first);
    await page.keyboard.press('z');
    await expect.poll(matterShown).toBe(first);
    await page.getByText('Your last act is taken back.').waitFor();
    await page.getByText('Took back the last act').waitFor();
    await page.keyboard.press('a');
    await other(first);
    const second = matterShown();
    await page.keyboard.press('a');
    await other(second);
    const [one] = await ask<{ lists: Record<string, number> }[]>('GET', '/matters/overview');
    // Who proposed does not sign.
    expect(one!.lists['to-sign']).toBe(0);
  });

  it('list their keys under ?, and leave fields their letters', async () => {
    await page.locator('h1').focus();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.getByText('Take back my last act').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const before = matterShown();
    await page.keyboard.press('n');
    await page.keyboard.type('a note, as it is said');
    expect(matterShown()).toBe(before);
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await page.getByRole('listitem').filter({ hasText: 'a note, as it is said' }).waitFor();
    const walk = await walkByTab(page);
    expect(walk.missed).toEqual([]);
    expect(walk.unseen).toEqual([]);
  });

  it('are signed by a second person, who gives the password again when it is long ago', async () => {
    await become('bo', queueOf({ list: 'to-sign' }));
    const first = await takeNext();
    const old = new Date(Date.now() - 6 * 60_000).toISOString();
    await bench.server.casework.db
      .updateTable('sessions')
      .set({ stepped_at: old })
      .where('account', '=', 'bo')
      .execute();
    await page.keyboard.press('a');
    await page.getByLabel('State Bar number').fill('123456');
    await page.keyboard.press('Enter');
    const question = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await question.waitFor();
    expect(await violations(page)).toEqual([]);
    await question.getByLabel('Your password').fill('not this one');
    await page.keyboard.press('Enter');
    await question.getByRole('alert').waitFor();
    await question.getByLabel('Your password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await other(first);
    // The bar number is known now: the next signature is one key.
    const second = matterShown();
    await page.keyboard.press('a');
    await expect.poll(() => status().textContent()).toBe('No further matter is left in this queue.');
    await page.goto(address(`/matters/${second}`));
    await page.getByText('to not challenged').waitFor();
    expect(await page.locator('.rd-moves').filter({ hasText: 'Sign that the office' }).textContent()).toMatch(
      /ana[\s\S]*bo/,
    );
    await page.getByText('Papers that it calls for').waitFor();
    await page.getByText('How it is counted').last().click();
    await page.getByText('The day itself is due: 2101-03-01.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('are objected to on a ground that is open, with a statement and documents, and never signed by the same person', async () => {
    await page.goto(address(LISTED));
    const id = await takeNext();
    await page.keyboard.press('o');
    const form = page.getByRole('form', { name: 'Propose a challenge' });
    await form.waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await form.getByRole('radio', { name: /unreasonable risk/ }).isDisabled()).toBe(true);
    await form.getByText('Is the person in custody or under supervision').waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Answer Is the person in custody/ }).click();
    await page.locator('#entry-serving').selectOption('yes');
    await page.getByLabel('The document or authority for it').fill('Jail list of May');
    await page.getByRole('button', { name: 'Put on record' }).click();
    await page.getByText('authority: Jail list of May').waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('o');
    await form.waitFor();
    expect(await form.getByRole('radio', { name: /unreasonable risk/ }).isDisabled()).toBe(false);
    await form.getByRole('radio', { name: /does not meet the requirements/ }).check();
    await form.locator('#need-statement').fill('The rap sheet shows a prior on page 3.');
    await form.locator('#need-documents').fill('Rap sheet, page 3\nDocket 12');
    await form.getByRole('button', { name: 'Confirm' }).click();
    await other(id);
    await page.goto(address(`/matters/${id}`));
    await page.getByText('Rap sheet, page 3; Docket 12').waitFor();
    await become('cy', `/matters/${id}`);
    await page.getByRole('button', { name: 'Sign the challenge, to be filed with the court' }).waitFor();
    expect(
      await page.getByRole('button', { name: 'Sign the challenge, to be filed with the court' }).isDisabled(),
    ).toBe(false);
  });

  it('say who did the first half, and wait for another person', async () => {
    const { id } = await ownProposal();
    await page.goto(address(`/matters/${id}`));
    const sign = page.getByRole('button', { name: 'Sign that the office does not challenge' });
    await sign.waitFor();
    expect(await sign.isDisabled()).toBe(true);
    await page.getByText('You did the first half; another person does this one.').waitFor();
  });

  it('are not decided by somebody whose hold has gone to another', async () => {
    await become('ana', LISTED);
    await page.getByLabel('Relief').selectOption({ label: await reliefLabel() });
    await page.waitForURL(/outcome/);
    const id = await takeNext();
    await page.getByText(/You hold this matter until/).waitFor();
    const until = new Date(Date.now() + 600_000).toISOString();
    await bench.server.casework.db
      .updateTable('matters')
      .set({ lease_by: 'bo', lease_until: until })
      .where('id', '=', id)
      .execute();
    await page.keyboard.press('a');
    await page.getByText('bo holds this matter now').first().waitFor();
    expect(matterShown()).toBe(id);
    const { events } = await ask<{ events: readonly unknown[] }>('GET', `/matters/${id}`);
    expect(events).toHaveLength(1);
  });

  it('are gone through by two reviewers at once, and no matter is given to both', async () => {
    // What the test before left on the screen is not part of this one.
    await bench.server.casework.db.updateTable('matters').set({ lease_by: null, lease_until: null }).execute();
    const colleague = await signedInElsewhere('bo');
    await page.goto(address(LISTED));
    const mine = [await takeNext()];
    const theirs: string[] = [];
    for (let each = 0; each < 3; each++) {
      const before = matterShown();
      await page.keyboard.press('s');
      theirs.push(await colleague());
      await other(before);
      mine.push(matterShown());
    }
    const held = async () => {
      const rows = await bench.server.casework.db
        .selectFrom('matters')
        .select('id')
        .where('lease_by', '=', 'ana')
        .where('lease_until', '>', new Date().toISOString())
        .execute();
      return rows.map(({ id }) => id);
    };
    // What was skipped is given back; the one on the screen and the one ahead are held.
    await expect.poll(async () => (await held()).length).toBeLessThanOrEqual(2);
    expect(await held()).toContain(matterShown());
    expect(new Set(mine).size).toBe(4);
    // What a colleague holds is given to no one else; what was skipped may come to a colleague later.
    expect(theirs).not.toContain(matterShown());
    expect(new Set(theirs).size).toBe(3);
  });

  it('hide a person from who keeps out, in the review and in the run', async () => {
    const id = matterShown();
    const { matter } = await ask<{ matter: { run: string; person: number } }>('GET', `/matters/${id}`);
    await keepOutOfPerson();
    await other(id);
    await page.goto(address(`/matters/${id}`));
    await page.getByText('You keep out of what concerns this person.').waitFor();
    await page.goto(address(`/runs/${matter.run}/people/${matter.person}`));
    await page.getByText('You keep out of what concerns this person.').waitFor();
  });

  it('lead to the queue from a person whom somebody keeps out of, where no other matter is left', async () => {
    await become('ana', LISTED);
    const [one, other] = await twoOfOnePerson();
    await holdAllBut([one.id, other.id]);
    // The second matter of the person is taken ahead and fetched while the first is looked at.
    const isAhead = page.waitForResponse((response) => new URL(response.url()).pathname === `/api/matters/${other.id}`);
    await page.goto(address(LISTED));
    expect(await takeNext()).toBe(one.id);
    await isAhead;
    await keepOutOfPerson();
    await page.getByRole('heading', { name: 'Review', exact: true }).waitFor();
    await status().waitFor();
    expect(await page.getByRole('link', { name: one.id.slice(0, 6) }).count()).toBe(0);
    // Neither the way back nor the memory of the browser brings the person again.
    await page.goBack();
    await page.getByText('You keep out of what concerns this person.').waitFor();
    expect(await page.getByRole('heading', { name: `Matter ${one.id.slice(0, 6)}` }).count()).toBe(0);
    await holdAllBut(undefined);
  });

  it('show a clerk no name, and take what a clerk records', async () => {
    await become('di', queueOf({ state: ['unchallenged'] }));
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByText('Your role sees matters without names.').waitFor();
    await page.getByText('still to be told').waitFor();
    await page.getByLabel('The receipt that shows it').fill('Receipt 4711 of the court');
    await page.getByRole('button', { name: 'Record that this was told' }).click();
    await page.getByText('proof: Receipt 4711 of the court').waitFor();
    await page.getByText('still to be told').waitFor({ state: 'hidden' });
    expect(await violations(page)).toEqual([]);
  });

  it('close the form of an act that leads to no other matter', async () => {
    await become('bo', LISTED);
    const id = await takeNext();
    await page.getByRole('button', { name: 'Find that the matter is not ours' }).click();
    const form = page.getByRole('form', { name: 'Find that the matter is not ours' });
    await form.locator('#need-reason').fill('The court is of another county.');
    await form.getByLabel('Name of the second person').fill('cy');
    await form.getByLabel('Password of the second person').fill(PASSWORD);
    await form.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('to not ours').waitFor();
    expect(matterShown()).toBe(id);
    await form.waitFor({ state: 'hidden', timeout: 5_000 });
    expect(await page.locator('h1').evaluate((heading) => heading === heading.ownerDocument.activeElement)).toBe(true);
  });

  it('show in the queue at once what was entered on a card', async () => {
    await become('bo', '/');
    const tab = await bench.context.newPage();
    // A clock that stands still: what the browser has fetched never becomes old by itself.
    await tab.clock.setFixedTime(new Date());
    await tab.goto(address(LISTED));
    const row = tab.getByRole('table').getByRole('row').nth(1);
    const id = (await row.getByRole('link').textContent())!;
    await row.getByText(DATES[0]!).waitFor();
    await row.getByRole('link').click();
    await tab.getByRole('button', { name: /^Answer the day by which to challenge/ }).click();
    await tab.locator('#entry-challenge-by').fill('2100-02-01');
    await tab.getByLabel('The document or authority for it').fill('List of May');
    await tab.getByRole('button', { name: 'Put on record' }).click();
    await tab.getByText('authority: List of May').waitFor();
    await tab.getByRole('link', { name: 'Back to the queue' }).click();
    await tab.getByRole('row', { name: new RegExp(`${id}.*2100-02-01`) }).waitFor({ timeout: 10_000 });
    await tab.close();
  });

  it('fit a telephone and double size, and speak Spanish', async () => {
    await become('bo', '/queue');
    const first = page.getByRole('table').getByRole('link').first();
    await first.waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await first.click();
    await page.getByRole('region', { name: 'What you can do' }).waitFor();
    await page.getByText('History').first().waitFor();
    // A chart is drawn for the width that it finds, a moment after the screen is there.
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(640);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('region', { name: 'Lo que puede hacer' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('region', { name: 'What you can do' }).waitFor();
    expect(bench.foreign).toEqual([]);
  });
});

type Listed = {
  readonly id: string;
  readonly person: number;
  readonly relief: string;
  readonly outcomeLabel: string;
  readonly outcome: string;
};

/** The matters that are not begun, in the order of the queue. */
async function allListed(): Promise<readonly Listed[]> {
  const wanted = { filter: { state: ['listed'] }, after: null, size: 200 };
  return (await ask<{ rows: readonly Listed[] }>('POST', '/matters/queue', wanted)).rows;
}

async function listed(): Promise<readonly Listed[]> {
  return (await allListed()).filter(({ relief }) => relief !== 'undetermined');
}

/** Two matters of one person, in the order of the queue. */
async function twoOfOnePerson(): Promise<readonly [Listed, Listed]> {
  const rows = await allListed();
  const one = rows.find(({ id, person }) => rows.some((each) => each.id !== id && each.person === person))!;
  return [one, rows.find(({ id, person }) => id !== one.id && person === one.person)!];
}

/** Has a colleague hold all other matters, so that no one else is given them; without ids, no one holds any. */
async function holdAllBut(ids: readonly string[] | undefined): Promise<void> {
  const { db } = bench.server.casework;
  await db.updateTable('matters').set({ lease_by: null, lease_until: null }).execute();
  if (ids === undefined) return;
  const held = { lease_by: 'bo', lease_until: new Date(Date.now() + 600_000).toISOString() };
  await db.updateTable('matters').set(held).where('id', 'not in', ids).execute();
}

/** How the field names the relief that most of the listed matters have. */
async function reliefLabel(): Promise<string> {
  const [row] = await listed();
  const { outcome } = await ask<{ outcome: readonly { value: string; label: string; n: number }[] }>(
    'POST',
    '/matters/facets',
    { filter: { state: ['listed'], procedure: 'us-ca/hs-11361-9' } },
  );
  const found = outcome.find(({ value }) => value === row!.outcome)!;
  return `${found.label} · ${found.n}`;
}

/** Another person at another machine, who takes one matter after the other from the list of what is not begun. */
async function signedInElsewhere(name: keyof typeof ACCOUNTS): Promise<() => Promise<string>> {
  const headers = { 'x-redress': '1', 'content-type': 'application/json' };
  const post = (path: string, cookie: string, body: unknown) =>
    fetch(address(`/api${path}`), { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) });
  const signed = await post('/session/password', '', { name, password: PASSWORD });
  const cookie = signed.headers.get('set-cookie')!.split(';')[0]!;
  return async () => {
    const taken = await post('/matters/next', cookie, { filter: { state: ['listed'] }, from: null });
    return ((await taken.json()) as { id: string }).id;
  };
}

/** A matter in which the account that is signed in, an attorney, made the first half. */
async function ownProposal(): Promise<{ readonly id: string }> {
  await become('bo', '/queue');
  const { id } = (await listed()).at(-1)!;
  await ask('POST', `/matters/${id}/acts`, { act: 'begin-review', seq: 1, given: {} });
  await ask('POST', `/matters/${id}/acts`, { act: 'propose-no-challenge', seq: 2, given: { reason: 'plain' } });
  return { id };
}
