import {
  after,
  asOf,
  attempt,
  conviction,
  day,
  type Flag,
  not,
  onOrBefore,
  sentenceEndOf,
} from '../../../language/index.ts';
import { gangEnhancement } from '../offenses/gang-enhancement.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md, 3';

/** What the file cannot decide about a Prop 47 conviction. */
export const flags: readonly Flag[] = [
  gangEnhancement('PC 1170.18(i); PC 667(e)(2)(C)(iv)(VIII)', 'PC 487'),
  {
    id: 'attempt',
    title: 'An attempt',
    cite: 'PC 664; PC 1170.18(a), (f)',
    source: `${LAW_PAGE} (not covered there)`,
    sure: 'M',
    when: attempt(conviction),
    ask: 'Whether the office treats attempts as the section attempted: PC 1170.18 does not name them.',
    examples: {
      holds: ['2005-03-01 664/PC 487 felony'],
      fails: ['2005-03-01 PC 487 felony'],
      unknown: ['2005-03-01 ? felony'],
    },
  },
  {
    id: 'late-filing',
    title: 'Filed after 2022-11-04: on good cause only',
    cite: 'PC 1170.18(j), as amended by AB 2765 (2016)',
    source: LAW_PAGE,
    sure: '2',
    when: after(asOf, day('2022-11-04')),
    ask: 'What good cause there is for the late filing; what counts as one is not settled.',
    examples: {
      holds: ['as of 2022-11-05; 2005-03-01 PC 487 felony'],
      fails: ['as of 2022-11-04; 2005-03-01 PC 487 felony'],
      unknown: [],
    },
  },
  {
    id: 'serving',
    title: 'The sentence may not be over',
    cite: 'PC 1170.18(a), (b)',
    source: LAW_PAGE,
    sure: '2',
    when: not(onOrBefore(sentenceEndOf(conviction), asOf)),
    ask: 'Whether the sentence is over: until then the petition is one for recall, and the court may find a danger to public safety.',
    examples: {
      holds: ['2019-07-02 PC 487 felony, prison 1 years'],
      fails: ['2019-07-01 PC 487 felony, prison 1 years'],
      unknown: ['2005-03-01 PC 487 felony'],
    },
  },
];
