import {
  all,
  type Clause,
  conviction,
  levelIs,
  not,
  otherwise,
  relieved,
  sectionIn,
  shown,
  unrecorded,
  withExamples,
} from '../../../../law/language/index.ts';
import { FIRST } from '../../levels.ts';
import { drugLaw } from '../sections.ts';
import {
  ACT_36,
  before2021,
  everFelony,
  everListed,
  fourOfAYear,
  ofListedOffense,
  onRegister,
  overTwoYears,
  perhapsListed,
  restitutionOwed,
  twoOverTwoYears,
  within,
} from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, limitedAccess, never, notNow, notReached, notYet, review } from './outcomes.ts';
import { anyException, convictedIn, felony, graveInCase, misdemeanor, perhapsGraveInCase, summary } from './terms.ts';

const page = 'docs/law/pennsylvania.md';
const source = `${page}, 1`;
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

const given: Clause = {
  id: 'already-granted',
  title: 'Under limited access or expunged already',
  cite: '18 Pa.C.S. 9122.2',
  source,
  sure: 'D',
  when: relieved(conviction, 'sealed', 'destroyed'),
  then: already,
  reason: 'The record shows that access to the conviction is limited, or that it was expunged',
};

const QUALIFYING_YEARS = 10;

const reach: readonly Clause[] = [
  before2021({ source, then: review }),
  {
    id: 'felony',
    title: 'A felony outside the drug law',
    cite: '18 Pa.C.S. 9122.2(a)',
    source,
    sure: 'S',
    when: all(felony, not(sectionIn(conviction, drugLaw))),
    then: notReached,
    reason:
      'Of felonies the section reaches none but qualifying offenses, which are drug felonies; a petition may be open',
  },
  {
    id: 'drug-felony-before-act-36',
    title: 'A drug felony before Act 36 of 2023',
    cite: '18 Pa.C.S. 9122.2(a), Act 36 of 2023',
    source,
    sure: 'S',
    effective: { by: 'as-of', until: ACT_36 },
    when: felony,
    then: notReached,
    reason: 'The section reaches qualifying offenses since 06/11/2024',
    accepted: past,
  },
  {
    id: 'qualifying-wait',
    title: 'A drug felony: fewer than ten years since the conviction',
    cite: '18 Pa.C.S. 9122.2(a)(1.1), Act 36 of 2023',
    source,
    sure: 'S',
    when: all(felony, within(conviction, QUALIFYING_YEARS)),
    then: notYet,
    reason: 'Access to a qualifying offense is limited after ten years; whether it is one matters then',
  },
  {
    id: 'not-qualifying',
    title: 'A drug felony that is no qualifying offense',
    cite: '18 Pa.C.S. 9122.2(a)(1.1); 9102',
    source,
    sure: 'S',
    when: all(felony, not(unrecorded(conviction, 'qualifying', 'it is a qualifying offense (18 Pa.C.S. 9102)'))),
    then: notReached,
    reason: 'Of felonies the section reaches none but qualifying offenses',
  },
  {
    id: 'first-degree',
    title: 'A misdemeanor of the first degree',
    cite: '18 Pa.C.S. 9122.2(a)(1)',
    source,
    sure: 'S',
    when: levelIs(conviction, FIRST),
    then: notReached,
    reason:
      'It is punishable by five years, and the section reaches misdemeanors of two years at most; a petition may be open',
  },
  {
    id: 'over-two-years',
    title: 'A misdemeanor without a degree, punishable by more than two years',
    cite: '18 Pa.C.S. 9122.2(a)(1)',
    source,
    sure: 'S',
    when: all(levelIs(conviction, 'misdemeanor'), overTwoYears(conviction)),
    then: notReached,
    reason: 'The section reaches misdemeanors that are punishable by two years at most; a petition may be open',
  },
];

