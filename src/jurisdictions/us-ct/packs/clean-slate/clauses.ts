import {
  all,
  type Clause,
  conviction,
  levelIs,
  otherwise,
  registered,
  relieved,
  sectionIn,
  shown,
  withExamples,
} from '../../../../law/language/index.ts';
import { leftOut, perhapsLeftOut } from '../sections.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, erased, excluded, mayPetition, notNow, notYet, review } from './outcomes.ts';
import {
  besideLeftOut,
  besidePerhapsLeftOut,
  familyViolence,
  formerCannabis,
  grave,
  offenseBefore2000,
  overFiveYears,
  repeated,
  repeatedLater,
  serving,
  sexualOffense,
  since2000,
  somethingPending,
  waiting,
  waitsTen,
} from './terms.ts';

const from = { cite: 'C.G.S. 54-142a(e)', source: 'docs/law/connecticut.md, 1', sure: 'S' } as const;
const cannabis = { source: 'docs/law/connecticut.md, 2' } as const;

const given: Clause = {
  ...from,
  id: 'already-granted',
  title: 'Erased already',
  sure: 'D',
  when: relieved(conviction, 'sealed', 'destroyed'),
  then: already,
  reason: 'The record shows that the conviction was erased already',
};

const reach: readonly Clause[] = [
  {
    ...from,
    id: 'not-in-force',
    title: 'Before the law was in force',
    effective: { by: 'as-of', until: '2023-01-01' },
    when: { kind: 'always' },
    then: notYet,
    reason: 'The law is in force since 01/01/2023',
    accepted: { neverDecides: 'It speaks of days before the one on which the examples are read.' },
  },
  {
    ...cannabis,
    id: 'cannabis',
    title: 'Possession of cannabis from 2000 to September 2015',
    cite: 'C.G.S. 54-142u',
    sure: 'S',
    when: all(formerCannabis, since2000(conviction)),
    then: erased,
    reason: 'Former C.G.S. 21a-279(c), convicted from 01/01/2000 to 09/30/2015, is erased without a wait',
  },
  {
    ...cannabis,
    id: 'older-cannabis',
    title: 'Possession of cannabis before 2000',
    cite: 'C.G.S. 54-142v',
    sure: 'O',
    when: formerCannabis,
    then: mayPetition,
    reason: 'Former C.G.S. 21a-279(c), convicted before 01/01/2000, is erased on a petition',
  },
  {
    ...from,
    id: 'no-crime',
    title: 'An infraction or a violation',
    when: levelIs(conviction, 'infraction'),
    then: excluded,
    reason: 'The law erases misdemeanors and some felonies',
  },
  {
    ...from,
    id: 'grave',
    title: 'A felony of class A, B or C',
    when: grave(conviction),
    then: excluded,
    reason: 'Of felonies the law erases those of class D or E and those without a class of five years or less',
  },
  {
    ...from,
    id: 'over-five-years',
    title: 'A felony without a class of more than five years',
    when: overFiveYears(conviction),
    then: excluded,
    reason: 'Of felonies the law erases those of class D or E and those without a class of five years or less',
  },
  {
    ...from,
    id: 'left-out',
    title: 'An offense that the law leaves out by section',
    when: sectionIn(conviction, leftOut),
    then: excluded,
    reason: 'The law leaves this offense out',
  },
  {
    ...from,
    id: 'perhaps-left-out',
    title: 'An attempt at such an offense, or a section that reads as a sexual offense',
    source: `${from.source}; which sections are of sexual offenses, and whether attempts are left out, is not told there`,
    sure: 'M',
    when: sectionIn(conviction, perhapsLeftOut),
    then: review,
    reason: 'The law leaves out sexual offenses and offenses of a list: whether this is one is for a person',
  },
];

const barred: readonly Clause[] = [
  {
    ...from,
    id: 'family-violence',
    title: 'A family violence crime, as a person has said',
    when: shown(familyViolence),
    then: excluded,
    reason: 'It was designated a family violence crime',
  },
  {
    ...from,
    id: 'sexual-offense',
    title: 'A sexual offense, as a person has said',
    when: shown(sexualOffense),
    then: excluded,
    reason: 'It was a nonviolent sexual offense or a sexually violent one',
  },
  {
    ...from,
    id: 'registered',
    title: 'A person who is registered as a sex offender, as the record shows',
    sure: 'D',
    when: shown(registered),
    then: review,
    reason: 'The law leaves out sexual offenses, and for which one the person is registered is not on record',
  },
  {
    ...from,
    id: 'repeated',
    title: 'Under the influence again within ten years',
    when: repeated,
    then: excluded,
    reason: 'Convicted of C.G.S. 14-227a in the ten years before too',
  },
  {
    ...from,
    id: 'repeated-later',
    title: 'Under the influence, and again in the ten years after',
    sure: 'D',
    when: repeatedLater,
    then: review,
    reason:
      'Convicted of C.G.S. 14-227a again in the ten years after: whether the first is left out with it is for legal review',
  },
  {
    ...from,
    id: 'beside-left-out',
    title: 'A case in which another count is left out',
    cite: 'C.G.S. 54-142a(i)',
    when: besideLeftOut,
    then: excluded,
    reason: 'No count of a case is erased before all are entitled, and one of this case never is',
  },
  {
    ...from,
    id: 'beside-perhaps-left-out',
    title: 'A case in which another count is perhaps left out',
    cite: 'C.G.S. 54-142a(i)',
    source: `${from.source}; which sections are of sexual offenses, and whether attempts are left out, is not told there`,
    sure: 'M',
    when: besidePerhapsLeftOut,
    then: review,
    reason: 'No count of a case is erased before all are entitled, and one of this case is perhaps left out',
  },
];

const times: readonly Clause[] = [
  {
    ...from,
    id: 'seven-years',
    title: 'Fewer than seven years since the latest conviction',
    when: waiting(7),
    then: notYet,
    reason: 'A misdemeanor is erased seven years after the latest conviction of any crime',
  },
  {
    ...from,
    id: 'ten-years',
    title: 'A felony or driving under the influence in the case: fewer than ten years since the latest conviction',
    when: all(waitsTen, waiting(10)),
    then: notYet,
    reason:
      'A felony, and driving under the influence, is erased ten years after the latest conviction of any crime, and the other counts of its case with it',
  },
  {
    ...from,
    id: 'serving',
    title: 'Incarceration, parole or probation is not over',
    when: serving,
    then: notYet,
    reason:
      'Nothing is erased before incarceration, parole and probation for it and for every conviction since 2000 are over',
  },
  {
    ...from,
    id: 'pending',
    title: 'A charge is pending, as the record shows',
    cite: 'C.G.S. 54-142a(e)(3)',
    when: shown(somethingPending),
    then: notNow,
    reason: 'A charge is pending: nothing is erased before it has ended',
  },
  {
    ...from,
    id: 'before-2000',
    title: 'An offense before 2000',
    when: offenseBefore2000,
    then: mayPetition,
    reason: 'An offense before 01/01/2000 is erased on a petition',
  },
];

const clauses: readonly Clause[] = [
  ...reach,
  ...barred,
  ...times,
  otherwise({
    ...from,
    id: 'erased',
    title: 'None of the above',
    then: erased,
    reason: 'The time since the latest conviction has passed: it is erased by operation of law',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
