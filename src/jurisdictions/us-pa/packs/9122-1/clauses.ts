import {
  all,
  type Clause,
  conviction,
  levelIs,
  not,
  otherwise,
  relieved,
  withExamples,
} from '../../../../law/language/index.ts';
import { SUMMARY } from '../../levels.ts';
import { ACT_36, within } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, excluded, mayPetition, notYet, review } from './outcomes.ts';
import { anyException, convictedIn, felony, listedFelony, misdemeanor, overFiveYears } from './terms.ts';

const source = 'docs/law/pennsylvania.md, 3';
const cite = '18 Pa.C.S. 9122.1';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

const given: Clause = {
  id: 'already-granted',
  title: 'Under limited access or expunged already',
  cite,
  source,
  sure: 'D',
  when: relieved(conviction, 'sealed', 'destroyed'),
  then: already,
  reason: 'The record shows that access to the conviction is limited, or that it was expunged',
};

const reach: readonly Clause[] = [
  {
    id: 'before-act-36',
    title: 'Before Act 36 of 2023',
    cite: `${cite}, Act 36 of 2023`,
    source,
    sure: 'D',
    effective: { by: 'as-of', until: ACT_36 },
    when: { kind: 'always' },
    then: review,
    reason: 'The numbers of the section before Act 36 of 2023 are not in this pack',
    accepted: past,
  },
  {
    id: 'summary',
    title: 'A summary offense',
    cite,
    source,
    sure: 'D',
    when: levelIs(conviction, SUMMARY),
    then: excluded,
    reason: 'The petition is for misdemeanors and some felonies; access to a summary offense is limited without one',
  },
  {
    id: 'first-or-second-degree',
    title: 'A felony of the first or second degree',
    cite,
    source,
    sure: 'S',
    when: levelIs(conviction, 'first-degree-felony', 'second-degree-felony'),
    then: excluded,
    reason: 'The section leaves out felonies of the first and second degree',
  },
  {
    id: 'felony-not-listed',
    title: 'A felony that the section does not list',
    cite,
    source,
    sure: 'S',
    when: all(felony, not(listedFelony)),
    then: excluded,
    reason: 'Of felonies the section lets some property and drug felonies in, and no other',
  },
  {
    id: 'over-five-years',
    title: 'A misdemeanor without a degree, punishable by more than five years',
    cite,
    source,
    sure: 'S',
    when: all(levelIs(conviction, 'misdemeanor'), overFiveYears),
    then: excluded,
    reason: 'The section is for misdemeanors that are punishable by five years at most',
  },
];

/** The time of a level, and what came in it. */
function clock(id: string, words: string, level: typeof felony, years: number): readonly Clause[] {
  return [
    {
      id: `${id}-wait`,
      title: `${words}: fewer than ${years} years since the conviction`,
      cite,
      source,
      sure: 'S',
      when: all(level, within(conviction, years)),
      then: notYet,
      reason: `The petition opens ${years} years after the conviction`,
    },
    {
      id: `${id}-again`,
      title: `${words}: another conviction of a crime in the last ${years} years`,
      cite,
      source,
      sure: 'D',
      when: all(level, convictedIn(years)),
      then: review,
      reason: `Whether the ${years} years have to be free of convictions, and of which, the law page does not say of the petition`,
    },
  ];
}

const clauses: readonly Clause[] = [
  ...reach,
  ...clock('felony', 'A felony', felony, 10),
  ...clock('misdemeanor', 'A misdemeanor', misdemeanor, 7),
  {
    id: 'exceptions-unread',
    title: 'What bars automatic limited access under 9122.3',
    cite: `${cite}; 9122.3`,
    source,
    sure: 'D',
    when: anyException,
    then: review,
    reason: 'It is barred from automatic limited access; the exceptions of the petition itself were not read',
  },
  otherwise({
    id: 'may-petition',
    title: 'None of the above',
    cite,
    source,
    sure: 'S',
    then: mayPetition,
    reason: 'The person may petition: the time has passed. The court decides',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
