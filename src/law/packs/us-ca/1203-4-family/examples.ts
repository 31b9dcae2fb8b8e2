import type { Examples } from '../../../language/index.ts';

const STOP =
  'circumstances: it was a failure to stop for an inspection, or driving in an unsafe condition (VC 42002.1)';
const SPLIT = 'circumstances: the jail term was split, with mandatory supervision after it (PC 1170(h)(5)(B))';
const ON_TOP = 'circumstances: its jail or prison term came on top of its probation, not as a part of it';

/** Histories that fail where only a felony without probation will do. */
const notFelonyWithoutProbation = (date: string, section: string, sentence: string) => [
  `${date} ${section} misdemeanor, ${sentence}`,
  `${date} ${section} infraction, ${sentence}`,
  `${date} ${section} felony, ${sentence}, probation 1 years`,
];

/** The same where only a misdemeanor without probation will do. */
const notMisdemeanorWithoutProbation = (date: string, section: string, sentence: string, end = '') => [
  `${date} ${section} felony, ${sentence}${end}`,
  `${date} ${section} infraction, ${sentence}${end}`,
  `${date} ${section} misdemeanor, ${sentence}, probation 1 years${end}`,
];

/** Sentences of jail or prison with probation, of which it is doubtful when they are over; as of 2024-07-01. */
const doubtfulEnds = () => {
  const sentence = (date: string, ...parts: readonly string[]) => `${date} PC 459 felony, ${parts.join(', ')}`;
  return {
    holds: [
      sentence('2023-01-02', 'jail 6 months', 'probation 2 years'),
      sentence('2022-07-02', 'jail 6 months', 'probation 2 years', `if ${ON_TOP}`),
    ],
    fails: [
      sentence('2022-07-02', 'jail 6 months', 'probation 2 years', `unless ${ON_TOP}`),
      sentence('2022-01-01', 'jail 6 months', 'probation 2 years'),
    ],
    unknown: [
      sentence('2022-07-02', 'jail 6 months', 'probation 2 years'),
      sentence('2023-01-01', 'jail 6 months', 'probation 2 years'),
      sentence('2022-07-02', 'prison 2 years', 'probation 2 years'),
      sentence('2024-01-01', 'prison 3 years', 'probation 3 years'),
    ],
  };
};

const own = doubtfulEnds();
const DECIDED = '2010-03-01 PC 459 felony, probation 3 years';
const elsewhere = (sentence: string) => `${DECIDED}; ${sentence}`;
/** Another sentence of which it is doubtful when it is over. */
const DOUBTFUL = [
  '2022-07-02 PC 211 felony, jail 6 months, probation 2 years',
  '2023-01-01 PC 211 felony, jail 6 months, probation 2 years',
  '2022-07-02 PC 211 felony, prison 2 years, probation 2 years',
  '2024-01-01 PC 211 felony, prison 3 years, probation 3 years',
].map(elsewhere);

