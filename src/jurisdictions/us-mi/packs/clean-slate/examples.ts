import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../../levels.ts';
import { LEVELS, larceny, OLD, several } from '../larcenies.ts';

/** As of 2024-05-01, in the county of WAYNE. */

const [LIFE, TEN, UNDER, FELONY] = FELONIES as [string, string, string, string];
const [LONG, MISDEMEANOR, SHORT] = MISDEMEANORS as [string, string, string];
const TEN_YEARS = 'maximum: it was punishable by imprisonment for 10 years or more';
const DAYS_93 = 'maximum: it was punishable by imprisonment for 93 days or more';
const PENDING = 'pending: a charge is pending';

/** Only these levels, whatever else is said. */
function onlyLevels(levels: readonly string[], rest: string): Pick<Examples, 'holds' | 'fails'> {
  return {
    holds: levels.map((level) => larceny('2005-01-01', level, rest)),
    fails: LEVELS.filter((level) => !levels.includes(level)).map((level) => larceny('2005-01-01', level, rest)),
  };
}

const early: Readonly<Record<string, Examples>> = {
  'not-in-force': {
    holds: [`as of 2023-04-10; ${OLD}`],
    fails: [`as of 2023-04-11; ${OLD}`],
    unknown: [],
  },
  'ten-years': {
    ...onlyLevels([LIFE, TEN], ', fine'),
    unknown: [larceny('2005-01-01', '?')],
  },
  'perhaps-ten-years': {
    holds: onlyLevels([FELONY], `, fine, if ${TEN_YEARS}`).holds,
    fails: [
      ...onlyLevels([FELONY], `, fine, if ${TEN_YEARS}`).fails,
      larceny('2005-01-01', FELONY, `, fine, unless ${TEN_YEARS}`),
    ],
    unknown: [larceny('2005-01-01', FELONY), larceny('2005-01-01', '?', `, fine, if ${TEN_YEARS}`)],
  },
  dishonesty: {
    holds: [
      ...FELONIES.map((level) => `2005-01-01 MCL 750.174 ${level}, fine`),
      `2005-01-01 MCL 752.795 ${UNDER}, fine`,
      `2005-01-01 attempt MCL 750.181 ${UNDER}, fine`,
    ],
    fails: [...MISDEMEANORS.map((level) => `2005-01-01 MCL 750.174 ${level}, fine`), larceny('2005-01-01', UNDER)],
    unknown: ['2005-01-01 MCL 750.174 ?, fine', `2005-01-01 ? ${UNDER}, fine`],
  },
  'felony-wait': {
    holds: [
      ...FELONIES.map((level) => larceny('2014-05-02', level)),
      larceny('2014-05-02', UNDER, ', probation 2 years'),
      ...FELONIES.map((level) => larceny('2008-01-01', level, ', prison 5 years, released 2014-05-02')),
    ],
    fails: [
      ...FELONIES.map((level) => larceny('2014-05-01', level)),
      ...MISDEMEANORS.map((level) => larceny('2014-05-02', level)),
      ...MISDEMEANORS.map((level) => larceny('2008-01-01', level, ', prison 5 years, released 2014-05-02')),
      larceny('2008-01-01', UNDER, ', prison 5 years, released 2014-05-01'),
      // A jail term does not move the start.
      larceny('2014-05-01', UNDER, ', jail 1 years'),
      larceny('2008-01-01', UNDER, ', jail 1 years, released 2014-05-02'),
    ],
    unknown: [
      larceny('2008-01-01', UNDER, ', prison 5 years'),
      larceny('2008-01-01', UNDER, ''),
      larceny('2014-05-02', '?'),
    ],
  },
  'misdemeanor-wait': {
    holds: MISDEMEANORS.map((level) => larceny('2017-05-02', level)),
    fails: [
      ...MISDEMEANORS.map((level) => larceny('2017-05-01', level)),
      ...FELONIES.map((level) => larceny('2017-05-02', level)),
    ],
    unknown: [larceny('2017-05-02', '?'), larceny('2017', LONG)],
  },
};

