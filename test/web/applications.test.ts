import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Candidate } from '../../src/casework/applications/candidate-visitor.ts';
import { type Asked, placeOfApplication } from '../../src/casework/applications/take.ts';
import { sealOf } from '../../src/casework/matters/seal.ts';
import { readOutcomes } from '../../src/exchange/index.ts';
import { seedOrders } from '../support/seed-orders.ts';
import * as account from './account.ts';
import { fits } from './fits.ts';
import { type Bench, openBench } from './support.ts';

/** Questions about applications: an attorney answers one after another by keys, and a clerk takes the outcomes out. */

const CODES = ['00000000000000b1', '00000000000000b2', '00000000000000b3'];

const AGREES = { born: 'same', name: 'same', case: false, died: false, incomplete: false } as const;
const ASKED: Omit<Asked, 'candidates'> = {
  record: {
    application: '',
    county: 'birch',
    first_name: 'Marisol',
    middle_name: '',
    last_name: 'Ashdown',
    other_names: 'Fern',
    birth_date: '1986-04-28',
    case_numbers: 'SF100001',
  },
};

function candidate(person: string, more: Partial<Candidate> = {}): Candidate {
  const cases = Array.from({ length: 9 }, (_, each) => `SF20000${each}A`);
  return { person, names: ['ASHDOWN,MARISOL'], born: '1986-04-28', cases, evidence: AGREES, ...more };
}

const OTHER = candidate('78', {
  names: ['ASHDOWN,MARIA', 'ROWAN,MARIA'],
  born: '1986-04',
  cases: ['SF100001A'],
  evidence: { born: 'open', name: 'part', case: true, died: true, incomplete: true },
});

let bench: Bench;
let page: Page;

beforeAll(async () => {
  bench = await openBench();
  page = bench.page;
  const _chief = await account.beside(bench);
  for (const [name, roles] of Object.entries({ bo: ['attorney'], di: ['clerk'] }))
    await account.makeAccount(bench, name, roles);
  const { casework } = bench.server;
  await seedOrders(casework, 1);
  const of = { portal: 'invented', office: 'birch-defender', county: 'birch', run: '0'.repeat(16), who: 'di' };
  const open = { ...of, at: '2026-11-04T18:00:00.000Z', decided_at: null, decided_by: null };
  const seal = sealOf(casework.workspace.folder);
  const questions = CODES.map((id, each) => {
    const asked = { record: { ...ASKED.record, application: id }, candidates: [candidate(`7${each}`), OTHER] };
    const sealed = seal.close(JSON.stringify(asked), placeOfApplication(id));
    return { ...open, id, state: 'question' as const, why: 'several', person_ref: null, seen: `seen ${each}`, sealed };
  });
  const matched = { ...open, id: '00000000000000aa', state: 'matched' as const, why: '', seen: 'a', sealed: '' };
  await casework.db
    .insertInto('applications')
    .values([...questions, { ...matched, person_ref: 'p1' }])
    .execute();
});
afterAll(() => bench?.close());

/** Waits until the next question is on the screen, with nothing chosen: the address changes before the page does. */
async function asked(address: RegExp): Promise<void> {
  await page.waitForURL(address);
  await page.locator('[aria-pressed="true"]').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Record 2' }).waitFor();
}

it('are answered one after another by keys, with a reason', async () => {
  await account.become(bench, 'bo', '/applications');
  await page.getByText('For 3 applications the record is not certain.').waitFor();
  await fits(page, 'applications');
  await page.getByRole('link', { name: 'Answer the first' }).press('Enter');
  await page.getByRole('heading', { name: 'Record 2' }).waitFor();
  await page.getByText('could agree: no whole day is on record').waitFor();
  await page.keyboard.press('1');
  await page.getByLabel('Why').waitFor();
  await fits(page, 'application');
  await page.keyboard.press('s');
  await asked(/b2$/);
  await page.keyboard.press('2');
  await page.keyboard.type('the applicant showed the paper of the case');
  await page.keyboard.press('Control+Enter');
  await asked(/b3$/);
  await page.getByText('2 questions wait, this one among them. 1 answered.').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('both live elsewhere');
  await page.keyboard.press('Control+Enter');
  await asked(/b1$/);
  const rows = await bench.server.casework.db
    .selectFrom('applications')
    .select(['id', 'state'])
    .orderBy('id')
    .execute();
  expect(rows.map(({ state }) => state)).toEqual(['matched', 'question', 'matched', 'apart']);
});

it('take no letter of a reason for an answer when it is typed before the question is there', async () => {
  const typed = Promise.withResolvers<void>();
  await page.route(/\/api\/applications\/0+b1$/, async (route) => {
    const answer = await route.fetch();
    await page.keyboard.type('2in none of these papers');
    await route.fulfill({ response: answer });
    await page.keyboard.type('n, and none of the others', { delay: 20 });
    typed.resolve();
  });
  await page.goto(new URL(`/applications/${CODES[0]}`, page.url()).href);
  await asked(/b1$/);
  // What is still being typed would be mixed with what comes next, and keys rest for a while after it.
  await typed.promise;
  await page.waitForTimeout(1000);
  expect(await page.locator('[aria-pressed="true"]').count()).toBe(0);
  expect(page.url()).toMatch(/b1$/);
  await page.unroute(/\/api\/applications\/0+b1$/);
});

it('tell that somebody else has answered, and show no clerk what a person wrote', async () => {
  const [first] = CODES;
  await bench.server.casework.db.updateTable('applications').set({ seen: 'later' }).where('id', '=', first!).execute();
  await page.keyboard.press('1');
  await page.keyboard.type('asked by phone');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').waitFor();
  await account.become(bench, 'di', '/applications');
  await page.getByText('An attorney or a supervisor answers.').waitFor();
  expect(await page.getByRole('link', { name: first! }).count()).toBe(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download outcomes for birch-defender' }).press('Enter');
  const read = readOutcomes(readFileSync(await (await download).path()));
  expect(read).toMatchObject({ ok: true, records: [{ ordered: 'clear' }] });
  await page.getByRole('button', { name: 'Español' }).press('Enter');
  await page.getByRole('heading', { name: '¿De quién es el expediente?' }).waitFor();
  await fits(page, 'applications-es');
  expect(bench.errors.filter((each) => !each.includes('409'))).toEqual([]);
});
