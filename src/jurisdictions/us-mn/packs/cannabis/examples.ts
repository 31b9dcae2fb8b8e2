import type { Examples } from '../../../../law/language/index.ts';

/** As of 2026-01-01, in the county of HENNEPIN. */

const SMALL = '2012-03-01 Minn. Stat. 152.027(4) petty-misdemeanor, fine';
const SALE = '2012-03-01 Minn. Stat. 152.023(1) felony, probation 5 years';
const MARIJUANA = 'drug: it was marijuana or THC';
const PROHIBITED = 'prohibition: a court has prohibited the sealing';

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${SMALL}, sealed`, `${SMALL}, destroyed`],
    fails: [SMALL, `${SMALL}, pardoned`],
    unknown: [`${SMALL}, set aside?`],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': { holds: [`as of 2023-07-31; ${SMALL}`], fails: [`as of 2023-08-01; ${SMALL}`], unknown: [] },
  attempt: {
    holds: ['2012-03-01 attempt Minn. Stat. 152.025 felony, fine'],
    fails: [SMALL],
    unknown: ['2012-03-01 ? felony, fine'],
  },
  prohibited: {
    holds: [`${SMALL}, if ${PROHIBITED}`],
    fails: [SMALL, `${SMALL}, unless ${PROHIBITED}`],
    unknown: [],
  },
  'small-amount': {
    holds: [SMALL, '2012-03-01 Minn. Stat. 152.027(3) misdemeanor, fine'],
    fails: [SALE, '2012-03-01 Minn. Stat. 152.027(2) misdemeanor, fine'],
    unknown: ['2012-03-01 Minn. Stat. 152.027 misdemeanor, fine', '2012-03-01 ? misdemeanor, fine'],
  },
  'another-drug': {
    holds: [`${SALE}, unless ${MARIJUANA}`],
    fails: [`${SALE}, if ${MARIJUANA}`],
    unknown: [SALE],
  },
};

const asked = (fact: string): Examples => ({
  holds: [`${SALE}, if ${fact}`],
  fails: [`${SALE}, unless ${fact}`, `${SMALL}, if ${fact}`],
  unknown: [SALE],
});

export const flagExamples: Readonly<Record<string, Examples>> = {
  prohibited: { holds: [`${SMALL}, if ${PROHIBITED}`], fails: [`${SMALL}, unless ${PROHIBITED}`], unknown: [SMALL] },
  harm: asked('circumstances: there was a weapon, bodily harm, an attempt to do harm, or an intent to cause fear'),
  appeals: asked('appeals: an appeal is open'),
};
