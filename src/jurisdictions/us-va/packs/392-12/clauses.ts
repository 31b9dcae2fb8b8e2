import {
  all,
  type Clause,
  conviction,
  levelIs,
  not,
  otherwise,
  registered,
  sectionIn,
  shown,
  unrecorded,
  withExamples,
} from '../../../../law/language/index.ts';
import { grandLarceny, leftOut, perhapsLeftOut } from '../sections.ts';
import { alreadyGranted, notInForce } from '../shared-clauses.ts';
import { before1986, within } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, excluded, mayPetition, notNow, notYet, review, shallGrant, tooRecent } from './outcomes.ts';
import {
  convictedIn,
  everGravest,
  felony,
  felonyIn10Years,
  graveIn20Years,
  restitutionOwed,
  simple,
  waiting,
} from './terms.ts';

const source = 'docs/law/virginia.md, 2';
const cite = 'Va. Code 19.2-392.12';

const given = alreadyGranted({ cite, source, then: already });

const reach: readonly Clause[] = [
  notInForce({ source, then: notYet }),
  {
    id: 'infraction',
    title: 'An infraction',
    cite,
    source,
    sure: 'S',
    when: levelIs(conviction, 'infraction'),
    then: excluded,
    reason: 'The petition is for misdemeanors and some felonies',
  },
  {
    id: 'before-1986',
    title: 'An offense before 1986',
    cite,
    source,
    sure: 'S',
    when: before1986,
    then: excluded,
    reason: 'The petition reaches offenses since 01/01/1986',
  },
  {
    id: 'simple-wait',
    title: 'An offense of automatic sealing: fewer than seven years since the conviction',
    cite: 'Va. Code 19.2-392.12:1',
    source,
    sure: 'D',
    when: all(simple, within(conviction, 7)),
    then: notYet,
    reason: 'The petition opens after seven years',
  },
  {
    id: 'simple',
    title: 'An offense of automatic sealing, or one of two more',
    cite: 'Va. Code 19.2-392.12:1',
    source,
    sure: 'S',
    when: simple,
    then: shallGrant,
    reason:
      'The person may petition, and the court shall seal it: seven years have passed. There is no limit to such petitions',
  },
];

const barred: readonly Clause[] = [
  {
    id: 'gravest',
    title: 'A person ever convicted of a class 1 or class 2 felony, or of one punishable by life',
    cite,
    source,
    sure: 'S',
    when: everGravest,
    then: excluded,
    reason: 'The person was convicted of a class 1 or class 2 felony, or of one punishable by life',
  },
  {
    id: 'class-3-or-4',
    title: 'A class 3 or class 4 felony that is no grand larceny',
    cite,
    source,
    sure: 'S',
    when: all(levelIs(conviction, 'class-3-felony', 'class-4-felony'), not(sectionIn(conviction, grandLarceny))),
    then: excluded,
    reason: 'Of felonies the section lets in those of class 5 and class 6, and grand larceny',
  },
  {
    id: 'not-class-5-or-6',
    title: 'A felony without a class that is neither of class 5 or 6 nor grand larceny',
    cite,
    source,
    sure: 'S',
    when: all(
      levelIs(conviction, 'felony'),
      not(sectionIn(conviction, grandLarceny)),
      not(unrecorded(conviction, 'class', 'it was a class 5 or class 6 felony')),
    ),
    then: excluded,
    reason: 'Of felonies the section lets in those of class 5 and class 6, and grand larceny',
  },
  {
    id: 'left-out',
    title: 'An offense that the section leaves out',
    cite: `${cite}(L)`,
    source,
    sure: 'S',
    when: sectionIn(conviction, leftOut),
    then: excluded,
    reason: 'The section leaves this offense out',
  },
  {
    id: 'perhaps-left-out',
    title:
      'An offense of an article that the section leaves out with exceptions, or an attempt that does not say of what',
    cite: `${cite}(L)`,
    source: 'docs/law/virginia.md, 2; which sections those articles have is from memory',
    sure: 'M',
    when: sectionIn(conviction, perhapsLeftOut),
    then: review,
    reason: 'The section leaves out sex offenses, and offenses of three articles of chapter 8 with exceptions',
  },
  {
    id: 'registered',
    title: 'A person who is registered as a sex offender, as the record shows',
    cite: `${cite}(L); 9.1-902`,
    source,
    sure: 'D',
    when: shown(registered),
    then: review,
    reason:
      'The section leaves out offenses that require registration, and for which one the person registered is not on record',
  },
];

const times: readonly Clause[] = [
  {
    id: 'grave-in-20-years',
    title: 'A class 3 or class 4 felony in the last twenty years',
    cite,
    source,
    sure: 'S',
    when: graveIn20Years,
    then: tooRecent,
    reason: 'The person was convicted of a class 3 or class 4 felony in the last twenty years',
  },
  {
    id: 'felony-in-10-years',
    title: 'A felony in the last ten years',
    cite,
    source,
    sure: 'S',
    when: felonyIn10Years,
    then: tooRecent,
    reason: 'The person was convicted of a felony in the last ten years',
  },
  {
    id: 'felony-wait',
    title: 'A felony: fewer than ten years since the last release, or since the conviction',
    cite,
    source,
    sure: 'S',
    when: all(felony, waiting(10)),
    then: notYet,
    reason:
      'The petition opens ten years after the last release, or after the conviction where there was no incarceration',
  },
  {
    id: 'misdemeanor-wait',
    title: 'A misdemeanor: fewer than seven years since the last release, or since the conviction',
    cite,
    source,
    sure: 'S',
    when: all(not(felony), waiting(7)),
    then: notYet,
    reason:
      'The petition opens seven years after the last release, or after the conviction where there was no incarceration',
  },
  {
    id: 'felony-again',
    title: 'A felony: convicted of a crime in those ten years',
    cite,
    source,
    sure: 'D',
    when: all(felony, convictedIn(10)),
    then: review,
    reason: 'The person was convicted again in the ten years: whether a later clean period serves is for legal review',
  },
  {
    id: 'misdemeanor-again',
    title: 'A misdemeanor: convicted of a crime in those seven years',
    cite,
    source,
    sure: 'D',
    when: all(not(felony), convictedIn(7)),
    then: review,
    reason:
      'The person was convicted again in the seven years: whether a later clean period serves is for legal review',
  },
  {
    id: 'restitution',
    title: 'Restitution is owed, as a person has said',
    cite,
    source,
    sure: 'S',
    when: shown(restitutionOwed),
    then: notNow,
    reason: 'Restitution is owed: the petition opens once it is paid',
  },
];

const clauses: readonly Clause[] = [
  ...reach,
  ...barred,
  ...times,
  otherwise({
    id: 'may-petition',
    title: 'None of the above',
    cite,
    source,
    sure: 'S',
    then: mayPetition,
    reason:
      'The person may petition: the time has passed. The prosecution answers in thirty days, and the court seals it where the record is a manifest injustice. It costs nothing',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
