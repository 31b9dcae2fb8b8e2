import {
  all,
  type Clause,
  charge,
  levelIs,
  not,
  openChargeOf,
  otherwise,
  sectionIn,
  withExamples,
} from '../../../../law/language/index.ts';
import { FELONIES } from '../../levels.ts';
import { already, notAutomatic, notYet, review, sealable } from '../392-6/outcomes.ts';
import { possession } from '../sections.ts';
import { alreadyGranted, notInForce } from '../shared-clauses.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { cleared, everConvicted, perhapsCharged, sinceBegin } from './terms.ts';

const source = 'docs/law/virginia.md, 3';
const atOnce = { cite: 'Va. Code 19.2-392.8', source } as const;
const yearly = { cite: 'Va. Code 19.2-392.11', source } as const;

const given: Clause = {
  ...alreadyGranted({ ...atOnce, then: already }),
  reason: 'The record shows that the charge was sealed or expunged already',
};

const clauses: readonly Clause[] = [
  notInForce({ source, then: notYet }),
  {
    ...atOnce,
    id: 'pending',
    title: 'A charge that has not ended',
    sure: 'D',
    when: openChargeOf(charge),
    then: notYet,
    reason: 'The charge is pending: it is sealed once it has ended without a conviction',
  },
  {
    id: 'possession',
    title: 'Former possession of marijuana',
    cite: 'Va. Code 19.2-392.6:1',
    source,
    sure: 'S',
    when: sectionIn(charge, possession),
    then: sealable,
    reason: 'Former Va. Code 18.2-250.1 is sealed without an order, whatever its disposition and whenever it was',
  },
  {
    ...atOnce,
    id: 'infraction',
    title: 'An infraction',
    sure: 'S',
    when: levelIs(charge, 'infraction'),
    then: notAutomatic,
    reason: 'The sections seal charges of misdemeanors',
  },
  {
    ...atOnce,
    id: 'felony',
    title: 'A felony',
    sure: 'S',
    when: levelIs(charge, ...FELONIES),
    then: notAutomatic,
    reason: 'The sections seal charges of misdemeanors; a petition to expunge may be open',
  },
  {
    ...atOnce,
    id: 'at-disposition',
    title: 'Acquitted or dismissed with prejudice since the law is in force',
    sure: 'S',
    when: all(cleared, sinceBegin),
    then: sealable,
    reason: 'The court seals the charge when it ends, unless the person objects',
  },
  {
    ...atOnce,
    id: 'ended-otherwise',
    title: 'A charge that ended in another way',
    sure: 'D',
    when: not(cleared),
    then: review,
    reason:
      'The law page tells of acquittals and of dismissals with prejudice; a charge that ended in another way is for legal review',
  },
  {
    ...yearly,
    id: 'convicted',
    title: 'Convicted before or since',
    sure: 'S',
    when: everConvicted,
    then: notAutomatic,
    reason: 'The yearly review is for people who have no conviction on their record; a petition to expunge may be open',
  },
  {
    ...yearly,
    id: 'perhaps-charged',
    title: 'A charge that is pending, or ended in the last three years',
    sure: 'D',
    when: perhapsCharged,
    then: review,
    reason:
      'The yearly review is for people without a charge in three years, and on which day a charge was brought is not on record',
  },
  otherwise({
    ...yearly,
    id: 'yearly-review',
    title: 'None of the above',
    sure: 'S',
    then: sealable,
    reason:
      'The person has no conviction and no charge in three years: the yearly review finds the charge, and it is sealed',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
