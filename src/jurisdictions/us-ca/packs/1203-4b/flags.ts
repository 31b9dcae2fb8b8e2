import { type Flag, not, withExamples } from '../../../../law/language/index.ts';
import { flagExamples } from './examples.ts';
import { camp, firehouse, released } from './terms.ts';

const source = 'docs/law/california-petitions.md, 4';

const rules: readonly Flag[] = [
  {
    id: 'camp',
    title: 'Service in a fire camp',
    cite: 'PC 1203.4b(a)(1)',
    source,
    sure: 'S',
    when: camp,
    ask: 'Did you ever serve on a hand crew of a fire camp, of the state or a county, without being removed for misconduct? For the sentence in which you did, a court may dismiss the case (PC 1203.4b).',
  },
  {
    id: 'firehouse',
    title: 'Service at an institutional firehouse',
    cite: 'PC 1203.4b(a)(1) (SB 245, Stats. 2025, ch. 746)',
    source,
    sure: 'S',
    when: firehouse,
    ask: 'Did you ever serve at an institutional firehouse? It counts since 01/01/2026.',
  },
  {
    id: 'released',
    title: 'Not released yet',
    cite: 'PC 1203.4b(a)(1)',
    source,
    sure: 'S',
    when: not(released),
    ask: 'Have you been released from custody?',
  },
];

export const flags = withExamples(rules, flagExamples);
