import { ofPolicy, type Table } from './table.ts';

const SOLD = 'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F';
const POLICIES = ['san-joaquin', 'contra-costa', 'sacramento', 'los-angeles', 'san-francisco'] as const;

/** What every county's policy shares: the days of the Act, what a line contradicts, and who is old enough. */
export const everyCounty: readonly Table[] = POLICIES.map((policy) =>
  ofPolicy(policy, 'days and contradictions', [
    ['across the Act', 'arrest 20160501 | 11359 HS | F; court 20170201 | 11359 HS | F', 'hand-review'],
    ['the day before, the day of', 'arrest 20161108 | 11359 HS | F; court 20161109 | 11359 HS | F', 'hand-review'],
    ['on the day, no arrest', 'court 20161109 | 11359 HS | F', 'hand-review|not-eligible'],
    ['arrested on the day', 'arrest 20161109 | 11359 HS | F; court 20161215 | 11359 HS | F', 'not-eligible'],
    [
      'arrested in 2018',
      'arrest 20180501 | 11360(A)(3)(C) HS | F; court 20180615 | 11360(A)(3)(C) HS | F',
      'not-eligible',
    ],
    ['reversed', `${SOLD}; later 20090110 | REVERSED ON APPEAL | F`, 'hand-review|none|not-eligible'],
    ['dismissed', `${SOLD}; later 20090110 | DISMISSED PER 1385 PC | F`, 'hand-review|none|not-eligible'],
    [
      'born after the judgment',
      'born 20100101; court 20050615 | 11359 HS | F; after 20160110 | 484 PC | M',
      policy === 'sacramento'
        ? 'reduce|hand-review'
        : policy === 'san-francisco'
          ? 'dismiss|hand-review'
          : 'hand-review|maybe',
    ],
    ['a conspiracy', 'was 20050615 | 182(A)(1)/11359 PC | F', 'none|not-eligible|hand-review'],
    ['of another county', 'in FRESNO; was 20050615 | 11359 HS | F', 'none'],
    [
      'set aside: decided like any other',
      `${SOLD}; later 20090110 | CONV SET ASIDE & DISM PER 1203.4 PC | F`,
      'dismiss',
    ],
    [
      'redesignated: a person asks whether the county dismisses',
      `${SOLD}; later 20180110 | REDESIGNATED MISD PER 11361.8 HS | M`,
      'hand-review',
    ],
    [
      'dismissed and sealed already',
      `${SOLD}; later 20180110 | DISMISSED & SEALED PER 11361.8 HS | M`,
      'not-eligible|hand-review|none',
    ],
    [
      'a reversed superstrike is no bar',
      `${SOLD}; before 19990110 | 187(A) PC | F | CONVICTED-PRISON | PRISON 60M; with DISP_DESCR=REVERSED ON APPEAL`,
      'dismiss|hand-review',
    ],
  ]),
);

