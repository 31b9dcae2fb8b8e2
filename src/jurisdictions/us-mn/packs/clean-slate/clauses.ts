import {
  all,
  type Clause,
  conviction,
  not,
  otherwise,
  registered,
  relieved,
  sectionIn,
  shown,
  withExamples,
} from '../../../../law/language/index.ts';
import { fifthDegree, leftOut, leftOutByKind } from '../sections.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, notNow, notYet, petitionOnly, review, sealed } from './outcomes.ts';
import {
  cleanInWait,
  convictedLately,
  felony,
  fifthDegreeWaits,
  lesser,
  otherFelonyWaits,
  somethingPending,
  waits,
} from './terms.ts';

const source = 'docs/law/minnesota.md, 2';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

/** The day since which the section is in force; it reaches back. */
export const BEGINS = '2025-01-01';

const given: Clause = {
  id: 'already-granted',
  title: 'Sealed or expunged already',
  cite: 'Minn. Stat. 609A.015',
  source,
  sure: 'D',
  when: relieved(conviction, 'sealed', 'destroyed'),
  then: already,
  reason: 'The record shows that the conviction was sealed or expunged already',
};

const notReached: readonly Clause[] = [
  {
    id: 'not-in-force',
    title: 'Before the section was in force',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: 'O',
    effective: { by: 'as-of', until: BEGINS },
    when: { kind: 'always' },
    then: notYet,
    reason: 'The section is in force since 01/01/2025',
    accepted: past,
  },
  {
    id: 'left-out',
    title: 'An offense that the section leaves out',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: '2',
    when: sectionIn(conviction, leftOut),
    then: petitionOnly,
    reason: 'It is not expunged without a petition; a petition may be open',
  },
  {
    id: 'reduced',
    title: 'A felony that became a lesser offense',
    cite: 'Minn. Stat. 609A.015; 609.13',
    source,
    sure: '2',
    when: all(lesser, relieved(conviction, 'reduced')),
    then: review,
    reason: 'A felony that was reduced under Minn. Stat. 609.13 stays at the level of a felony for this law',
  },
  {
    id: 'registered',
    title: 'A person who is registered as a predatory offender, as the record shows',
    cite: 'Minn. Stat. 609A.015; 243.166',
    source,
    sure: '2',
    when: shown(registered),
    then: review,
    reason:
      'What requires registration is never expunged without a petition: whether this conviction does is for a person',
  },
];

const WORDS = [
  ['misdemeanor-wait', 'A misdemeanor or a petty misdemeanor', 'two'],
  ['gross-wait', 'A gross misdemeanor', 'three'],
  ['fifth-degree-wait', 'A felony of Minn. Stat. 152.025', 'four'],
] as const;

const waitClause = ([id, words, number]: readonly [string, string, string], when: Clause['when']): Clause => ({
  id,
  title: `${words}: fewer than ${number} years since discharge`,
  cite: 'Minn. Stat. 609A.015',
  source,
  sure: '2',
  when,
  then: notYet,
  reason: `The bureau looks at it ${number} years after discharge from the sentence`,
});

const clauses: readonly Clause[] = [
  ...notReached,
  ...WORDS.map((words, i) => waitClause(words, waits[i]!)),
  waitClause(['felony-wait', 'Any other felony', 'five'], otherFelonyWaits),
  {
    id: 'fifth-degree-gross',
    title: 'A gross misdemeanor of Minn. Stat. 152.025, three to four years since discharge',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: 'D',
    when: fifthDegreeWaits,
    then: review,
    reason: 'Whether it waits three years as a gross misdemeanor or four as an offense of 152.025 is for legal review',
  },
  {
    id: 'other-felony',
    title: 'Any other felony',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: '2',
    when: all(felony, not(sectionIn(conviction, fifthDegree))),
    then: review,
    reason: 'Listed felonies are expunged without a petition; the list was not seen',
  },
  {
    id: 'by-kind',
    title: 'An offense that reads as a kind that is left out',
    cite: 'Minn. Stat. 609A.015; 243.166',
    source: 'docs/law/minnesota.md, 2; which sections are of those kinds is from memory',
    sure: 'M',
    when: sectionIn(conviction, leftOutByKind),
    then: review,
    reason:
      'It reads as driving while impaired, stalking, harassment, the violation of an order, or an offense that requires registration',
  },
  {
    id: 'pending',
    title: 'A charge is pending, as the record shows',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: '2',
    when: shown(somethingPending),
    then: notNow,
    reason: 'A charge is pending: the bureau looks again at the yearly review',
  },
  {
    id: 'clean-in-wait',
    title: 'No new conviction in the wait',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: '2',
    when: cleanInWait,
    then: sealed,
    reason: 'The wait is over without a new conviction: the bureau finds it, and the courts seal it after 60 days',
  },
  {
    id: 'convicted-lately',
    title: 'Convicted again in the wait, and in as many years just past',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: '2',
    when: convictedLately,
    then: notNow,
    reason: 'Convicted again: the yearly review that follows as many clean years as the wait has finds it',
  },
  otherwise({
    id: 'at-review',
    title: 'Convicted again in the wait, and clean for as many years since',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: '2',
    then: sealed,
    reason:
      'Convicted again within the wait, and clean for as many years since: the next yearly review finds it, and the courts seal it after 60 days',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
