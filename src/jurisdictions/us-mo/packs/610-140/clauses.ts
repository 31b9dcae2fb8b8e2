import {
  all,
  any,
  asOf,
  before,
  type Clause,
  conviction,
  dateOf,
  levelIs,
  not,
  otherwise,
  relieved,
  sectionIn,
  shown,
  unrecorded,
  withExamples,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { FELONIES } from '../../levels.ts';
import { inchoate, intoxicatedDriving, unlawfulWeapon } from '../sections.ts';
import { chargePending } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, choose, excluded, mayPetition, mayPetition130, notClean, notYet, review } from './outcomes.ts';
import { leftOutByKind, listed } from './sections.ts';
import { convictedInWait, drivenAgain, moreThan, waiting } from './terms.ts';

const source = 'docs/law/missouri.md, 2';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };
const felony = levelIs(conviction, ...FELONIES);
const LIMITED = ['misdemeanor', 'ordinance-violation'] as const;

const given: Clause = {
  id: 'already-granted',
  title: 'Expunged or closed already',
  cite: 'RSMo 610.140',
  source,
  sure: 'D',
  when: relieved(conviction, 'destroyed', 'sealed'),
  then: already,
  reason: 'The record shows that the conviction was expunged or closed already',
};

const leftOut: readonly Clause[] = [
  {
    id: 'before-2018',
    title: 'Before the text of 2018',
    cite: 'RSMo 610.140 before SB 588 (2016)',
    source,
    sure: 'M',
    effective: { by: 'as-of', until: '2018-01-01' },
    when: { kind: 'always' },
    then: review,
    reason: 'The text of before 2018 is not in this pack',
    accepted: past,
  },
  {
    id: 'class-a',
    title: 'A class A felony',
    cite: 'RSMo 610.140.2(1)',
    source,
    sure: 'S',
    when: any(
      levelIs(conviction, 'class-a-felony'),
      all(levelIs(conviction, 'felony'), unrecorded(conviction, 'class', 'it was a class A felony')),
    ),
    then: excluded,
    reason: 'RSMo 610.140 leaves out class A felonies',
  },
  {
    id: 'listed',
    title: 'An offense that the section lists',
    cite: 'RSMo 610.140.2',
    source,
    sure: 'S',
    when: sectionIn(conviction, listed),
    then: excluded,
    reason: 'RSMo 610.140 leaves this offense out',
  },
  {
    id: 'weapon',
    title: 'Unlawful use of a weapon, but for two of its subsections',
    cite: 'RSMo 610.140.2; 571.030',
    source,
    sure: 'S',
    when: all(
      sectionIn(conviction, unlawfulWeapon),
      not(
        unrecorded(
          conviction,
          'weapon',
          'it was subsection 1(4), or subsection 1(1) with a finding of guilt before 2017-01-01',
        ),
      ),
    ),
    then: excluded,
    reason: 'RSMo 610.140 leaves out this subsection of RSMo 571.030',
  },
  {
    id: 'by-kind',
    title: 'An offense that reads as a kind that the section leaves out',
    cite: 'RSMo 610.140.2; 556.061; 589.400',
    source: 'docs/law/missouri.md, 2; which sections are of those kinds is from memory',
    sure: 'M',
    when: sectionIn(conviction, leftOutByKind),
    then: review,
    reason:
      'It reads as a dangerous felony, an assault, a kidnapping, an offense of death or of intoxication, which RSMo 610.140 leaves out',
  },
  {
    id: 'inchoate',
    title: 'An attempt or a conspiracy that does not say of what',
    cite: 'RSMo 610.140.2',
    source: 'from memory: which sections attempts and conspiracies have',
    sure: 'M',
    when: sectionIn(conviction, inchoate),
    then: review,
    reason: 'Of which offense it was an attempt or a conspiracy decides whether RSMo 610.140 leaves it out',
  },
  {
    id: 'first-driving',
    title: 'A first misdemeanor of driving while intoxicated, ten years on',
    cite: 'RSMo 610.130',
    source,
    sure: 'S',
    when: all(
      sectionIn(conviction, intoxicatedDriving),
      levelIs(conviction, 'misdemeanor'),
      not(before(asOf, yearsAfter(dateOf(conviction), 10))),
      not(drivenAgain),
    ),
    then: mayPetition130,
    reason:
      'RSMo 610.140 leaves it out; RSMo 610.130 lets a court expunge a first misdemeanor after ten years, once, without a commercial license',
  },
  {
    id: 'driving',
    title: 'Any other driving while intoxicated',
    cite: 'RSMo 610.140.2',
    source,
    sure: 'S',
    when: sectionIn(conviction, intoxicatedDriving),
    then: excluded,
    reason: 'RSMo 610.140 leaves out intoxication-related traffic offenses',
  },
  {
    id: 'pending',
    title: 'A charge is pending, as the table shows',
    cite: 'RSMo 610.140.5',
    source,
    sure: 'S',
    when: shown(chargePending),
    then: notYet,
    reason: 'A charge is pending: the petition opens when it has ended without a conviction that counts against it',
  },
];

