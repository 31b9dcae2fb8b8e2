import { convictionsBy } from '../../results/outcomes-of-run.ts';
import type { Summary } from '../../results/summary.ts';
import { formatCount } from './summary-view.ts';

/** A statewide run as a table of counties, those with most convictions first. */
export function countiesView(counties: readonly Summary[], shown = 60): string {
  const rows = [...counties].sort((a, b) => b.convictionsDecided - a.convictionsDecided);
  const cell = (value: number) => formatCount(value).padStart(12);
  const lines = [
    'Counties                 convictions   dismissed     reduced  with relief   no felony  no conviction',
  ];
  for (const summary of rows.slice(0, shown)) {
    const { county, convictionsDecided, peopleWithRelief, impact } = summary;
    lines.push(
      `  ${county.padEnd(22)}${cell(convictionsDecided)}${cell(convictionsBy(summary, 'clears'))}${cell(convictionsBy(summary, 'lowers'))}` +
        `${cell(peopleWithRelief)} ${cell(impact.chosen.noFelony)}   ${cell(impact.chosen.noConviction)}`,
    );
  }
  return lines.join('\n');
}
