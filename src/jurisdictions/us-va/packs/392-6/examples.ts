import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../../levels.ts';

/** As of 2026-07-01, in the county of HENRICO. */

const REPORTABLE = 'reportable: it is reportable to the Central Criminal Records Exchange';
const BEFORE_1986 = 'offense: the offense was committed before 1986-01-01';
const CONVICTED_ELSEWHERE =
  'elsewhere: the person was convicted outside Virginia in the seven years, traffic infractions aside';
const CHARGED_ELSEWHERE = 'elsewhere: the person was charged outside Virginia in the seven years';

const LARCENY = 'Va. Code 18.2-96';
const MINOR = `${LARCENY} class-1-misdemeanor`;
const OLD = `2010-03-01 ${MINOR}, fine`;
const CRIMES = [...FELONIES, ...MISDEMEANORS];

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${OLD}, sealed`, `${OLD}, destroyed`],
    fails: [OLD, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`],
  },
};

/** The decided conviction and another of the same day. */
const thatDay = (other: string, on = '2010-03-01', rest = ', fine') => `* ${OLD}; ${on} ${other}${rest}`;
/** The same with another of a later day. */
const later = (level: string, on = '2010-03-02', rest = ', fine') =>
  `* ${OLD}; ${on} Va. Code 18.2-250 ${level}${rest}`;

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': {
    holds: [`as of 2026-06-30; ${OLD}`],
    fails: [`as of 2026-07-01; ${OLD}`],
    unknown: [],
  },
  possession: {
    holds: ['1984-03-01 Va. Code 18.2-250.1 misdemeanor, fine', '2021-03-01 Va. Code 18.2-250.1(A) infraction, fine'],
    fails: [OLD, '2010-03-01 attempt Va. Code 18.2-250.1 misdemeanor, fine'],
    unknown: ['2010-03-01 ? misdemeanor, fine'],
  },
  'infraction-wait': {
    holds: ['2015-07-02 Va. Code 46.2-862 infraction, fine'],
    fails: [
      '2015-07-01 Va. Code 46.2-862 infraction, fine',
      ...CRIMES.map((level) => `2015-07-02 Va. Code 46.2-862 ${level}, fine`),
    ],
    unknown: ['2015-07-02 Va. Code 46.2-862 ?, fine'],
  },
  infraction: {
    holds: ['2010-03-01 Va. Code 46.2-862 infraction, fine'],
    fails: CRIMES.map((level) => `2010-03-01 Va. Code 46.2-862 ${level}, fine`),
    unknown: ['2010-03-01 Va. Code 46.2-862 ?, fine'],
  },
  'before-1986': {
    holds: [`1985-12-31 ${MINOR}, fine`],
    fails: [`1986-01-01 ${MINOR}, fine`],
    unknown: [`? ${MINOR}, fine`],
  },
  'off-the-list': {
    holds: [
      '2010-03-01 Va. Code 18.2-57 class-1-misdemeanor, fine',
      ...[...FELONIES, 'infraction'].map((level) => `2010-03-01 Va. Code 18.2-103 ${level}, fine`),
      `2010-03-01 attempt ${MINOR}, fine`,
    ],
    fails: [
      ...MISDEMEANORS.map((level) => `2010-03-01 Va. Code 18.2-103 ${level}, fine`),
      '2010-03-01 Va. Code 18.2-415 class-6-felony, fine',
      '2010-03-01 Va. Code 18.2-119 class-1-misdemeanor, fine',
    ],
    unknown: [`2010-03-01 ${LARCENY} ?, fine`, '2010-03-01 ? misdemeanor, fine'],
  },
  'same-day': {
    holds: [
      thatDay('Va. Code 18.2-57 class-1-misdemeanor'),
      ...[...FELONIES, 'infraction'].map((level) => thatDay(`${LARCENY} ${level}`)),
      thatDay('Va. Code 46.2-862 infraction'),
    ],
    fails: [
      OLD,
      ...MISDEMEANORS.map((level) => thatDay(`${LARCENY} ${level}`)),
      thatDay('Va. Code 18.2-415 class-6-felony'),
      thatDay('Va. Code 18.2-57 class-1-misdemeanor', '2010-02-28'),
      thatDay('Va. Code 18.2-57 class-1-misdemeanor', '2010-03-02'),
      thatDay('Va. Code 18.2-57 class-1-misdemeanor', '2010-03-01', ' dismissed'),
      // The decided conviction is no other one.
      '2010-03-01 Va. Code 18.2-57 class-1-misdemeanor, fine',
    ],
    unknown: [
      thatDay('Va. Code 18.2-57 class-1-misdemeanor', '2010'),
      thatDay('? misdemeanor'),
      thatDay(`${LARCENY} ?`),
    ],
  },
  wait: {
    holds: [`2019-07-02 ${MINOR}, fine`],
    fails: [`2019-07-01 ${MINOR}, fine`],
    unknown: [`2019 ${MINOR}, fine`],
  },
  again: {
    holds: [
      ...FELONIES.map((level) => later(level)),
      ...MISDEMEANORS.map((level) => later(level, '2017-02-28', `, fine, if ${REPORTABLE}`)),
    ],
    fails: [
      OLD,
      later('felony', '2010-03-01'),
      later('felony', '2017-03-01'),
      later('felony', '2010-02-28'),
      later('felony', '2012-03-01', ' dismissed'),
      later('infraction', '2012-03-01', `, fine, if ${REPORTABLE}`),
      ...MISDEMEANORS.map((level) => later(level, '2012-03-01', `, fine, unless ${REPORTABLE}`)),
    ],
    unknown: [later('?', '2012-03-01'), later('class-1-misdemeanor', '2012-03-01'), later('felony', '2010-03')],
  },
  'again-elsewhere': {
    holds: [`${OLD}, if ${CONVICTED_ELSEWHERE}`],
    fails: [OLD, `${OLD}, unless ${CONVICTED_ELSEWHERE}`, `${OLD}, if ${CHARGED_ELSEWHERE}`],
    unknown: [],
  },
};

const answered = (fact: string): Examples => ({
  holds: [`${OLD}, if ${fact}`],
  fails: [`${OLD}, unless ${fact}`],
  unknown: [OLD],
});

export const flagExamples: Readonly<Record<string, Examples>> = {
  elsewhere: {
    holds: [`${OLD}, if ${CONVICTED_ELSEWHERE}`, `${OLD}, if ${CHARGED_ELSEWHERE}`],
    fails: [`${OLD}, unless ${CONVICTED_ELSEWHERE}, unless ${CHARGED_ELSEWHERE}`],
    unknown: [OLD, `${OLD}, unless ${CONVICTED_ELSEWHERE}`, `${OLD}, unless ${CHARGED_ELSEWHERE}`],
  },
  'offense-date': answered(BEFORE_1986),
};
