import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RunProcedure } from '../../src/server/api-types.ts';
import { DATES, PROCEDURE, signAll } from '../support/ordered.ts';
import * as account from './account.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** Every Spanish screen is walked for English: words that Spanish has not, outside what is marked as English or is data. */

const PICTURES = process.env.REDRESS_PICTURES;

let bench: Bench;
let page: Page;
let folder: string;
let run: string;
/** A matter with a proposal, of which clocks run; and a lot. */
let matter: string;
let lot: string;

/** Words that English sentences cannot do without, and the nouns of the field; none is Spanish. */
const ENGLISH =
  '[Tt]he|[Oo]f|[Aa]nd|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Ww]ith|[Ff]rom|[Tt]hat|[Ww]hich|[Tt]his|[Nn]ot|[Bb]y|[Ff]or|[Hh]ave|its|[Tt]o|[Aa]t|on|[Ii]n|or|an|[Uu]nder|[Bb]efore|[Aa]fter|[Ee]very|[Nn]one|felony|misdemeanors?|convictions?|courts?|sentence|relief|matters?|challenge|orders?|unknown|missing|date|file|lines?';

/**
 * The texts and names of the screen that hold an English word. What is marked `lang="en"`, what a person typed or the state
 * printed (`code`, `pre`, fields) and names of files and columns (`a_b`, `a.csv`) are in their own language.
 */
const LEFT = `(() => {
  const english = new RegExp('(?<![\\\\p{L}\\\\d_.@/-])(?:${ENGLISH})(?![\\\\p{L}\\\\d_@/]|\\\\.\\\\p{L})', 'u');
  const own = '[lang=en], code, pre, kbd, textarea, cite, script, style, title';
  const found = new Set();
  const look = (text, element) => {
    // Words of the state or the court that Spanish quotes, ids, and places that a letter fills in.
    const said = text.replaceAll(/«[^»]*»|\\{\\w+\\}|[a-z\\d]+(?:-[a-z\\d]+)+/g, '');
    if (english.test(said) && !element.closest(own)) found.add(text.trim());
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) look(texts.currentNode.data, texts.currentNode.parentElement);
  for (const each of document.body.querySelectorAll('[aria-label], [placeholder], [alt]'))
    for (const name of ['aria-label', 'placeholder', 'alt']) look(each.getAttribute(name) ?? '', each);
  return [...found];
})()`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-spanish-words-'));
  bench = await openBench();
  page = bench.page;
  run = new URL(await runFile(bench, writeCounty(folder))).pathname.split('/')[2]!;
  await openMatters();
  await page.goto(bench.server.url);
  await page.getByRole('button', { name: 'Español' }).click();
  await page.locator('html[lang=es]').waitFor();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An office at work: matters of a run, three that two people have settled, one that somebody wants to challenge, a lot. */
async function openMatters(): Promise<void> {
  const ask = <Answer>(method: string, path: string, body?: unknown) => account.ask<Answer>(bench, method, path, body);
  await ask('POST', '/matters/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
  const isActive = async () =>
    (await ask<readonly RunProcedure[]>('GET', `/matters/procedures/${run}`)).find(({ id }) => id === PROCEDURE)!.state
      .active;
  await vi.waitUntil(async () => !(await isActive()), { timeout: 60_000, interval: 100 });
  const { db } = bench.server.casework;
  const settled = await db
    .selectFrom('matters')
    .select('id')
    .where('relief', '!=', 'undetermined')
    .orderBy('conviction_row')
    .limit(4)
    .execute();
  const [first, ...others] = settled.map(({ id }) => id);
  matter = first!;
  await signAll(bench.server.casework, others);
  await account.makeAccount(bench, 'bo', ['attorney']);
  const wanted = { kind: 'acceptance', procedure: PROCEDURE, filter: {} };
  const [largest] = (await ask<readonly { stratum: unknown }[]>('POST', '/lots/strata', wanted)) as [
    { stratum: unknown },
  ];
  const plan = { confidence: 950, again: 0, limits: { A: { tolerated: 3000, accept: 0 } } };
  lot = (await ask<{ id: string }>('POST', '/lots', { ...wanted, stratum: largest.stratum, plan })).id;
}

const SCREENS: readonly (readonly [name: string, path: string, ready: string])[] = [
  ['runs', '/', '.rd-funnel'],
  ['new', '/new', '.rd-drop'],
  ['builder', '/runs/RUN', '.rd-figures'],
  ['steps', '/steps', '.rd-drop'],
  ['results', '/runs/RUN', '.rd-figures'],
  ['convictions', '/runs/RUN/convictions', 'tbody tr'],
  ['people', '/runs/RUN/convictions?per=person', 'tbody tr'],
  ['person', '/runs/RUN/people/2', '.rd-answers'],
  ['documents', '/runs/RUN/documents', '.rd-kinds'],
  ['verify', '/runs/RUN/verify', '#verify-inputs'],
  ['savings', '/runs/RUN/savings', 'h1'],
  ['office', '/office/us-ca/SAN%20JOAQUIN', '#profile-county'],
  ['rap-sheet', '/rap-sheet', '.rd-drop'],
  ['compare', '/compare?left=RUN&policy=dismiss-all', '.rd-sides'],
  ['corrections', '/corrections', 'h1'],
  ['rulebook', '/rulebook?run=RUN', '.rd-rule'],
  ['help', '/help', 'h2'],
  ['states', '/states', 'h1'],
  ['queue', '/queue', 'tbody tr'],
  ['matter', '/matters/MATTER', '.rd-matter'],
  ['calendar', '/calendar?month=2100-03', '.rd-month'],
  ['checks', '/checks', 'h1'],
  ['conflicts', '/conflicts', 'h2'],
  ['lots', '/lots', 'tbody tr'],
  ['new-lot', '/lots/new', '.rd-ground'],
  ['lot', '/lots/LOT', 'h1'],
  ['orders', '/orders', '.rd-rows li'],
  ['new-order', `/orders/new?procedure=${PROCEDURE}&county=SAN%20JOAQUIN`, 'tbody tr'],
  ['batches', '/batches', 'h1'],
  ['requests', '/requests', 'h1'],
  ['notices', '/notices', 'h1'],
  ['applications', '/applications', 'h1'],
  ['later-files', '/later-files', 'table'],
  ['linkage', '/linkage', 'h1'],
  ['retention', '/retention', 'h1'],
  ['log', '/log', 'tbody tr'],
  ['log-review', '/log/review', 'h2'],
  ['accounts', '/accounts', 'h1'],
  ['nowhere', '/nowhere', 'h1'],
];

it.each(SCREENS)('%s has no English left', async (name, path, ready) => {
  await page.goto(bench.server.url + path.replace('RUN', run).replace('MATTER', matter).replace('LOT', lot));
  await page.locator(ready).first().waitFor({ timeout: 90_000 });
  if (name === 'builder') {
    await page.locator('a[href^="/new?input"]').first().click();
    await page.locator('.rd-effect-table tbody tr').first().waitFor({ timeout: 60_000 });
  }
  if (name === 'rap-sheet') {
    await page.locator('#sheet').setInputFiles(SHEET);
    await page.locator('.rd-remedy').first().waitFor();
  }
  await page.waitForLoadState('networkidle');
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `words-${name}.png`), fullPage: true });
  }
  await expect.poll(() => page.evaluate(LEFT), { timeout: 5_000 }).toEqual([]);
});

const SHEET = join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_prop64_two_cases_both_convicted.txt');