const BOTH = ['san-joaquin', 'contra-costa'].map((policy) =>
  ofPolicy(policy, 'the ten tests', [
    ['a misdemeanor', 'was 20050615 | 11360(A) HS | M', 'dismiss'],
    ['an infraction', 'was 20120615 | 11357(B) HS | I', 'dismiss'],
    ['a felony of 11357', 'was 20050615 | 11357(A) HS | F', 'dismiss'],
    ['an attempt of 11357', 'was 20050615 | 66411357(A) HS | F', 'dismiss|hand-review'],
    ['several, five years ago today', `${SOLD}; after 20150701 | 484 PC | M`, 'maybe'],
    ['several, five years ago yesterday', `${SOLD}; after 20150630 | 484 PC | M`, 'dismiss'],
    [
      'single, the sentence ended yesterday',
      'arrest 20160501 | 11359 HS | F; court 20160630 | 11359 HS | F | CONVICTED-PROBATION | PROBATION 48M',
      'dismiss',
    ],
    [
      'single, the sentence runs',
      'arrest 20160501 | 11359 HS | F; court 20160801 | 11359 HS | F | CONVICTED-PROBATION | PROBATION 48M',
      'maybe',
    ],
    [
      'single, no sentence',
      'arrest 20160501 | 11359 HS | F; court 20160801 | 11359 HS | F | CONVICTED | -',
      'hand-review',
    ],
    ['the level does not matter', 'was 20050615 | 11359 HS | -', 'dismiss'],
    ['another charge that was dismissed is none', `${SOLD}; after 20180110 | 459 PC | F | DISMISSED`, 'dismiss'],
    ['another charge without disposition, long ago', `${SOLD}; before 20040110 | 484 PC | M | -`, 'dismiss'],
    ['another charge without disposition, lately', `${SOLD}; after 20190110 | 484 PC | M | -`, 'hand-review'],
    ['a superstrike: flagged, and dismissed', `${SOLD}; before 19990110 | 187(A) PC | F`, 'dismiss'],
    ...[
      '148(A)(1) PC',
      '148.9(A) PC',
      '466 PC',
      '602(L) PC',
      '602L PC',
      '647(F) PC',
      '647F PC',
      '11364 HS',
      '11364.1(A) HS',
      '11550(A) HS',
      '4140 BP',
      '4149 BP',
      '40508(A) VC',
      '1320(A) PC',
    ].map(
      (offense) =>
        [
          `related: ${offense}`,
          `${SOLD}; count ${offense} | M`,
          offense === '11364.1(A) HS'
            ? 'dismiss, none'
            : offense === '647F PC'
              ? 'dismiss, dismiss|hand-review'
              : 'dismiss, dismiss',
        ] as const,
    ),
    ['BP 4060 is for a person', `${SOLD}; count 4060 BP | M`, 'dismiss, maybe'],
    ['related, no marijuana charge in the cycle', 'was 20050615 | 148(A)(1) PC | M', 'maybe'],
    [
      'related, its marijuana charge dismissed',
      'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | DISMISSED; count 148(A)(1) PC | M',
      'none, dismiss',
    ],
    ['not related', `${SOLD}; count 484 PC | M`, 'dismiss, none'],
    ['ends in 148, and is another section', `${SOLD}; count 1148 PC | M`, 'dismiss, none'],
  ]),
);

const SACRAMENTO = ofPolicy('sacramento', 'ten years', [
  ['the only conviction, over', SOLD, 'dismiss'],
  ['a misdemeanor', 'was 20050615 | 11359 HS | M', 'dismiss'],
  ['ten years ago yesterday', `${SOLD}; after 20100630 | 484 PC | M`, 'dismiss'],
  ['ten years ago today', `${SOLD}; after 20100701 | 484 PC | M`, 'reduce'],
  [
    'within ten years, 17 at the offense',
    'born 19880101; was 20050615 | 11360(A) HS | F; after 20150615 | 459 PC | F',
    'reduce-to-infraction|dismiss|hand-review',
  ],
  [
    'within ten years, 19 at the offense: the statute gives no more',
    'born 19860101; was 20050615 | 11359 HS | F; after 20150615 | 459 PC | F',
    'reduce',
  ],
  [
    'the sentence runs',
    'arrest 20160501 | 11360(A) HS | F; court 20160701 | 11360(A) HS | F | CONVICTED-PROBATION | PROBATION 60M',
    'reduce',
  ],
  [
    'the sentence runs, 17',
    'born 19990101; arrest 20160501 | 11359 HS | F; court 20160701 | 11359 HS | F | CONVICTED-PROBATION | PROBATION 60M',
    'reduce-to-infraction',
  ],
  ['a gift, a felony by its text', 'was 20050615 | 11357(B) HS | F; after 20150615 | 459 PC | F', 'dismiss'],
  ['a related charge is not decided', `${SOLD}; count 148(A)(1) PC | M`, 'dismiss, none'],
]);

