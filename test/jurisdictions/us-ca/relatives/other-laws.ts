import type { Table } from './table.ts';

const PROP_47 = { law: 'us-ca/prop-47', policy: 'statute', asOf: '2020-07-01', county: 'SACRAMENTO' } as const;
const PETITIONS = { law: 'us-ca/1203-4-family', policy: 'statute', county: 'SACRAMENTO' } as const;
const DESTRUCTION = { law: 'us-ca/records-destruction', policy: 'statute', county: 'SACRAMENTO' } as const;
const SPEED = 'was 20060615 | 11377(A) HS | F';

/** PC 1170.18: felonies of before 2014-11-05 that are misdemeanors now; a bar counts until the court rules. */
export const prop47: Table = {
  ...PROP_47,
  title: 'Prop 47',
  rows: [
    ...['11350(A) HS', '11377(A) HS', '11357(A) HS', '11377 HS', '11350 HS', '666 PC', '666(A) PC', '484/666 PC'].map(
      (offense) =>
        [
          `possession or petty theft: ${offense}`,
          `was 20060615 | ${offense} | F`,
          offense === '484/666 PC' ? 'reduce|hand-review' : 'reduce',
        ] as const,
    ),
    ...[
      '459 PC',
      '460(B) PC',
      '460.2 PC',
      '461.2 PC',
      '470(D) PC',
      '473 PC',
      '475(C) PC',
      '476 PC',
      '476A(A) PC',
      '484E(D) PC',
      '484G PC',
      '487(A) PC',
      '487(C) PC',
      '487(D)(1) PC',
      '487.1 PC',
      '487.2 PC',
      '487.3 PC',
      '487A(A) PC',
      '489 PC',
      '496(A) PC',
      '496.1 PC',
      '496 PC',
      '503 PC',
      '508 PC',
      '532(A) PC',
      '10851(A) VC',
      '484(A) PC',
      '485 PC',
      '666.5(A) PC',
    ].map(
      (offense) =>
        [
          `value or form unknown: ${offense}`,
          `was 20060615 | ${offense} | F`,
          offense === '666.5(A) PC' ? 'none|hand-review' : 'hand-review',
        ] as const,
    ),
    ...[
      '460(A) PC',
      '460.1 PC',
      '461.1 PC',
      '496D(A) PC',
      '11378 HS',
      '11379(A) HS',
      '11351 HS',
      '11352(A) HS',
      '4573.6 PC',
      '211 PC',
      '530.5(A) PC',
      '182(A)(1)/487 PC',
      '182/11377 PC',
      '11370.1(A) HS',
      '451(A) PC',
      '487 HS',
    ].map((offense) => [`not reached: ${offense}`, `was 20060615 | ${offense} | F`, 'none|not-eligible'] as const),
    ['a misdemeanor', 'was 20060615 | 11377(A) HS | M', 'not-eligible|none'],
    ['an attempt', 'was 20060615 | 664/11377 HS | F', 'reduce|hand-review'],
    ['an attempted burglary', 'was 20060615 | 664/459 PC | F', 'hand-review'],
    ['judged the day before', 'court 20141104 | 11377(A) HS | F', 'reduce'],
    ['across the day', 'arrest 20141104 | 11350(A) HS | F; court 20141105 | 11350(A) HS | F', 'hand-review|reduce'],
    ['arrested on the day', 'arrest 20141105 | 11377(A) HS | F; court 20141215 | 11377(A) HS | F', 'not-eligible'],
    ['a superstrike before', `${SPEED}; before 19990110 | 206 PC | F`, 'not-eligible'],
    ['a superstrike after', `${SPEED}; after 20130827 | 664/187(A) PC | F`, 'not-eligible'],
    ['a superstrike in the same case', `${SPEED}; count 187(A) PC | F`, 'not-eligible, none'],
    ['a superstrike dismissed', `${SPEED}; after 20130827 | 187(A) PC | F | DISMISSED`, 'reduce'],
    ['a conspiracy to murder', `${SPEED}; before 19990110 | 182(A)(1)/187(A) PC | F`, 'not-eligible'],
    ['perhaps a superstrike', `${SPEED}; before 19990110 | 207(A) PC | F`, 'hand-review'],
    ['registrable before', `${SPEED}; before 19990110 | 288(A) PC | F`, 'not-eligible'],
    ['registrable after', `${SPEED}; after 20120110 | 243.4(A) PC | F`, 'not-eligible|hand-review'],
    ['indecent exposure as the state prints it', `${SPEED}; before 19990110 | 314.1 PC | M`, 'not-eligible'],
    ['the old form of rape', `${SPEED}; before 19850110 | 261.2 PC | F`, 'not-eligible'],
    ['perhaps registrable', `${SPEED}; before 19990110 | 272 PC | M`, 'hand-review'],
    ['failing to register', `${SPEED}; before 19990110 | 290(B) PC | F`, 'not-eligible|hand-review'],
    ['registered, no conviction in the file', `${SPEED}; registered 19990110`, 'hand-review'],
    ['robbery is neither', `${SPEED}; before 19990110 | 211 PC | F`, 'reduce'],
    [
      'a juvenile adjudication',
      `${SPEED}; before 19880110 | 187(A) PC | F | JUV PETITION SUSTAINED-602 WIC`,
      'reduce|hand-review',
    ],
    ['set aside', `${SPEED}; later 20100110 | CONV SET ASIDE & DISM PER 1203.4 PC | F`, 'reduce'],
    ['reduced already', `${SPEED}; later 20160110 | REDUCED TO MISD PER 1170.18 PC | M`, 'not-eligible'],
    ['reduced under 17(b)', `${SPEED}; later 20100110 | REDUCED TO MISD PER 17(B) PC | M`, 'not-eligible'],
    ['denied before', `${SPEED}; later 20160110 | PETITION PER 1170.18 PC DENIED | F`, 'reduce'],
    ['reversed', `${SPEED}; later 20080110 | REVERSED ON APPEAL | F`, 'hand-review|none|not-eligible'],
    ['dismissed', `${SPEED}; later 20080110 | DISMISSED PER 1385 PC | F`, 'hand-review|none|not-eligible'],
    [
      'concentrate dismissed and sealed',
      'was 20060615 | 11357(A) HS | F; later 20180110 | DISMISSED & SEALED PER 11361.8 HS | F',
      'not-eligible',
    ],
    ['no letter, a misdemeanor', 'was 20060615 | 11357 HS | M', 'not-eligible|none'],
    ['no letter, a felony: (a)', 'was 20060615 | 11357 HS | F', 'reduce'],
    [
      'petty theft with a prior, and elder theft',
      'was 20060615 | 666 PC | F; before 19990110 | 368(D) PC | F',
      'hand-review',
    ],
    [
      'forgery and identity theft in one case',
      'was 20060615 | 470(D) PC | F; count 530.5(A) PC | F',
      'hand-review, none',
    ],
  ],
};

