import {
  all,
  asOf,
  before,
  type Clause,
  conviction,
  otherwise,
  type Policy,
  sectionIn,
  sentenceEndOf,
} from '../../../../../law/language/index.ts';
import { dismiss, reduce, reduceToInfraction } from '../outcomes.ts';
import { oldSubdivision } from '../sections.ts';
import { notFelony, under18 } from '../terms.ts';
import { authority, DATE_MEND, dateClauses, moreThanOne, noConvictionFor, SHARED_MENDS } from './shared.ts';

const from = authority('Sacramento County', '2.3');

/** Sacramento's flow as reworked in March 2019. */
const clauses: readonly Clause[] = [
  ...dateClauses(from),
  {
    ...from,
    id: 'not-felony',
    title: 'A misdemeanor or an infraction',
    when: notFelony,
    then: dismiss,
    reason: 'Misdemeanor or Infraction',
    examples: {
      holds: ['2005-03-01 HS 11357(c) misdemeanor', '2012-03-01 HS 11357(b) infraction'],
      fails: ['2005-03-01 HS 11359 felony'],
      unknown: ['2005-03-01 HS 11359 ?'],
    },
  },
  {
    ...from,
    id: '11357b',
    title: 'A felony of HS 11357(b)',
    when: sectionIn(conviction, oldSubdivision['11357(b)']),
    then: dismiss,
    reason: 'HS 11357(b)',
    examples: {
      holds: ['2005-03-01 HS 11357(B) felony'],
      fails: ['2005-03-01 HS 11357(a) felony', '2005-03-01 HS 11359 felony'],
      unknown: ['2005-03-01 HS 11357 felony'],
    },
  },
  {
    ...from,
    id: 'ten-years-clear',
    title: 'Several convictions, the latest more than ten years ago',
    when: all(moreThanOne, noConvictionFor(10)),
    then: dismiss,
    reason: 'No convictions in past 10 years',
    accepted: { moreConvictionsHelp: 'Only of a single conviction does the policy ask whether the sentence is over.' },
    examples: {
      holds: ['2010-06-30 HS 11359 felony; 2001-01-01 PC 459 felony; 2018-01-01 PC 459 felony dismissed'],
      fails: [
        '2010-06-30 HS 11359 felony; 2010-07-01 PC 459 felony',
        '2005-03-01 HS 11359 felony',
        '2005-03-01 HS 11359 felony; 2001-01-01 PC 459 felony dismissed',
      ],
      unknown: ['2005-03-01 HS 11359 felony; ? PC 459 felony'],
    },
  },
  {
    ...from,
    id: 'ten-years-not-clear-minor',
    title: 'Several convictions, the latest in the last ten years, and under 18 at the offense',
    when: all(moreThanOne, under18),
    then: reduceToInfraction,
    reason: 'Has convictions in past 10 years: an infraction, under 18',
    examples: {
      holds: ['born 1990-03-02; 2008-03-01 HS 11359 felony; 2018-01-01 PC 459 felony'],
      fails: [
        'born 1990-03-01; 2008-03-01 HS 11359 felony; 2018-01-01 PC 459 felony',
        'born 1990-03-02; 2008-03-01 HS 11359 felony',
        'born 1990-03-02; 2008-03-01 HS 11359 felony; 2018-01-01 PC 459 felony dismissed',
      ],
      unknown: ['born 1990-03; 2008-03-01 HS 11359 felony; 2018-01-01 PC 459 felony'],
    },
  },
  {
    ...from,
    id: 'ten-years-not-clear',
    title: 'Several convictions, the latest in the last ten years',
    when: moreThanOne,
    then: reduce,
    reason: 'Has convictions in past 10 years',
    examples: {
      holds: ['2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony'],
      fails: ['2005-03-01 HS 11359 felony', '2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony dismissed'],
      unknown: ['2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony, disposition?'],
    },
  },
  {
    ...from,
    id: 'sentence-over',
    title: 'The only conviction, and its sentence is over',
    when: before(sentenceEndOf(conviction), asOf),
    then: dismiss,
    reason: 'Sentence Completed',
    examples: {
      holds: ['2017-06-30 HS 11359 felony, probation 3 years'],
      fails: ['2017-07-01 HS 11359 felony, probation 3 years'],
      unknown: ['2017-07-01 HS 11359 felony'],
    },
  },
  {
    ...from,
    id: 'sentence-not-over-minor',
    title: 'The only conviction, its sentence not over, and under 18 at the offense',
    when: under18,
    then: reduceToInfraction,
    reason: 'Sentence not Completed: an infraction, under 18',
    examples: {
      holds: ['born 1998-03-02; 2016-03-01 HS 11359 felony, probation 5 years'],
      fails: ['born 1998-03-01; 2016-03-01 HS 11359 felony, probation 5 years'],
      unknown: ['born 1998; 2016-03-01 HS 11359 felony, probation 5 years'],
    },
  },
  otherwise({
    ...from,
    id: 'sentence-not-over',
    title: 'The only conviction, and its sentence is not over',
    then: reduce,
    reason: 'Sentence not Completed',
  }),
];

export const sacramento: Policy = {
  id: 'sacramento',
  title: 'Sacramento County (2019)',
  notes: [
    ...SHARED_MENDS,
    DATE_MEND,
    { corrected: '"11357(B)" in upper case, as the state writes it, is found; the program looked for "(b)" only.' },
    'Follows the code as reworked in March 2019, which the office\u2019s statement of 2019-04-22 agrees with. The earlier one asked how old this conviction was and whether later ones followed.',
    'Dismisses every misdemeanor and infraction, where the statement speaks of adults under 21.',
    { corrected: 'of a person under 18 the statute makes an infraction, so a reduction is one to an infraction.' },
    'Nothing in it tests superstrikes, registration or earlier convictions of the same section: flags show them.',
  ],
  options: [],
  defaults: {},
  clauses,
};
