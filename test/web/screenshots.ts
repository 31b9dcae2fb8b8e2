import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sealNext } from '../../src/casework/exchange/seal-batch.ts';
import { markSent } from '../../src/casework/exchange/send-batch.ts';
import { takeAnswers } from '../../src/casework/exchange/take-answers.ts';
import { redressUpdate } from '../../src/exchange/index.ts';
import { answersTo } from '../support/answers.ts';
import { redressIn } from '../support/cli.ts';
import { daysAgo } from '../support/days.ts';
import { CLERK, FIRST_BATCH, SUPERVISOR, signAll } from '../support/ordered.ts';
import { filterBy, openBench } from './support.ts';

/** Takes the pictures of every screen that the README and the guides show; everybody in them is invented. */

const IMAGES = join(import.meta.dirname, '..', '..', 'docs', 'images');
const bench = await openBench();
const { page } = bench;

async function shoot(name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  process.stdout.write(`${name}.png\n`);
}

await shoot('first-run');
await page.getByRole('link', { name: 'New run' }).click();
await shoot('new-run-files');
await page.getByRole('link', { name: 'Runs' }).click();
await page.getByRole('button', { name: 'Start with invented data' }).click();
await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
await page.getByText('worked out in').waitFor({ timeout: 60_000 });
await page.getByLabel('Policy', { exact: true }).selectOption('options-2019');
await page.locator('label', { hasText: '11357' }).first().click();
await page.locator('#option-subjectAgeThreshold').selectOption('50');
await page.waitForTimeout(600);
await shoot('new-run');
await page.getByRole('button', { name: 'Run the analysis' }).click();
await page.getByRole('heading', { name: 'The analysis is at work' }).waitFor();
await shoot('running');
await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 120_000 });
const run = new URL(page.url()).pathname.split('/')[2]!;
await shoot('results');
await page.getByRole('link', { name: 'Make papers, or look at those that were made' }).click();
await page.getByRole('link', { name: 'Fill in the profile' }).click();
await page.getByRole('button', { name: 'Fill in an invented office' }).click();
await page.getByRole('button', { name: 'Save the profile' }).click();
await page.getByText('The profile is saved.').waitFor();
await shoot('profile');
await page.getByRole('link', { name: 'On to the papers' }).click();
await page.getByRole('button', { name: 'Make the documents' }).click();
await page.getByRole('link', { name: /^Download all/ }).waitFor({ timeout: 300_000 });
await shoot('documents');
await page.goto(`${bench.server.url}/runs/${run}`);
await page.getByRole('link', { name: 'See all convictions' }).click();
await page.getByRole('heading', { name: 'Convictions', level: 1 }).waitFor();
await page.locator('tbody tr a').first().waitFor();
await shoot('convictions');
await filterBy(page, 'outcome', 'Hand Review');
await page.getByText('Cannot be decided without').first().waitFor();
await page.getByText('More filters').click();
await page.locator('#filter-missing').selectOption({ label: 'date of birth' });
await page.waitForTimeout(600);
await page.locator('tbody tr a').first().click();
await page.getByRole('heading', { name: 'Timeline' }).waitFor();
await shoot('person-hand-review');
await page
  .getByRole('button', { name: /^Fill in/ })
  .first()
  .click();
