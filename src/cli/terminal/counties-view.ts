import { convictionsBy } from '../../results/outcomes-of-run.ts';
import type { Summary } from '../../results/summary.ts';
import { PAINT } from './page.ts';
import { formatCount } from './summary-view.ts';

/** What stands over the figures of a county, in two lines, so that a row takes less than 80 columns. */
const HEADS = [
  ['', 'convic-', 'dis-', '', 'with', 'no felony', 'no convic-'],
  ['Counties', 'tions', 'missed', 'reduced', 'relief', 'left', 'tion left'],
] as const;

/** A statewide run as a table of counties, those with most convictions first. */
export function countiesView(counties: readonly Summary[], shown = 60): string {
  const rows = [...counties].sort((a, b) => b.convictionsDecided - a.convictionsDecided);
  const line = ([first = '', ...others]: readonly string[]) =>
    `${first.padEnd(17)}${others.map((cell, column) => cell.padStart(column === 0 ? 11 : 10)).join('')}`;
  const lines = HEADS.map((head) => PAINT.heading(line(head)));
  for (const summary of rows.slice(0, shown)) {
    const { county, convictionsDecided, peopleWithRelief, impact } = summary;
    const figures = [
      convictionsDecided,
      convictionsBy(summary, 'clears'),
      convictionsBy(summary, 'lowers'),
      peopleWithRelief,
      impact.chosen.noFelony,
      impact.chosen.noConviction,
    ];
    lines.push(line([`  ${county}`, ...figures.map(formatCount)]));
  }
  return lines.join('\n');
}