const ASSAULT = 'MCL 750.81a';

const shortOnes: Readonly<Record<string, Examples>> = {
  'short-by-kind': {
    holds: [
      `2005-01-01 ${ASSAULT} ${SHORT}, fine`,
      `2005-01-01 MCL 750.174 ${SHORT}, fine`,
      `2005-01-01 MCL 750.248 ${SHORT}, fine`,
      `2005-01-01 MCL 750.235 ${SHORT}, fine`,
      `2005-01-01 MCL 257.617 ${SHORT}, fine`,
      `2005-01-01 MCL 257.625 ${SHORT}, fine`,
      `2005-01-01 MCL 750.86 ${SHORT}, fine`,
      `2005-01-01 ${ASSAULT} ${MISDEMEANOR}, fine, unless ${DAYS_93}`,
    ],
    fails: [
      larceny('2005-01-01', SHORT),
      ...LEVELS.filter((level) => level !== SHORT).map(
        (level) => `2005-01-01 ${ASSAULT} ${level}, fine, if ${DAYS_93}`,
      ),
      ...[...FELONIES, LONG].map((level) => `2005-01-01 ${ASSAULT} ${level}, fine, unless ${DAYS_93}`),
    ],
    unknown: [`2005-01-01 ? ${SHORT}, fine`, `2005-01-01 ${ASSAULT} ${MISDEMEANOR}, fine`],
  },
  short: {
    holds: [
      larceny('2005-01-01', SHORT),
      larceny('2005-01-01', SHORT, `, fine, if ${DAYS_93}`),
      larceny('2005-01-01', MISDEMEANOR, `, fine, unless ${DAYS_93}`),
    ],
    fails: [
      ...LEVELS.filter((level) => level !== SHORT).map((level) =>
        larceny('2005-01-01', level, `, fine, if ${DAYS_93}`),
      ),
      ...[...FELONIES, LONG].map((level) => larceny('2005-01-01', level, `, fine, unless ${DAYS_93}`)),
    ],
    unknown: [larceny('2005-01-01', MISDEMEANOR), larceny('2005-01-01', '?')],
  },
};

const DATABASE = 'database: the State Police database has it as a conviction';
/** The day from which a wait counts is 2008-01-01, by the sentence or by the end of imprisonment. */
const WINDOWS = [
  { own: MISDEMEANORS, rest: ', fine', on: '2008-01-01', last: '2014-12-31', after: '2015-01-01' },
  { own: FELONIES, rest: ', fine', on: '2008-01-01', last: '2017-12-31', after: '2018-01-01' },
  {
    own: FELONIES,
    rest: ', prison 5 years, released 2008-01-01',
    on: '2004-01-01',
    last: '2017-12-31',
    after: '2018-01-01',
  },
] as const;

/** Convicted again after a sentence of one of the three sorts, on some day and of some level. */
function againExamples({ own, rest, on, last, after }: (typeof WINDOWS)[number]): Examples {
  const then = (level: string, other: string) => several(larceny(on, level, rest), other);
  const one = own[0]!;
  const doubtful = [
    larceny('2012-01-01', SHORT),
    ...['set aside', 'destroyed'].map((was) => larceny('2012-01-01', LONG, `, fine, ${was}`)),
  ];
  return {
    holds: [
      ...own.flatMap((level) => ['2008-01-02', last].map((day) => then(level, larceny(day, LONG)))),
      ...LEVELS.filter((level) => level !== SHORT).map((level) => then(one, larceny('2012-01-01', level))),
      ...doubtful.map((other) => then(one, `${other}, if ${DATABASE}`)),
    ],
    fails: [
      larceny(on, one, rest),
      ...own.map((level) => then(level, larceny(after, LONG))),
      // Those of the day of the judgment or of the release are not after it, nor are earlier ones.
      ...own.flatMap((level) => ['2008-01-01', '2006-01-01'].map((day) => then(level, larceny(day, LONG)))),
      then(one, larceny('2012-01-01', `${LONG} dismissed`, '')),
      ...doubtful.map((other) => then(one, `${other}, unless ${DATABASE}`)),
    ],
    unknown: [
      then(one, larceny('2012-01-01', '?')),
      then(one, larceny('2012-01-01', LONG, ', fine, set aside?')),
      ...doubtful.map((other) => then(one, other)),
    ],
  };
}
const again = WINDOWS.map(againExamples);

