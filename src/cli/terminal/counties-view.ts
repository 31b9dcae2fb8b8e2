import type { DeclaredEffects } from '../../law/language/index.ts';
import { convictionsBy } from '../../results/outcomes-of-run.ts';
import type { Summary } from '../../results/summary.ts';
import { PAINT } from './page.ts';
import { formatCount } from './summary-view.ts';

/** What stands over the figures of a county, in two lines, so that a row takes less than 80 columns. */
const HEADS = {
  before: [
    ['', 'convic-', 'dis-', ''],
    ['Counties', 'tions', 'missed', 'reduced'],
  ],
  after: [
    ['with', 'no felony', 'no convic-'],
    ['relief', 'left', 'tion left'],
  ],
} as const;

/**
 * A statewide run as a table of counties, those with most convictions first. Relief that the law pack declares has a column
 * of its own.
 */
export function countiesView(counties: readonly Summary[], declared: DeclaredEffects = [], shown = 60): string {
  const own = declared.filter(({ gives }) => gives > 0);
  const rows = [...counties].sort((a, b) => b.convictionsDecided - a.convictionsDecided);
  const line = ([first = '', ...others]: readonly string[]) =>
    `${first.padEnd(17)}${others.map((cell, column) => cell.padStart(column === 0 ? 11 : 10)).join('')}`;
  const heads = [own.map(() => ''), own.map(({ done }) => done.en)];
  const lines = heads.map((words, at) => PAINT.heading(line([...HEADS.before[at]!, ...words, ...HEADS.after[at]!])));
  for (const summary of rows.slice(0, shown)) {
    const { county, convictionsDecided, peopleWithRelief, impact } = summary;
    const figures = [
      convictionsDecided,
      convictionsBy(summary, 'clears'),
      convictionsBy(summary, 'lowers'),
      ...own.map(({ id }) => convictionsBy(summary, id)),
      peopleWithRelief,
      impact.chosen.noFelony,
      impact.chosen.noConviction,
    ];
    lines.push(line([`  ${county}`, ...figures.map(formatCount)]));
  }
  return lines.join('\n');
}
