import { conviction, type Flag, withExamples } from '../../../../law/language/index.ts';
import { sharedFlags } from '../shared-clauses.ts';
import { chargePending, domestic } from '../terms.ts';
import { flagExamples } from './examples.ts';
import { owed, reduced, restrained } from './terms.ts';

const own = { cite: 'RCW 9.96.060', source: 'docs/law/washington.md, 1' } as const;
const from = { ...own, sure: 'S' } as const;

const rules: readonly Flag[] = [
  {
    ...from,
    id: 'domestic',
    title: 'The record does not say whether it was domestic violence',
    when: domestic(conviction),
    ask: 'Whether it was domestic violence: then the wait is five years, and a second incident leaves it out.',
  },
  {
    ...from,
    id: 'owed',
    title: 'Financial obligations may be owed',
    when: owed,
    ask: 'Whether all terms are done and all financial obligations of the sentence are paid.',
  },
  {
    ...from,
    id: 'pending',
    title: 'A charge may be pending',
    when: chargePending,
    ask: 'Whether a charge is pending in any court, of any state or federal.',
  },
  {
    ...from,
    id: 'restrained',
    title: 'A restraining order may stand',
    when: restrained,
    ask: 'Whether a restraining order stands against the person.',
  },
  {
    ...from,
    id: 'reduced',
    title: 'It may have been reduced from driving under the influence',
    when: reduced,
    ask: 'Whether it was first charged as driving under the influence: then it waits ten years from the arrest.',
  },
  ...sharedFlags(own),
];

export const flags = withExamples(rules, flagExamples);
