import {
  after,
  all,
  asOf,
  attempt,
  before,
  conviction,
  day,
  type Flag,
  not,
  onOrBefore,
  registered,
  relieved,
  sentenceEndOf,
} from '../../../../law/language/index.ts';
import { gangEnhancement } from '../../offenses/gang-enhancement.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md, 3';

/** What the file cannot decide about a Prop 47 conviction. */
export const flags: readonly Flag[] = [
  gangEnhancement('PC 1170.18(i); PC 667(e)(2)(C)(iv)(VIII)', 'PC 487', 'ever'),
  {
    id: 'registered',
    title: 'Registered under PC 290',
    cite: 'PC 1170.18(i); PC 290(c); People v. Zamora (2017, F071737)',
    source: LAW_PAGE,
    sure: 'O',
    when: registered,
    ask: 'Which conviction required registration? A conviction listed in PC 290(c) bars relief. A juvenile adjudication does not, and registration ordered by a judge (PC 290.006) is not listed there.',
    examples: {
      holds: ['registered; 2005-03-02 HS 11377(a) felony'],
      fails: ['2005-03-02 HS 11377(a) felony'],
      unknown: ['registered?; 2005-03-02 HS 11377(a) felony'],
    },
  },
  {
    id: 'set-aside',
    title: 'Set aside already',
    cite: 'People v. Tidwell (2016) 246 Cal.App.4th 212',
    source: LAW_PAGE,
    sure: 'O',
    when: relieved(conviction, 'set-aside'),
    ask: 'Tell the court about the earlier order. A dismissal under PC 1203.4 leaves the felony to be redesignated.',
    examples: {
      holds: ['2005-03-01 PC 487 felony, set aside'],
      fails: ['2005-03-01 PC 487 felony', '2005-03-01 PC 487 felony, reduced'],
      unknown: ['2005-03-01 PC 487 felony, set aside?'],
    },
  },
  {
    id: 'attempt',
    title: 'An attempt',
    cite: 'PC 664; PC 1170.18(a), (f)',
    source: `${LAW_PAGE} (not covered there)`,
    sure: 'M',
    when: attempt(conviction),
    ask: 'Does the office treat an attempt as the offense attempted? PC 1170.18 does not name attempts.',
    examples: {
      holds: ['2005-03-01 664/PC 487 felony'],
      fails: ['2005-03-01 PC 487 felony'],
      unknown: ['2005-03-01 ? felony'],
    },
  },
  {
    id: 'late-filing',
    title: 'Filed between 2022-11-05 and 2023-10-07: only on good cause',
    cite: 'Former PC 1170.18(j) (AB 2765 of 2016), repealed on 2023-10-08 by SB 749 (Stats. 2023, ch. 633)',
    source: LAW_PAGE,
    sure: 'O',
    when: all(after(asOf, day('2022-11-04')), before(asOf, day('2023-10-08'))),
    ask: 'What is the good cause for filing after 2022-11-04? The deadline was in force on this day; it was repealed on 2023-10-08.',
    examples: {
      holds: ['as of 2022-11-05; 2005-03-01 PC 487 felony', 'as of 2023-10-07; 2005-03-01 PC 487 felony'],
      fails: [
        'as of 2022-11-04; 2005-03-01 PC 487 felony',
        'as of 2023-10-08; 2005-03-01 PC 487 felony',
        'as of 2026-07-01; 2005-03-01 PC 487 felony',
      ],
      unknown: [],
    },
  },
  {
    id: 'serving',
    title: 'The sentence may not be over',
    cite: 'PC 1170.18(a), (b)',
    source: LAW_PAGE,
    sure: 'S',
    when: not(onOrBefore(sentenceEndOf(conviction), asOf)),
    ask: 'Is the sentence over? A person who was serving it on 2014-11-05, on probation included, petitions for resentencing, and the court may refuse if it finds an unreasonable risk of danger to public safety. The file does not show a sentence that began later, after a violation of probation.',
    examples: {
      holds: ['2019-07-02 PC 487 felony, prison 1 years'],
      fails: ['2019-07-01 PC 487 felony, prison 1 years'],
      unknown: ['2005-03-01 PC 487 felony'],
    },
  },
];
