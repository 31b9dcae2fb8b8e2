import {
  all,
  before,
  type Clause,
  dateOf,
  day,
  ended,
  not,
  otherwise,
  withExamples,
} from '../../../../law/language/index.ts';
import { handReview, notReached, notYet } from '../851-93/outcomes.ts';
import { petitionShall } from '../1203-4-family/outcomes.ts';
import { charged } from '../arrest-terms.ts';
import { clauseExamples } from './examples.ts';

const source = 'docs/law/california-petitions.md, 2';

/** A charge in court of which the record shows that entry of judgment was deferred, or diversion granted or completed. */
export const deferral = charged((of) => ended(of, 'diverted', 'deferred'));
const completed = charged((of) => ended(of, 'diverted'));
const before1997 = charged((of) => all(ended(of, 'diverted', 'deferred'), before(dateOf(of), day('1997-01-01'))));

const rules: readonly Clause[] = [
  {
    id: 'not-in-force',
    title: 'Before PC 1203.43 was in force',
    cite: 'PC 1203.43 (AB 1352, Stats. 2015, ch. 646)',
    source,
    sure: 'O',
    effective: { by: 'as-of', until: '2016-01-01' },
    when: { kind: 'always' },
    then: notYet,
    reason: 'PC 1203.43 is in force since 01/01/2016',
    accepted: { neverDecides: 'It speaks of days before the one on which the examples are read.' },
  },
  {
    id: 'no-deferral',
    title: 'No deferred entry of judgment on the record',
    cite: 'PC 1203.43(b)',
    source,
    sure: 'S',
    when: not(deferral),
    then: notReached,
    reason: 'The record shows no deferred entry of judgment for a charge of the arrest',
  },
  {
    id: 'before-1997',
    title: 'Deferred before 1997',
    cite: 'PC 1203.43(b)',
    source,
    sure: 'S',
    when: before1997,
    then: notReached,
    reason: 'PC 1203.43 reaches deferred entry of judgment that was granted on or after 01/01/1997',
  },
  {
    id: 'not-completed',
    title: 'Deferred, not shown to be completed',
    cite: 'PC 1203.43(b)',
    source,
    sure: 'D',
    when: not(completed),
    then: handReview,
    reason:
      'Judgment was deferred, and whether the charge was dismissed later is not on record. Where the court file is gone, the declaration of the person stands for it',
  },
  otherwise({
    id: 'completed',
    title: 'Deferred entry of judgment, completed and dismissed',
    cite: 'PC 1203.43(b)',
    source,
    sure: 'S',
    then: petitionShall,
    reason:
      'PC 1203.43: the court shall let the person withdraw the plea of guilty or no contest and dismiss the case, if judgment was deferred after such a plea. Ask for this rather than for PC 1203.4: there is no conviction, and the plea itself is set aside',
  }),
];

export const clauses = withExamples(rules, clauseExamples);
