import { isUsualEffect } from '../../law/language/outcome.ts';
import type { Summary } from '../../results/summary.ts';
import { PAINT, paintEffect } from './page.ts';

/** Made when a number is first written: it takes longer to load than a small file takes to read. */
let thousands: Intl.NumberFormat | undefined;

export function formatCount(value: number): string {
  thousands ??= new Intl.NumberFormat('en-US');
  return thousands.format(value);
}

/** The summary of a run as a short table of plain text. */
export function summaryView(summary: Summary, run: { readonly seconds: number; readonly out: string }): string {
  const lines: string[] = [];
  const row = (label: string, value: number, note = '') => lines.push(figureLine(label, value, note));
  const head = (text: string) => lines.push('', PAINT.heading(text));

  lines.push(PAINT.heading(`${title(summary.county)} under ${summary.policy.title}, as of ${summary.asOf}`));
  head('In the input');
  row('lines', summary.lines);
  if (summary.linesSetAside > 0) row('lines set aside as unreadable', summary.linesSetAside, 'see problems.csv');
  row('people', summary.people);
  row('convictions, of any kind and county', summary.convictions);
  lines.push(...readingLines(summary));
  head(`${title(`${summary.unit ?? 'conviction'}s`)} decided for ${title(summary.county)}`);
  for (const { determination, effect, convictions } of summary.byOutcome)
    lines.push(paintEffect(effect, figureLine(determination, convictions)));
  row('in all', summary.convictionsDecided, summary.earliestConviction ? `since ${summary.earliestConviction}` : '');
  if (summary.unit !== undefined) row('people with relief', summary.peopleWithRelief);
  if (summary.missingFacts.length > 0) {
    head('Hand reviews wait most often for');
    for (const { words, convictions } of summary.missingFacts.slice(0, 5)) row(words, convictions);
  }
  if (summary.unit === undefined) lines.push(...impactLines(summary));
  const rate = formatCount(Math.round(summary.lines / Math.max(run.seconds, 0.001)));
  lines.push('', `${run.seconds.toFixed(1)} seconds, ${rate} lines a second. Results: ${run.out}`);
  if (!summary.complete) {
    lines.push(PAINT.bad('INCOMPLETE: people whom unreadable lines may concern were sent to hand review.'));
  }
  return lines.join('\n');
}

/** Whom the choice helps, beside whom dismissing everything would help. */
function impactLines({ impact, byOutcome, peopleWithRelief }: Summary): readonly string[] {
  const lines: string[] = [];
  const head = (text: string) => lines.push('', PAINT.heading(text));
  head(`People helped${' '.repeat(26)}${'by this choice'.padStart(19)}${'if all dismissed'.padStart(19)}`);
  const pair = (label: string, chosen: number, all: number) =>
    lines.push(`  ${label.padEnd(42)}${formatCount(chosen).padStart(16)}${formatCount(all).padStart(19)}`);
  pair('no felony left', impact.chosen.noFelony, impact.dismissAll.noFelony);
  pair('no conviction left', impact.chosen.noConviction, impact.dismissAll.noConviction);
  pair(
    'no conviction in the last 7 years left',
    impact.chosen.noConvictionInLast7Years,
    impact.dismissAll.noConvictionInLast7Years,
  );
  if (byOutcome.some(({ effect }) => !isUsualEffect(effect))) {
    lines.push(figureLine('some relief', peopleWithRelief));
    lines.push('  A seal, or other relief that keeps a conviction on the record, leaves it there: it counts as left.');
  }
  return lines;
}

function figureLine(label: string, value: number, note = ''): string {
  return `  ${label.padEnd(46)}${formatCount(value).padStart(12)}${note === '' ? '' : `  ${note}`}`;
}

/** How the file was read where it is silent, as far as that is not how files are usually read. */
function readingLines({ readings = [] }: Summary): readonly string[] {
  const unusual = readings.filter(({ usual }) => !usual);
  if (unusual.length === 0) return [];
  return ['', 'How the file was read', ...unusual.flatMap(({ title: what, words }) => [`  ${what}:`, `    ${words}`])];
}

function title(county: string): string {
  return county.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
