import {
  any,
  atLeastCases,
  atLeastConvictions,
  type Clause,
  conviction,
  levelIs,
  otherwise,
  registered,
  relieved,
  shown,
  withExamples,
} from '../../../../law/language/index.ts';
import { BELOW } from '../../levels.ts';
import { classA, classAUnsaid, crime, felonyCrime, somethingPending } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, convictedSince, excluded, mayPetition, notNow, notYet, review, tooMany } from './outcomes.ts';
import {
  classASince,
  felonyConspiracy,
  felonyOfHomicide,
  felonySince,
  perhapsLeftOut,
  perhapsLeftOutSince,
  sexOffense,
  sexOffenseSince,
  violent,
  waits,
} from './terms.ts';

const source = 'docs/law/new-york.md, 3';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

const given: Clause = {
  id: 'already-granted',
  title: 'Sealed or expunged already',
  cite: 'CPL 160.59',
  source,
  sure: 'D',
  when: relieved(conviction, 'sealed', 'destroyed'),
  then: already,
  reason: 'The record shows that the conviction was sealed or expunged already',
};

const leftOut: readonly Clause[] = [
  {
    id: 'before-2017',
    title: 'Before the section was in force',
    cite: 'L.2017 ch. 59, part WWW',
    source,
    sure: '2',
    effective: { by: 'as-of', until: '2017-10-07' },
    when: { kind: 'always' },
    then: notYet,
    reason: 'The section is in force since 10/07/2017',
    accepted: past,
  },
  {
    id: 'no-crime',
    title: 'A violation or a traffic infraction',
    cite: 'CPL 160.59(1)(a)',
    source,
    sure: 'S',
    when: levelIs(conviction, ...BELOW),
    then: excluded,
    reason: 'The section is about crimes; a violation or a traffic infraction is none',
  },
  {
    id: 'registered',
    title: 'A person who has to register as a sex offender, as the record shows',
    cite: 'CPL 160.59(3)(a)',
    source,
    sure: 'O',
    when: shown(registered),
    then: excluded,
    reason: 'A court denies the petition of a person who has to register as a sex offender',
  },
  {
    id: 'sex-offense',
    title: 'An offense of Penal Law article 130 or 263, or one that requires registration',
    cite: 'CPL 160.59(1)(a); Correction Law 168-a',
    source,
    sure: 'S',
    when: sexOffense(conviction),
    then: excluded,
    reason: 'The section leaves out sex offenses and offenses that require registration',
  },
  {
    id: 'homicide',
    title: 'A felony of Penal Law article 125',
    cite: 'CPL 160.59(1)(a)',
    source,
    sure: 'S',
    when: felonyOfHomicide(conviction),
    then: excluded,
    reason: 'The section leaves out felonies of Penal Law article 125',
  },
  {
    id: 'class-a',
    title: 'A class A felony',
    cite: 'CPL 160.59(1)(a)',
    source,
    sure: 'S',
    when: classA,
    then: excluded,
    reason: 'The section leaves out class A felonies',
  },
  {
    id: 'perhaps-class-a',
    title: 'A felony whose class is not on record, of a section that has class A felonies',
    cite: 'CPL 160.59(1)(a)',
    source,
    sure: 'M',
    when: classAUnsaid,
    then: excluded,
    reason: 'The section leaves out class A felonies',
  },
  {
    id: 'violent',
    title: 'A violent felony by its section',
    cite: 'CPL 160.59(1)(a); Penal Law 70.02(1)(a), (b)',
    source,
    sure: 'S',
    when: violent(conviction),
    then: excluded,
    reason: 'The section leaves out violent felonies; automatic sealing under CPL 160.57 may reach it',
  },
  {
    id: 'conspiracy',
    title: 'A felony of conspiracy',
    cite: 'CPL 160.59(1)(a)',
    source,
    sure: 'S',
    when: felonyConspiracy(conviction),
    then: review,
    reason: 'Of which offense it was a conspiracy decides whether the section leaves it out',
  },
  {
    id: 'perhaps-left-out',
    title: 'An offense that may be a violent felony, or may require registration',
    cite: 'CPL 160.59(1)(a); Penal Law 70.02; Correction Law 168-a(2)',
    source,
    sure: 'M',
    when: perhapsLeftOut(conviction),
    then: review,
    reason:
      'Whether it is a violent felony or requires registration hangs on a list for a lawyer to confirm, on its subdivision, or on the age of a victim',
  },
];

const convictedSinceClauses = (
  [
    ['class-a-since', 'a class A felony', classASince],
    ['sex-offense-since', 'a sex offense or one that requires registration', sexOffenseSince],
    ['felony-since', 'a felony of homicide, a violent felony or a felony of Penal Law article 130 or 263', felonySince],
  ] as const
).map(
  ([id, what, when]): Clause => ({
    id,
    title: `Convicted since of ${what}`,
    cite: 'CPL 160.59(3)(f)',
    source,
    sure: 'D',
    when,
    then: convictedSince,
    reason: `Convicted since of ${what}, which cannot be sealed with it`,
  }),
);

const clauses: readonly Clause[] = [
  ...leftOut,
  {
    id: 'pending',
    title: 'A charge is pending, as the record shows',
    cite: 'CPL 160.59(3)',
    source,
    sure: 'S',
    when: shown(somethingPending),
    then: notNow,
    reason: 'A charge is pending: the petition opens when it has ended without a conviction',
  },
  {
    id: 'two-felonies',
    title: 'Felonies in two cases or more',
    cite: 'CPL 160.59(2), (3)',
    source,
    sure: 'S',
    when: atLeastCases(2, felonyCrime),
    then: tooMany,
    reason: 'A person with two felonies cannot petition, unless they were one criminal transaction',
  },
  {
    id: 'three-crimes',
    title: 'Crimes in three cases or more',
    cite: 'CPL 160.59(2), (3)',
    source,
    sure: 'S',
    when: atLeastCases(3, crime),
    then: tooMany,
    reason: 'A person with more than two crimes cannot petition, unless they were one criminal transaction',
  },
  {
    id: 'one-transaction',
    title: 'Two felonies or three crimes, some in one case',
    cite: 'CPL 160.59(1)(a); 40.10(2)',
    source,
    sure: 'S',
    when: any(atLeastConvictions(2, felonyCrime), atLeastConvictions(3, crime)),
    then: review,
    reason:
      'The petition is open to at most two crimes, one of them a felony; those of one criminal transaction count once, and whether those of one case were is for a person to read',
  },
  {
    id: 'wait',
    title: 'Fewer than ten years since the latest sentence or release',
    cite: 'CPL 160.59(5)',
    source,
    sure: 'S',
    when: waits,
    then: notYet,
    reason:
      'The petition opens ten years after the latest sentence, or the latest release where there was incarceration',
  },
  ...convictedSinceClauses,
  {
    id: 'perhaps-convicted-since',
    title: 'Convicted since of a crime that the section may leave out',
    cite: 'CPL 160.59(3)(f)',
    source,
    sure: 'D',
    when: perhapsLeftOutSince,
    then: review,
    reason: 'Whether the later crime can be sealed with it decides whether the petition is open',
  },
  otherwise({
    id: 'may-petition',
    title: 'None of the above',
    cite: 'CPL 160.59',
    source,
    sure: 'S',
    then: mayPetition,
    reason:
      'The person may petition: ten years have passed. The court decides, after a hearing where the prosecution objects',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
