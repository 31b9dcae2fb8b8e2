import {
  all,
  atLeastConvictions,
  type Clause,
  conviction,
  levelIs,
  otherwise,
  relieved,
  shown,
  withExamples,
} from '../../../../law/language/index.ts';
import { TEN_YEARS } from '../../levels.ts';
import { gateExamples } from '../larcenies.ts';
import { assaultiveOf, FELONIES_IN_LIFE, felony, felonyOf, somethingPending } from '../terms.ts';
import { clauseExamples } from './examples.ts';
import { already, cap, excluded, notClean, notNow, notYet, review, setAside } from './outcomes.ts';
import {
  byKind,
  convictedInWait,
  dishonest,
  felonyCap,
  felonyWaiting,
  misdemeanorCap,
  misdemeanorWaiting,
  perhapsTenYears,
  short,
} from './terms.ts';

const source = 'docs/law/michigan.md, 1';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

/** The day since which convictions are set aside without a petition. */
export const BEGINS = '2023-04-11';

const given: Clause = {
  id: 'already-granted',
  title: 'Set aside or expunged already',
  cite: 'MCL 780.621g',
  source,
  sure: 'D',
  when: relieved(conviction, 'set-aside', 'destroyed', 'sealed'),
  then: already,
  reason: 'The record shows that the conviction was set aside or expunged already',
};

/** What is never set aside under the section by what the record shows, and what waits still. */
const early: readonly Clause[] = [
  {
    id: 'not-in-force',
    title: 'Before convictions were set aside without a petition',
    cite: '2020 PA 193',
    source,
    sure: 'S',
    effective: { by: 'as-of', until: BEGINS },
    when: { kind: 'always' },
    then: notYet,
    reason: 'Convictions are set aside without a petition since 04/11/2023',
    accepted: past,
  },
  {
    id: 'ten-years',
    title: 'A felony punishable by 10 years or more',
    cite: 'MCL 780.621g(10)(d)',
    source,
    sure: 'S',
    when: levelIs(conviction, ...TEN_YEARS),
    then: excluded,
    reason: 'The section leaves out offenses punishable by imprisonment for 10 years or more',
  },
  {
    id: 'perhaps-ten-years',
    title: 'A felony whose longest sentence is not on record',
    cite: 'MCL 780.621g(10)(d)',
    source,
    sure: 'S',
    when: perhapsTenYears,
    then: excluded,
    reason: 'The section leaves out offenses punishable by imprisonment for 10 years or more',
  },
  {
    id: 'dishonesty',
    title: 'A felony of dishonesty by its section',
    cite: 'MCL 780.621g(10)',
    source,
    sure: 'S',
    when: dishonest,
    then: excluded,
    reason: 'The section leaves out crimes of dishonesty',
  },
  {
    id: 'felony-wait',
    title: 'A felony: fewer than ten years since the sentence or the end of imprisonment',
    cite: 'MCL 780.621g(2)',
    source,
    sure: 'S',
    when: felonyWaiting,
    then: notYet,
    reason:
      'It is set aside ten years after the later of the sentence and the end of imprisonment by the Department of Corrections',
  },
  {
    id: 'misdemeanor-wait',
    title: 'A misdemeanor: fewer than seven years since the sentence',
    cite: 'MCL 780.621g(1), (3), (4)',
    source,
    sure: 'S',
    when: misdemeanorWaiting,
    then: notYet,
    reason: 'It is set aside seven years after the sentence',
  },
];

/** A misdemeanor of 92 days or less: no cap, no pending charge and no later conviction stands in its way. */
const shortMisdemeanor: readonly Clause[] = [
  {
    id: 'short-by-kind',
    title: 'A misdemeanor of 92 days or less that reads as a kind that the section leaves out',
    cite: 'MCL 780.621g(1), (3), (10); 780.621c',
    source,
    sure: 'D',
    when: all(short, byKind),
    then: review,
    reason:
      'For misdemeanors of 92 days or less the section names what (10) leaves out, and (10) speaks of others only: whether it is set aside is for legal review',
  },
  {
    id: 'short',
    title: 'A misdemeanor of 92 days or less, seven years on',
    cite: 'MCL 780.621g(1), (3)',
    source,
    sure: 'S',
    when: short,
    then: setAside,
    reason:
      'Seven years have passed since the sentence: it is set aside without a petition, and does not count to the limit',
  },
];

const bars: readonly Clause[] = [
  {
    id: 'pending',
    title: 'A charge is pending, as the record shows',
    cite: 'MCL 780.621g(6)',
    source,
    sure: 'S',
    when: shown(somethingPending),
    then: notNow,
    reason: 'A charge is pending: nothing is set aside until it has ended',
  },
  {
    id: 'convicted-in-wait',
    title: 'Convicted again within the wait',
    cite: 'MCL 780.621g(6)(c)',
    source,
    sure: 'D',
    when: convictedInWait,
    then: notClean,
    reason: 'Convicted again in the years that had to pass: a petition under MCL 780.621 may be open',
  },
  {
    id: 'assaultive-twice',
    title: 'Two convictions or more that read as assaultive',
    cite: 'MCL 780.621g(7)',
    source: 'docs/law/michigan.md, 1; which sections are assaultive is from memory',
    sure: 'M',
    when: atLeastConvictions(2, assaultiveOf),
    then: review,
    reason: 'A person with more than one assaultive conviction has nothing set aside under these rows',
  },
  {
    id: 'by-kind',
    title: 'An offense that reads as a kind that the section leaves out',
    cite: 'MCL 780.621g(10); 780.621c',
    source: 'docs/law/michigan.md, 1; which sections are of those kinds is from memory',
    sure: 'M',
    when: byKind,
    then: review,
    reason:
      'It reads as an assaultive crime, a serious misdemeanor, a crime of dishonesty or an offense of MCL 780.621c, which the section leaves out',
  },
  {
    id: 'four-felonies',
    title: 'A felony of a person with four felonies or more',
    cite: 'MCL 780.621g(2); 780.621(1), 780.621b',
    source,
    sure: 'S',
    when: all(felony, atLeastConvictions(FELONIES_IN_LIFE + 1, felonyOf)),
    then: review,
    reason:
      'A felony is set aside only where the person may petition, which more than three felonies rule out; those of the same 24 hours count as one, and whether some were is for a person to read',
  },
  {
    id: 'felony-cap',
    title: 'More felonies than are set aside in a lifetime',
    cite: 'MCL 780.621g(5)',
    source,
    sure: 'S',
    when: felonyCap,
    then: cap,
    reason: 'Two felonies are set aside in a lifetime: which of these is not said',
  },
  {
    id: 'misdemeanor-cap',
    title: 'More misdemeanors than are set aside in a lifetime',
    cite: 'MCL 780.621g(5)',
    source,
    sure: 'S',
    when: misdemeanorCap,
    then: cap,
    reason: 'Four misdemeanors of 93 days or more are set aside in a lifetime: which of these is not said',
  },
];

const clauses: readonly Clause[] = [
  ...early,
  ...shortMisdemeanor,
  ...bars,
  otherwise({
    id: 'set-aside',
    title: 'None of the above',
    cite: 'MCL 780.621g(2), (4)',
    source,
    sure: 'S',
    then: setAside,
    reason: 'The time has passed: it is set aside without a petition',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