/** The same on the days when the application had a deadline, and since. */
export const prop47Later: readonly Table[] = [
  {
    ...PROP_47,
    asOf: '2023-01-01',
    title: 'Prop 47 after the deadline',
    rows: [['possession', SPEED, 'reduce|hand-review']],
  },
  {
    ...PROP_47,
    asOf: '2024-07-01',
    title: 'Prop 47 since the deadline is repealed',
    rows: [['possession', SPEED, 'reduce']],
  },
];

const THEFT = '484(A) PC | M';

/** PC 1203.4, 1203.4a, 1203.41 and 1203.42 as of one day. */
export const petitions: readonly Table[] = [
  {
    ...PETITIONS,
    asOf: '2024-07-01',
    title: 'petitions as of 2024-07-01',
    rows: [
      ['probation, over', `court 20100110 | ${THEFT}`, 'petition-shall'],
      ['a felony, probation over', 'court 20100110 | 459 PC | F', 'petition-shall'],
      ['probation runs', 'court 20230110 | 459 PC | F', 'not-yet'],
      ['probation ends today', `court 20210701 | ${THEFT}`, 'petition-shall|not-yet'],
      ['probation ends tomorrow', `court 20210702 | ${THEFT}`, 'not-yet'],
      ['revoked', `court 20100110 | ${THEFT}; later 20110110 | PROBATION REVOKED | M`, 'petition-may'],
      [
        'revoked and reinstated',
        `court 20100110 | ${THEFT}; later 20110110 | PROB REVOKED AND REINSTATED | M`,
        'petition-may',
      ],
      [
        'ended early',
        `court 20220110 | ${THEFT}; later 20230110 | PROBATION TERMINATED PER 1203.3 PC | M`,
        'petition-shall|not-yet|hand-review',
      ],
      ['convicted again during probation', `court 20100110 | ${THEFT}; after 20110110 | 459 PC | F`, 'petition-may'],
      [
        'convicted again on the day probation ended',
        `court 20100110 | ${THEFT}; after 20130110 | 459 PC | F`,
        'petition-shall|petition-may',
      ],
      ['no probation, a year over', `court 20100110 | ${THEFT} | CONVICTED-JAIL | JAIL 30D`, 'petition-shall'],
      ['a sentence that the file leaves blank', `court 20100110 | ${THEFT} | CONVICTED | -`, 'petition-shall'],
      [
        'a blank sentence, and a later conviction',
        `court 20100110 | ${THEFT} | CONVICTED | -; after 20140110 | 459 PC | F`,
        'hand-review|petition-may',
      ],
      ['no probation, a fine', `court 20100110 | ${THEFT} | CONVICTED-FINE | FINE`, 'petition-shall'],
      [
        'no probation, convicted again',
        `court 20100110 | ${THEFT} | CONVICTED-JAIL | JAIL 30D; after 20140110 | 459 PC | F`,
        'petition-may',
      ],
      [
        'no probation, an infraction since',
        `court 20100110 | ${THEFT} | CONVICTED-JAIL | JAIL 30D; after 20140110 | 22350 VC | I | CONVICTED-FINE | FINE`,
        'petition-shall|petition-may',
      ],
      ['no probation, less than a year', `court 20231001 | ${THEFT} | CONVICTED-JAIL | JAIL 30D`, 'not-yet'],
      ['an infraction of the Penal Code', 'court 20100110 | 415.1 PC | I | CONVICTED-FINE | FINE', 'petition-shall'],
      ...[
        '22350 VC',
        '24600(A) VC',
        '21453(A) VC',
        '22450(A) VC',
        '23222(B) VC',
        '22349(A) VC',
        '23123(A) VC',
        '26708(A) VC',
      ].map(
        (offense) =>
          [
            `a traffic infraction: ${offense}`,
            `court 20100110 | ${offense} | I | CONVICTED-FINE | FINE`,
            'not-eligible|hand-review',
          ] as const,
      ),

      ...[
        '286(C) PC',
        '288(A) PC',
        '288(C)(1) PC',
        '288A(C)(1) PC',
        '287(C) PC',
        '288.5 PC',
        '289(J) PC',
        '311.1(A) PC',
        '311.2(B) PC',
        '311.3 PC',
        '311.11(A) PC',
      ].map(
        (offense) =>
          [`left out after probation: ${offense}`, `court 20000110 | ${offense} | F`, 'not-eligible'] as const,
      ),
      ['261.5(d), a felony', 'court 20000110 | 261.5(D) PC | F', 'not-eligible'],
      ['261.5(d), a misdemeanor', 'court 20000110 | 261.5(D) PC | M', 'petition-shall'],
      ['261.5(c), a felony', 'court 20000110 | 261.5(C) PC | F', 'petition-shall'],
      ['286(b): not left out', 'court 20000110 | 286(B)(1) PC | F', 'petition-shall'],
      ['243.4: not left out after probation', 'court 20000110 | 243.4(A) PC | F', 'petition-shall'],
      [
        '288(c), a misdemeanor without probation',
        'court 20000110 | 288(C)(1) PC | M | CONVICTED-JAIL | JAIL 90D',
        'not-eligible',
      ],
      [
        '311.11, a misdemeanor without probation',
        'court 20000110 | 311.11(A) PC | M | CONVICTED-JAIL | JAIL 90D',
        'petition-shall|hand-review',
      ],
      ...[
        '23152(A) VC',
        '23153(A) VC',
        '14601.1(A) VC',
        '20001(A) VC',
        '20002(A) VC',
        '23103 VC',
        '2800.2(A) VC',
        '191.5(B) PC',
        '192(C)(1) PC',
        '23109(A) VC',
        '31602 VC',
      ].map(
        (offense) =>
          [`a driving offense after probation: ${offense}`, `court 20100110 | ${offense} | M`, 'petition-may'] as const,
      ),
      [
        'drunk driving without probation',
        'court 20100110 | 23152(A) VC | M | CONVICTED-JAIL | JAIL 60D',
        'petition-shall|petition-may',
      ],
      ['2800.1 is not 2800', 'court 20100110 | 2800.1(A) VC | M', 'petition-shall|petition-may|hand-review'],
      ['2800', 'court 20100110 | 2800(A) VC | M', 'hand-review|not-eligible'],
      ['2803', 'court 20100110 | 2803(A) VC | M', 'hand-review|not-eligible'],
      ['unlicensed driving, a misdemeanor', 'court 20100110 | 12500(A) VC | M', 'petition-shall'],
      [
        'a prison felony since realignment',
        'court 20120110 | 211 PC | F | CONVICTED-PRISON | PRISON 24M',
        'petition-may',
      ],
      ['a prison felony, two years not over', 'court 20200110 | 211 PC | F | CONVICTED-PRISON | PRISON 36M', 'not-yet'],
      [
        'a prison felony before realignment',
        'court 20050110 | 459 PC | F | CONVICTED-PRISON | PRISON 24M',
        'petition-may',
      ],
      ['a jail felony', 'court 20120110 | 459 PC | F | CONVICTED-JAIL | JAIL 24M', 'petition-may'],
      [
        'a jail felony, over a year ago',
        'court 20210110 | 459 PC | F | CONVICTED-JAIL | JAIL 24M',
        'hand-review|not-yet|petition-may',
      ],
      ...['664/288(A) PC', '664/286(C)(2) PC', '664/311.11(A) PC', '664/261.5(D) PC'].map(
        (offense) =>
          [
            `attempts are not left out (Lewis, Marinelli): ${offense}`,
            `court 20080110 | ${offense} | F`,
            'petition-shall',
          ] as const,
      ),
      [
        'an attempt of 288(c), a misdemeanor without probation',
        'court 20080110 | 664/288(C)(1) PC | M | CONVICTED-JAIL | JAIL 90D',
        'petition-shall',
      ],
      ...['14601.1(A) VC', '27150.1 VC', '5201.1 VC', '23109(C) VC', '40508(A) VC', '12500(A) VC'].map(
        (offense) =>
          [
            `PC 19.8 fines it: ${offense}`,
            `court 20100110 | ${offense} | I | CONVICTED-FINE | FINE`,
            'petition-shall',
          ] as const,
      ),
      ...['4000(A)(1) VC', '16028(A) VC', '21806 VC', '23140(A) VC', '22500(I) VC'].map(
        (offense) =>
          [
            `a fine of its own: ${offense}`,
            `court 20100110 | ${offense} | I | CONVICTED-FINE | FINE`,
            'hand-review|petition-shall',
          ] as const,
      ),
      ['a jail felony of 2004', 'court 20040110 | 459 PC | F | CONVICTED-JAIL | JAIL 6M', 'petition-may'],
      [
        '288(c) with jail in 2004: only one of two routes',
        'court 20040110 | 288(C)(1) PC | F | CONVICTED-JAIL | JAIL 6M',
        'hand-review',
      ],
      [
        'a felony revoked, years ago',
        'court 20050110 | 459 PC | F; later 20060110 | PROBATION REVOKED | F',
        'petition-may',
      ],
      [
        'a felony reinstated, years ago',
        'court 20050110 | 459 PC | F; later 20060110 | PROBATION REINSTATED | F',
        'petition-may',
      ],
      ...[
        '220 PC',
        '314.1 PC',
        '288.2(A)(1) PC',
        '261(A)(2) PC',
        '243.4(A) PC',
        '311.4(A) PC',
        '266H(B) PC',
        '664/288(A) PC',
        '664/261 PC',
        '285 PC',
      ].map(
        (offense) =>
          [
            `prison and registrable: ${offense}`,
            `court 20120110 | ${offense} | F | CONVICTED-PRISON | PRISON 24M`,
            'not-eligible|hand-review',
          ] as const,
      ),
      ...['187(A) PC', '209(A) PC', '206 PC', '664/187(A) PC'].map(
        (offense) =>
          [
            `perhaps for life: ${offense}`,
            `court 19950110 | ${offense} | F | CONVICTED-PRISON | PRISON 15Y`,
            'hand-review|not-yet|not-eligible',
          ] as const,
      ),
      ['a strike is not left out', 'court 20120110 | 245(A)(1) PC | F | CONVICTED-PRISON | PRISON 24M', 'petition-may'],
      [
        'set aside already',
        `court 20100110 | ${THEFT}; later 20150110 | CONV SET ASIDE & DISM PER 1203.4 PC | M`,
        'already-granted|not-eligible|none',
      ],
      [
        'relief without a petition had already',
        `court 20100110 | ${THEFT}; later 20220801 | CONV RELIEF GRANTED PER 1203.425 PC | M`,
        'already-granted|petition-shall|hand-review',
      ],
      [
        'a petition denied',
        `court 20100110 | ${THEFT}; later 20150110 | 1203.4 PC PETITION DENIED | M`,
        'petition-shall|petition-may',
      ],
      [
        'reversed',
        `court 20100110 | ${THEFT}; later 20110110 | REVERSED ON APPEAL | M`,
        'hand-review|none|not-eligible',
      ],
      [
        'dismissed',
        `court 20100110 | ${THEFT}; later 20110110 | DISMISSED PER 1385 PC | M`,
        'hand-review|none|not-eligible',
      ],
      [
        'reduced under Prop 47, served in prison',
        'court 20050110 | 11377(A) HS | F | CONVICTED-PRISON | PRISON 16M; later 20160110 | REDUCED TO MISD PER 1170.18 PC | M',
        'petition-shall',
      ],
      [
        'reduced under Prop 47, convicted since',
        'court 20050110 | 11377(A) HS | F | CONVICTED-PRISON | PRISON 16M; later 20160110 | REDUCED TO MISD PER 1170.18 PC | M; after 20180110 | 459 PC | F',
        'petition-may',
      ],
      [
        'on probation for another offense',
        'court 20100110 | 459 PC | F; after 20230110 | 484(A) PC | M',
        'not-yet|petition-may',
      ],
      [
        'probation elsewhere does not hold up 1203.4a',
        `court 20100110 | ${THEFT} | CONVICTED-JAIL | JAIL 30D; after 20230110 | 484(A) PC | M`,
        'petition-may|petition-shall',
      ],
      [
        'in prison for another offense',
        'court 20100110 | 459 PC | F; after 20230110 | 211 PC | F | CONVICTED-PRISON | PRISON 5Y',
        'not-yet',
      ],
      ['solicitation', 'court 20100110 | 647(B) PC | M', 'petition-shall'],
      ['a conviction of another county', `in FRESNO; court 20100110 | ${THEFT}`, 'none'],
      ['a marijuana felony with probation', 'court 20100110 | 11359 HS | F', 'petition-shall'],
    ],
  },
  {
    ...PETITIONS,
    asOf: '2011-01-10',
    title: 'petitions a year to the day',
    rows: [
      ['no probation', `court 20100110 | ${THEFT} | CONVICTED-JAIL | JAIL 30D`, 'petition-shall'],
      ['no probation, judged a day later', `court 20100111 | ${THEFT} | CONVICTED-JAIL | JAIL 30D`, 'not-yet'],
      ['an infraction', 'court 20100110 | 415.1 PC | I | CONVICTED-FINE | FINE', 'petition-shall'],
      ['an infraction judged a day later', 'court 20100111 | 415.1 PC | I | CONVICTED-FINE | FINE', 'not-yet'],
    ],
  },
  {
    ...PETITIONS,
    asOf: '2020-07-01',
    title: 'petitions as of 2020-07-01',
    rows: [
      [
        'a prison felony of 2012: not before 2023',
        'court 20120110 | 211 PC | F | CONVICTED-PRISON | PRISON 24M',
        'not-eligible|not-yet|hand-review',
      ],
      [
        'a prison felony of 2005, served in jail today',
        'court 20050110 | 459 PC | F | CONVICTED-PRISON | PRISON 24M',
        'petition-may|hand-review',
      ],
      ['a jail felony', 'court 20120110 | 459 PC | F | CONVICTED-JAIL | JAIL 24M', 'petition-may'],
    ],
  },
];

