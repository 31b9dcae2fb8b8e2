import type { Examples } from '../../../../law/language/index.ts';

/** As of 2026-01-01, in the county of SACRAMENTO. */

const PRISON = '2015-01-01 PC 459 felony, prison 4 years';
const CAMP = 'service: the person served well on a hand crew of a fire camp, of the state or a county';
const HOUSE = 'service: the person served well at an institutional firehouse';
const FREE = 'release: the person has been released from custody';
const [IF, UNLESS] = [`, if ${CAMP}`, `, unless ${CAMP}, unless ${HOUSE}`];

const excludedCrimes: Examples = {
  holds: ['2015-01-01 PC 187(a) felony, prison 25 years', '2015-01-01 PC 451(c) felony, prison 4 years'],
  fails: [
    PRISON,
    '2015-01-01 664/PC 187 felony, prison 7 years',
    '2015-01-01 PC 261 felony, prison 7 years',
    '2015-01-01 PC 452 felony, prison 2 years',
    '2015-01-01 ? felony, prison 2 years',
  ],
  unknown: [],
};

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: ['set aside', 'sealed', 'dismissed-64', 'destroyed'].map((each) => `${PRISON}, ${each}`),
    fails: [PRISON, `${PRISON}, reduced`],
    unknown: [`${PRISON}, set aside?`],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': { holds: [`as of 2020-12-31; ${PRISON}`], fails: [`as of 2021-01-01; ${PRISON}`], unknown: [] },
  'no-custody': {
    holds: ['2015-01-01 PC 484 misdemeanor, fine', '2015-01-01 PC 459 felony, probation 3 years'],
    fails: [
      PRISON,
      '2015-01-01 PC 459 felony, jail 1 years',
      '2015-01-01 PC 459 felony, probation 3 years, revoked',
      '2015-01-01 PC 459 felony',
    ],
    unknown: [],
  },
  excluded: excludedCrimes,
  'no-service': {
    holds: [
      `${PRISON}${UNLESS}`,
      `as of 2025-12-31; ${PRISON}, unless ${CAMP}`,
      `as of 2025-12-31; ${PRISON}, unless ${CAMP}, if ${HOUSE}`,
    ],
    fails: [
      PRISON,
      `${PRISON}${IF}`,
      `${PRISON}, unless ${CAMP}`,
      `${PRISON}, unless ${CAMP}, if ${HOUSE}`,
      `${PRISON}, unless ${HOUSE}`,
    ],
    unknown: [],
  },
  'not-released': {
    holds: [`${PRISON}${IF}, unless ${FREE}`, `${PRISON}, if ${HOUSE}, unless ${FREE}`],
    fails: [
      PRISON,
      `${PRISON}${IF}`,
      `${PRISON}, unless ${FREE}`,
      `${PRISON}${UNLESS}, unless ${FREE}`,
      `${PRISON}${IF}, if ${FREE}`,
      `as of 2025-12-31; ${PRISON}, if ${HOUSE}, unless ${FREE}`,
    ],
    unknown: [],
  },
  'perhaps-excluded': {
    holds: [
      `2015-01-01 664/PC 187 felony, prison 7 years${IF}`,
      `2015-01-01 PC 452 felony, prison 2 years, if ${HOUSE}`,
      `* ${PRISON}${IF}; 2020-01-01 PC 187 felony, prison 25 years`,
    ],
    fails: [
      `${PRISON}${IF}`,
      '2015-01-01 PC 452 felony, prison 2 years',
      `2015-01-01 PC 452 felony, prison 2 years${UNLESS}`,
      `as of 2025-12-31; 2015-01-01 PC 452 felony, prison 2 years, if ${HOUSE}`,
      `* ${PRISON}${IF}; 2020-01-01 PC 187 felony dismissed`,
      `* ${PRISON}${IF}; 2020-01-01 PC 484 misdemeanor, fine`,
    ],
    unknown: [`2015-01-01 ? felony, prison 2 years${IF}`],
  },
  served: {
    holds: [`${PRISON}${IF}`, `${PRISON}, if ${HOUSE}`],
    fails: [PRISON, `${PRISON}${UNLESS}`, `as of 2025-12-31; ${PRISON}, if ${HOUSE}`],
    unknown: [],
  },
};

const asked = (fact: string): Examples => ({
  holds: [`${PRISON}, if ${fact}`],
  fails: [`${PRISON}, unless ${fact}`],
  unknown: [PRISON],
});

export const flagExamples: Readonly<Record<string, Examples>> = {
  camp: asked(CAMP),
  firehouse: asked(HOUSE),
  released: { holds: [`${PRISON}, unless ${FREE}`], fails: [`${PRISON}, if ${FREE}`], unknown: [PRISON] },
};
