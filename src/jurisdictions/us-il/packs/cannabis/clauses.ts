import {
  attempt,
  type Clause,
  conviction,
  day,
  levelIs,
  offenseDateOf,
  onOrAfter,
  otherwise,
  relieved,
  withExamples,
} from '../../../../law/language/index.ts';
import { GRAVE } from '../../levels.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, motion, notWithin, notYet, pardonRoute, review } from './outcomes.ts';
import { forPardon, perhapsAssociated, unclassed } from './terms.ts';

const from = { cite: '20 ILCS 2630/5.2(i)', source: 'docs/law/illinois.md, 1', sure: 'O' } as const;

const given: Clause = {
  ...from,
  id: 'already-granted',
  title: 'Expunged, sealed or pardoned already',
  sure: 'D',
  when: relieved(conviction, 'destroyed', 'sealed', 'pardoned'),
  then: already,
  reason: 'The record shows that the conviction was expunged, sealed or pardoned already',
};

const clauses: readonly Clause[] = [
  {
    ...from,
    id: 'not-in-force',
    title: 'Before the law was in force',
    effective: { by: 'as-of', until: '2019-06-25' },
    when: { kind: 'always' },
    then: notYet,
    reason: 'The law is in force since 06/25/2019',
    accepted: { neverDecides: 'It speaks of days before the one on which the examples are read.' },
  },
  {
    ...from,
    id: 'after',
    title: 'An offense after the law began',
    when: onOrAfter(offenseDateOf(conviction), day('2019-06-26')),
    then: notWithin,
    reason: 'The law reaches offenses before 06/25/2019',
  },
  {
    ...from,
    id: 'that-day',
    title: 'An offense on the day on which the law began',
    sure: 'D',
    when: onOrAfter(offenseDateOf(conviction), day('2019-06-25')),
    then: review,
    reason: 'The law reaches offenses before 06/25/2019, and its first list arrests of that day too: for legal review',
  },
  {
    ...from,
    id: 'attempt',
    title: 'An attempt',
    sure: 'D',
    when: attempt(conviction),
    then: review,
    reason: 'Whether the law reaches attempts is for legal review',
  },
  {
    ...from,
    id: 'perhaps-associated',
    title: 'Thirty grams or less, charged with what reads as a violent crime',
    source: `${from.source}; which sections are violent crimes is not told there`,
    sure: 'M',
    when: perhapsAssociated,
    then: review,
    reason:
      'A charge of the case reads as a violent crime: with one it takes a motion, without one it goes to the Governor',
  },
  {
    ...from,
    id: 'pardon-route',
    title: 'Thirty grams or less, without an enhancement and without a violent crime',
    when: forPardon,
    then: pardonRoute,
    reason:
      'The State Police refer it to the Prisoner Review Board; once the Governor pardons it the Attorney General files to vacate and expunge it. The person files nothing',
  },
  {
    ...from,
    id: 'grave',
    title: 'A felony above class 4',
    when: levelIs(conviction, ...GRAVE),
    then: notWithin,
    reason: 'The motion is for misdemeanors and class 4 felonies',
  },
  {
    ...from,
    id: 'unclassed',
    title: 'A felony without a class that was not of class 4',
    when: unclassed,
    then: notWithin,
    reason: 'The motion is for misdemeanors and class 4 felonies',
  },
  {
    ...from,
    id: 'petty',
    title: 'A petty offense',
    when: levelIs(conviction, 'petty-offense'),
    then: notWithin,
    reason: 'The motion is for misdemeanors and class 4 felonies',
  },
  otherwise({
    ...from,
    id: 'motion',
    title: 'Any other misdemeanor or class 4 felony of the two sections',
    then: motion,
    reason: "The person or the State's Attorney may move to vacate and expunge it",
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
