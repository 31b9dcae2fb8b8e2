import { type Clause, charge, otherwise, withExamples } from '../../../../law/language/index.ts';
import { already, erased, notYet, review } from '../clean-slate/outcomes.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { appealWait, besideConviction, endedOtherwise, gone, nolleWait, pending } from './terms.ts';

const source = 'docs/law/connecticut.md, 3';
const ofCase = { cite: 'C.G.S. 54-142a(i)', source } as const;
const law = { cite: 'C.G.S. 54-142a(a) to (c)', source } as const;

const given: Clause = {
  ...law,
  id: 'already-granted',
  title: 'Erased already',
  sure: 'D',
  when: gone(charge),
  then: already,
  reason: 'The record shows that the charge was erased already',
};

const clauses: readonly Clause[] = [
  {
    ...law,
    id: 'before-2023',
    title: 'Before 2023',
    sure: 'D',
    effective: { by: 'as-of', until: '2023-01-01' },
    when: { kind: 'always' },
    then: review,
    reason: 'The texts of before 01/01/2023 are not in this pack',
    accepted: { neverDecides: 'It speaks of days before the one on which the examples are read.' },
  },
  {
    ...ofCase,
    id: 'pending',
    title: 'A charge of the case has not ended',
    sure: 'S',
    when: pending,
    then: notYet,
    reason: 'A charge of the case is pending: no count of a case is erased before all are entitled',
  },
  {
    ...ofCase,
    id: 'beside-conviction',
    title: 'Another count of the case is a conviction that is not erased',
    sure: 'S',
    when: besideConviction,
    then: review,
    reason:
      'No count of a case is erased before all are entitled, and one of this case is a conviction: whether that one is entitled is decided under 54-142a(e)',
  },
  {
    ...law,
    id: 'nolle-wait',
    title: 'A nolle in the case: fewer than thirteen months',
    sure: 'S',
    when: nolleWait,
    then: notYet,
    reason:
      'A charge that was nolled is erased thirteen months after the nolle, and the other counts of its case not before',
  },
  {
    ...law,
    id: 'appeal-wait',
    title: 'A dismissal or an acquittal in the case: fewer than twenty days',
    source: `${source}; the twenty days are from memory (Practice Book 63-1)`,
    sure: 'M',
    when: appealWait,
    then: notYet,
    reason: 'A dismissal or an acquittal is erased when the time to appeal is over, taken to be twenty days',
  },
  {
    ...law,
    id: 'ended-otherwise',
    title: 'A charge of the case that ended in another way',
    sure: 'D',
    when: endedOtherwise,
    then: review,
    reason: 'The law tells of a nolle, a dismissal and an acquittal, and a charge of the case ended in another way',
  },
  otherwise({
    ...law,
    id: 'erased',
    title: 'None of the above',
    sure: 'S',
    then: erased,
    reason: 'The charge ended without a conviction and its time is over: it is erased by operation of law',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
