import {
  all,
  any,
  arrest,
  asOf,
  before,
  type Condition,
  dateOf,
  day,
  type Flag,
  not,
  onOrAfter,
  withExamples,
} from '../../../../law/language/index.ts';
import { acquitted, felony, firstYear, silent, sixYears, threeYears } from '../arrest-terms.ts';
import { FELONIES_RUN, RUNS } from './clauses.ts';
import { flagExamples } from './examples.ts';

const source = 'docs/law/california-automatic-relief.md';
const within = (from: string, until: string): Condition => all(onOrAfter(asOf, day(from)), before(asOf, day(until)));

/** What no file holds, and what is unsure about the text. */
const rules: readonly Flag[] = [
  {
    id: 'no-outcome',
    title: 'The record does not say what became of the arrest',
    cite: 'PC 851.93, rows (B) and (C)',
    source,
    sure: 'D',
    when: silent,
    ask: 'Was a charge filed? The record shows none, and the section asks for no more than that.',
  },
  {
    id: 'acquittal-wait',
    title: 'Acquitted before the waiting time is over',
    cite: 'PC 851.93, rows (B) and (C)',
    source,
    sure: 'D',
    when: all(acquitted, any(firstYear, all(felony, sixYears))),
    ask: 'For legal review: whether an acquittal waits for the one, three or six years as an arrest without charges does.',
  },
  {
    id: 'penalty',
    title: 'Three to six years after a felony arrest: the penalty decides',
    cite: 'PC 851.93, row (C)(i) and (ii)',
    source,
    sure: 'D',
    when: all(felony, not(threeYears), sixYears),
    ask: 'Does the felony carry eight years or more? Then six years are needed. Which felonies do is a list from memory, for legal review.',
  },
  {
    id: 'earlier-text',
    title: 'A felony arrest under the text of before 10/01/2024',
    cite: 'PC 851.93, AB 1076 (Stats. 2019, ch. 578)',
    source,
    sure: '2',
    when: all(within(RUNS, FELONIES_RUN), felony),
    ask: 'For legal review: whether the text of before 10/01/2024 reached some felony arrests; it is taken to have reached misdemeanors only.',
  },
  {
    id: 'start-moved',
    title: 'A day on which the start of the law was about to be moved',
    cite: 'PC 851.93, AB 1076 (2019), SB 731 (2022), AB 134 (2023), AB 168 (2024)',
    source,
    sure: 'O',
    when: any(
      all(within('2021-01-01', RUNS), onOrAfter(dateOf(arrest), day('2021-01-01'))),
      all(any(within('2023-07-01', '2023-07-10'), within('2024-07-01', '2024-07-02')), felony),
    ),
    ask: 'For legal review: on this day the text stood with a start that a later act moved. No relief is known to have been granted then.',
  },
  {
    id: 'disclosure',
    title: 'Before courts stopped disclosing',
    cite: 'PC 851.93',
    source,
    sure: 'S',
    when: within(RUNS, '2022-08-01'),
    ask: 'Courts may disclose a relieved arrest until 08/01/2022.',
  },
];

export const flags = withExamples(rules, flagExamples);
