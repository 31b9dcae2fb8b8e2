/**
 * How many plain cards a practised reviewer gets through in an hour, by keyboard alone in Chromium, and how long the machine
 * takes from the key to the next card on the screen. Checks its answers: each card was decided once, by its reviewer, with its
 * row in the log, and the log holds. `npm run bench:review -- [cards] [seconds of reading]`.
 *
 * The time that reading takes is an assumption and no measurement: log-normal with a median of 4 seconds, of which 5% of the
 * cards take more than 7.1, as of somebody who knows the clauses and looks at one plain conviction with its two deciding
 * facts. The figure that is ours is that of the machine; cards an hour follow from both.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { verifyChain } from '../src/casework/audit/verify.ts';
import { synthesize } from '../src/jurisdictions/us-ca/synthetic/index.ts';
import { createRandom, type Random } from '../src/sources/synthetic/prng.ts';
import { DATES, PROCEDURE } from '../test/support/ordered.ts';
import * as account from '../test/web/account.ts';
import { openBench, runFile } from '../test/web/support.ts';

const cards = Number(process.argv[2] ?? 200);
const median = Number(process.argv[3] ?? 4);
const SPREAD = 0.35;

/** Listens in the page: from the key to the frame in which another matter stands there with its person. */
const WATCH = `
  window.cardTimes = [];
  let from, shown = '';
  addEventListener('keydown', (event) => { if (event.key === 'a') from = performance.now(); }, true);
  const look = () => {
    const now = document.querySelector('h1')?.textContent ?? '';
    const whole = /^Matter /.test(now) && document.querySelector('.rd-matter .rd-facts') !== null;
    if (whole && now !== shown) {
      shown = now;
      const since = from;
      from = undefined;
      if (since !== undefined) requestAnimationFrame(() => setTimeout(() => cardTimes.push(performance.now() - since)));
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
`;

/** From 0 up to, not including, 1. */
function even(random: Random): number {
  return (random.bits() >>> 0) / 2 ** 32;
}

/** A normal value from two even ones (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - even(random))) * Math.cos(2 * Math.PI * even(random));
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

/** Reads and agrees with one card after another; gives the seconds of reading. */
async function review(page: Page): Promise<number> {
  const random = createRandom(11, 'reading');
  let reading = 0;
  for (let each = 0; each < cards; each++) {
    const pause = median * Math.exp(SPREAD * normal(random));
    reading += pause;
    await page.waitForTimeout(pause * 1000);
    await page.keyboard.press('a');
    // The page's own policy lets nothing be evaluated in it; asking from outside is allowed.
    while (((await page.evaluate('cardTimes.length')) as number) <= each) await page.waitForTimeout(20);
  }
  return reading;
}

const folder = mkdtempSync(join(tmpdir(), 'redress-review-'));
const bench = await openBench();
const { page, server } = bench;
const { db } = server.casework;
const file = join(folder, 'county.csv');
writeFileSync(file, [...synthesize({ county: 'SAN JOAQUIN', lines: Math.max(4000, 40 * cards), seed: 7 })].join(''));
const run = new URL(await runFile(bench, file)).pathname.split('/')[2]!;
await account.makeAccount(bench, 'ana', ['analyst']);
await account.ask(bench, 'POST', '/matters/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
const plain = () =>
  db
    .selectFrom('matters')
    .select('id')
    .where('relief_state', '=', 'listed')
    .where('relief', '!=', 'undetermined')
    .where('flags', '=', 0)
    .execute();
for (let before = -1; ; await page.waitForTimeout(1000)) {
  const { length } = await plain();
  if (length > cards && length === before) break;
  before = length;
}
const [outcome] = await db
  .selectFrom('matters')
  .select(['outcome', ({ fn }) => fn.countAll<number>().as('n')])
  .where('relief', '!=', 'undetermined')
  .groupBy('outcome')
  .orderBy('n', 'desc')
  .execute();
const queue = { procedure: PROCEDURE, state: ['listed'], outcome: [outcome!.outcome] };
await page.addInitScript(WATCH);
await account.become(bench, 'ana', `/queue?queue=${encodeURIComponent(JSON.stringify(queue))}`);
await page.getByRole('button', { name: 'Take the next matter' }).press('Enter');
await page.locator('.rd-matter .rd-facts').waitFor();
const began = performance.now();
const reading = await review(page);
const took = (performance.now() - began) / 1000;

const decided = await db.selectFrom('matters').select('id').where('first_by', '=', 'ana').execute();
const log = await db
  .selectFrom('audit')
  .select(['about', 'who'])
  .where('what', '=', 'matter.propose-no-challenge')
  .execute();
const ids = new Set(decided.map(({ id }) => id));
if (ids.size !== cards) throw new Error(`${ids.size} matters were decided, and not ${cards}`);
if (log.length !== cards || log.some(({ about, who }) => who !== 'ana' || !ids.has(about)))
  throw new Error('the log does not have each decision once');
if (!(await verifyChain(db)).ok) throw new Error('the log does not hold');

const times = ((await page.evaluate('cardTimes')) as number[]).sort((a, b) => a - b);
const machine = times.reduce((sum, each) => sum + each, 0) / 1000;
const say = (text: string) => process.stdout.write(`${text}\n`);
say(
  `${cards} cards in ${took.toFixed(0)} s: ${((cards / took) * 60).toFixed(1)} a minute, ${((cards / took) * 3600).toFixed(0)} an hour`,
);
say(`reading, as assumed: ${(reading / cards).toFixed(2)} s a card; the machine: ${(machine / cards).toFixed(3)} s`);
say(
  `from the key to the next card: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
);
await bench.close();
rmSync(folder, { recursive: true, force: true });
