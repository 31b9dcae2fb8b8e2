/**
 * From an application on a phone to a court's order on the person's page, over two processes that do not know each
 * other: the portal and an office's casework, each by its own command with a port and a database of its own. What
 * passes between them are the two files that people carry; nobody types an outcome.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { procedureOf } from '../../src/casework/matters/court.ts';
import { daysAgo } from '../support/days.ts';
import { courtLine, fileOf } from '../support/doj.ts';
import { DATES, PASSWORD, PROCEDURE } from '../support/ordered.ts';
import { PROGRAM } from '../support/program.ts';
import { CHOICE, type Client, inspected, owned, runBecomes, signIn, startRun } from '../support/server.ts';
import { applies, reads, walkOn } from './portal-walk.ts';

type Apart = {
  readonly said: string;
  readonly pid: number;
  /** Ends it as an operator does, and gives its exit code. */
  readonly end: () => Promise<number | null>;
};

const START = join(import.meta.dirname, '..', '..', 'bin', 'redress.js');

/** A command in a process of its own, once it has said that Ctrl+C stops it. */
async function apart(...words: readonly string[]): Promise<Apart> {
  const [program, ...before] = PROGRAM === undefined ? [process.execPath, START] : [PROGRAM];
  const child = spawn(program!, [...before, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('Ctrl+C')) resolve();
    });
    child.once('exit', () => reject(new Error(`${words.join(' ')} ended before it served: ${said}`)));
  });
  const gone = once(child, 'exit') as Promise<[number | null]>;
  const end = async () => {
    child.kill('SIGTERM');
    const [code] = await gone;
    return code;
  };
  return { said, pid: child.pid!, end };
}

/** The state's file: two convictions of who applies, and somebody else with her birth date. */
const GRACE = { SUBJECT_ID: '1', PRI_NAME: 'HOLLIS,GRACE', PRI_DOB: '19860428' };
const STATES_FILE = fileOf([
  courtLine({ ...GRACE, OFN: 'A-10014' }),
  courtLine({ ...GRACE, OFN: 'A-10015', CNT_ORDER: '102002001000', STP_EVENT_DATE: '20080610' }),
  courtLine({ SUBJECT_ID: '2', PRI_NAME: 'ROWAN,TOMAS', PRI_DOB: '19860428', OFN: 'A-20014' }),
]);

/** The procedure as the screen names it. */
const TITLE = procedureOf(PROCEDURE)!.title;

const PEOPLE = { ana: ['analyst'], bo: ['attorney'], cy: ['supervisor'], di: ['clerk'] } as const;

type See = (page: Page, name: string) => Promise<void>;
type Place = { readonly browser: Browser; readonly folder: string; readonly see: See };

/** The office's casework, with a finished run of the state's file. */
async function casework(folder: string) {
  const served = await apart('serve', '--no-open', '--workspace', join(folder, 'casework'), '--port', '0');
  const link = /http\S+\/start#\S+/.exec(served.said)![0];
  const { origin } = new URL(link);
  const chief = await signIn(origin, link);
  const people = new Map<keyof typeof PEOPLE, Client>();
  for (const [name, roles] of Object.entries(PEOPLE)) {
    const person = await owned(origin, name, async (account) =>
      expect((await chief.call('POST', '/accounts', { ...account, roles })).status).toBe(200),
    );
    people.set(name as keyof typeof PEOPLE, person);
  }
  const { id } = (await chief.call('POST', '/inputs', { origin: 'upload' })).body as { id: string };
  await chief.send(id, 'state.csv', STATES_FILE);
  await inspected(chief, id);
  const run = await startRun(chief, id, 'The state’s file', { ...CHOICE, policyId: 'statute' });
  await runBecomes(chief, run, 'done');
  return { ...served, origin, run, as: (name: keyof typeof PEOPLE) => people.get(name)! };
}

/** A page of the workbench of somebody who signed in. */
async function benchOf(browser: Browser, origin: string, name: keyof typeof PEOPLE): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = { headers: { 'x-redress': '1' }, data: { name, password: PASSWORD } };
  expect((await page.request.post(`${origin}/api/session/password`, session)).status()).toBe(200);
  return page;
}

/** A supervisor opens matters for those alone who applied. */
async function opens(page: Page, origin: string, see: See): Promise<void> {
  await page.goto(`${origin}/applications`);
  const card = page.locator('.rd-card', {
    has: page.getByRole('heading', { name: 'Open matters for those who applied' }),
  });
  const procedure = card.locator('details', { hasText: TITLE });
  await procedure.locator('summary').click();
  for (const [id, day] of Object.entries(DATES)) await procedure.locator(`[id$="-${id}"]`).fill(day);
  await see(page, 'open-for-applicants');
  await procedure.getByRole('button', { name: 'Open matters' }).click();
  await procedure.getByText('Opened: 2.').waitFor({ timeout: 60_000 });
  // The list below counts them at once.
  await page.getByRole('row', { name: /certain.* 2$/ }).waitFor();
}