/** The numbers of one version of the section: how long to wait, and how many convictions at most in a lifetime. */
type Version = {
  readonly id: string;
  readonly act: string;
  readonly sure: Clause['sure'];
  readonly from: string;
  readonly until?: string;
  readonly felonyYears: number;
  readonly lesserYears: number;
  readonly felonies: number;
  readonly misdemeanors: number;
};

const VERSIONS: readonly Version[] = [
  {
    id: '2025',
    act: 'SB 754 (2024)',
    sure: 'S',
    from: '2025-01-01',
    felonyYears: 3,
    lesserYears: 1,
    felonies: 2,
    misdemeanors: 3,
  },
  {
    id: '2021',
    act: 'SB 26 and SB 53 & 60 (2021)',
    sure: 'M',
    from: '2021-08-28',
    until: '2025-01-01',
    felonyYears: 3,
    lesserYears: 1,
    felonies: 1,
    misdemeanors: 2,
  },
  {
    id: '2018',
    act: 'SB 588 (2016)',
    sure: 'M',
    from: '2018-01-01',
    until: '2021-08-28',
    felonyYears: 7,
    lesserYears: 3,
    felonies: 1,
    misdemeanors: 2,
  },
];

function versionClauses(version: Version): readonly Clause[] {
  const { id, act, sure, from, until, felonyYears, lesserYears, felonies, misdemeanors } = version;
  const under = {
    source,
    effective: { by: 'as-of', from, ...(until === undefined ? {} : { until }) },
    ...(until === undefined ? {} : { accepted: past }),
  } as const;
  const years = (number: number) => (number === 1 ? 'a year' : `${number} years`);
  return [
    {
      ...under,
      id: `felony-wait-${id}`,
      title: `A felony: fewer than ${years(felonyYears)} since sentence and supervision`,
      cite: `RSMo 610.140.5, ${act}`,
      sure,
      when: all(felony, waiting(felonyYears)),
      then: notYet,
      reason: `The petition opens ${years(felonyYears)} after sentence and supervision are over`,
    },
    {
      ...under,
      id: `lesser-wait-${id}`,
      title: `A misdemeanor or less: fewer than ${years(lesserYears)} since the sentence`,
      cite: `RSMo 610.140.5, ${act}`,
      sure,
      when: all(not(felony), waiting(lesserYears)),
      then: notYet,
      reason: `The petition opens ${years(lesserYears)} after the sentence is over`,
    },
    {
      ...under,
      id: `felony-not-clean-${id}`,
      title: 'A felony: convicted again within the wait',
      cite: `RSMo 610.140.5, ${act}`,
      sure: until === undefined ? 'D' : 'M',
      when: all(felony, convictedInWait(felonyYears)),
      then: notClean,
      reason: `Found guilty of a misdemeanor or felony in the ${felonyYears} years since sentence and supervision were over`,
    },
    {
      ...under,
      id: `lesser-not-clean-${id}`,
      title: 'A misdemeanor or less: convicted again within the wait',
      cite: `RSMo 610.140.5, ${act}`,
      sure: until === undefined ? 'D' : 'M',
      when: all(not(felony), convictedInWait(lesserYears)),
      then: notClean,
      reason: `Found guilty of a misdemeanor or felony within ${years(lesserYears)} of the end of the sentence`,
    },
    {
      ...under,
      id: `felony-limit-${id}`,
      title: 'More felonies than one person may have expunged',
      cite: `RSMo 610.140.12, ${act}`,
      sure,
      when: all(felony, moreThan(felonies, ...FELONIES)),
      then: choose,
      reason: `A person may have ${felonies === 1 ? 'one felony' : `${felonies} felonies`} expunged in a lifetime: which, is for the person to choose`,
    },
    {
      ...under,
      id: `misdemeanor-limit-${id}`,
      title: 'More misdemeanors than one person may have expunged',
      cite: `RSMo 610.140.12, ${act}`,
      sure,
      when: all(levelIs(conviction, ...LIMITED), moreThan(misdemeanors, ...LIMITED)),
      then: choose,
      reason: `A person may have ${misdemeanors} misdemeanors and ordinance violations expunged in a lifetime: which, is for the person to choose`,
    },
  ];
}

const clauses: readonly Clause[] = [
  ...leftOut,
  ...VERSIONS.flatMap(versionClauses),
  otherwise({
    id: 'may-petition',
    title: 'None of the above',
    cite: 'RSMo 610.140',
    source,
    sure: 'S',
    then: mayPetition,
    reason:
      'The person may petition: the wait is over. The court looks at what is owed, what is pending, and the public welfare',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
