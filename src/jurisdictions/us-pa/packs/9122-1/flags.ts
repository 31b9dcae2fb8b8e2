import { type Flag, withExamples } from '../../../../law/language/index.ts';
import { restitutionOwed } from '../terms.ts';
import { flagExamples } from './examples.ts';

const rules: readonly Flag[] = [
  {
    id: 'restitution',
    title: 'Restitution may be owed',
    cite: '18 Pa.C.S. 9122.1',
    source: 'docs/law/pennsylvania.md, 3',
    sure: 'D',
    when: restitutionOwed,
    ask: 'For legal review: whether all restitution has to be paid before a petition, as it has before automatic limited access.',
  },
];

export const flags = withExamples(rules, flagExamples);
