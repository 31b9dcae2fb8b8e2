import type { DeclaredEffects } from '../../law/language/index.ts';
import { convictionsBy } from '../../results/outcomes-of-run.ts';
import type { Summary } from '../../results/summary.ts';
import { formatCount } from './summary-view.ts';

/**
 * A statewide run as a table of counties, those with most convictions first. Relief that the law pack declares has a column
 * of its own.
 */
export function countiesView(counties: readonly Summary[], declared: DeclaredEffects = [], shown = 60): string {
  const own = declared.filter(({ gives }) => gives > 0);
  const rows = [...counties].sort((a, b) => b.convictionsDecided - a.convictionsDecided);
  const cell = (value: number) => formatCount(value).padStart(12);
  const lines = [
    `Counties                 convictions   dismissed     reduced${own.map(({ done }) => done.en.padStart(12)).join('')}  with relief   no felony  no conviction`,
  ];
  for (const summary of rows.slice(0, shown)) {
    const { county, convictionsDecided, peopleWithRelief, impact } = summary;
    lines.push(
      `  ${county.padEnd(22)}${cell(convictionsDecided)}${cell(convictionsBy(summary, 'clears'))}${cell(convictionsBy(summary, 'lowers'))}` +
        own.map(({ id }) => cell(convictionsBy(summary, id))).join('') +
        `${cell(peopleWithRelief)} ${cell(impact.chosen.noFelony)}   ${cell(impact.chosen.noConviction)}`,
    );
  }
  return lines.join('\n');
}
