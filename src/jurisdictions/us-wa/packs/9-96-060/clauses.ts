import {
  all,
  any,
  type Clause,
  conviction,
  levelIs,
  openChargeOf,
  otherwise,
  sectionIn,
  shown,
  someCount,
  withExamples,
} from '../../../../law/language/index.ts';
import { FELONIES } from '../../levels.ts';
import {
  afterTreatment,
  already,
  excluded,
  mayMove,
  notNow,
  notYet,
  onRequest,
  review,
  shallVacate,
} from '../outcomes.ts';
import { attempts, influence, leftOut, possession } from '../sections.ts';
import { alreadyGranted, blake, violentOffense } from '../shared-clauses.ts';
import { chargePending, convictedInLast, waiting } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { grownCannabis, ofDomesticViolence, owed, reducedLately, restrained, twoIncidents } from './terms.ts';

const own = { cite: 'RCW 9.96.060', source: 'docs/law/washington.md, 1' } as const;
const from = { ...own, sure: 'S' } as const;

const ways: readonly Clause[] = [
  {
    ...from,
    id: 'felony',
    title: 'A felony',
    when: levelIs(conviction, ...FELONIES),
    then: excluded,
    reason: 'The section is for misdemeanors; RCW 9.94A.640 is for felonies',
  },
  {
    ...from,
    id: 'infraction',
    title: 'An infraction',
    when: levelIs(conviction, 'infraction'),
    then: excluded,
    reason: 'The section is for misdemeanors',
  },
  blake(onRequest),
  {
    ...from,
    id: 'cannabis',
    title: 'Possession of cannabis at 21 or older',
    cite: 'RCW 9.96.060(5)',
    when: grownCannabis,
    then: shallVacate,
    reason: 'The person may move, and the court shall vacate it: possession of cannabis at 21 or older has no wait',
  },
  {
    ...from,
    id: 'possession',
    title: 'Possession of a controlled substance or a legend drug',
    when: sectionIn(conviction, possession),
    then: afterTreatment,
    reason: 'The person may move, and the court shall vacate it once treatment is proved',
  },
];

const barred: readonly Clause[] = [
  {
    ...from,
    id: 'influence',
    title: 'Driving under the influence or physical control',
    when: sectionIn(conviction, influence),
    then: excluded,
    reason: 'Driving under the influence and physical control are not vacated',
  },
  {
    ...from,
    id: 'left-out',
    title: 'An offense of a chapter that the section leaves out',
    when: sectionIn(conviction, leftOut),
    then: excluded,
    reason: 'Offenses of RCW 9.68, 9.68A and 9A.44 are not vacated',
  },
  {
    ...from,
    id: 'attempts',
    title: 'An attempt at such an offense, or one that does not say of what',
    source: `${own.source}; whether attempts are left out is not told there`,
    sure: 'M',
    when: sectionIn(conviction, attempts),
    then: review,
    reason: 'Whether an attempt or a conspiracy at what is left out is left out with it is for legal review',
  },
  violentOffense({ ...own, then: excluded }),
  {
    ...from,
    id: 'two-incidents',
    title: 'Domestic violence, in two cases',
    when: twoIncidents,
    then: excluded,
    reason: 'Domestic violence is vacated where it was the only incident, and there were two',
  },
];

const times: readonly Clause[] = [
  {
    ...from,
    id: 'wait',
    title: 'Fewer than three years since confinement and supervision were over, or since the sentence',
    when: waiting(3),
    then: notYet,
    reason: 'The person may move three years after release, confinement or sentencing, whichever was last',
  },
  {
    ...from,
    id: 'domestic-wait',
    title: 'Domestic violence: fewer than five years since the sentence was completed',
    when: all(ofDomesticViolence, waiting(5)),
    then: notYet,
    reason: 'For domestic violence the person may move five years after the sentence was completed',
  },
  {
    ...from,
    id: 'reduced',
    title: 'Reduced from driving under the influence: fewer than ten years since the arrest',
    when: reducedLately,
    then: notYet,
    reason: 'What was reduced from driving under the influence waits ten years from the arrest',
  },
  {
    ...from,
    id: 'again',
    title: 'Convicted of a crime in the last three years',
    when: convictedInLast(3),
    then: notNow,
    reason: 'Convicted in the three years before: the person may move after three years without a conviction',
  },
];

const standing = ([id, title, when, reason]: readonly [string, string, Clause['when'], string]): Clause => ({
  ...from,
  id,
  title,
  when: shown(when),
  then: notNow,
  reason,
});

const clauses: readonly Clause[] = [
  ...ways,
  ...barred,
  ...times,
  standing([
    'owed',
    'Financial obligations are owed, as a person has said',
    owed,
    'Financial obligations are owed: the person may move once they are paid',
  ]),
  standing([
    'pending',
    'A charge is pending, as the record shows',
    any(chargePending, someCount(openChargeOf)),
    'A charge is pending: the person may move once it has ended',
  ]),
  standing([
    'restrained',
    'A restraining order stands, as a person has said',
    restrained,
    'A restraining order stands against the person',
  ]),
  otherwise({
    ...from,
    id: 'may-move',
    title: 'None of the above',
    then: mayMove,
    reason: 'The person may move, and the court may vacate it',
  }),
];

export const gate = withExamples([alreadyGranted({ ...own, then: already })], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
