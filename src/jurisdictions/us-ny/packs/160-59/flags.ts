import { type Flag, registered, withExamples } from '../../../../law/language/index.ts';
import { chargePending } from '../terms.ts';
import { flagExamples } from './examples.ts';

const source = 'docs/law/new-york.md, 3';

const rules: readonly Flag[] = [
  {
    id: 'pending',
    title: 'A charge may be pending in another court',
    cite: 'CPL 160.59(3)',
    source,
    sure: 'S',
    when: chargePending,
    ask: 'Whether a charge is pending anywhere.',
  },
  {
    id: 'registered',
    title: 'The record does not say whether the person is registered',
    cite: 'CPL 160.59(3)(a)',
    source,
    sure: 'O',
    when: registered,
    ask: 'Whether the person has to register as a sex offender.',
  },
];

export const flags = withExamples(rules, flagExamples);
