import type { Examples } from '../../../../law/language/index.ts';

/** As of 2024-10-01, in the county of SACRAMENTO. */

const PENDING = 'pending: the person is serving a sentence for, on probation for, or charged with any offense';
const SUPERVISED = 'supervision: the person is under local, state or federal supervision now';
const SUPERVISION_OVER = 'supervision: parole and all other supervision for it were over four years ago or more';
const PROHIBITED = 'prohibition: a court has prohibited automatic relief for it';
const FINDING =
  'circumstances: a finding of great bodily injury, a firearm or deadly weapon, or a gang was made with it';

/** A misdemeanor that is over, beside which something else stands. */
const OLD = '2010-03-01 PC 484 misdemeanor, fine';
const beside = (...others: readonly string[]) => others.map((other) => `${OLD}; ${other}`);
const RELIEF = ['set aside', 'sealed', 'dismissed-64', 'destroyed'] as const;
const REDUCED = ['reduced', 'reduced-47', 'redesignated'] as const;
/** A felony without probation whose term was over on 2014-05-01. */
const FELONY = '2012-05-01 HS 11378 felony, jail 2 years';

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: RELIEF.map((relief) => `2015-03-01 PC 459 felony, probation 3 years, ${relief}`),
    fails: ['2015-03-01 PC 459 felony, probation 3 years', '2015-03-01 PC 459 felony, probation 3 years, reduced'],
    unknown: ['2015-03-01 PC 459 felony, probation 3 years, set aside?'],
  },
};

/** A charge without an outcome, on a day that counts. */
const open = (on: string): Pick<Examples, 'holds' | 'unknown'> & { readonly ended: readonly string[] } => ({
  holds: beside(
    `${on} PC 459 felony arrest`,
    `${on} PC 459 felony supplemental`,
    `${on} PC 459 felony arrest, cycle 7; ${on} PC 459 felony dismissed, cycle 8`,
  ),
  ended: [
    OLD,
    ...beside(
      `${on} PC 459 felony dismissed`,
      `${on} PC 459 felony, probation 1 years`,
      `${on} PC 459 felony registration`,
      `${on} PC 459 felony arrest, cycle 7; ${on} PC 459 felony dismissed, cycle 7`,
      `${on} PC 459 felony arrest, cycle 7; ${on} PC 459 felony, fine, cycle 7`,
    ),
  ],
  unknown: beside(`${on} PC 459 felony, disposition?`, `${on} PC 459 felony arrest, cycle?`),
});
const recent = open('2024-08-01');
const longAgo = open('1995-08-01');

