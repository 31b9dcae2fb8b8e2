import type { Summary } from '../../results/summary.ts';
import { formatCount } from './summary-view.ts';

/** A statewide run as a table of counties, those with most convictions first. */
export function countiesView(counties: readonly Summary[], shown = 60): string {
  const rows = [...counties].sort((a, b) => b.convictionsDecided - a.convictionsDecided);
  const cell = (value: number) => formatCount(value).padStart(12);
  const lines = [
    'Counties                 convictions   dismissed     reduced  with relief   no felony  no conviction',
  ];
  for (const { county, convictionsDecided, byOutcome, peopleWithRelief, impact } of rows.slice(0, shown)) {
    const number = (outcome: string) => byOutcome.find((row) => row.outcome === outcome)?.convictions ?? 0;
    lines.push(
      `  ${county.padEnd(22)}${cell(convictionsDecided)}${cell(number('dismiss'))}${cell(number('reduce'))}` +
        `${cell(peopleWithRelief)} ${cell(impact.chosen.noFelony)}   ${cell(impact.chosen.noConviction)}`,
    );
  }
  return lines.join('\n');
}
