import { type Flag, withExamples } from '../../../../law/language/index.ts';
import { sharedFlags } from '../shared-clauses.ts';
import { flagExamples } from './examples.ts';
import { notDischarged } from './terms.ts';

const own = { cite: 'RCW 9.94A.640', source: 'docs/law/washington.md, 2' } as const;

const rules: readonly Flag[] = [
  {
    ...own,
    id: 'discharge',
    title: 'The certificate of discharge is not on record',
    cite: 'RCW 9.94A.637',
    sure: 'S',
    when: notDischarged,
    ask: 'Whether the court issued a certificate of discharge: without one the person cannot move.',
  },
  ...sharedFlags(own),
];

export const flags = withExamples(rules, flagExamples);
