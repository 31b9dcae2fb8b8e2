import {
  type Clause,
  charge,
  ended,
  openChargeOf,
  otherwise,
  relieved,
  withExamples,
} from '../../../../law/language/index.ts';
import { already, limitedAccess, notYet, review } from '../clean-slate/outcomes.ts';
import { before2021 } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';

const source = 'docs/law/pennsylvania.md, 4';
const cite = '18 Pa.C.S. 9122.2(a)(2)';

const given: Clause = {
  id: 'already-granted',
  title: 'Under limited access or expunged already',
  cite: '18 Pa.C.S. 9122, 9122.2',
  source,
  sure: 'D',
  when: relieved(charge, 'sealed', 'destroyed'),
  then: already,
  reason: 'The record shows that access to the charge is limited, or that it was expunged',
};

const clauses: readonly Clause[] = [
  before2021({ source, then: review }),
  {
    id: 'pending',
    title: 'A charge that has not ended',
    cite,
    source,
    sure: 'D',
    when: openChargeOf(charge),
    then: notYet,
    reason: 'The charge is pending: access is limited once it has ended without a conviction',
  },
  {
    id: 'deferred',
    title: 'A charge that was deferred, and is not shown to have ended',
    cite,
    source,
    sure: 'D',
    when: ended(charge, 'deferred'),
    then: review,
    reason: 'The charge was deferred, and whether it has ended since is not on record',
  },
  otherwise({
    id: 'limited-access',
    title: 'A charge that ended without a conviction',
    cite,
    source,
    sure: 'S',
    then: limitedAccess,
    reason: 'The charge ended without a conviction: access to it is limited without a petition and without a wait',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