/** H&S 11361.5: possession, and gifts of a small amount; under 18 anything of the article but 11357.5. */
export const destruction: readonly Table[] = [
  {
    ...DESTRUCTION,
    asOf: '2020-07-01',
    title: 'destruction of records as of 2020-07-01',
    rows: [
      ...['11357(A)', '11357(B)', '11357(C)', '11357(D)', '11357', '11360(B)'].map(
        (section) => [`two years over: ${section}`, `court 20050615 | ${section} HS | M`, 'destroy'] as const,
      ),
      ['a felony of 11357(a)', 'court 20050615 | 11357(A) HS | F', 'destroy'],
      ['11357(e), 18 by now', 'born 19890101; court 20050615 | 11357(E) HS | M', 'destroy'],
      ['new 11357(d), not 18 yet', 'born 20030101; court 20190615 | 11357(D) HS | I', 'not-yet'],
      ['new 11357(b)', 'court 20170615 | 11357(B)(2) HS | M', 'destroy'],
      ['two years today', 'court 20180701 | 11357(C) HS | M | CONVICTED-FINE | FINE', 'destroy'],
      ['two years tomorrow', 'court 20180702 | 11357(C) HS | M | CONVICTED-FINE | FINE', 'not-yet'],
      ['two years since release', 'court 20180101 | 11357(C) HS | M | CONVICTED-JAIL | JAIL 6M', 'destroy|not-yet'],
      ['jail till lately', 'court 20180301 | 11357(C) HS | M | CONVICTED-JAIL | JAIL 6M', 'not-yet'],
      ...['11358', '11359', '11360(A)', '11357.5(B)', '11364', '11361(A)'].map(
        (section) =>
          [`not named for adults: ${section}`, `court 20050615 | ${section} HS | F`, 'none|not-yet'] as const,
      ),
      ...['11358', '11359', '11360(A)', '11360(B)'].map(
        (section) => [`under 18: ${section}`, `born 19890101; was 20050615 | ${section} HS | F`, 'destroy'] as const,
      ),
      ['under 18: 11357.5', 'born 19960101; was 20130615 | 11357.5(B) HS | M', 'none'],
      ['before 1976', 'born 19500101; court 19751231 | 11357(B) HS | M', 'hand-review|none'],
      ['since 1976', 'born 19500101; court 19760101 | 11357(B) HS | M', 'destroy'],
      ['an infraction', 'court 20120615 | 11357(B) HS | I | CONVICTED-FINE | FINE', 'destroy'],
      ['no date', 'court - | 11357(B) HS | M', 'hand-review'],
    ],
  },
];