export const clauseExamples: Readonly<Record<string, Examples>> = {
  registered: {
    holds: ['registered; 2000-01-01 PC 288(a) felony, probation 5 years'],
    fails: ['2000-01-01 PC 288(a) felony, probation 5 years'],
    unknown: ['registered?; 2000-01-01 PC 288(a) felony, probation 5 years'],
  },
  prohibited: {
    holds: [`${OLD}, if ${PROHIBITED}`],
    fails: [OLD, `${OLD}, unless ${PROHIBITED}`],
    unknown: [],
  },
  'before-1973': {
    holds: ['1972-12-31 PC 484 misdemeanor, fine'],
    fails: ['1973-01-01 PC 484 misdemeanor, fine'],
    unknown: ['? PC 484 misdemeanor, fine'],
  },
  'not-running': {
    holds: [`as of 2022-06-30; ${OLD}`],
    fails: [`as of 2022-07-01; ${OLD}`],
    unknown: [],
  },
  'serving-elsewhere': {
    holds: beside(
      '2023-03-01 PC 487 felony, prison 3 years',
      '2021-10-02 PC 487 felony, probation 3 years',
      '2021-10-01 PC 487 felony, jail 6 months, probation 3 years, revoked',
      '2018-10-02 PC 484 misdemeanor, jail 7 years',
      '2018-10-02 PC 415 infraction, jail 7 years',
      '2010-01-01 PC 187 felony, prison 25 years',
    ),
    fails: [
      '2023-03-01 PC 487 felony, prison 3 years',
      ...beside(
        '2021-10-01 PC 487 felony, probation 3 years',
        '2021-10-01 PC 487 felony, jail 6 months, probation 3 years',
        '2018-10-01 PC 484 misdemeanor, jail 7 years',
        '2018-10-01 PC 415 infraction, jail 7 years',
        '2023-03-01 PC 487 felony dismissed, prison 3 years',
        ...RELIEF.map((relief) => `2023-03-01 PC 487 felony, prison 3 years, ${relief}`),
      ),
    ],
    unknown: beside('2023-03-01 PC 487 felony', '2001-03-01 PC 487 felony, prison', '2019-03-01 PC 484 misdemeanor'),
  },
  'told-pending': {
    holds: [`${OLD}, if ${PENDING}`, `${OLD}, if ${SUPERVISED}`],
    fails: [OLD, `${OLD}, unless ${PENDING}, unless ${SUPERVISED}`],
    unknown: [],
  },
  pending: {
    holds: [...recent.holds, ...beside('2021-10-02 PC 459 felony arrest')],
    fails: [...recent.ended, ...beside('2021-10-01 PC 459 felony arrest')],
    unknown: [...recent.unknown, ...beside('? PC 459 felony arrest')],
  },
  'pending-long-ago': { holds: longAgo.holds, fails: longAgo.ended, unknown: longAgo.unknown },
  'probation-runs': {
    holds: [
      '2021-10-02 PC 487 felony, probation 3 years',
      '2015-03-01 PC 487 felony, probation 10 years',
      '2018-10-02 PC 484 misdemeanor, probation 7 years',
      '2018-10-02 PC 415 infraction, probation 7 years',
      ...REDUCED.map((reduced) => `2018-10-02 PC 487 felony, probation 7 years, ${reduced}`),
    ],
    fails: [
      '2021-10-01 PC 487 felony, probation 3 years',
      '2021-10-01 PC 487 felony, jail 6 months, probation 3 years',
      '2018-10-01 PC 484 misdemeanor, probation 7 years',
      '2018-10-01 PC 415 infraction, probation 7 years',
      ...REDUCED.map((reduced) => `2018-10-01 PC 487 felony, probation 7 years, ${reduced}`),
      '2023-10-01 PC 487 felony, prison 3 years',
      '2022-10-01 PC 487 felony, probation 3 years, revoked',
    ],
    unknown: ['2021-10-02 PC 487 felony', '2021-10-02 PC 487 felony, probation'],
  },
  'prison-before-2024': {
    holds: ['as of 2024-09-30; 2015-03-01 PC 487 felony, probation 3 years, prison 2 years'],
    fails: [
      'as of 2024-10-01; 2015-03-01 PC 487 felony, probation 3 years, prison 2 years',
      'as of 2024-09-30; 2015-03-01 PC 487 felony, probation 3 years',
      'as of 2024-09-30; 2015-03-01 PC 487 felony, prison 2 years',
      'as of 2024-09-30; 2015-03-01 PC 487 felony, probation 3 years, prison 2 years, revoked',
    ],
    unknown: ['as of 2024-09-30; 2015-03-01 PC 487 felony'],
  },
  probation: {
    holds: [
      '2019-06-15 PC 484 misdemeanor, probation 3 years',
      '2016-06-15 PC 211 felony, probation 5 years',
      '2016-06-15 PC 415 infraction, probation 1 years',
    ],
    fails: ['2016-06-15 PC 211 felony, probation 5 years, revoked', '2019-06-15 PC 484 misdemeanor, fine'],
    unknown: ['2019-06-15 PC 484 misdemeanor'],
  },
  'short-wait': {
    holds: [
      '2023-10-02 PC 602 misdemeanor, jail 30 days',
      '2023-10-02 PC 415 infraction, fine',
      '2023-01-01 PC 602 misdemeanor, jail 2 years',
      '2018-10-02 PC 602 misdemeanor, jail 7 years',
      ...REDUCED.map((reduced) => `2023-10-02 PC 487 felony, jail 30 days, ${reduced}`),
    ],
    fails: [
      '2023-10-01 PC 602 misdemeanor, jail 30 days',
      '2022-10-01 PC 602 misdemeanor, jail 2 years',
      '2018-10-01 PC 602 misdemeanor, jail 7 years',
      '2018-10-01 PC 415 infraction, jail 7 years',
      '2018-10-01 PC 487 felony, jail 7 years, reduced',
      '2023-10-02 PC 487 felony, jail 30 days',
    ],
    unknown: ['2022-01-01 PC 602 misdemeanor', '2023-10-02 PC 602 ?, jail 30 days'],
  },
  'short-sentence': {
    holds: [
      '2023-10-01 PC 602 misdemeanor, jail 30 days',
      '2023-10-01 PC 415 infraction, fine',
      ...REDUCED.map((reduced) => `2012-05-01 PC 487 felony, jail 30 days, ${reduced}`),
    ],
    fails: [FELONY, '2012-05-01 PC 487 felony, jail 30 days, pardoned'],
    unknown: ['2012-05-01 PC 487 ?, jail 30 days', '2012-05-01 PC 487 felony, jail 30 days, set aside?'],
  },
  'felonies-not-running': {
    holds: [`as of 2024-09-30; ${FELONY}`],
    fails: [`as of 2024-10-01; ${FELONY}`],
    unknown: [],
  },
  serious: {
    holds: [
      '2012-05-01 PC 211 felony, prison 3 years',
      '2012-05-01 664/PC 211 felony, prison 3 years',
      '2012-05-01 PC 460(a) felony, prison 3 years',
      '2012-05-01 PC 245(a)(1) felony, prison 3 years',
    ],
    fails: [
      FELONY,
      '2012-05-01 PC 245(a)(4) felony, prison 3 years',
      '2012-05-01 664/PC 245(b) felony, prison 3 years',
      '2012-05-01 PC 459 felony, prison 3 years',
    ],
    unknown: ['2012-05-01 PC 245(a) felony, prison 3 years', '2012-05-01 ? felony, prison 3 years'],
  },
  registrable: {
    holds: ['2012-05-01 PC 311.11 felony, jail 2 years', '2012-05-01 664/PC 311.11 felony, jail 2 years'],
    fails: [FELONY],
    unknown: ['2012-05-01 ? felony, jail 2 years'],
  },
  'felony-wait': {
    holds: [
      '2018-10-02 HS 11378 felony, jail 2 years',
      '2018-06-01 PC 487(a) felony, probation 2 years, jail 6 months, revoked',
    ],
    fails: ['2018-10-01 HS 11378 felony, jail 2 years'],
    unknown: ['2012-05-01 HS 11378 felony', '2012-05-01 HS 11378 felony, prison'],
  },
  'told-supervised-since': {
    holds: [`${FELONY}, unless ${SUPERVISION_OVER}`],
    fails: [FELONY, `${FELONY}, if ${SUPERVISION_OVER}`],
    unknown: [],
  },
  'convicted-in-wait': {
    holds: [
      `${FELONY}; 2014-05-02 PC 487 felony, fine`,
      `${FELONY}; 2018-04-30 PC 487 felony, fine`,
      '2012-05-01 HS 11378 felony, prison 2 years, completed 2015-05-01; 2018-02-01 PC 487 felony, probation 3 years',
    ],
    fails: [
      FELONY,
      `${FELONY}; 2014-05-01 PC 487 felony, fine`,
      `${FELONY}; 2018-05-01 PC 487 felony, fine`,
      `${FELONY}; 2016-01-01 PC 484 misdemeanor, fine`,
      `${FELONY}; 2016-01-01 PC 415 infraction, fine`,
      `${FELONY}; 2016-01-01 PC 487 felony dismissed`,
    ],
    unknown: [`${FELONY}; ? PC 487 felony, fine`, '2012-05-01 HS 11378 felony; 2016-01-01 PC 487 felony, fine'],
  },
  candidate: {
    holds: [
      '2015-03-01 PC 459 felony, prison 2 years',
      `2015-03-01 PC 459 felony, prison 2 years, unless ${SUPERVISION_OVER}`,
    ],
    fails: [`2015-03-01 PC 459 felony, prison 2 years, if ${SUPERVISION_OVER}`, FELONY],
    unknown: ['2015-03-01 PC 459 felony'],
  },
  'perhaps-serious': {
    holds: [
      '2012-05-01 PC 459 felony, jail 2 years',
      '2012-05-01 664/PC 245(b) felony, jail 2 years',
      '2012-05-01 HS 11353 felony, jail 2 years',
    ],
    fails: [FELONY, '2012-05-01 PC 487(a) felony, jail 2 years'],
    unknown: ['2012-05-01 PC 487 felony, jail 2 years', '2012-05-01 ? felony, jail 2 years'],
  },
  'perhaps-registrable': {
    holds: ['2012-05-01 PC 261.5(c) felony, jail 2 years'],
    fails: [FELONY],
    unknown: ['2012-05-01 ? felony, jail 2 years'],
  },
};

