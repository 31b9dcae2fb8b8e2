import {
  after,
  all,
  asOf,
  before,
  type Clause,
  type Condition,
  conviction,
  dateOf,
  levelIs,
  not,
  otherwise,
  relieved,
  sectionIn,
  shown,
  someConviction,
  withExamples,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { BELOW } from '../../levels.ts';
import { drugArticle, impaired, perhapsSexOffenses, sexOffenses } from '../sections.ts';
import { classA, classAUnsaid, crime, felony, somethingPending, waiting } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, never, notNow, notReached, notYet, review, sealable } from './outcomes.ts';
import { parole, probation } from './terms.ts';

const source = 'docs/law/new-york.md, 2';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

/** The day on which the section begins, and the day by which courts seal what was ready then. */
export const BEGINS = '2024-11-16';
export const DEADLINE = '2027-11-16';

const given: Clause = {
  id: 'already-granted',
  title: 'Sealed or expunged already',
  cite: 'CPL 160.57',
  source,
  sure: 'D',
  when: relieved(conviction, 'sealed', 'destroyed'),
  then: already,
  reason: 'The record shows that the conviction was sealed or expunged already',
};

/** Impaired driving has a paragraph of its own, with a wait and nothing else. */
const impairedDriving: readonly Clause[] = [
  {
    id: 'impaired-wait',
    title: 'Driving while ability impaired: fewer than three years',
    cite: 'CPL 160.57(1)(a)',
    source,
    sure: 'D',
    when: all(sectionIn(conviction, impaired), before(asOf, yearsAfter(dateOf(conviction), 3))),
    then: notYet,
    reason: 'It is sealed after three years',
  },
  {
    id: 'impaired',
    title: 'Driving while ability impaired',
    cite: 'CPL 160.57(1)(a)',
    source,
    sure: 'S',
    when: sectionIn(conviction, impaired),
    then: sealable,
    reason: 'Three years have passed: the Office of Court Administration seals it without a petition',
  },
];

const leftOut: readonly Clause[] = [
  {
    id: 'no-crime',
    title: 'A violation or another traffic infraction',
    cite: 'CPL 160.57(1)',
    source,
    sure: 'S',
    when: levelIs(conviction, ...BELOW),
    then: notReached,
    reason: 'The section seals crimes and driving while ability impaired; a violation is neither',
  },
  {
    id: 'sex-offense',
    title: 'A sex offense by its section',
    cite: 'CPL 160.57(1)(b)(v); Correction Law 168-a(2)',
    source,
    sure: 'S',
    when: sectionIn(conviction, sexOffenses),
    then: never,
    reason: 'The section leaves out sex offenses',
  },
  {
    id: 'class-a',
    title: 'A class A felony that is no drug offense',
    cite: 'CPL 160.57(1)(b)(vi)',
    source,
    sure: 'S',
    when: all(not(sectionIn(conviction, drugArticle)), classA),
    then: never,
    reason: 'The section leaves out class A felonies, but for those of Penal Law article 220',
  },
  {
    id: 'perhaps-class-a',
    title: 'A felony whose class is not on record, of a section that has class A felonies',
    cite: 'CPL 160.57(1)(b)(vi)',
    source,
    sure: 'M',
    when: classAUnsaid,
    then: never,
    reason: 'The section leaves out class A felonies, but for those of Penal Law article 220',
  },
  {
    id: 'perhaps-sex-offense',
    title: 'An offense that may be a sex offense or a sexually violent one',
    cite: 'CPL 160.57(1)(b)(v); Correction Law 168-a',
    source,
    sure: 'M',
    when: sectionIn(conviction, perhapsSexOffenses),
    then: review,
    reason:
      'Whether it is a sex offense or a sexually violent offense of Correction Law 168-a, which the section leaves out, hangs on a list, on ages or on earlier convictions',
  },
];

const blocking: readonly Clause[] = [
  {
    id: 'pending',
    title: 'A charge is pending, as the record shows',
    cite: 'CPL 160.57(1)(b)(iii)',
    source,
    sure: 'S',
    when: shown(somethingPending),
    then: notNow,
    reason: 'A charge is pending in New York: nothing is sealed until it has ended',
  },
  {
    id: 'on-probation',
    title: 'On probation for it',
    cite: 'CPL 160.57(1)(b)(iv)',
    source,
    sure: 'D',
    when: probation,
    then: notNow,
    reason: 'The person is on probation for this conviction',
  },
  {
    id: 'on-parole',
    title: 'Supervised after prison for it, as the record shows',
    cite: 'CPL 160.57(1)(b)(iv)',
    source,
    sure: 'S',
    when: shown(parole),
    then: notNow,
    reason: 'The person is supervised after prison for this conviction',
  },
];

/** The clock of a level: its own, and that of each later crime, which starts it anew. */
function clock(id: string, words: string, years: number, level: Condition, paragraph: string): readonly Clause[] {
  const number = years === 3 ? 'three' : 'eight';
  return [
    {
      id: `${id}-wait`,
      title: `${words}: fewer than ${number} years since the last release, or since the sentence`,
      cite: `CPL 160.57(1)(b)(${paragraph})`,
      source,
      sure: 'S',
      when: all(level, waiting(conviction, years)),
      then: notYet,
      reason: `It is sealed ${number} years after the last release for it, or after the sentence where there was no incarceration`,
    },
    {
      id: `${id}-again`,
      title: `${words}: convicted of a crime again, fewer than ${number} years since that clock started`,
      cite: `CPL 160.57(1)(b)(${paragraph})`,
      source,
      sure: 'S',
      when: all(
        level,
        someConviction((other) => all(after(dateOf(other), dateOf(conviction)), waiting(other, years), crime(other))),
      ),
      then: notYet,
      reason: `A later conviction of a crime started the ${number} years anew, on the day on which its own time started`,
    },
  ];
}

const clauses: readonly Clause[] = [
  {
    id: 'not-in-force',
    title: 'Before the section was in force',
    cite: 'L.2023 ch. 631',
    source,
    sure: 'S',
    effective: { by: 'as-of', until: BEGINS },
    when: { kind: 'always' },
    then: notYet,
    reason: 'The section is in force since 11/16/2024',
    accepted: past,
  },
  ...impairedDriving,
  ...leftOut,
  ...blocking,
  ...clock('felony', 'A felony', 8, felony, 'ii'),
  ...clock('misdemeanor', 'A misdemeanor', 3, not(felony), 'i'),
  {
    id: 'by-the-deadline',
    title: 'None of the above, before the deadline of the courts',
    cite: 'CPL 160.57; L.2023 ch. 631',
    source,
    sure: 'S',
    effective: { by: 'as-of', until: DEADLINE },
    when: { kind: 'always' },
    then: sealable,
    reason:
      'The time has passed: the Office of Court Administration seals it without a petition, and has until 11/16/2027 for what was ready when the section began',
  },
  otherwise({
    id: 'sealable',
    title: 'None of the above',
    cite: 'CPL 160.57',
    source,
    sure: 'S',
    then: sealable,
    reason: 'The time has passed: the Office of Court Administration seals it without a petition',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
