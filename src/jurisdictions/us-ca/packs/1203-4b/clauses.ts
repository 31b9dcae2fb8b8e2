import {
  all,
  type Clause,
  conviction,
  not,
  otherwise,
  relieved,
  shown,
  withExamples,
} from '../../../../law/language/index.ts';
import { notReached, notYet } from '../851-93/outcomes.ts';
import { alreadyGranted, handReview, notEligible, petitionMay } from '../1203-4-family/outcomes.ts';
import { ifService } from '../if-shown.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { excluded, neverInCustody, perhapsExcluded, released, served } from './terms.ts';

const source = 'docs/law/california-petitions.md, 4';
const CREWS =
  'served well on a hand crew of a fire camp (of the state or a county) or, since 01/01/2026, at an institutional firehouse, and has been released';

const already: Clause = {
  id: 'already-granted',
  title: 'Dismissed or sealed already',
  cite: 'PC 1203.4b',
  source,
  sure: 'D',
  when: relieved(conviction, 'set-aside', 'sealed', 'dismissed-64', 'destroyed'),
  then: alreadyGranted,
  reason: 'The record shows that the conviction was set aside or sealed already',
};

const rules: readonly Clause[] = [
  {
    id: 'not-in-force',
    title: 'Before PC 1203.4b was in force',
    cite: 'PC 1203.4b (AB 2147, Stats. 2020, ch. 60)',
    source,
    sure: 'M',
    effective: { by: 'as-of', until: '2021-01-01' },
    when: { kind: 'always' },
    then: notYet,
    reason: 'PC 1203.4b is in force since 01/01/2021',
    accepted: { neverDecides: 'It speaks of days before the one on which the examples are read.' },
  },
  {
    id: 'no-custody',
    title: 'No term of jail or prison',
    cite: 'PC 1203.4b(a)(1)',
    source,
    sure: 'D',
    when: neverInCustody,
    then: notReached,
    reason: 'The record shows no term of jail or prison in which the person could have served on a fire crew',
  },
  {
    id: 'excluded',
    title: 'A crime that PC 1203.4b leaves out',
    cite: 'PC 1203.4b(a)(1)(A) to (H)',
    source,
    sure: 'S',
    when: excluded,
    then: notEligible,
    reason: 'PC 1203.4b leaves this crime out',
  },
  {
    id: 'no-service',
    title: 'No service on a fire crew',
    cite: 'PC 1203.4b(a)(1)',
    source,
    sure: 'S',
    when: shown(not(served)),
    then: notReached,
    reason: 'The law is for people who served on a fire crew while in custody, and the person did not',
  },
  {
    id: 'not-released',
    title: 'Served on a fire crew, in custody yet',
    cite: 'PC 1203.4b(a)(1)',
    source,
    sure: 'S',
    when: shown(all(served, not(released))),
    then: notYet,
    reason: 'A petition under PC 1203.4b opens on release from custody',
  },
  {
    id: 'perhaps-excluded',
    title: 'Served on a fire crew; a crime that may be left out',
    cite: 'PC 1203.4b(a)(1)(A) to (H)',
    source,
    sure: 'D',
    when: all(shown(served), perhapsExcluded),
    then: handReview,
    reason:
      'Whether PC 1203.4b leaves the person out depends on the penalty, a duty to register, the fire, the perimeter that was left in the last ten years, or another conviction on the record',
  },
  {
    id: 'served',
    title: 'Served on a fire crew',
    cite: 'PC 1203.4b(c)(1)',
    source,
    sure: 'S',
    when: shown(served),
    then: petitionMay,
    reason:
      'PC 1203.4b: if the person served on the fire crew during this sentence, the court may dismiss the case in the interests of justice. Parole or probation need not be over',
  },
  otherwise({
    id: 'if-served',
    title: 'A sentence in which the person may have served on a fire crew',
    cite: 'PC 1203.4b(a)(1)',
    source,
    sure: 'S',
    then: ifService,
    reason: `Nothing on the record shows it: a petition is open under PC 1203.4b if the person, during this sentence, ${CREWS}`,
  }),
];

export const gate = withExamples([already], gateExamples);
export const clauses = withExamples(rules, clauseExamples);
