import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, GRAVE, MISDEMEANORS } from '../../levels.ts';

/** As of 2026-01-01, in the county of COOK. */

const of = (section: string, level = 'class-a-misdemeanor', rest = ', fine') =>
  `2010-03-01 720 ILCS 550/${section} ${level}${rest}`;
const AMOUNT = 'amount: it was thirty grams of cannabis or less';
const ENHANCED = 'enhanced: its penalty was enhanced by section 7';
const ASSOCIATED = 'associated: it was associated with a violent crime';
const CLASS_4 = 'class: it was a class 4 felony';
const SMALL = of('4(a)');
const ALL = [...FELONIES, ...MISDEMEANORS, 'petty-offense'];
/** Another charge of the case, or of another one. */
const beside = (other: string, rest = ', cycle 5') => `* ${SMALL}, cycle 5; 2010-03-01 720 ILCS ${other}${rest}`;
const BATTERY = '5/12-3.2(a)(1) class-a-misdemeanor';

/** Thirty grams or less, and more than that. */
const MINOR = [
  ...['4(a)', '4(b)', '5(a)', '5(b)', '5(c)'].map((section) => of(section)),
  of('4(a)', 'class-c-misdemeanor', `, fine, unless ${AMOUNT}`),
  of('4(c)', 'class-a-misdemeanor', `, fine, if ${AMOUNT}`),
  of('4', 'class-a-misdemeanor', `, fine, if ${AMOUNT}`),
];
const MORE = [
  of('4(c)', 'class-a-misdemeanor', `, fine, unless ${AMOUNT}`),
  of('4', 'class-a-misdemeanor', `, fine, unless ${AMOUNT}`),
  ...['4(d)', '4(e)', '4(f)', '4(g)', '5(d)', '5(g)'].map((section) =>
    of(section, 'class-4-felony', `, fine, if ${AMOUNT}`),
  ),
];
/** The same with a battery, which is perhaps a violent crime, in the case. */
const withBattery = (text: string) =>
  `* ${text.replace(', fine', ', fine, cycle 5')}; 2010-03-01 720 ILCS 5/12-3 class-a-misdemeanor, cycle 5`;

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${SMALL}, destroyed`, `${SMALL}, sealed`, `${SMALL}, pardoned`],
    fails: [SMALL, `${SMALL}, reduced`],
    unknown: [`${SMALL}, set aside?`],
  },
};

const dated = (offense: string) => `2020-03-01 720 ILCS 550/4(a) misdemeanor, fine, offense ${offense}`;
const levels = (held: readonly string[], rest = ', fine'): Pick<Examples, 'holds' | 'fails'> => ({
  holds: held.map((level) => of('4(d)', level, rest)),
  fails: ALL.filter((level) => !held.includes(level)).map((level) => of('4(d)', level, rest)),
});

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': { holds: [`as of 2019-06-24; ${SMALL}`], fails: [`as of 2019-06-25; ${SMALL}`], unknown: [] },
  after: { holds: [dated('2019-06-26')], fails: [dated('2019-06-25')], unknown: [dated('2019-06')] },
  'that-day': { holds: [dated('2019-06-25')], fails: [dated('2019-06-24')], unknown: [dated('2019-06')] },
  attempt: {
    holds: ['2010-03-01 attempt 720 ILCS 550/5(a) class-a-misdemeanor, fine'],
    fails: [SMALL],
    unknown: ['2010-03-01 ? class-a-misdemeanor, fine'],
  },
  'perhaps-associated': {
    holds: [
      ...MINOR.map(withBattery),
      beside('5/18-1 class-2-felony dismissed'),
      beside('5/12-3 class-a-misdemeanor dismissed'),
      `${withBattery(SMALL)}; 2010-03-01 720 ILCS ${BATTERY}, cycle 6`,
    ],
    fails: [
      ...MORE.map(withBattery),
      SMALL,
      beside('5/16-25 class-a-misdemeanor'),
      beside('5/12-3 class-a-misdemeanor', ', cycle 6'),
      beside(BATTERY),
      `${withBattery(SMALL)}; 2010-03-01 720 ILCS ${BATTERY} dismissed, cycle 5`,
    ],
    unknown: [beside('5/12-3 class-a-misdemeanor', ', cycle?'), withBattery(of('4(c)')), withBattery(of('4'))],
  },
  'pardon-route': {
    holds: [
      ...MINOR,
      `${SMALL}, unless ${ENHANCED}, unless ${ASSOCIATED}`,
      beside(BATTERY, ', cycle 6'),
      beside('5/16-25 class-a-misdemeanor'),
    ],
    fails: [
      ...MORE,
      `${SMALL}, if ${ENHANCED}`,
      `${SMALL}, if ${ASSOCIATED}`,
      beside(BATTERY),
      beside(`${BATTERY} dismissed`),
    ],
    unknown: [
      of('4(c)'),
      of('4'),
      beside(BATTERY, ', cycle?'),
      `* ${SMALL}, cycle 5; 2010-03-01 ? misdemeanor, cycle 5`,
    ],
  },
  grave: { ...levels(GRAVE), unknown: [of('4(d)', '?')] },
  unclassed: {
    ...levels(['felony'], `, fine, unless ${CLASS_4}`),
    fails: [...levels(['felony'], `, fine, unless ${CLASS_4}`).fails, of('4(d)', 'felony', `, fine, if ${CLASS_4}`)],
    unknown: [of('4(d)', 'felony')],
  },
  petty: { ...levels(['petty-offense']), unknown: [of('4(d)', '?')] },
};

const asked = (fact: string): Examples => ({
  holds: [`${SMALL}, if ${fact}`],
  fails: [`${SMALL}, unless ${fact}`],
  unknown: [SMALL],
});

export const flagExamples: Readonly<Record<string, Examples>> = {
  enhanced: asked(ENHANCED),
  associated: asked(ASSOCIATED),
};
