import { type Flag, withExamples } from '../../../../law/language/index.ts';
import { restitutionOwed } from '../terms.ts';
import { flagExamples } from './examples.ts';
import { convictedElsewhere, oneDocket } from './terms.ts';

const source = 'docs/law/pennsylvania.md, 1';

const rules: readonly Flag[] = [
  {
    id: 'restitution',
    title: 'Restitution may be owed',
    cite: '18 Pa.C.S. 9122.2(a)',
    source,
    sure: 'S',
    when: restitutionOwed,
    ask: 'Whether all restitution that the court ordered is paid: no limited access before.',
  },
  {
    id: 'elsewhere',
    title: 'A conviction outside Pennsylvania',
    cite: '18 Pa.C.S. 9122.2(a)(1)',
    source,
    sure: 'D',
    when: convictedElsewhere,
    ask: 'For legal review: whether a conviction of another state or a federal one counts against the free years and the limits of 18 Pa.C.S. 9122.3.',
  },
  {
    id: 'one-docket',
    title: 'Counts of one docket that are counted once',
    cite: '18 Pa.C.S. 9122.3',
    source,
    sure: 'S',
    when: oneDocket,
    ask: 'Whether the counts of the docket bear one offense tracking number: then they are one conviction, else they are several, and the limit of the section is reached.',
  },
];

export const flags = withExamples(rules, flagExamples);