await page.locator('#correct-value').fill('1958-03-14');
await page.locator('#correct-document').fill('Booking record, case 17F0231, page 2');
await page.locator('#correct-why').fill('The file lacks the date of birth; the booking record gives it.');
await page.waitForTimeout(600);
await page.evaluate('window.scrollTo(0, 0)');
await shoot('correct-fact');
await page.getByRole('button', { name: 'Save the correction' }).click();
await page.getByText('Corrections were made').waitFor();
await page.getByRole('link', { name: 'Corrections', exact: true }).click();
await page.getByRole('heading', { name: 'Corrections', level: 1 }).waitFor();
await page.getByRole('table').waitFor();
await shoot('corrections');
await page.goto(`${bench.server.url}/runs/${run}/convictions`);
await filterBy(page, 'level', 'felony');
await page.waitForTimeout(500);
await page.locator('tbody tr a').nth(3).click();
await page.getByRole('heading', { name: 'Timeline' }).waitFor();
await page.getByText('Why: every clause in turn').first().click();
await shoot('person');
await page.goto(`${bench.server.url}/rap-sheet`);
await page
  .locator('#sheet')
  .setInputFiles(join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_prop64_two_cases_both_convicted.txt'));
await page.getByRole('heading', { name: 'Timeline' }).waitFor();
await shoot('rap-sheet');
await page.goto(`${bench.server.url}/rulebook?run=${run}`);
await page.getByRole('heading', { name: 'Before any policy' }).waitFor();
await shoot('rulebook');
await page.goto(`${bench.server.url}/compare?left=${run}&policy=dismiss-all`);
await page.getByRole('heading', { name: 'What moved' }).waitFor({ timeout: 60_000 });
await shoot('compare');
await page.goto(`${bench.server.url}/runs/${run}`);
const review = page.getByRole('region', { name: 'Review by the office' });
await review.getByText('California H&S 11361.9').click();
for (const [at, day] of ['2027-03-01', '2028-03-01', '2028-07-01'].entries())
  await review.locator('input[type="date"]').nth(at).fill(day);
await review.locator('details', { hasText: 'H&S 11361.9' }).getByRole('button', { name: 'Open matters' }).click();
await review.getByText(/^Opened: /).waitFor({ timeout: 300_000 });
await review.getByRole('link', { name: 'Go to the review' }).click();
await page.getByLabel('Relief').selectOption({ index: 1 });
await page.waitForURL(/outcome/);
await page.getByRole('button', { name: 'Take the next matter' }).click();
await page.getByRole('heading', { name: 'Other convictions' }).waitFor();
await page.getByText(/You hold this matter until/).waitFor();
await shoot('review-card');
await orderAndAnswers();
await page.goto(bench.server.url);
await page.getByRole('table').waitFor();
await shoot('runs');
await page.getByLabel('Colors').selectOption('dark');
await page.goto(`${bench.server.url}/runs/${run}`);
await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor();
await shoot('results-dark');
await page.getByLabel('Colors').selectOption('light');
await page.getByRole('button', { name: 'Español' }).click();
await shoot('results-es');
await publishSite(join(bench.workspace, 'site'));
await page.goto(pathToFileURL(join(bench.workspace, 'site/en/groups.html')).href);
await shoot('published');
process.stdout.write(
  `console errors: ${JSON.stringify(bench.errors)}\nforeign requests: ${JSON.stringify(bench.foreign)}\n`,
);
await bench.close();

/** An order of some matters, a batch of it to the repository, and a made-up file of answers with refusals. */
async function orderAndAnswers(): Promise<void> {
  const { casework } = bench.server;
  const waiting = casework.db.selectFrom('matters').select('id').where('relief_state', '=', 'listed');
  const settled = await waiting.where('relief', '!=', 'undetermined').orderBy('conviction_row').limit(40).execute();
  await signAll(
    casework,
    settled.map(({ id }) => id),
  );
  await page.goto(`${bench.server.url}/orders`);
  await page.getByRole('link', { name: /^Record an order/ }).click();
  await page.getByLabel('The court as its order names it').fill('Superior Court of San Joaquin');
  await page.getByLabel('Number of the order').fill('A-1');
  await page.getByLabel('Judge').fill('Judge Invented');
  await page.getByLabel('Day of the signature').fill(daysAgo(20));
  await page.getByLabel(/file stamp/).fill(daysAgo(19));
  await page.getByRole('button', { name: 'Record the order' }).click();
  await page.getByRole('heading', { name: 'Order A-1' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show people and cases' }).click();
  await page.getByRole('columnheader', { name: 'Person' }).waitFor();
  await shoot('order');
  const sealed = await sealNext(casework, SUPERVISOR, { ...FIRST_BATCH, mode: 'live' });
  if (!sealed.ok) throw new Error('the batch was not sealed');
  await markSent(casework, CLERK, sealed.value.id);
  const answers = answersTo(sealed.value, (_, at) => ['R20', 'R20', 'R10', 'R31'][at] ?? 'A00');
  const taken = { profile: redressUpdate.id, bytes: new TextEncoder().encode(answers) };
  await takeAnswers(casework, CLERK, taken);
  await page.goto(`${bench.server.url}/batches`);
  await page.getByRole('heading', { name: 'Worklists' }).waitFor();
  await shoot('batches');
}

/** The figures of an invented county as a site. */
async function publishSite(site: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-published-'));
  const redress = (...args: readonly string[]) => redressIn(folder, ...args);
  await redress('synth', '--county', 'SACRAMENTO', '--lines', '60000', '--seed', '3', '--out', 'county.dat');
  const chosen = ['--county', 'SACRAMENTO', '--policy', 'sacramento', '--as-of', '2020-07-01'];
  await redress('analyze', 'county.dat', ...chosen, '--out', 'results', '--quiet');
  await redress('publish', 'results', '--invented', '--out', site);
  rmSync(folder, { recursive: true, force: true });
}