const BORN_1980 = 'born 19800101';
const LOS_ANGELES = ofPolicy('los-angeles', 'its criteria', [
  ['a misdemeanor is for the cities', 'was 20050615 | 11359 HS | M', 'city-attorneys'],
  ['concentrate', 'was 20050615 | 11357(A) HS | F', 'dismiss'],
  ['another felony of 11357', 'was 20050615 | 11357(C) HS | F', 'hand-review'],
  ['a superstrike before', `${SOLD}; before 19990110 | 205 PC | F`, 'not-eligible'],
  ['a superstrike on the day of the judgment is not prior', `${SOLD}; count 664/187(A) PC | F`, 'dismiss, none'],
  ['a superstrike between arrest and judgment', `${SOLD}; after 20050601 | 187(A) PC | F`, 'dismiss'],
  ['a kidnapping is no superstrike on any facts', `${SOLD}; before 19990110 | 207(A) PC | F`, 'dismiss|hand-review'],
  ['manslaughter is none', `${SOLD}; before 19990110 | 192(A) PC | F`, 'dismiss'],
  ['137 PC is not 37 PC', `${SOLD}; before 19990110 | 137(A) PC | F`, 'dismiss'],
  ['registrable before', `${SOLD}; before 19990110 | 311.11(A) PC | F`, 'not-eligible'],
  [
    'indecent exposure before, as the state prints it',
    `${SOLD}; before 19990110 | 314.1 PC | M`,
    'not-eligible|hand-review',
  ],
  ['registered, no conviction', `${SOLD}; registered 19990110`, 'dismiss'],
  ['failing to register before', `${SOLD}; before 19990110 | 290(B) PC | F`, 'not-eligible|hand-review'],
  [
    'two priors of the section',
    `${SOLD}; before 19950110 | 11359 HS | F; before 19990110 | 664/11359 HS | F`,
    'not-eligible',
  ],
  ['two priors of two sections', `${SOLD}; before 19950110 | 11358 HS | F; before 19990110 | 11359 HS | F`, 'dismiss'],
  ['50 today', 'born 19700701; was 20050615 | 11359 HS | F; after 20180110 | 484 PC | M', 'dismiss'],
  ['50 tomorrow', 'born 19700702; was 20050615 | 11359 HS | F; after 20180110 | 484 PC | M', 'hand-review'],
  ['20 when convicted', 'born 19850101; was 20050615 | 11359 HS | F; after 20180110 | 484 PC | M', 'dismiss'],
  [
    '21 on the day of the judgment',
    'born 19840615; was 20050615 | 11359 HS | F; after 20180110 | 484 PC | M',
    'hand-review',
  ],
  [
    'only Prop 64, all over',
    `${BORN_1980}; was 20130615 | 11359 HS | F; was 20150615 | 11360(A) HS | F`,
    'dismiss, dismiss',
  ],
  ['ten years ago yesterday', `${BORN_1980}; ${SOLD}; after 20100630 | 484 PC | M`, 'dismiss'],
  ['ten years ago today', `${BORN_1980}; ${SOLD}; after 20100701 | 484 PC | M`, 'hand-review'],
  ['died', `${BORN_1980}; ${SOLD}; after 20180110 | 484 PC | M; died 20190101`, 'dismiss'],
  ['no birth date, a conviction of late', `born -; ${SOLD}; after 20180110 | 484 PC | M`, 'hand-review'],
]);

const SAN_FRANCISCO = ofPolicy('san-francisco', 'its tests', [
  ['plain', SOLD, 'dismiss'],
  ['a superstrike before', `${SOLD}; before 19990110 | 187(A) PC | F`, 'not-eligible'],
  ['a superstrike after', `${SOLD}; after 20100110 | 187(A) PC | F`, 'dismiss'],
  ['11357 knows no superstrike', 'was 20050615 | 11357(A) HS | F; before 19990110 | 187(A) PC | F', 'dismiss'],
  ['11360(b) knows no superstrike', 'was 20050615 | 11360(B) HS | M; before 19990110 | 187(A) PC | F', 'dismiss'],
  ['registered', `${SOLD}; registered 19990110`, 'not-eligible'],
  ['two priors', `${SOLD}; before 19950110 | 11359 HS | F; before 19990110 | 11359 HS | F`, 'not-eligible|maybe'],
  [
    'a plea to paraphernalia',
    'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | DISMISSED; count 11364 HS | M',
    'none, dismiss',
  ],
  [
    'a plea to accessory',
    'arrest 20050501 | 11360(A) HS | F; court 20050615 | 11360(A) HS | F | DISMISSED; count 32 PC | F',
    'none, dismiss',
  ],
  [
    'a plea beside another count',
    'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | DISMISSED; count 11364 HS | M; count 148(A)(1) PC | M',
    'none, maybe, none',
  ],
  [
    'a plea beside a count that the prosecutor rejected',
    'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | DISMISSED; count 11366 HS | F',
    'none, dismiss',
  ],
  ['a plea without a marijuana charge', 'was 20050615 | 11364 HS | M', 'not-eligible|none'],
  ['a kidnapping before', `${SOLD}; before 19990110 | 207(A) PC | F`, 'dismiss|hand-review'],
]);

