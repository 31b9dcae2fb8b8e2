import type { Examples } from '../../../../law/language/index.ts';
import { CRIMES, GRAVE, LESSER_FELONIES, MISDEMEANORS } from '../../levels.ts';

/** As of 2026-01-01, in the county of HARTFORD. */

const LARCENY = 'C.G.S. 53a-125b';
const MINOR = 'class-c-misdemeanor';
const OLD = `2010-03-01 ${LARCENY} ${MINOR}, fine`;
const ALL = [...CRIMES, 'infraction'];
const besides = (...levels: readonly string[]) => ALL.filter((level) => !levels.includes(level));
const own = (level: string, rest = ', fine') => `2010-03-01 ${LARCENY} ${level}${rest}`;
const of = (section: string, level: string = MINOR, rest = ', fine') => `2010-03-01 C.G.S. ${section} ${level}${rest}`;
const on = (day: string, level: string = MINOR, rest = ', fine') => `${day} ${LARCENY} ${level}${rest}`;

const SHORT = 'maximum: it was punishable by five years or less';
const CANNABIS = 'drug: it was for less than four ounces of cannabis';
const cannabis = (day: string, rest = `, fine, if ${CANNABIS}`) => `${day} C.G.S. 21a-279(c) misdemeanor${rest}`;

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${OLD}, sealed`, `${OLD}, destroyed`],
    fails: [OLD, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`],
  },
};

const reach: Readonly<Record<string, Examples>> = {
  'not-in-force': { holds: [`as of 2022-12-31; ${OLD}`], fails: [`as of 2023-01-01; ${OLD}`], unknown: [] },
  cannabis: {
    holds: [cannabis('2000-01-01'), cannabis('2015-09-30'), cannabis('2015-09-30', `, jail 1 years, if ${CANNABIS}`)],
    fails: [
      OLD,
      cannabis('1999-12-31'),
      cannabis('2015-10-01'),
      cannabis('2010-03-01', `, fine, unless ${CANNABIS}`),
      `2010-03-01 C.G.S. 21a-279(a) misdemeanor, fine, if ${CANNABIS}`,
      `2010-03-01 attempt C.G.S. 21a-279(c) misdemeanor, fine, if ${CANNABIS}`,
    ],
    unknown: [
      cannabis('2010-03-01', ', fine'),
      cannabis('2015'),
      cannabis('1999-12-31..2000-01-01'),
      `2010-03-01 C.G.S. 21a-279 misdemeanor, fine, if ${CANNABIS}`,
    ],
  },
  'older-cannabis': {
    holds: [cannabis('1999-12-31'), cannabis('2015-09-30')],
    fails: [OLD, cannabis('2015-10-01'), cannabis('1999-12-31', `, fine, unless ${CANNABIS}`)],
    unknown: [cannabis('1999-12-31', ', fine')],
  },
  'no-crime': {
    holds: [own('infraction')],
    fails: CRIMES.map((level) => own(level)),
    unknown: [own('?')],
  },
  grave: {
    holds: GRAVE.map((level) => own(level)),
    fails: besides(...GRAVE).map((level) => own(level)),
    unknown: [own('?')],
  },
  'over-five-years': {
    holds: [own('felony', `, fine, unless ${SHORT}`)],
    fails: [
      own('felony', `, fine, if ${SHORT}`),
      of('14-227a', 'felony', `, fine, unless ${SHORT}`),
      ...besides('felony').map((level) => own(level, `, fine, unless ${SHORT}`)),
    ],
    unknown: [own('felony'), own('?', `, fine, unless ${SHORT}`), `2010-03-01 ? felony, fine, unless ${SHORT}`],
  },
  'left-out': {
    holds: [of('53a-61a'), of('53a-189a(a)(1)', 'class-d-felony'), of('54-254'), of('29-33')],
    fails: [OLD, of('53a-61'), of('53a-189a(b)'), '2010-03-01 attempt C.G.S. 53a-61a class-b-misdemeanor, fine'],
    unknown: [of('53a-189a'), '2010-03-01 ? misdemeanor, fine'],
  },
  'perhaps-left-out': {
    holds: [
      of('53a-73a'),
      of('53a-49'),
      of('53a-189a(b)'),
      '2010-03-01 attempt C.G.S. 53a-61a class-b-misdemeanor, fine',
    ],
    fails: [OLD, '2010-03-01 attempt C.G.S. 53a-125b class-c-misdemeanor, fine'],
    unknown: ['2010-03-01 ? misdemeanor, fine'],
  },
};

