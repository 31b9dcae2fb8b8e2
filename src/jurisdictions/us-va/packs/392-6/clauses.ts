import {
  all,
  type Clause,
  conviction,
  levelIs,
  not,
  otherwise,
  sectionIn,
  shown,
  withExamples,
} from '../../../../law/language/index.ts';
import { possession } from '../sections.ts';
import { alreadyGranted, notInForce } from '../shared-clauses.ts';
import { before1986, onList, within } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, notAutomatic, notYet, review, sealable } from './outcomes.ts';
import { convictedAgain, convictedElsewhere, othersThatDay, YEARS } from './terms.ts';

const source = 'docs/law/virginia.md, 1';
const infraction = levelIs(conviction, 'infraction');

const given = alreadyGranted({ cite: 'Va. Code 19.2-392.6', source, then: already });

const clauses: readonly Clause[] = [
  notInForce({ source, then: notYet }),
  {
    id: 'possession',
    title: 'Former possession of marijuana',
    cite: 'Va. Code 19.2-392.6:1',
    source,
    sure: 'S',
    when: sectionIn(conviction, possession),
    then: sealable,
    reason: 'Former Va. Code 18.2-250.1 is sealed without an order, criminal or civil, whenever it was',
  },
  {
    id: 'infraction-wait',
    title: 'An infraction: fewer than eleven years',
    cite: 'Va. Code 19.2-392.17',
    source,
    sure: 'S',
    when: all(infraction, within(conviction, 11)),
    then: notYet,
    reason: 'Traffic infractions are sealed after eleven years',
  },
  {
    id: 'infraction',
    title: 'An infraction, eleven years on',
    cite: 'Va. Code 19.2-392.17',
    source,
    sure: 'D',
    when: infraction,
    then: review,
    reason:
      'Traffic infractions are sealed after eleven years: whether it is one, and how they are sealed, a person reads',
  },
  {
    id: 'before-1986',
    title: 'An offense before 1986',
    cite: 'Va. Code 19.2-392.6',
    source,
    sure: 'S',
    when: before1986,
    then: notAutomatic,
    reason: 'The section reaches offenses since 01/01/1986',
  },
  {
    id: 'off-the-list',
    title: 'An offense that is not on the list',
    cite: 'Va. Code 19.2-392.6(A), (B)',
    source,
    sure: 'S',
    when: not(onList(conviction)),
    then: notAutomatic,
    reason:
      'The section reaches misdemeanors of 18.2-96, 18.2-103 and 18.2-248.1, and 18.2-119, 18.2-120, 18.2-134 and 18.2-415; a petition may be open',
  },
  {
    id: 'same-day',
    title: 'Convicted that day of an offense that is not on the list',
    cite: 'Va. Code 19.2-392.6(C)',
    source,
    sure: 'S',
    when: othersThatDay,
    then: notAutomatic,
    reason:
      'On the day of the conviction the person was also convicted of an offense that is not on the list; a petition may be open',
  },
  {
    id: 'wait',
    title: 'Fewer than seven years since the conviction',
    cite: 'Va. Code 19.2-392.6(C)',
    source,
    sure: 'S',
    when: within(conviction, YEARS),
    then: notYet,
    reason: 'It is sealed seven years after the conviction',
  },
  {
    id: 'again',
    title: 'Convicted again in the seven years since the conviction',
    cite: 'Va. Code 19.2-392.6(C)',
    source,
    sure: 'D',
    when: convictedAgain,
    then: notAutomatic,
    reason: 'The person was convicted again in the seven years after the conviction; a petition may be open',
  },
  {
    id: 'again-elsewhere',
    title: 'Convicted in another state in the seven years since the conviction',
    cite: 'Va. Code 19.2-392.6(C)',
    source,
    sure: 'S',
    when: shown(convictedElsewhere),
    then: notAutomatic,
    reason:
      'The person was convicted in another state or by a federal court in the seven years after the conviction; a petition may be open',
  },
  otherwise({
    id: 'sealable',
    title: 'None of the above',
    cite: 'Va. Code 19.2-392.6, 19.2-392.7',
    source,
    sure: 'S',
    then: sealable,
    reason: 'Seven years have passed: the State Police list it, and a judge orders it sealed, without a petition',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
