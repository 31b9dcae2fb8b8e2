import {
  atLeastCases,
  atLeastConvictions,
  type Clause,
  conviction,
  levelIs,
  otherwise,
  relieved,
  sectionIn,
  withExamples,
} from '../../../../law/language/index.ts';
import { gateExamples } from '../larcenies.ts';
import { barred, intoxicatedDriving } from '../sections.ts';
import { assaultiveOf, FELONIES_IN_LIFE, felonyOf } from '../terms.ts';
import { clauseExamples } from './examples.ts';
import { already, excluded, mayPetition, mayPetitionMarijuana, notYet, review, tooMany } from './outcomes.ts';
import {
  felonyWaits,
  graverWaits,
  marijuanaMisdemeanor,
  misdemeanorWaits,
  oneOfSeveral,
  perhapsLife,
  twoOfTenYears,
  waitsFromEnd,
} from './terms.ts';

const source = 'docs/law/michigan.md, 2';
const MEMORY = 'docs/law/michigan.md, 2; which sections are of those kinds is from memory';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

/** The day since which the acts of 2020 are in force. */
export const BEGINS = '2021-04-11';
/** More assaultive convictions than a person may have set aside. */
const ASSAULTIVE = 3;

const given: Clause = {
  id: 'already-granted',
  title: 'Set aside or expunged already',
  cite: 'MCL 780.621',
  source,
  sure: 'D',
  when: relieved(conviction, 'set-aside', 'destroyed', 'sealed'),
  then: already,
  reason: 'The record shows that the conviction was set aside or expunged already',
};

const shutOut: readonly Clause[] = [
  {
    id: 'before-2021',
    title: 'Before the acts of 2020',
    cite: 'MCL 780.621 before 2020 PA 193',
    source,
    sure: 'S',
    effective: { by: 'as-of', until: BEGINS },
    when: { kind: 'always' },
    then: review,
    reason: 'The text of before 04/11/2021 is not in this pack',
    accepted: past,
  },
  {
    id: 'marijuana',
    title: 'A misdemeanor of marijuana',
    cite: 'MCL 780.621e',
    source: 'docs/law/michigan.md, 2; which sections are drug offenses is from memory',
    sure: 'M',
    when: marijuanaMisdemeanor,
    then: mayPetitionMarijuana,
    reason:
      'The law presumes that it is set aside: the prosecutor has 60 days to answer, and the court orders it 21 days after, or hears the matter within 30 days',
  },
  {
    id: 'life',
    title: 'A life felony',
    cite: 'MCL 780.621c',
    source,
    sure: 'S',
    when: levelIs(conviction, 'life-felony'),
    then: excluded,
    reason: 'A felony that is punishable by life imprisonment is never set aside',
  },
  {
    id: 'perhaps-life',
    title: 'A felony whose longest sentence is not on record',
    cite: 'MCL 780.621c',
    source,
    sure: 'S',
    when: perhapsLife,
    then: excluded,
    reason: 'A felony that is punishable by life imprisonment is never set aside',
  },
  {
    id: 'four-felonies',
    title: 'Felonies in four cases or more',
    cite: 'MCL 780.621(1)',
    source,
    sure: 'S',
    when: atLeastCases(FELONIES_IN_LIFE + 1, felonyOf),
    then: tooMany,
    reason: 'A person with more than three felonies cannot petition',
  },
  {
    id: 'one-case',
    title: 'Four felonies or more, some in one case',
    cite: 'MCL 780.621(1), 780.621b',
    source,
    sure: 'S',
    when: atLeastConvictions(FELONIES_IN_LIFE + 1, felonyOf),
    then: review,
    reason: 'Convictions of the same 24 hours count as one: whether those of one case were is for a person to read',
  },
];

const waits: readonly Clause[] = [
  {
    id: 'felony-wait',
    title: 'A felony: fewer than five years since the sentence',
    cite: 'MCL 780.621d',
    source,
    sure: 'S',
    when: felonyWaits,
    then: notYet,
    reason: 'A petition about a felony waits five years, and one about more than one felony seven',
  },
  {
    id: 'misdemeanor-wait',
    title: 'A misdemeanor: fewer than three years since the sentence',
    cite: 'MCL 780.621d',
    source,
    sure: 'S',
    when: misdemeanorWaits,
    then: notYet,
    reason: 'A petition about a misdemeanor waits three years, and one about a serious misdemeanor five',
  },
  {
    id: 'one-of-several',
    title: 'One of several felonies, five to seven years since the sentence',
    cite: 'MCL 780.621d',
    source,
    sure: 'D',
    when: oneOfSeveral,
    then: review,
    reason:
      'A petition about more than one felony waits seven years, and one about one felony five: which of them holds for one of several is for legal review',
  },
  {
    id: 'graver-wait',
    title: 'What reads as a serious misdemeanor or driving while intoxicated, three to five years since the sentence',
    cite: 'MCL 780.621d',
    source: MEMORY,
    sure: 'M',
    when: graverWaits,
    then: review,
    reason: 'A serious misdemeanor, and a first one of driving while intoxicated, wait five years',
  },
  {
    id: 'from-the-end',
    title: 'The time has passed since the sentence, and not since supervision was over',
    cite: 'MCL 780.621d',
    source,
    sure: 'D',
    when: waitsFromEnd,
    then: review,
    reason:
      'From which day the years count is for legal review: they have passed since the sentence, and not since it was over',
  },
];

const kinds: readonly Clause[] = [
  {
    id: 'barred',
    title: 'An offense that reads as what MCL 780.621c bars',
    cite: 'MCL 780.621c',
    source: MEMORY,
    sure: 'M',
    when: sectionIn(conviction, barred),
    then: review,
    reason:
      'It reads as criminal sexual conduct, child abuse, trafficking or a traffic offense with injury, which MCL 780.621c bars in whole or in part',
  },
  {
    id: 'driving',
    title: 'Driving while intoxicated',
    cite: 'MCL 780.621c',
    source: MEMORY,
    sure: 'M',
    when: sectionIn(conviction, intoxicatedDriving),
    then: review,
    reason: 'A first conviction of driving while intoxicated may be set aside on a petition, and no other',
  },
  {
    id: 'assaultive',
    title: 'Three convictions or more that read as assaultive',
    cite: 'MCL 780.621(1)',
    source: MEMORY,
    sure: 'M',
    when: atLeastConvictions(ASSAULTIVE, assaultiveOf),
    then: review,
    reason: 'No more than two assaultive convictions are set aside in a lifetime',
  },
  {
    id: 'two-of-ten-years',
    title: 'A felony of ten years or more beside another',
    cite: 'MCL 780.621(1)',
    source,
    sure: 'S',
    when: twoOfTenYears,
    then: review,
    reason:
      'Only one felony of a kind that is punishable by ten years may be set aside: whether both are of a kind decides',
  },
];

const clauses: readonly Clause[] = [
  ...shutOut,
  ...waits,
  ...kinds,
  otherwise({
    id: 'may-petition',
    title: 'None of the above',
    cite: 'MCL 780.621, 780.621d',
    source,
    sure: 'S',
    then: mayPetition,
    reason: 'The person may petition: the time has passed. The court decides',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
