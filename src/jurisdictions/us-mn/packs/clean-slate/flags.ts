import {
  all,
  conviction,
  type Flag,
  levelIs,
  not,
  registered,
  sectionIn,
  unrecorded,
  withExamples,
} from '../../../../law/language/index.ts';
import { leftOut, theft } from '../sections.ts';
import { flagExamples } from './examples.ts';
import { chargePending, lesser } from './terms.ts';

const source = 'docs/law/minnesota.md, 2';

const rules: readonly Flag[] = [
  {
    id: 'lists',
    title: 'The lists of what is left out were not seen whole',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: '2',
    when: all(lesser, not(sectionIn(conviction, theft)), not(sectionIn(conviction, leftOut))),
    ask: 'For legal review: whether a list of the section leaves the offense out. Only examples of those lists were seen.',
  },
  {
    id: 'reduced',
    title: 'It may be a felony that was reduced',
    cite: 'Minn. Stat. 609.13',
    source,
    sure: '2',
    when: all(
      levelIs(conviction, 'misdemeanor', 'gross-misdemeanor'),
      unrecorded(conviction, 'reduced', 'it was a felony that became a lesser offense by its sentence'),
    ),
    ask: 'Whether it was a felony that became a lesser offense under Minn. Stat. 609.13: for this law it stays a felony.',
  },
  {
    id: 'pending',
    title: 'A charge may be pending in another court',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: '2',
    when: chargePending,
    ask: 'Whether a charge is pending.',
  },
  {
    id: 'registered',
    title: 'The record does not say whether the person is registered',
    cite: 'Minn. Stat. 243.166',
    source,
    sure: '2',
    when: registered,
    ask: 'Whether the conviction requires registration as a predatory offender.',
  },
  {
    id: 'elsewhere',
    title: 'A later conviction outside Minnesota',
    cite: 'Minn. Stat. 609A.015',
    source,
    sure: 'D',
    when: unrecorded(conviction, 'elsewhere', 'the person was convicted of a crime outside Minnesota since'),
    ask: 'For legal review: whether a conviction of another state or a federal one counts as a new conviction.',
  },
];

export const flags = withExamples(rules, flagExamples);
