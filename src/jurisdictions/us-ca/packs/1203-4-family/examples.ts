import type { Examples } from '../../../../law/language/index.ts';

const STOP =
  'circumstances: it was a failure to stop for an inspection, or driving in an unsafe condition (VC 42002.1)';
const SPLIT = 'circumstances: the jail term was split, with mandatory supervision after it (PC 1170(h)(5)(B))';
const JAIL_CRIME = 'circumstances: the crime is one that is served in county jail today (PC 1170(h))';
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
const asMisdemeanor = (text: string) => text.replace('felony', 'misdemeanor');
/** Convictions that go by each section, beside another sentence. */
const BESIDE = {
  probation: ['2010-03-01 PC 459 felony, probation 3 years', '2010-03-01 PC 459 misdemeanor, probation 1 years'],
  felony: ['2010-03-01 PC 459 felony, jail 1 years'],
  misdemeanor: ['2010-03-01 PC 459 misdemeanor, jail 10 days'],
  infraction: ['2010-03-01 PC 415 infraction, fine', '2010-03-01 PC 415 infraction, probation 1 years'],
};
/** Examples of a clause about another sentence, for the convictions of one section and not for those of the others. */
function beside(
  own: keyof typeof BESIDE,
  sentences: Readonly<Record<'holds' | 'fails' | 'unknown', readonly string[]>>,
  alone: readonly string[],
): Examples {
  const each = (convictions: readonly string[], texts: readonly string[]) =>
    texts.flatMap((sentence) => convictions.map((decided) => `${decided}; ${sentence}`));
  const others = Object.entries(BESIDE).flatMap(([kind, convictions]) => (kind === own ? [] : convictions));
  return {
    holds: each(BESIDE[own], sentences.holds),
    fails: [...alone, ...each(BESIDE[own], sentences.fails), ...each(others, sentences.holds.slice(0, 1))],
    unknown: each(BESIDE[own], sentences.unknown),
  };
}
/** Another sentence of which it is doubtful when it is over. */
const DOUBTFUL = [
  '2022-07-02 PC 211 felony, jail 6 months, probation 2 years',
  '2023-01-01 PC 211 felony, jail 6 months, probation 2 years',
  '2022-07-02 PC 211 felony, prison 2 years, probation 2 years',
  '2024-01-01 PC 211 felony, prison 3 years, probation 3 years',
];

const SERVING = {
  holds: [
    '2023-03-01 PC 211 felony, prison 3 years',
    '2022-07-02 PC 211 felony, probation 2 years',
    '2019-07-01 PC 211 felony, prison 10 years',
    '2023-01-02 PC 211 felony, jail 6 months, probation 2 years',
  ],
  fails: [
    '2021-07-01 PC 211 felony, prison 3 years',
    '2019-06-30 PC 211 felony, prison 10 years',
    '2023-03-01 PC 211 felony dismissed, prison 3 years',
    ...DOUBTFUL,
  ],
  unknown: ['2023-03-01 PC 211 felony'],
};
const PERHAPS_SERVING = {
  holds: [...DOUBTFUL, '2019-07-01 PC 211 felony, jail 1 years, probation 5 years'],
  fails: [
    '2021-07-01 PC 211 felony, jail 1 years, probation 2 years',
    '2019-06-30 PC 211 felony, jail 1 years, probation 5 years',
    '2022-07-02 PC 211 felony dismissed, jail 6 months, probation 2 years',
  ],
  unknown: ['2023-03-01 PC 211 felony'],
};
const IN_CUSTODY = {
  holds: [
    '2023-03-01 PC 211 felony, prison 3 years',
    '2024-03-01 PC 211 felony, jail 1 years',
    '2019-07-01 PC 211 felony, prison 10 years',
  ],
  fails: [
    '2023-03-01 PC 211 felony, probation 3 years',
    '2021-07-01 PC 211 felony, prison 3 years',
    '2019-06-30 PC 211 felony, prison 10 years',
    '2023-03-01 PC 211 felony dismissed, prison 3 years',
  ],
  unknown: ['2023-03-01 PC 211 felony'],
};
const PERHAPS_IN_CUSTODY = {
  holds: [
    '2023-07-01 PC 211 felony, jail 6 months, probation 2 years',
    '2022-07-02 PC 211 felony, prison 2 years, probation 2 years',
    '2019-07-01 PC 211 felony, prison 10 years, probation 1 years',
  ],
  fails: [
    '2023-06-30 PC 211 felony, jail 6 months, probation 2 years',
    '2023-07-01 PC 211 felony, probation 2 years',
    '2023-07-01 PC 211 felony dismissed, jail 6 months, probation 2 years',
    '2019-06-30 PC 211 felony, prison 10 years, probation 1 years',
    '2022-07-01 PC 211 felony, prison 1 years, probation 1 years',
  ],
  unknown: ['2023-06-30..2023-07-01 PC 211 felony, jail 6 months, probation 2 years', '2023-07-01 PC 211 felony'],
};