/** Signs of each matter, by two people, that nobody challenges it. */
async function unchallenged({ as }: Awaited<ReturnType<typeof casework>>): Promise<number> {
  const matters = async () => {
    const { body } = await as('di').call('GET', '/applications');
    return (body as unknown as readonly { readonly matters: number }[]).reduce((sum, each) => sum + each.matters, 0);
  };
  await expect.poll(matters, { timeout: 60_000 }).toBe(2);
  const { body } = await as('cy').call('POST', '/matters/queue', { filter: {}, after: null, size: 50 });
  const rows = (body as { readonly rows?: readonly { readonly id: string }[] }).rows ?? [];
  expect(rows, JSON.stringify(body).slice(0, 300)).toHaveLength(2);
  for (const { id } of rows)
    for (const [who, act, more] of [
      ['ana', 'begin-review', {}],
      ['ana', 'propose-no-challenge', { reason: 'plain possession' }],
      ['bo', 'sign-no-challenge', { 'bar-number': '1' }],
    ] as const) {
      const { seq } = (await as(who).call('GET', `/matters/${id}`)).body.matter as { readonly seq: number };
      const done = await as(who).call('POST', `/matters/${id}/acts`, { act, seq, given: more });
      expect(done.status, `${act}: ${JSON.stringify(done.body)}`).toBe(200);
    }
  return rows.length;
}

/** What a press leads to as a file on disk. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const file = page.waitForEvent('download');
  await press();
  return (await file).path();
}

/** A lead of the office takes the application up, and downloads the file for casework. */
async function takesUp(page: Page, url: string, see: See): Promise<string> {
  await page.goto(`${url}/en/office?box=all`);
  await page.getByLabel('Search').fill('Hollis');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'Grace Hollis' }).click();
  await page.getByText('Take up in casework').first().click();
  await page.getByRole('button', { name: 'Take up in casework' }).scrollIntoViewIfNeeded();
  await see(page, 'take-up');
  await page.getByRole('button', { name: 'Take up in casework' }).click();
  await page.getByText('Taken up in casework on').waitFor();
  await page.goto(`${url}/en/office`);
  return downloaded(page, () => page.getByRole('link', { name: 'Applications for casework' }).click());
}

/** A clerk takes the file in. */
async function takesIn(page: Page, origin: string, file: string, see: See): Promise<void> {
  await page.goto(`${origin}/applications`);
  await page.locator('#applications-file').setInputFiles(file);
  await page.getByText('1 application taken in.').waitFor();
  await page.getByText('Record certain: 1.').waitFor();
  await see(page, 'taken-in');
}

/** The clerk records the court's order from the paper, and downloads the file of outcomes. */
async function recordsOrder(page: Page, origin: string, see: See): Promise<string> {
  await page.goto(`${origin}/orders`);
  await page.getByRole('link', { name: /^Record an order/ }).click();
  await page.getByRole('table').waitFor();
  await page.getByLabel('The court as its order names it').fill('Superior Court of San Joaquin');
  await page.getByLabel('Number of the order').fill('A-1');
  await page.getByLabel('Judge').fill('Judge Invented');
  await page.getByLabel('Day of the signature').fill(daysAgo(10));
  await page.getByLabel(/file stamp/).fill(daysAgo(9));
  await see(page, 'order');
  await page.getByRole('button', { name: 'Record the order' }).click();
  await page.getByRole('heading', { name: 'Order A-1' }).waitFor();
  await page.goto(`${origin}/applications`);
  return downloaded(page, () => page.getByRole('button', { name: 'Download outcomes for alder-defender' }).click());
}

/**
 * Walks all of it. Returns what the person's page says at the end, the ids of the two processes, and the codes with which
 * they ended.
 */
export async function walkFrontDoor(place: Place) {
  const office = await casework(place.folder);
  const portal = await apart('portal', 'serve', '--invented', '--folder', join(place.folder, 'portal'), '--port', '0');
  const ended: (number | null)[] = [];
  let answer = '';
  try {
    answer = await walkBoth(place, office, portal);
  } finally {
    ended.push(await office.end(), await portal.end());
  }
  return { answer, pids: [office.pid, portal.pid], ended };
}

async function walkBoth({ browser, see }: Place, office: Awaited<ReturnType<typeof casework>>, portal: Apart) {
  const url = /open at (http\S+)/.exec(portal.said)![1]!;
  const invitation = /\(lead\), once:\s+(http\S+)/.exec(portal.said)![1]!;
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const person = walkOn(phone, (name) => see(phone, name));
  const code = await applies(person, { url, language: 'en' });
  const desk = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await desk.goto(invitation);
  await desk.locator('#password').fill(PASSWORD);
  await desk.locator('main form button').click();
  const applications = await takesUp(desk, url, see);
  const bench = await benchOf(browser, office.origin, 'di');
  await takesIn(bench, office.origin, applications, see);
  const supervisor = await benchOf(browser, office.origin, 'cy');
  await opens(supervisor, office.origin, see);
  await supervisor.close();
  await unchallenged(office);
  const outcomes = await recordsOrder(bench, office.origin, see);
  await desk.goto(`${url}/en/office`);
  await desk.getByLabel('Outcomes from casework').setInputFiles(outcomes);
  await desk.getByRole('button', { name: 'Take in' }).click();
  await desk.getByText('New: 1. As before: 0.').waitFor();
  await see(desk, 'outcomes');
  await phone.context().clearCookies();
  return reads(person, { url, language: 'en' }, code);
}