const convictedInWait: Examples = {
  holds: again.flatMap(({ holds }) => holds),
  fails: [
    ...again.flatMap(({ fails }) => fails),
    // A misdemeanor, and a felony without imprisonment by the Department of Corrections, count from the sentence.
    ...MISDEMEANORS.map((level) =>
      several(larceny('2008-01-01', level, ', prison 1 years, released 2009-01-01'), larceny('2015-06-01', LONG)),
    ),
    several(larceny('2008-01-01', UNDER, ', jail 1 years, released 2009-01-01'), larceny('2018-06-01', LONG)),
  ],
  unknown: [
    ...again.flatMap(({ unknown }) => unknown),
    several(larceny('2008-01-01', '?'), larceny('2016-01-01', LONG)),
    several(larceny('2004-01-01', UNDER, ', prison 5 years'), larceny('2006-01-01', LONG)),
    several(larceny('2008-01-01', UNDER, ''), larceny('2018-06-01', LONG)),
  ],
};

/** So many convictions, the first of them decided, each in a case of its own. */
const many = (count: number, level: string, rest = ', fine', from = 1990) =>
  several(...Array.from({ length: count }, (_, i) => larceny(`${from + i}-01-01`, level, rest)));
/** Beside one that is decided. */
const beside = (own: string, count: number, level: string, rest?: string, from?: number) =>
  several(larceny('1989-01-01', own), many(count, level, rest, from));