/** Histories of a flag on felonies that go by the part of 2024; `with` what it asks for, and what it does not. */
function ofFelonies(says: string, not: readonly string[]): Examples {
  const revoked = '2012-05-01 HS 11378 felony, probation 2 years, revoked';
  return {
    holds: [`${FELONY}${says}`, `${revoked}${says}`],
    fails: [
      `2012-05-01 HS 11378 misdemeanor, jail 2 years${says}`,
      `2012-05-01 HS 11378 infraction, jail 2 years${says}`,
      ...REDUCED.map((reduced) => `${FELONY}, ${reduced}${says}`),
      `2012-05-01 HS 11378 felony, probation 2 years${says}`,
      ...not.map((each) => `${FELONY}${each}`),
    ],
    unknown: [`2012-05-01 HS 11378 felony${says}`],
  };
}

const unsaid = (history: string, says: string): Examples => ({
  holds: [`${history}, if ${says}`],
  fails: [`${history}, unless ${says}`],
  unknown: [history],
});

const ofSection = (section: string) => `2012-05-01 ${section} felony, jail 2 years`;
const moved = ofFelonies('', []);
const on = (day: string, histories: readonly string[]) => histories.map((history) => `as of ${day}; ${history}`);

export const flagExamples: Readonly<Record<string, Examples>> = {
  pending: unsaid(OLD, PENDING),
  supervised: unsaid(OLD, SUPERVISED),
  prohibited: unsaid(OLD, PROHIBITED),
  'registrable-without-row': {
    holds: [`${OLD}; 2000-01-01 PC 288(a) felony, probation 5 years`, '2000-01-01 PC 261 felony, prison 3 years'],
    fails: [
      OLD,
      `registered; ${OLD}; 2000-01-01 PC 288(a) felony, probation 5 years`,
      `${OLD}; 2000-01-01 PC 288(a) felony dismissed`,
    ],
    unknown: [`${OLD}; 2000-01-01 ? felony, probation 5 years`],
  },
  'supervision-end': ofFelonies(`, if ${SUPERVISION_OVER}`, [`, unless ${SUPERVISION_OVER}`]),
  findings: ofFelonies(`, if ${FINDING}`, [`, unless ${FINDING}`]),
  'fact-of-offense': {
    holds: [ofSection('PC 459'), '2012-05-01 PC 459 felony, probation 2 years, revoked'],
    fails: [
      FELONY,
      '2012-05-01 PC 459 misdemeanor, jail 2 years',
      '2012-05-01 PC 459 infraction, jail 2 years',
      '2012-05-01 PC 459 felony, probation 2 years',
      ...REDUCED.map((reduced) => `${ofSection('PC 459')}, ${reduced}`),
    ],
    unknown: [ofSection('?'), '2012-05-01 PC 459 felony'],
  },
  'finding-shown': ofFelonies(', cycle 1; 2012-05-01 PC 12022.7(a) felony, cycle 1', [
    '',
    ', cycle 1; 2012-05-01 PC 12022.7(a) felony, cycle 2',
    ', cycle 1; 2012-05-01 PC 12022.7(a) felony dismissed, cycle 1',
    ', cycle 1; 2012-05-01 PC 484 misdemeanor, cycle 1',
  ]),
  'felony-since': ofFelonies('; 2012-05-02 PC 487 felony, fine', [
    '',
    '; 2012-05-01 PC 487 felony, fine',
    '; 2016-05-02 PC 484 misdemeanor, fine',
    '; 2016-05-02 PC 415 infraction, fine',
    '; 2016-05-02 PC 487 felony dismissed',
  ]),
  'start-moved': {
    holds: [
      ...['2021-01-01', '2022-06-30'].flatMap((day) => on(day, ['2021-01-01 PC 602 misdemeanor, fine'])),
      ...['2023-07-01', '2023-07-09', '2024-07-01'].flatMap((day) => on(day, moved.holds)),
      ...on('2023-07-01', ['2005-01-01 HS 11378 felony, jail 2 years']),
    ],
    fails: [
      ...['2020-12-31', '2022-07-01'].flatMap((day) => on(day, ['2021-01-01 PC 602 misdemeanor, fine'])),
      ...on('2021-01-01', ['2020-12-31 PC 602 misdemeanor, fine']),
      ...['2023-06-30', '2023-07-10', '2024-06-30', '2024-07-02'].flatMap((day) => on(day, moved.holds)),
      ...on('2023-07-01', ['2004-12-31 HS 11378 felony, jail 2 years', ...moved.fails]),
    ],
    unknown: [...on('2021-01-01', ['? PC 602 misdemeanor, fine']), ...on('2023-07-01', moved.unknown)],
  },
  disclosure: {
    holds: [...on('2022-07-01', [OLD]), ...on('2022-12-31', [OLD])],
    fails: [...on('2022-06-30', [OLD]), ...on('2023-01-01', [OLD])],
    unknown: [],
  },
};