const said = (fact: string): Examples => ({
  holds: [`${OLD}, if ${fact}`],
  fails: [OLD, `${OLD}, unless ${fact}`],
  unknown: [],
});
const FAMILY = 'family: it was designated a family violence crime, on or after 2000-01-01';
const SEXUAL = 'circumstances: it was a nonviolent sexual offense or a sexually violent one';

const DUI = 'C.G.S. 14-227a misdemeanor, fine';
/** The decided conviction under the influence and another of a day. */
const two = (day: string, other = DUI) => `* 2010-03-01 ${DUI}; ${day} ${other}`;
/** Another count of the case, or of another one. */
const beside = (other: string, rest = ', cycle 5') => `* ${OLD}, cycle 5; 2010-03-01 ${other}, fine${rest}`;

const barred: Readonly<Record<string, Examples>> = {
  'family-violence': said(FAMILY),
  'sexual-offense': said(SEXUAL),
  registered: { holds: [`registered; ${OLD}`], fails: [OLD, `registered?; ${OLD}`], unknown: [] },
  repeated: {
    holds: [two('2000-03-02'), two('2010-03-01'), two('2010-02-28')],
    fails: [
      two('2000-03-01'),
      two('2010-03-02'),
      `2010-03-01 ${DUI}`,
      two('2005-03-01', `${LARCENY} misdemeanor, fine`),
      two('2005-03-01', 'C.G.S. 14-227a misdemeanor dismissed'),
      `* ${OLD}; 2005-03-01 ${DUI}`,
    ],
    unknown: [two('2000-03'), two('2005-03-01', '? misdemeanor, fine')],
  },
  'repeated-later': {
    holds: [two('2010-03-02'), two('2020-02-29')],
    fails: [
      two('2020-03-01'),
      two('2010-03-01'),
      `2010-03-01 ${DUI}`,
      two('2015-03-01', `${LARCENY} misdemeanor, fine`),
      two('2015-03-01', 'C.G.S. 14-227a misdemeanor dismissed'),
      `* ${OLD}; 2015-03-01 ${DUI}`,
    ],
    unknown: [two('2020'), two('2015-03-01', '? misdemeanor, fine')],
  },
  'beside-left-out': {
    holds: [
      ...GRAVE.map((level) => beside(`${LARCENY} ${level}`)),
      beside(`${LARCENY} felony`, `, cycle 5, unless ${SHORT}`),
      beside('C.G.S. 53a-61a class-a-misdemeanor'),
    ],
    fails: [
      OLD,
      ...besides(...GRAVE, 'felony').map((level) => beside(`${LARCENY} ${level}`, `, cycle 5, unless ${SHORT}`)),
      beside(`${LARCENY} felony`, `, cycle 5, if ${SHORT}`),
      beside('C.G.S. 14-227a felony', `, cycle 5, unless ${SHORT}`),
      beside(`${LARCENY} class-c-felony`, ', cycle 6'),
      beside(`${LARCENY} class-c-felony`, ', cycle 5, case 2'),
      beside('attempt C.G.S. 53a-61a class-a-misdemeanor'),
      `* ${OLD}, cycle 5; 2010-03-01 ${LARCENY} class-c-felony dismissed, cycle 5`,
      of('53a-61a'),
      own('class-c-felony'),
    ],
    unknown: [
      beside(`${LARCENY} felony`),
      beside(`${LARCENY} class-c-felony`, ', cycle?'),
      beside(`${LARCENY} ?`),
      beside('? misdemeanor'),
    ],
  },
  'beside-perhaps-left-out': {
    holds: [beside('C.G.S. 53a-73a class-a-misdemeanor'), beside('attempt C.G.S. 53a-61a class-a-misdemeanor')],
    fails: [
      OLD,
      of('53a-73a'),
      beside(`${LARCENY} class-a-misdemeanor`),
      beside('C.G.S. 53a-73a class-a-misdemeanor', ', cycle 6'),
      `* ${OLD}, cycle 5; 2010-03-01 C.G.S. 53a-73a class-d-felony dismissed, cycle 5`,
    ],
    unknown: [beside('C.G.S. 53a-73a class-a-misdemeanor', ', cycle?'), beside('? misdemeanor')],
  },
};

/** The decided conviction, long over, and another. */
const later = (other: string) => `* ${OLD}; ${other}`;