const bars: Readonly<Record<string, Examples>> = {
  pending: {
    holds: [`${OLD}, if ${PENDING}`, `${OLD}; 2024-01-01 MCL 750.356 ${UNDER} arrest`],
    fails: [
      OLD,
      `${OLD}, unless ${PENDING}`,
      `${OLD}; 2024-01-01 MCL 750.356 ${UNDER} dismissed`,
      `${OLD}; 2024-01-01 MCL 750.356 ${UNDER}, disposition?`,
    ],
    unknown: [],
  },
  'convicted-in-wait': convictedInWait,
  'assaultive-twice': {
    holds: [
      several(OLD, `1990-01-01 ${ASSAULT} ${LONG}, fine`, `1995-01-01 MCL 750.84 ${UNDER}, fine`),
      several(`1990-01-01 ${ASSAULT} ${LONG}, fine`, `1995-01-01 attempt MCL 750.84 ${UNDER}, fine`),
    ],
    fails: [
      several(OLD, `1990-01-01 ${ASSAULT} ${LONG}, fine`),
      several(OLD, `1990-01-01 ${ASSAULT} ${LONG}, fine`, `1995-01-01 MCL 750.84 ${UNDER} dismissed`),
    ],
    unknown: [several(OLD, `1990-01-01 ${ASSAULT} ${LONG}, fine`, `1995-01-01 ? ${LONG}, fine`)],
  },
  'by-kind': {
    holds: ['750.81a', '750.174', '750.248', '750.235', '257.617', '257.625', '750.86', '750.520e'].map(
      (number) => `2005-01-01 MCL ${number} ${LONG}, fine`,
    ),
    fails: [OLD],
    unknown: [`2005-01-01 ? ${LONG}, fine`],
  },
  'four-felonies': {
    holds: [
      ...FELONIES.map((level) => many(4, level)),
      ...FELONIES.map((level) => beside(level, 3, UNDER)),
      beside(UNDER, 3, UNDER, ', fine, cycle 1'),
    ],
    fails: [
      many(3, UNDER),
      ...MISDEMEANORS.map((level) => beside(level, 4, UNDER)),
      ...MISDEMEANORS.map((level) => beside(UNDER, 4, level)),
      several(many(3, UNDER), larceny('2000-01-01', `${UNDER} dismissed`, '')),
    ],
    unknown: [several(many(3, UNDER), larceny('2000-01-01', '?'))],
  },
  'felony-cap': {
    holds: [
      many(3, UNDER),
      many(3, FELONY),
      ...FELONIES.map((level) => beside(level, 3, UNDER)),
      several(many(2, UNDER), larceny('2014-05-01', UNDER)),
      several(many(2, UNDER), larceny('2020-01-01', UNDER, ', fine, set aside')),
    ],
    fails: [
      many(2, UNDER),
      ...[LIFE, TEN, ...MISDEMEANORS].map((level) => beside(UNDER, 3, level)),
      ...MISDEMEANORS.map((level) => beside(level, 3, UNDER)),
      several(many(2, UNDER), larceny('2014-05-02', UNDER)),
      several(many(2, UNDER), larceny('2000-01-01', `${UNDER} dismissed`, '')),
    ],
    unknown: [
      several(many(2, UNDER), larceny('2000-01-01', '?')),
      several(many(2, UNDER), larceny('2020-01-01', UNDER, ', fine, set aside?')),
    ],
  },
  'misdemeanor-cap': {
    holds: [
      many(5, LONG),
      many(5, MISDEMEANOR),
      ...MISDEMEANORS.map((level) => beside(level, 5, LONG)),
      several(many(4, LONG), larceny('2017-05-01', LONG)),
      several(many(4, LONG), larceny('2020-01-01', LONG, ', fine, set aside')),
    ],
    fails: [
      many(4, LONG),
      ...FELONIES.map((level) => beside(level, 5, LONG)),
      ...[...FELONIES, SHORT].map((level) => beside(LONG, 5, level)),
      several(many(4, LONG), larceny('2017-05-02', LONG)),
      several(many(4, LONG), larceny('2000-01-01', `${LONG} dismissed`, '')),
    ],
    unknown: [
      several(many(4, LONG), larceny('2000-01-01', '?')),
      several(many(4, LONG), larceny('2020-01-01', LONG, ', fine, set aside?')),
    ],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = { ...early, ...shortOnes, ...bars };

const answered = (fact: string): Examples => ({
  holds: [`${OLD}, if ${fact}`],
  fails: [`${OLD}, unless ${fact}`],
  unknown: [OLD],
});
/** Asked of what is no misdemeanor of 92 days or less. */
const askedOfOthers = (fact: string): Examples => ({
  holds: [
    ...LEVELS.filter((level) => level !== SHORT && level !== MISDEMEANOR).map((level) =>
      larceny('2005-01-01', level, `, fine, if ${fact}`),
    ),
    larceny('2005-01-01', MISDEMEANOR, `, fine, if ${DAYS_93}, if ${fact}`),
  ],
  fails: [
    `${OLD}, unless ${fact}`,
    larceny('2005-01-01', SHORT, `, fine, if ${fact}`),
    larceny('2005-01-01', MISDEMEANOR, `, fine, unless ${DAYS_93}, if ${fact}`),
  ],
  unknown: [OLD, larceny('2005-01-01', MISDEMEANOR, `, fine, if ${fact}`)],
});

export const flagExamples: Readonly<Record<string, Examples>> = {
  pending: askedOfOthers(PENDING),
  elements: askedOfOthers('elements: a minor, a vulnerable adult, injury, death or trafficking was an element of it'),
  vehicle: answered('vehicle: it was about a commercial license or an injury in traffic'),
  restitution: answered('restitution: restitution was ordered, and no good-faith effort was made to pay it'),
};