/** The exceptions of 9122.3, which the page tells of misdemeanors alone. */
const leftOut: readonly Clause[] = [
  {
    id: 'excepted',
    title: 'An offense that 9122.3 leaves out by its section',
    cite: '18 Pa.C.S. 9122.3(a)(1)',
    source: `${page}, 2`,
    sure: 'S',
    when: all(misdemeanor, ofListedOffense),
    then: never,
    reason:
      'The law leaves out offenses of danger to the person such as assault, those of chapter 61, and 5533 and 6301',
  },
  {
    id: 'ever-listed',
    title: 'A person ever convicted of an offense that 9122.3 lists',
    cite: '18 Pa.C.S. 9122.3(a)(2)',
    source: `${page}, 2`,
    sure: 'S',
    when: all(misdemeanor, everListed),
    then: never,
    reason: 'The person was convicted of 18 Pa.C.S. 3127, 3129, 4915.1, 4915.2, 5122, 5510 or 5515',
  },
  {
    id: 'ever-felony',
    title: 'A person ever convicted of a felony that is no qualifying offense',
    cite: '18 Pa.C.S. 9122.3(a)(2)',
    source: `${page}, 2`,
    sure: 'S',
    when: all(misdemeanor, everFelony),
    then: never,
    reason: 'The person was convicted of a felony that is no qualifying offense',
  },
  {
    id: 'two-over-two-years',
    title: 'A person convicted in two cases of offenses punishable by more than two years',
    cite: '18 Pa.C.S. 9122.3(a)(2)',
    source: `${page}, 2`,
    sure: 'S',
    when: all(misdemeanor, twoOverTwoYears),
    then: never,
    reason: 'The person was convicted of two offenses or more that are punishable by more than two years',
  },
  {
    id: 'four-of-a-year',
    title: 'A person convicted in four cases of offenses punishable by a year or more',
    cite: '18 Pa.C.S. 9122.3(a)(2)',
    source: `${page}, 2`,
    sure: 'S',
    when: all(misdemeanor, fourOfAYear),
    then: never,
    reason: 'The person was convicted of four offenses or more that are punishable by a year or more',
  },
  {
    id: 'grave-in-case',
    title: 'Another conviction of the case that is punishable by five years, or that 9122.3 leaves out',
    cite: '18 Pa.C.S. 9122.3',
    source: `${page}, 2`,
    sure: 'S',
    when: all(misdemeanor, graveInCase),
    then: never,
    reason:
      'Another conviction of the same case is punishable by five years or more, or is an offense that the law leaves out',
  },
  {
    id: 'perhaps-excepted',
    title: 'An offense that may be of a kind that 9122.3 leaves out',
    cite: '18 Pa.C.S. 9122.3(a)(1); 42 Pa.C.S. 9799.14',
    source: 'docs/law/pennsylvania.md, 2; which sections are of those kinds is from memory',
    sure: 'M',
    when: all(misdemeanor, perhapsListed),
    then: review,
    reason:
      'It reads as an offense of danger to the person, against the family or of registration, which the law leaves out',
  },
  {
    id: 'registered',
    title: 'A person who is registered as a sex offender, as the record shows',
    cite: '18 Pa.C.S. 9122.3(a)(1); 42 Pa.C.S. 9799.14, 9799.55',
    source: `${page}, 2`,
    sure: 'D',
    when: all(misdemeanor, onRegister),
    then: review,
    reason:
      'The law leaves out offenses that require registration, and for which one the person registered is not on record',
  },
  {
    id: 'perhaps-grave-in-case',
    title: 'A felony of the case that is a qualifying offense, or an offense of a kind that 9122.3 may leave out',
    cite: '18 Pa.C.S. 9122.3',
    source: `${page}, 2`,
    sure: 'D',
    when: all(misdemeanor, perhapsGraveInCase),
    then: review,
    reason: 'Whether the other conviction of the case bars this one is for a person to read',
  },
];

/** The times of one version, in years; its last day is the one before the next version begins. */
type Version = {
  readonly id: string;
  readonly act: string;
  readonly effective: NonNullable<Clause['effective']>;
  readonly misdemeanorYears: number;
  readonly summaryYears: number;
};

