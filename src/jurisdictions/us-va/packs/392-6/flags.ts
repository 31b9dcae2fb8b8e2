import { any, type Flag, withExamples } from '../../../../law/language/index.ts';
import { flagExamples } from './examples.ts';
import { chargedElsewhere, convictedElsewhere, offendedBefore1986 } from './terms.ts';

const source = 'docs/law/virginia.md, 1';

const rules: readonly Flag[] = [
  {
    id: 'elsewhere',
    title: 'A conviction or a charge outside Virginia',
    cite: 'Va. Code 19.2-392.6(C), 19.2-392.7',
    source,
    sure: 'S',
    when: any(convictedElsewhere, chargedElsewhere),
    ask: 'Whether the person was convicted in another state or by a federal court in the seven years after the conviction, or charged there: a conviction bars the sealing, and a charge may leave it out.',
  },
  {
    id: 'offense-date',
    title: 'The offense may be older than 1986',
    cite: 'Va. Code 19.2-392.6',
    source,
    sure: 'S',
    when: offendedBefore1986,
    ask: 'Whether the offense was committed before 1986-01-01, where the record has the date of the conviction alone.',
  },
];

export const flags = withExamples(rules, flagExamples);