/** Histories, read as of 2024-07-01, for which each clause must hold, must fail and must be unknown. */
export const clauseExamples: Readonly<Record<string, Examples>> = {
  'excluded-offense': {
    holds: ['2010-03-01 PC 288(a) felony, probation 3 years', '2010-03-01 PC 311.11(a) misdemeanor, probation 3 years'],
    fails: [
      '2010-03-01 PC 288.2 felony, probation 3 years',
      '2010-03-01 PC 288(a) felony, prison 3 years',
      '2010-03-01 PC 311.11(a) infraction, probation 3 years',
    ],
    unknown: ['2010-03-01 PC 286 felony, probation 3 years', '2010-03-01 PC 288(a) felony'],
  },
  'excluded-felony': {
    holds: ['2010-03-01 PC 261.5(d) felony, probation 3 years'],
    fails: [
      '2010-03-01 PC 261.5(d) misdemeanor, probation 3 years',
      '2010-03-01 PC 261.5(d) infraction, probation 3 years',
      '2010-03-01 PC 261.5(d) felony, prison 3 years',
      '2010-03-01 PC 261.5(c) felony, probation 3 years',
    ],
    unknown: ['2010-03-01 PC 261.5(d) ?, probation 3 years'],
  },
  'excluded-misdemeanor': {
    holds: ['2010-03-01 PC 288(c)(1) misdemeanor, jail 30 days'],
    fails: [
      '2010-03-01 PC 459 misdemeanor, jail 30 days',
      ...notMisdemeanorWithoutProbation('2010-03-01', 'PC 288(c)(1)', 'jail 30 days'),
    ],
    unknown: ['2010-03-01 PC 288(c)(1) misdemeanor'],
  },
  'excluded-stopping': {
    holds: [`2010-03-01 VC 2800 misdemeanor, jail 1 days, if ${STOP}`],
    fails: [
      `2010-03-01 VC 2800 misdemeanor, jail 1 days, unless ${STOP}`,
      `2010-03-01 VC 12500 misdemeanor, jail 1 days, if ${STOP}`,
      `2010-03-01 VC 2800 felony, jail 1 days, if ${STOP}`,
      `2010-03-01 VC 2800 infraction, fine, if ${STOP}`,
    ],
    unknown: ['2010-03-01 VC 2800 misdemeanor, jail 1 days'],
  },
  'excluded-traffic': {
    holds: ['2010-03-01 VC 22350 infraction'],
    fails: [
      '2010-03-01 VC 12500(a) misdemeanor, jail 1 days',
      '2010-03-01 VC 12500(a) felony, jail 1 days',
      '2010-03-01 PC 415 infraction',
    ],
    unknown: ['2010-03-01 VC 12500(a) ?'],
  },
  'excluded-registrable': {
    holds: ['2010-03-01 PC 288(a) felony, prison 3 years'],
    fails: [
      '2010-03-01 PC 459 felony, prison 3 years',
      '2010-03-01 PC 288(a) felony, jail 3 years',
      ...notFelonyWithoutProbation('2010-03-01', 'PC 288(a)', 'prison 3 years'),
    ],
    unknown: ['2010-03-01 ? felony, prison 3 years'],
  },
  'perhaps-registrable': {
    holds: ['2010-03-01 PC 261.5(c) felony, prison 3 years'],
    fails: [
      '2010-03-01 PC 288(a) felony, prison 3 years',
      '2010-03-01 PC 261.5(c) felony, jail 3 years',
      ...notFelonyWithoutProbation('2010-03-01', 'PC 261.5(c)', 'prison 3 years'),
    ],
    unknown: ['2010-03-01 ? felony, prison 3 years'],
  },
  'serving-elsewhere': {
    holds: [
      elsewhere('2023-03-01 PC 211 felony, prison 3 years'),
      elsewhere('2022-07-02 PC 211 felony, probation 2 years'),
      elsewhere('2019-07-01 PC 211 felony, prison 10 years'),
      elsewhere('2023-01-02 PC 211 felony, jail 6 months, probation 2 years'),
    ],
    fails: [
      DECIDED,
      '2023-03-01 PC 459 felony, probation 3 years',
      elsewhere('2021-07-01 PC 211 felony, prison 3 years'),
      elsewhere('2019-06-30 PC 211 felony, prison 10 years'),
      elsewhere('2023-03-01 PC 211 felony dismissed, prison 3 years'),
      ...DOUBTFUL,
    ],
    unknown: [elsewhere('2023-03-01 PC 211 felony')],
  },
  'perhaps-serving-elsewhere': {
    holds: [...DOUBTFUL, elsewhere('2019-07-01 PC 211 felony, jail 1 years, probation 5 years')],
    fails: [
      DECIDED,
      '2022-07-02 PC 459 felony, jail 6 months, probation 2 years',
      elsewhere('2021-07-01 PC 211 felony, jail 1 years, probation 2 years'),
      elsewhere('2019-06-30 PC 211 felony, jail 1 years, probation 5 years'),
      elsewhere('2022-07-02 PC 211 felony dismissed, jail 6 months, probation 2 years'),
    ],
    unknown: [elsewhere('2023-03-01 PC 211 felony')],
  },
  'on-probation': {
    holds: [
      '2022-07-02 PC 459 felony, probation 2 years',
      '2022-07-02 PC 459 misdemeanor, probation 2 years',
      ...own.holds,
    ],
    fails: [
      '2022-07-01 PC 459 felony, probation 2 years',
      '2022-07-02 PC 459 felony, prison 4 years',
      '2022-07-02 PC 459 infraction, probation 2 years',
      ...own.fails,
    ],
    unknown: ['2022-07 PC 459 felony, probation 2 years', ...own.unknown],
  },
  'year-not-over': {
    holds: ['2023-07-02 PC 459 misdemeanor, jail 10 days', '2022-07-02 PC 459 misdemeanor, jail 2 years'],
    fails: [
      '2023-07-01 PC 459 misdemeanor, jail 1 years',
      ...notMisdemeanorWithoutProbation('2024-01-01', 'PC 459', 'jail 10 days'),
    ],
    unknown: ['2023-07 PC 459 misdemeanor, jail 10 days'],
  },
  'infraction-year-not-over': {
    holds: ['2023-07-02 PC 415 infraction, fine', '2022-07-02 PC 415 infraction, probation 2 years'],
    fails: [
      '2023-07-01 PC 415 infraction, probation 1 years',
      '2024-01-01 PC 415 misdemeanor, fine',
      '2024-01-01 PC 415 felony, fine',
    ],
    unknown: ['2023-07 PC 415 infraction, fine'],
  },
  'prison-wait': {
    holds: ['2020-07-02 PC 459 felony, prison 2 years'],
    fails: [
      '2020-07-01 PC 459 felony, prison 2 years',
      '2020-07-02 PC 459 felony, jail 2 years',
      ...notFelonyWithoutProbation('2020-07-02', 'PC 459', 'prison 2 years'),
    ],
    unknown: ['2020 PC 459 felony, prison 2 years'],
  },
  'jail-wait': {
    holds: ['2022-07-02 PC 459 felony, jail 1 years', `2022-01-01 PC 459 felony, jail 1 years, unless ${SPLIT}`],
    fails: [
      '2021-07-01 PC 459 felony, jail 1 years',
      `2021-07-01 PC 459 felony, jail 1 years, unless ${SPLIT}`,
      `2022-01-01 PC 459 felony, jail 1 years, if ${SPLIT}`,
      `2022-07-01 PC 459 felony, jail 1 years, if ${SPLIT}`,
      ...notFelonyWithoutProbation('2022-07-02', 'PC 459', 'jail 1 years'),
    ],
    unknown: [
      '2022-01-01 PC 459 felony, jail 1 years',
      '2022-07-01 PC 459 felony, jail 1 years',
      '2021-07-02 PC 459 felony, jail 1 years',
    ],
  },
  'probation-revoked': {
    holds: [
      '2015-03-01 PC 459 felony, probation 3 years, revoked',
      '2015-03-01 PC 459 misdemeanor, probation 3 years, revoked',
    ],
    fails: [
      '2015-03-01 PC 459 felony, probation 3 years',
      '2015-03-01 PC 459 felony, prison 3 years, revoked',
      '2015-03-01 PC 459 infraction, probation 3 years, revoked',
    ],
    unknown: ['2015-03-01 PC 459 felony, revoked'],
  },
  'probation-driving': {
    holds: [
      '2015-03-01 VC 23152(a) misdemeanor, probation 3 years',
      '2015-03-01 VC 23152(a) felony, probation 3 years',
    ],
    fails: [
      '2015-03-01 PC 459 felony, probation 3 years',
      '2015-03-01 VC 23152(a) misdemeanor, jail 2 days',
      '2015-03-01 VC 23152(a) infraction, probation 3 years',
    ],
    unknown: ['2015-03-01 VC 23152(a) misdemeanor'],
  },
  probation: {
    holds: ['2015-03-01 PC 459 felony, probation 3 years', '2015-03-01 PC 459 misdemeanor, probation 3 years'],
    fails: ['2015-03-01 PC 459 felony, prison 3 years', '2015-03-01 PC 415 infraction, probation 1 years'],
    unknown: ['2015-03-01 PC 459 felony'],
  },
  'without-probation': {
    holds: ['2015-03-01 PC 459 misdemeanor, jail 10 days'],
    fails: notMisdemeanorWithoutProbation('2015-03-01', 'PC 459', 'jail 10 days'),
    unknown: ['2015-03-01 PC 459 misdemeanor'],
  },
  infraction: {
    holds: ['2015-03-01 PC 415 infraction'],
    fails: ['2015-03-01 PC 415 misdemeanor', '2015-03-01 PC 415 felony'],
    unknown: ['2015-03-01 PC 415 ?'],
  },
  'jail-before-realignment': {
    holds: ['2011-09-30 PC 459 felony, jail 6 months'],
    fails: [
      '2011-10-01 PC 459 felony, jail 6 months',
      '2011-09-30 PC 459 felony, prison 2 years',
      ...notFelonyWithoutProbation('2011-09-30', 'PC 459', 'jail 6 months'),
    ],
    unknown: ['2011 PC 459 felony, jail 6 months'],
  },
  'prison-before-realignment': {
    holds: ['2011-09-30 PC 459 felony, prison 2 years', 'as of 2023-01-01; 2011-09-30 PC 459 felony, prison 2 years'],
    fails: [
      'as of 2022-12-31; 2011-09-30 PC 459 felony, prison 2 years',
      '2011-10-01 PC 459 felony, prison 2 years',
      '2011-09-30 PC 459 felony, jail 2 years',
      ...notFelonyWithoutProbation('2011-09-30', 'PC 459', 'prison 2 years'),
    ],
    unknown: ['2011 PC 459 felony, prison 2 years'],
  },
  prison: {
    holds: ['2011-10-01 PC 459 felony, prison 2 years', 'as of 2023-01-01; 2011-10-01 PC 459 felony, prison 2 years'],
    fails: [
      'as of 2022-12-31; 2011-10-01 PC 459 felony, prison 2 years',
      '2011-09-30 PC 459 felony, prison 2 years',
      '2011-10-01 PC 459 felony, jail 2 years',
      ...notFelonyWithoutProbation('2011-10-01', 'PC 459', 'prison 2 years'),
    ],
    unknown: ['2011 PC 459 felony, prison 2 years'],
  },
  jail: {
    holds: ['2012-10-01 PC 459 felony, jail 2 years', '2011-10-01 PC 459 felony, jail 2 years'],
    fails: [
      '2012-10-01 PC 459 felony, prison 2 years',
      '2011-09-30 PC 459 felony, jail 2 years',
      ...notFelonyWithoutProbation('2012-10-01', 'PC 459', 'jail 2 years'),
    ],
    unknown: ['2012-10-01 PC 459 felony'],
  },
};
