import {
  all,
  any,
  asOf,
  before,
  type Condition,
  conviction,
  dateOf,
  day,
  type Flag,
  not,
  onOrAfter,
  registered,
  sectionIn,
  someConviction,
  withExamples,
} from '../../../../law/language/index.ts';
import { showsRegistrable } from '../../offenses/registrable.ts';
import { PENDING_ASK, somethingPending } from '../terms.ts';
import { flagExamples } from './examples.ts';
import { perhapsSerious } from './sections.ts';
import {
  felonySince,
  findingMade,
  findingShown,
  lesser,
  probationKept,
  prohibited,
  supervised,
  supervisionOver,
} from './terms.ts';

const source = 'docs/law/california-automatic-relief.md';
/** A felony that goes by the part of 2024. */
const felonyPart = all(not(lesser), not(probationKept));
const within = (from: string, until: string): Condition => all(onOrAfter(asOf, day(from)), before(asOf, day(until)));

/** What no file holds, and what was unsure on some days of the past. */
const rules: readonly Flag[] = [
  {
    id: 'pending',
    title: 'Serving, on probation or charged',
    cite: 'PC 1203.425(a)(1)(B)(iii)',
    source,
    sure: 'S',
    when: somethingPending,
    ask: PENDING_ASK,
  },
  {
    id: 'supervised',
    title: 'In the Supervised Release File',
    cite: 'PC 1203.425(a)(1)(B)(ii)',
    source,
    sure: 'S',
    when: supervised,
    ask: 'Are you under parole or any other supervision now, local, state or federal?',
  },
  {
    id: 'prohibited',
    title: 'A court may have prohibited the relief',
    cite: 'PC 1203.425(b)',
    source,
    sure: 'S',
    when: prohibited,
    ask: 'Has a court prohibited automatic relief for this conviction, on a petition of the prosecution or of probation?',
  },
  {
    id: 'registrable-without-row',
    title: 'A conviction that requires registration, and no registration on the record',
    cite: 'PC 1203.425(a)(1)(B)(i); PC 290(c)',
    source,
    sure: 'D',
    when: all(not(registered), someConviction(showsRegistrable)),
    ask: 'Does a conviction on the record require registration under PC 290 still? Then automatic relief reaches none.',
  },
  {
    id: 'supervision-end',
    title: 'Parole or supervision after the terms',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II)',
    source,
    sure: 'S',
    when: all(felonyPart, supervisionOver),
    ask: 'When did parole or other supervision end? The four clean years count from there.',
  },
  {
    id: 'findings',
    title: 'A finding may have made the felony serious or violent',
    cite: 'PC 667.5(c)(8), 1192.7(c)(8), (23), (28)',
    source,
    sure: 'D',
    when: all(felonyPart, findingMade),
    ask: 'Was a finding of great bodily injury, a firearm or deadly weapon, or a gang made? Findings are not in the file.',
  },
  {
    id: 'finding-shown',
    title: 'A finding stands on the record of the case',
    cite: 'PC 667.5(c)(8), 1192.7(c)(8), (23), (28)',
    source,
    sure: 'D',
    when: all(felonyPart, findingShown),
    ask: 'A count of the case names great bodily injury, a firearm or deadly weapon, or a gang. Was it found true for this felony? Then it is serious, and automatic relief leaves it out.',
  },
  {
    id: 'fact-of-offense',
    title: 'A felony that may be serious or violent',
    cite: 'PC 667.5(c), 1192.7(c)',
    source,
    sure: 'D',
    when: all(felonyPart, sectionIn(conviction, perhapsSerious)),
    ask: 'Which degree was it, and was there a deadly weapon, a firearm, force, a gang or a minor? That decides whether it is a serious felony.',
  },
  {
    id: 'felony-since',
    title: 'A later felony conviction',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II)',
    source,
    sure: 'D',
    when: all(felonyPart, felonySince),
    ask: 'Did the later felony conviction come in the four years after supervision ended?',
  },
  {
    id: 'start-moved',
    title: 'A day on which the start of the law was about to be moved',
    cite: 'PC 1203.425, AB 1076 (2019), SB 731 (2022), AB 134 (2023), AB 168 (2024)',
    source,
    sure: 'O',
    when: any(
      all(within('2021-01-01', '2022-07-01'), onOrAfter(dateOf(conviction), day('2021-01-01'))),
      all(
        any(within('2023-07-01', '2023-07-10'), within('2024-07-01', '2024-07-02')),
        felonyPart,
        onOrAfter(dateOf(conviction), day('2005-01-01')),
      ),
    ),
    ask: 'For legal review: on this day the text stood with a start that a later act moved. No relief is known to have been granted then.',
  },
  {
    id: 'disclosure',
    title: 'Before courts stopped disclosing',
    cite: 'PC 1203.425(a)(3)',
    source,
    sure: 'S',
    when: within('2022-07-01', '2023-01-01'),
    ask: 'Courts may disclose a relieved conviction until 01/01/2023.',
  },
];

export const flags = withExamples(rules, flagExamples);
