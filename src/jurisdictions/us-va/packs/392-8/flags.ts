import { all, asOf, day, type Flag, onOrAfter, withExamples } from '../../../../law/language/index.ts';
import { flagExamples } from './examples.ts';
import { cleared, sinceBegin } from './terms.ts';

const source = 'docs/law/virginia.md, 3';

const rules: readonly Flag[] = [
  {
    id: 'objected',
    title: 'A charge that ended since the law is in force',
    cite: 'Va. Code 19.2-392.8',
    source,
    sure: 'S',
    when: all(cleared, sinceBegin),
    ask: 'Whether the person objected when the charge ended: it is not sealed then.',
  },
  {
    id: 'expungement',
    title: 'Since 12/01/2026: a wider expungement',
    cite: 'Va. Code 19.2-392.2, 2026 c. 1127',
    source,
    sure: '2',
    when: onOrAfter(asOf, day('2026-12-01')),
    ask: 'For legal review: whether the charge may be expunged, which since 12/01/2026 is open to most charges without a conviction.',
  },
];

export const flags = withExamples(rules, flagExamples);