/** A wait of so many years that ends on 2026-01-01, for a decided conviction of some levels. */
function clock(years: number, levels: readonly string[]): Examples {
  const [from, late] = [`${2026 - years}-01-01`, `${2026 - years}-01-02`];
  const one = own(levels[0]!);
  // As of a day on which what was convicted in 2015 was too recent.
  const then = (other: string) => `as of 2020-04-01; * ${one}; ${other}`;
  return {
    holds: [
      ...levels.map((level) => on(late, level)),
      ...CRIMES.map((level) => `* ${one}; ${on(late, level)}`),
      then(cannabis('2015-10-01', ', fine')),
      then(on('2015-09-30', 'misdemeanor')),
    ],
    fails: [
      ...levels.map((level) => on(from, level)),
      `* ${one}; ${on(from, 'misdemeanor')}`,
      `* ${one}; ${on(late, 'infraction')}`,
      `* ${one}; ${on(late, 'misdemeanor', ' dismissed')}`,
      then(cannabis('2015-09-30', ', fine')),
    ],
    unknown: [on(late.slice(0, 4), levels[0]), `* ${one}; ${on(late, '?')}`],
  };
}

const seven = clock(7, MISDEMEANORS);
const ten = clock(10, LESSER_FELONIES);

const times: Readonly<Record<string, Examples>> = {
  'seven-years': seven,
  'ten-years': {
    ...ten,
    holds: [
      ...ten.holds,
      `2016-01-02 ${DUI}`,
      ...LESSER_FELONIES.map(
        (level) => `* ${on('2016-01-02')}, cycle 5; 2016-01-02 ${LARCENY} ${level}, fine, cycle 5`,
      ),
      `* ${on('2016-01-02')}, cycle 5; 2016-01-02 ${DUI}, cycle 5`,
    ],
    fails: [
      ...ten.fails,
      `2016-01-01 ${DUI}`,
      ...besides(...LESSER_FELONIES).map((level) => `* ${own(level)}; ${on('2016-01-02')}`),
      ...besides(...LESSER_FELONIES).map(
        (level) => `* ${on('2016-01-02')}, cycle 5; 2016-01-02 ${LARCENY} ${level}, fine, cycle 5`,
      ),
      `* ${on('2016-01-02')}, cycle 5; 2016-01-02 ${LARCENY} felony, fine, cycle 6`,
      `* ${on('2016-01-02')}, cycle 5; 2016-01-02 ${LARCENY} felony dismissed, cycle 5`,
    ],
  },
  serving: {
    holds: [
      own(MINOR, ', probation 3 years, completed 2026-01-02'),
      '1998-03-01 C.G.S. 53a-125b misdemeanor, completed 2026-01-02',
      later(on('2000-01-01', 'felony', ', completed 2026-01-02')),
    ],
    fails: [
      OLD,
      own(MINOR, ', probation 3 years, completed 2026-01-01'),
      later(on('2000-01-01', 'felony', ', completed 2026-01-01')),
      later(on('1999-12-31', 'felony', ', completed 2026-01-02')),
      later(on('2005-03-01', 'felony', ' dismissed, completed 2026-01-02')),
    ],
    unknown: [own(MINOR, ''), later(on('2005-03-01', 'felony', ', completed ?')), own(MINOR, ', completed ?')],
  },
  pending: {
    holds: [
      `${OLD}, if pending: a charge of the state is pending`,
      later('2025-12-01 C.G.S. 53a-61 misdemeanor arrest, cycle 9'),
    ],
    fails: [OLD, `${OLD}, unless pending: a charge of the state is pending`],
    unknown: [],
  },
  'before-2000': {
    holds: [on('1999-12-31'), on('2000-01-01', MINOR, ', fine, offense 1999-12-31')],
    fails: [on('2000-01-01'), on('2000-06-01', MINOR, ', fine, offense 2000-01-01')],
    unknown: ['? C.G.S. 53a-125b misdemeanor, fine', on('2000-06-01', MINOR, ', fine, offense ?')],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = { ...reach, ...barred, ...times };

const answered = (fact: string): Examples => ({
  holds: [`${OLD}, if ${fact}`],
  fails: [`${OLD}, unless ${fact}`],
  unknown: [OLD],
});

export const flagExamples: Readonly<Record<string, Examples>> = {
  family: answered(FAMILY),
  sexual: answered(SEXUAL),
  registered: { holds: [`registered; ${OLD}`], fails: [OLD], unknown: [`registered?; ${OLD}`] },
  pending: answered('pending: a charge of the state is pending'),
  elsewhere: answered('elsewhere: the person was convicted of a crime outside Connecticut since'),
  'offense-date': answered('offense: the offense was committed before 2000-01-01'),
};