const VERSIONS: readonly Version[] = [
  {
    id: '2024',
    act: 'Act 36 of 2023',
    effective: { by: 'as-of', from: ACT_36 },
    misdemeanorYears: 7,
    summaryYears: 5,
  },
  {
    id: '2021',
    act: 'Acts 56 of 2018 and 83 of 2020',
    effective: { by: 'as-of', until: ACT_36 },
    misdemeanorYears: 10,
    summaryYears: 10,
  },
];

function versionClauses({ id, act, effective, misdemeanorYears, summaryYears }: Version): readonly Clause[] {
  const under = { source, effective, ...(effective.until === undefined ? {} : { accepted: past }) } as const;
  const cite = `18 Pa.C.S. 9122.2(a)(1), ${act}`;
  return [
    {
      ...under,
      id: `misdemeanor-wait-${id}`,
      title: `A misdemeanor: fewer than ${misdemeanorYears} years since the conviction`,
      cite,
      sure: 'S',
      when: all(misdemeanor, within(conviction, misdemeanorYears)),
      then: notYet,
      reason: `Access is limited after ${misdemeanorYears} years without a conviction of an offense punishable by a year or more`,
    },
    {
      ...under,
      id: `misdemeanor-again-${id}`,
      title: `A misdemeanor: convicted of an offense punishable by a year or more in the last ${misdemeanorYears} years`,
      cite,
      sure: 'S',
      when: all(misdemeanor, convictedIn(misdemeanorYears)),
      then: notYet,
      reason: `The person was convicted of an offense punishable by a year or more in the last ${misdemeanorYears} years`,
    },
    {
      ...under,
      id: `summary-wait-${id}`,
      title: `A summary offense: fewer than ${summaryYears} years since the judgment`,
      cite: `18 Pa.C.S. 9122.2(a)(3), ${act}`,
      sure: 'S',
      when: all(summary, within(conviction, summaryYears)),
      then: notYet,
      reason: `Access to a summary offense is limited ${summaryYears} years after the judgment`,
    },
  ];
}

const qualifyingTimes: readonly Clause[] = [
  {
    id: 'qualifying-again',
    title: 'A qualifying offense: convicted of an offense punishable by a year or more in the last ten years',
    cite: '18 Pa.C.S. 9122.2(a)(1.1), Act 36 of 2023',
    source,
    sure: 'S',
    when: all(felony, convictedIn(QUALIFYING_YEARS)),
    then: notYet,
    reason: 'The person was convicted of an offense punishable by a year or more in the last ten years',
  },
];

const last: readonly Clause[] = [
  {
    id: 'exceptions-unsettled',
    title: 'A summary offense or a qualifying offense, and an exception of 9122.3',
    cite: '18 Pa.C.S. 9122.2(a)(1.1), (3); 9122.3',
    source: `${page}, 2`,
    sure: 'D',
    when: all(not(misdemeanor), anyException),
    then: review,
    reason:
      'Whether the exceptions of 18 Pa.C.S. 9122.3 bind summary offenses and qualifying offenses too is for legal review',
  },
  {
    id: 'restitution',
    title: 'Restitution is owed, as a person has said',
    cite: '18 Pa.C.S. 9122.2(a)',
    source,
    sure: 'S',
    when: shown(restitutionOwed),
    then: notNow,
    reason: 'Restitution is owed: access is limited once it is paid',
  },
  otherwise({
    id: 'limited-access',
    title: 'None of the above',
    cite: '18 Pa.C.S. 9122.2',
    source,
    sure: 'S',
    then: limitedAccess,
    reason:
      'The time has passed: the court administration lists it, the State Police have thirty days to object, and a court of common pleas orders limited access, without a petition. Restitution has to be paid',
  }),
];

const clauses: readonly Clause[] = [
  ...reach,
  ...leftOut,
  ...VERSIONS.flatMap(versionClauses),
  ...qualifyingTimes,
  ...last,
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
