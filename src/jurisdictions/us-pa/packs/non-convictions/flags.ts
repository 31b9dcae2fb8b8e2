import {
  asOf,
  before,
  charge,
  dateOf,
  daysAfter,
  ended,
  type Flag,
  sameCase,
  someConviction,
  withExamples,
} from '../../../../law/language/index.ts';
import { flagExamples } from './examples.ts';

const source = 'docs/law/pennsylvania.md, 4';
const cite = '18 Pa.C.S. 9122.2(a)(2)';

const rules: readonly Flag[] = [
  {
    id: 'thirty-days',
    title: 'In the thirty days after the charge ended',
    cite,
    source,
    sure: 'S',
    when: before(asOf, daysAfter(dateOf(charge), 30)),
    ask: 'Whether the record of the charge has been sent: the law gives thirty days for that.',
  },
  {
    id: 'acquitted',
    title: 'An acquittal, which may be expunged as well',
    cite: '18 Pa.C.S. 9122',
    source,
    sure: 'S',
    when: ended(charge, 'acquitted'),
    ask: 'Whether the charge was expunged after the acquittal: 18 Pa.C.S. 9122 speaks of twelve months.',
  },
  {
    id: 'convicted-in-docket',
    title: 'A conviction of the same docket',
    cite,
    source,
    sure: 'D',
    when: someConviction((other) => sameCase(other)),
    ask: 'For legal review: whether access to one charge of a docket is limited while a conviction of the docket stays open to the public.',
  },
];

export const flags = withExamples(rules, flagExamples);