const CHOSEN = {
  baselineEligibility: { dismiss: ['11357', '11358'], reduce: ['11359', '11360'] },
  additionalRelief: {
    subjectUnder21AtConviction: true,
    subjectAgeThreshold: 57,
    yearsSinceConvictionThreshold: 10,
    yearsCrimeFreeThreshold: 5,
    subjectIsDeceased: true,
    subjectHasOnlyProp64Charges: true,
  },
};
const SOLD_2015 = 'arrest 20150501 | 11359 HS | F; court 20150615 | 11359 HS | F';
const STOLE = 'before 20150110 | 484 PC | M';

const OPTIONS = ofPolicy(
  'options-2019',
  'the options table',
  [
    ['the list of dismissals', 'arrest 20150501 | 11358 HS | F; court 20150615 | 11358 HS | F', 'dismiss'],
    ['a misdemeanor', 'arrest 20150501 | 11359 HS | M; court 20150615 | 11359 HS | M', 'dismiss'],
    ['20 when convicted', `born 19950101; ${SOLD_2015}; after 20160110 | 484 PC | M`, 'dismiss'],
    ['21 when convicted', `born 19940615; ${SOLD_2015}; after 20160110 | 484 PC | M`, 'reduce'],
    ['21 tomorrow when convicted', `born 19940616; ${SOLD_2015}; after 20160110 | 484 PC | M`, 'dismiss'],
    ['57 today', `born 19630701; ${SOLD_2015}; after 20160110 | 484 PC | M`, 'dismiss'],
    ['57 tomorrow', `born 19630702; ${SOLD_2015}; after 20160110 | 484 PC | M`, 'reduce'],
    [
      'ten years today',
      'arrest 20100701 | 11360(A) HS | F; court 20100701 | 11360(A) HS | F; after 20160110 | 484 PC | M',
      'dismiss',
    ],
    [
      'ten years tomorrow',
      'arrest 20100702 | 11360(A) HS | F; court 20100702 | 11360(A) HS | F; after 20160110 | 484 PC | M',
      'reduce',
    ],
    ['five years free yesterday', `arrest 20150601 | 11359 HS | F; court 20150630 | 11359 HS | F; ${STOLE}`, 'dismiss'],
    [
      'five years free today is not more than five',
      `arrest 20150601 | 11359 HS | F; court 20150701 | 11359 HS | F; ${STOLE}`,
      'reduce',
    ],
    ['only Prop 64', 'arrest 20160501 | 11359 HS | F; court 20160615 | 11359 HS | F', 'dismiss'],
    ['not only Prop 64', `arrest 20160501 | 11359 HS | F; court 20160615 | 11359 HS | F; ${STOLE}`, 'reduce'],
    ['died', `arrest 20160501 | 11359 HS | F; court 20160615 | 11359 HS | F; ${STOLE}; died 20190101`, 'dismiss'],
    [
      '17 at the offense, reduced',
      `born 19990101; arrest 20160501 | 11359 HS | F; court 20160615 | 11359 HS | F; ${STOLE}`,
      'dismiss|reduce-to-infraction',
    ],
    ['committed after the Act', 'arrest 20180501 | 11358(D) HS | F; court 20180615 | 11358(D) HS | F', 'not-eligible'],
  ],
  { options: CHOSEN },
);

const DISMISS_ALL = ofPolicy('dismiss-all', 'the most', [
  ['a felony', SOLD, 'dismiss'],
  ['a superstrike before', `${SOLD}; before 19990110 | 187(A) PC | F`, 'dismiss'],
  [
    'committed after the Act',
    'arrest 20190501 | 11360(A)(3)(D) HS | F; court 20190615 | 11360(A)(3)(D) HS | F',
    'not-eligible',
  ],
  ['the same, a misdemeanor', 'arrest 20190501 | 11359(B) HS | M; court 20190615 | 11359(B) HS | M', 'not-eligible'],
  ['reversed', `${SOLD}; later 20090110 | CONV REVERSED | F`, 'hand-review'],
]);

export const counties: readonly Table[] = [
  ...everyCounty,
  ...BOTH,
  SACRAMENTO,
  LOS_ANGELES,
  SAN_FRANCISCO,
  OPTIONS,
  DISMISS_ALL,
];
