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
import { MISDEMEANORS } from '../../levels.ts';
import { already, excluded, mayMove, notNow, notYet, onRequest, review } from '../outcomes.ts';
import { againstPersons, excepted, influence } from '../sections.ts';
import { alreadyGranted, blake, violentOffense } from '../shared-clauses.ts';
import { convictedInLast, waiting } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { aggravated, classA, classB, notDischarged } from './terms.ts';

const own = { cite: 'RCW 9.94A.640', source: 'docs/law/washington.md, 2' } as const;
const from = { ...own, sure: 'S' } as const;

const reach: readonly Clause[] = [
  {
    ...from,
    id: 'no-felony',
    title: 'No felony',
    when: levelIs(conviction, ...MISDEMEANORS, 'infraction'),
    then: excluded,
    reason: 'The section is for felonies; RCW 9.96.060 is for misdemeanors',
  },
  blake(onRequest),
  {
    ...from,
    id: 'class-a',
    title: 'A class A felony',
    when: classA,
    then: excluded,
    reason: 'Class A felonies are not vacated',
  },
  {
    ...from,
    id: 'influence',
    title: 'A felony of driving under the influence or physical control',
    when: sectionIn(conviction, influence),
    then: excluded,
    reason: 'A felony of driving under the influence is not vacated',
  },
  {
    ...from,
    id: 'aggravated',
    title: 'Assault 2, assault 3 or robbery 2, on a police officer, with a weapon or with sexual motivation',
    when: all(sectionIn(conviction, excepted), aggravated),
    then: excluded,
    reason: 'It is vacated only where it was on no police officer, without a weapon and without sexual motivation',
  },
  {
    ...from,
    id: 'against-persons',
    title: 'An offense that reads as violent or as a crime against persons',
    source: `${own.source}; which sections are of those kinds is not told there`,
    sure: 'M',
    when: all(sectionIn(conviction, againstPersons), not(sectionIn(conviction, excepted))),
    then: review,
    reason: 'Violent offenses and crimes against persons are not vacated: whether this is one is for a person',
  },
  violentOffense({ ...own, then: excluded }),
];

const times: readonly Clause[] = [
  {
    ...from,
    id: 'wait',
    title: 'Fewer than five years since confinement and supervision were over, or since the sentence',
    when: waiting(5),
    then: notYet,
    reason: 'The person may move five years after release, confinement or sentencing, whichever was last',
  },
  {
    ...from,
    id: 'class-b-wait',
    title: 'A class B felony: fewer than ten years',
    when: all(classB, waiting(10)),
    then: notYet,
    reason: 'For a class B felony the person may move ten years after release, confinement or sentencing',
  },
  {
    ...from,
    id: 'again',
    title: 'Convicted of a crime in the last five years',
    when: convictedInLast(5),
    then: notNow,
    reason: 'Convicted in the five years before: the person may move after five years without a conviction',
  },
  {
    ...from,
    id: 'class-b-again',
    title: 'A class B felony: convicted of a crime in the last ten years',
    when: all(classB, convictedInLast(10)),
    then: notNow,
    reason:
      'Convicted in the ten years before: for a class B felony the person may move after ten without a conviction',
  },
  {
    ...from,
    id: 'not-discharged',
    title: 'No certificate of discharge, as a person has said',
    cite: 'RCW 9.94A.637, 9.94A.640',
    when: shown(notDischarged),
    then: notNow,
    reason: 'The person may move once the court has issued a certificate of discharge',
  },
];

const clauses: readonly Clause[] = [
  ...reach,
  ...times,
  otherwise({
    ...from,
    id: 'may-move',
    title: 'None of the above',
    then: mayMove,
    reason: 'With a certificate of discharge the person may move, and the court may vacate it',
  }),
];

export const gate = withExamples([alreadyGranted({ ...own, then: already })], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