/** Histories, read as of 2024-07-01, for which each clause must hold, must fail and must be unknown. */
export const clauseExamples: Readonly<Record<string, Examples>> = {
  'excluded-offense': {
    holds: ['2010-03-01 PC 288(a) felony, probation 3 years', '2010-03-01 PC 311.11(a) misdemeanor, probation 3 years'],
    fails: [
      '2010-03-01 664/PC 288(a) felony, probation 3 years',
      '2010-03-01 PC 288.2 felony, probation 3 years',
      '2010-03-01 PC 288(a) felony, prison 3 years',
      '2010-03-01 PC 311.11(a) infraction, probation 3 years',
    ],
    unknown: ['2010-03-01 PC 286 felony, probation 3 years', '2010-03-01 PC 288(a) felony'],
  },
  'excluded-felony': {
    holds: ['2010-03-01 PC 261.5(d) felony, probation 3 years'],
    fails: [
      '2010-03-01 664/PC 261.5(d) felony, probation 3 years',
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
      '2010-03-01 664/PC 288(c)(1) misdemeanor, jail 30 days',
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
  'fined-elsewhere': {
    holds: ['2010-03-01 VC 4000(a) infraction'],
    fails: [
      '2010-03-01 VC 22350 infraction',
      '2010-03-01 VC 12500(a) infraction',
      '2010-03-01 VC 4000(a) misdemeanor, jail 1 days',
      '2010-03-01 VC 4000(a) felony, jail 1 days',
    ],
    unknown: ['2010-03-01 VC 4000(a) ?'],
  },
  'excluded-traffic': {
    holds: ['2010-03-01 VC 22350 infraction', '2010-03-01 VC 24600(a) infraction', '2010-03-01 VC 23222(b) infraction'],
    fails: [
      '2010-03-01 VC 2800 misdemeanor, jail 1 days',
      '2010-03-01 VC 2800 felony, jail 1 days',
      '2010-03-01 PC 415 infraction',
      '2010-03-01 VC 12500(a) infraction',
      '2010-03-01 VC 40508(a) infraction',
    ],
    unknown: ['2010-03-01 VC 22350 ?', '2010-03-01 ? 22350 infraction', '2010-03-01 VC 23109 infraction'],
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
  'serving-elsewhere': beside('probation', SERVING, [
    '2010-03-01 PC 459 felony, probation 3 years',
    '2023-03-01 PC 459 felony, probation 3 years',
  ]),
  'felony-serving-elsewhere': beside('felony', SERVING, ['2023-03-01 PC 459 felony, jail 3 years']),
  'in-custody-elsewhere': beside('misdemeanor', IN_CUSTODY, ['2024-03-01 PC 459 misdemeanor, jail 1 years']),
  'infraction-in-custody-elsewhere': beside('infraction', IN_CUSTODY, ['2024-03-01 PC 415 infraction, jail 1 years']),
  'perhaps-serving-elsewhere': beside('probation', PERHAPS_SERVING, [
    '2010-03-01 PC 459 felony, probation 3 years',
    '2022-07-02 PC 459 felony, jail 6 months, probation 2 years',
  ]),
  'felony-perhaps-serving-elsewhere': beside('felony', PERHAPS_SERVING, ['2023-03-01 PC 459 felony, jail 3 years']),
  'perhaps-in-custody-elsewhere': beside('misdemeanor', PERHAPS_IN_CUSTODY, [
    '2024-03-01 PC 459 misdemeanor, jail 1 years',
  ]),
  'infraction-perhaps-in-custody-elsewhere': beside('infraction', PERHAPS_IN_CUSTODY, [
    '2024-03-01 PC 415 infraction, jail 1 years',
  ]),
  'revoked-long-ago': {
    holds: [
      '2014-07-01 PC 459 felony, probation 3 years, jail 2 years, revoked',
      '2014-07-01 PC 459 felony, probation 3 years, prison 2 years, revoked',
      '2010-03-01 PC 288.2 felony, probation 3 years, jail 2 years, revoked',
      'as of 2023-01-01; 2010-03-01 PC 459 felony, probation 3 years, jail 1 years, revoked',
    ],
    fails: [
      '2014-07-02 PC 459 felony, probation 3 years, jail 2 years, revoked',
      '2014-07-01 PC 459 felony, probation 3 years, jail 2 years',
      '2014-07-01 PC 459 felony, probation 3 years, revoked',
      '2014-07-01 PC 459 felony, jail 2 years, revoked',
      '2014-07-01 PC 459 misdemeanor, probation 3 years, jail 1 years, revoked',
      '2014-07-01 PC 459 infraction, probation 3 years, jail 1 years, revoked',
      '2010-03-01 PC 288.2 felony, probation 3 years, prison 2 years, revoked',
      '2010-03-01 PC 243.4 felony, probation 3 years, prison 2 years, revoked',
      '2010-03-01 664/PC 205 felony, probation 3 years, prison 2 years, revoked',
      'as of 2022-12-31; 2010-03-01 PC 459 felony, probation 3 years, jail 1 years, revoked',
    ],
    unknown: ['2010-03-01 PC 459 felony, probation 3 years, jail, revoked'],
  },
  'revoked-and-served': {
    holds: [
      '2012-03-01 PC 459 felony, probation 3 years, revoked, prison 2 years',
      '2012-03-01 PC 459 felony, probation 3 years, revoked, jail 2 years',
    ],
    fails: [
      '2012-03-01 PC 459 infraction, probation 3 years, jail 6 months, revoked',
      '2012-03-01 PC 459 felony, probation 3 years, revoked',
      '2012-03-01 PC 459 felony, probation 3 years, jail 6 months',
      '2012-03-01 PC 459 felony, prison 2 years, revoked',
      '2012-03-01 PC 459 misdemeanor, probation 3 years, jail 6 months, revoked',
    ],
    unknown: ['2012-03-01 PC 459 felony, revoked'],
  },
  'on-probation': {
    holds: ['2022-07-02 PC 459 felony, probation 2 years', '2016-07-01 PC 459 felony, probation 9 years', ...own.holds],
    fails: [
      '2022-07-01 PC 459 felony, probation 2 years',
      '2022-07-02 PC 459 felony, prison 4 years',
      '2022-07-02 PC 459 misdemeanor, probation 2 years',
      '2022-07-02 PC 459 infraction, probation 2 years',
      ...own.fails,
    ],
    unknown: ['2022-07 PC 459 felony, probation 2 years', ...own.unknown],
  },
  'misdemeanor-on-probation': {
    holds: [
      '2022-07-02 PC 459 misdemeanor, probation 2 years',
      '2018-07-02 PC 459 misdemeanor, probation 9 years',
      ...own.holds.map(asMisdemeanor),
    ],
    fails: [
      '2022-07-01 PC 459 misdemeanor, probation 2 years',
      '2022-07-02 PC 459 misdemeanor, jail 4 years',
      '2022-07-02 PC 459 felony, probation 2 years',
      '2022-07-02 PC 459 infraction, probation 2 years',
      // No misdemeanor's sentence lasts longer than six years, whatever it was.
      '2018-07-01 PC 459 misdemeanor',
      '2018-07-01 PC 459 misdemeanor, probation 9 years',
      ...own.fails.map(asMisdemeanor),
    ],
    unknown: ['2018-07-02 PC 459 misdemeanor', ...own.unknown.map(asMisdemeanor)],
  },
  'year-not-over': {
    holds: [
      '2018-07-02 PC 459 misdemeanor, jail 9 years',
      '2023-07-02 PC 459 misdemeanor, jail 10 days',
      '2022-07-02 PC 459 misdemeanor, jail 2 years',
    ],
    fails: [
      '2018-07-01 PC 459 misdemeanor, jail 9 years',
      '2023-07-01 PC 459 misdemeanor, jail 1 years',
      ...notMisdemeanorWithoutProbation('2024-01-01', 'PC 459', 'jail 10 days'),
    ],
    unknown: ['2023-07 PC 459 misdemeanor, jail 10 days'],
  },
  'infraction-year-not-over': {
    holds: [
      '2018-07-02 PC 415 infraction, probation 9 years',
      '2023-07-02 PC 415 infraction, fine',
      '2022-07-02 PC 415 infraction, probation 2 years',
    ],
    fails: [
      '2018-07-01 PC 415 infraction, probation 9 years',
      '2023-07-01 PC 415 infraction, probation 1 years',
      '2024-01-01 PC 415 misdemeanor, fine',
      '2024-01-01 PC 415 felony, fine',
    ],
    unknown: ['2023-07 PC 415 infraction, fine'],
  },
  'reduced-year-not-over': {
    holds: [
      '2023-07-02 HS 11377(a) felony, prison 16 months, reduced',
      '2023-07-02 HS 11377(a) felony, prison 16 months, reduced-47',
      '2023-07-02 HS 11359 felony, prison 16 months, redesignated',
    ],
    fails: [
      '2023-07-01 HS 11377(a) felony, prison 16 months, reduced',
      '2023-07-02 HS 11377(a) felony, prison 16 months',
      ...notFelonyWithoutProbation('2023-07-02', 'HS 11377(a)', 'prison 16 months').map((text) => `${text}, reduced`),
    ],
    unknown: ['2023-06-30..2023-07-02 HS 11377(a) felony, prison 16 months, reduced'],
  },
  'reduced-convicted-since': {
    holds: [
      '2005-03-01 HS 11377(a) felony, prison 16 months, reduced-47; 2005-03-02 PC 484 misdemeanor',
      '2005-03-01 HS 11359 felony, prison 16 months, redesignated; 2005-03-02 PC 484 misdemeanor',
      '2005-03-01 HS 11377(a) felony, prison 16 months, reduced; 2005-03-02 PC 484 misdemeanor',
      '2005-03-01 HS 11377(a) felony, prison 16 months, reduced; 2005-03-02 PC 484 felony',
    ],
    fails: [
      '2005-03-01 HS 11377(a) felony, prison 16 months, reduced',
      '2005-03-01 HS 11377(a) felony, prison 16 months, reduced; 2005-03-01 PC 484 misdemeanor',
      '2005-03-01 HS 11377(a) felony, prison 16 months, reduced; 2006-03-01 PC 484 misdemeanor dismissed',
      '2005-03-01 HS 11377(a) felony, prison 16 months, reduced; 2006-03-01 PC 484 infraction',
      '2005-03-01 HS 11377(a) felony, prison 16 months; 2006-03-01 PC 484 misdemeanor',
      ...notFelonyWithoutProbation('2005-03-01', 'HS 11377(a)', 'prison 16 months').map(
        (text) => `${text}, reduced; 2006-03-01 PC 484 misdemeanor`,
      ),
    ],
    unknown: ['2005-03-01 HS 11377(a) felony, prison 16 months, reduced; 2006-03-01 PC 484 ?'],
  },
  reduced: {
    holds: [
      '2005-03-01 HS 11377(a) felony, prison 16 months, reduced',
      '2005-03-01 HS 11377(a) felony, prison 16 months, reduced-47',
      '2005-03-01 HS 11359 felony, prison 16 months, redesignated',
    ],
    fails: [
      '2005-03-01 HS 11377(a) felony, prison 16 months',
      ...notFelonyWithoutProbation('2005-03-01', 'HS 11377(a)', 'prison 16 months').map((text) => `${text}, reduced`),
    ],
    unknown: ['2005-03-01 HS 11377(a) felony, reduced', '2005-03-01 HS 11377(a) felony, prison 16 months, set aside?'],
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
  'convicted-on-probation': {
    holds: [
      '2015-03-01 PC 459 felony, probation 3 years; 2016-03-01 PC 484 felony',
      '2015-03-01 PC 459 felony, probation 3 years; 2018-02-28 PC 484 misdemeanor',
      '2015-03-01 PC 459 misdemeanor, probation 3 years; 2015-03-02 PC 484 felony',
      '2005-03-01 PC 459 felony, probation 9 years; 2012-03-01 PC 484 misdemeanor',
    ],
    fails: [
      '2015-03-01 PC 459 infraction, probation 3 years; 2016-03-01 PC 484 misdemeanor',
      '2015-03-01 PC 459 felony, probation 3 years',
      '2015-03-01 PC 459 felony, probation 3 years; 2015-03-01 PC 484 misdemeanor',
      '2015-03-01 PC 459 felony, probation 3 years; 2018-03-01 PC 484 misdemeanor',
      '2015-03-01 PC 459 felony, probation 3 years; 2016-03-01 PC 484 infraction',
      '2015-03-01 PC 459 felony, probation 3 years; 2016-03-01 PC 484 misdemeanor dismissed',
      '2015-03-01 PC 459 felony, prison 3 years; 2016-03-01 PC 484 misdemeanor',
    ],
    unknown: [
      '2015-03-01 PC 459 felony; 2016-03-01 PC 484 misdemeanor',
      '2015-03-01 PC 459 felony, probation 3 years; 2016-03-01 PC 484 ?',
    ],
  },
  'probation-driving': {
    holds: [
      '2015-03-01 VC 23152(a) misdemeanor, probation 3 years',
      '2015-03-01 VC 23104(a) misdemeanor, probation 3 years',
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
  'convicted-since': {
    holds: [
      '2015-03-01 PC 459 misdemeanor, jail 10 days; 2015-03-02 PC 484 misdemeanor',
      '2015-03-01 PC 459 misdemeanor, jail 10 days; 2020-03-01 PC 484 felony',
    ],
    fails: [
      '2015-03-01 PC 459 misdemeanor, jail 10 days',
      '2015-03-01 PC 459 misdemeanor, jail 10 days; 2015-03-01 PC 484 misdemeanor',
      '2015-03-01 PC 459 misdemeanor, jail 10 days; 2020-03-01 PC 484 infraction',
      '2015-03-01 PC 459 misdemeanor, jail 10 days; 2020-03-01 PC 484 misdemeanor dismissed',
      '2015-03-01 PC 459 misdemeanor, probation 1 years; 2020-03-01 PC 484 misdemeanor',
      '2015-03-01 PC 459 infraction, fine; 2020-03-01 PC 484 misdemeanor',
      '2015-03-01 PC 459 felony, jail 1 years; 2020-03-01 PC 484 misdemeanor',
    ],
    unknown: ['2015-03-01 PC 459 misdemeanor, jail 10 days; 2020-03-01 PC 484 ?'],
  },
  'infraction-convicted-since': {
    holds: [
      '2015-03-01 PC 415 infraction, fine; 2015-03-02 PC 484 misdemeanor',
      '2015-03-01 PC 415 infraction, fine; 2020-03-01 PC 484 felony',
    ],
    fails: [
      '2015-03-01 PC 415 infraction, fine',
      '2015-03-01 PC 415 infraction, fine; 2015-03-01 PC 484 misdemeanor',
      '2015-03-01 PC 415 infraction, fine; 2020-03-01 PC 484 infraction',
      '2015-03-01 PC 415 infraction, fine; 2020-03-01 PC 484 misdemeanor dismissed',
      '2015-03-01 PC 459 misdemeanor, fine; 2020-03-01 PC 484 misdemeanor',
      '2015-03-01 PC 459 felony, fine; 2020-03-01 PC 484 misdemeanor',
    ],
    unknown: ['2015-03-01 PC 415 infraction, fine; 2020-03-01 PC 484 ?'],
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
    holds: ['as of 2022-12-31; 2011-09-30 PC 459 felony, jail 6 months'],
    fails: [
      'as of 2023-01-01; 2011-09-30 PC 459 felony, jail 6 months',
      'as of 2022-12-31; 2011-10-01 PC 459 felony, jail 6 months',
      'as of 2022-12-31; 2011-09-30 PC 459 felony, prison 2 years',
      ...notFelonyWithoutProbation('as of 2022-12-31; 2011-09-30', 'PC 459', 'jail 6 months'),
    ],
    unknown: ['as of 2022-12-31; 2011 PC 459 felony, jail 6 months'],
  },
  'jail-excluded-if-misdemeanor': {
    holds: [
      '2011-09-30 PC 288(c)(1) felony, jail 6 months',
      'as of 2023-01-01; 2011-09-30 PC 288(c)(1) felony, jail 6 months',
    ],
    fails: [
      'as of 2022-12-31; 2011-09-30 PC 288(c)(1) felony, jail 6 months',
      '2011-09-30 PC 459 felony, jail 6 months',
      '2011-10-01 PC 288(c)(1) felony, jail 6 months',
      '2011-09-30 PC 288(c)(1) felony, prison 2 years',
      ...notFelonyWithoutProbation('2011-09-30', 'PC 288(c)(1)', 'jail 6 months'),
    ],
    unknown: ['2011-09-30 PC 288 felony, jail 6 months'],
  },
  'jail-at-least': {
    holds: ['2011-09-30 PC 459 felony, jail 6 months', 'as of 2023-01-01; 2011-09-30 PC 459 felony, jail 6 months'],
    fails: [
      'as of 2022-12-31; 2011-09-30 PC 459 felony, jail 6 months',
      '2011-10-01 PC 459 felony, jail 6 months',
      '2011-09-30 PC 459 felony, prison 2 years',
      ...notFelonyWithoutProbation('2011-09-30', 'PC 459', 'jail 6 months'),
    ],
    unknown: ['2011 PC 459 felony, jail 6 months'],
  },
  'perhaps-for-life': {
    holds: ['1995-01-10 PC 187(a) felony, prison 15 years', '1995-01-10 664/PC 187(a) felony, prison 7 years'],
    fails: [
      '1995-01-10 PC 211 felony, prison 25 years',
      '1995-01-10 PC 187(a) felony, jail 15 years',
      ...notFelonyWithoutProbation('1995-01-10', 'PC 187(a)', 'prison 15 years'),
    ],
    unknown: ['1995-01-10 PC 187(a) felony', '1995-01-10 ? felony, prison 25 years'],
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
  'jail-crime-before-realignment': {
    holds: [
      `as of 2018-01-01; 2011-09-30 PC 459 felony, prison 2 years, if ${JAIL_CRIME}`,
      `as of 2022-12-31; 2011-09-30 PC 459 felony, prison 2 years, if ${JAIL_CRIME}`,
    ],
    fails: [
      `as of 2017-12-31; 2011-09-30 PC 459 felony, prison 2 years, if ${JAIL_CRIME}`,
      `as of 2023-01-01; 2011-09-30 PC 459 felony, prison 2 years, if ${JAIL_CRIME}`,
      `as of 2020-01-01; 2011-09-30 PC 211 felony, prison 2 years, unless ${JAIL_CRIME}`,
      `as of 2020-01-01; 2011-10-01 PC 459 felony, prison 2 years, if ${JAIL_CRIME}`,
      `as of 2020-01-01; 2011-09-30 PC 459 felony, jail 2 years, if ${JAIL_CRIME}`,
      ...notFelonyWithoutProbation('as of 2020-01-01; 2011-09-30', 'PC 459', 'prison 2 years').map(
        (text) => `${text}, if ${JAIL_CRIME}`,
      ),
    ],
    unknown: ['as of 2020-01-01; 2011-09-30 PC 459 felony, prison 2 years'],
  },
  'prison-before-2023': {
    holds: [
      'as of 2022-12-31; 2011-10-01 PC 459 felony, prison 2 years',
      'as of 2017-12-31; 2011-09-30 PC 459 felony, prison 2 years',
    ],
    fails: [
      'as of 2023-01-01; 2011-10-01 PC 459 felony, prison 2 years',
      'as of 2022-12-31; 2011-10-01 PC 459 felony, jail 2 years',
      ...notFelonyWithoutProbation('as of 2022-12-31; 2011-10-01', 'PC 459', 'prison 2 years'),
    ],
    unknown: ['as of 2022-12-31; 2011-10-01 PC 459 felony'],
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
  'jail-before-2014': {
    holds: ['as of 2013-12-31; 2011-10-01 PC 459 felony, jail 3 months'],
    fails: [
      'as of 2014-01-01; 2011-10-01 PC 459 felony, jail 3 months',
      'as of 2013-12-31; 2011-10-01 PC 459 felony, prison 3 months',
      'as of 2013-12-31; 2011-09-30 PC 459 felony, jail 3 months',
      ...notFelonyWithoutProbation('as of 2013-12-31; 2011-10-01', 'PC 459', 'jail 3 months'),
    ],
    unknown: ['as of 2013-12-31; 2011-10-01 PC 459 felony'],
  },
  jail: {
    holds: [
      '2012-10-01 PC 459 felony, jail 2 years',
      '2011-10-01 PC 459 felony, jail 2 years',
      'as of 2014-01-01; 2011-10-01 PC 459 felony, jail 3 months',
    ],
    fails: [
      'as of 2013-12-31; 2011-10-01 PC 459 felony, jail 3 months',
      '2012-10-01 PC 459 felony, prison 2 years',
      '2011-09-30 PC 459 felony, jail 2 years',
      ...notFelonyWithoutProbation('2012-10-01', 'PC 459', 'jail 2 years'),
    ],
    unknown: ['2012-10-01 PC 459 felony'],
  },
};
