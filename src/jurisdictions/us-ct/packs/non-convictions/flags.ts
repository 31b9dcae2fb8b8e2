import {
  all,
  asOf,
  before,
  charge,
  dateOf,
  day,
  type Flag,
  withExamples,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { flagExamples } from './examples.ts';
import { besideConviction, dismissedOrAcquitted } from './terms.ts';

const source = 'docs/law/connecticut.md, 3';

const rules: readonly Flag[] = [
  {
    id: 'appeal',
    title: 'A dismissal or an acquittal of the last year',
    cite: 'C.G.S. 54-142a(a)',
    source,
    sure: 'S',
    when: all(dismissedOrAcquitted, before(asOf, yearsAfter(dateOf(charge), 1))),
    ask: 'Whether an appeal was taken, and is over: the charge is not erased before. The twenty days for it are for legal review.',
  },
  {
    id: 'before-1969',
    title: 'A charge that ended before October 1969',
    cite: 'C.G.S. 54-142a(b), (c)',
    source: `${source}; from memory`,
    sure: 'M',
    when: before(dateOf(charge), day('1969-10-01')),
    ask: 'For legal review: whether so old a charge is erased without a petition.',
  },
  {
    id: 'electronic',
    title: 'A conviction of the same case',
    cite: 'C.G.S. 54-142a(i)',
    source: `${source}; from memory`,
    sure: 'M',
    when: besideConviction,
    ask: 'For legal review: whether electronic records of the charge that the public sees are erased while the conviction of the case stays.',
  },
];

export const flags = withExamples(rules, flagExamples);
