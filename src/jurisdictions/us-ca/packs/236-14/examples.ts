import type { Examples } from '../../../../law/language/index.ts';

/** As of 2026-01-01, in the county of SACRAMENTO. */

const THEFT = '2010-01-01 PC 484 misdemeanor, fine';
const SOLICITED = '2010-01-01 PC 647(b) misdemeanor, probation 1 years';
const SAYS =
  'trafficking: the person was a victim of human trafficking, and the arrest or conviction came of that directly';
const [IF, UNLESS] = [`, if ${SAYS}`, `, unless ${SAYS}`];

const soliciting: Examples = {
  holds: [SOLICITED, '2010-01-01 PC 647(b)(1) misdemeanor, fine'],
  fails: [
    THEFT,
    '2010-01-01 PC 647(f) misdemeanor, fine',
    '2010-01-01 PC 647 misdemeanor, fine',
    '2010-01-01 ? misdemeanor',
  ],
  unknown: [],
};

const withDetail = (detail: string, texts: readonly string[]) => texts.map((each) => `${each}${detail}`);

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${THEFT}, sealed`, `${THEFT}, destroyed`],
    fails: [THEFT, `${THEFT}, set aside`, `${THEFT}, reduced`],
    unknown: [`${THEFT}, set aside?`],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': { holds: [`as of 2014-12-31; ${SOLICITED}`], fails: [`as of 2015-01-01; ${SOLICITED}`], unknown: [] },
  'prostitution-alone': {
    holds: soliciting.fails.map((each) => `as of 2016-12-31; ${each}`),
    fails: [...soliciting.holds.map((each) => `as of 2016-12-31; ${each}`), `as of 2017-01-01; ${THEFT}`],
    unknown: [],
  },
  violent: {
    holds: [
      '2010-01-01 PC 211 felony, prison 3 years',
      '2010-01-01 PC 187(a) felony, prison 15 years',
      '2010-01-01 664/PC 187(a) felony, prison 5 years',
      '2010-01-01 PC 261(a)(2) felony, prison 3 years',
    ],
    fails: [
      THEFT,
      '2010-01-01 PC 211 misdemeanor, fine',
      '2010-01-01 PC 187 infraction, fine',
      '2010-01-01 664/PC 211 felony, prison 3 years',
      '2010-01-01 PC 261 felony, prison 3 years',
      '2010-01-01 PC 459 felony, prison 3 years',
      '2010-01-01 ? felony, prison 3 years',
      '2010-01-01 PC 211 ?, prison 3 years',
    ],
    unknown: [],
  },
  'no-victim': { holds: [`${THEFT}${UNLESS}`], fails: [THEFT, `${THEFT}${IF}`], unknown: [] },
  'prostitution-victim': {
    holds: withDetail(IF, soliciting.holds),
    fails: [...withDetail(IF, soliciting.fails), ...soliciting.holds, ...withDetail(UNLESS, soliciting.holds)],
    unknown: [],
  },
  'perhaps-violent': {
    holds: [`2010-01-01 PC 459 felony, jail 1 years${IF}`, `2010-01-01 664/PC 211 felony, jail 1 years${IF}`],
    fails: [
      `2010-01-01 PC 459 misdemeanor, jail 1 years${IF}`,
      `2010-01-01 PC 459 infraction, fine${IF}`,
      `2010-01-01 PC 487 felony, jail 1 years${IF}`,
      '2010-01-01 PC 459 felony, jail 1 years',
      `2010-01-01 PC 459 felony, jail 1 years${UNLESS}`,
    ],
    unknown: [`2010-01-01 ? felony, jail 1 years${IF}`, `2010-01-01 PC 459 ?, jail 1 years${IF}`],
  },
  victim: { holds: [`${THEFT}${IF}`], fails: [THEFT, `${THEFT}${UNLESS}`], unknown: [] },
  prostitution: soliciting,
};

export const flagExamples: Readonly<Record<string, Examples>> = {
  victim: { holds: [`${THEFT}${IF}`], fails: [`${THEFT}${UNLESS}`], unknown: [THEFT] },
  'probation-over': {
    holds: [
      '2025-06-01 PC 647(b) misdemeanor, probation 1 years',
      '2025-01-02 PC 647(b)(1) misdemeanor, probation 1 years',
    ],
    fails: [
      SOLICITED,
      '2025-01-01 PC 647(b) misdemeanor, probation 1 years',
      '2025-06-01 PC 484 misdemeanor, probation 1 years',
    ],
    unknown: ['2025-06-01 PC 647 misdemeanor, probation 1 years', '2025-06-01 PC 647(b) misdemeanor, probation'],
  },
};
