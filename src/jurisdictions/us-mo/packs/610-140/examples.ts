import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, LESSER } from '../../levels.ts';

/** As of 2026-01-01, in the county of GREENE. */

const CLASS_A = 'class: it was a class A felony';
const SPARED = 'weapon: it was subsection 1(4), or subsection 1(1) with a finding of guilt before 2017-01-01';

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [
      '2010-05-01 RSMo 570.030 misdemeanor, fine, sealed',
      '2010-05-01 RSMo 570.030 misdemeanor, fine, destroyed',
    ],
    fails: ['2010-05-01 RSMo 570.030 misdemeanor, fine', '2010-05-01 RSMo 570.030 misdemeanor, fine, pardoned'],
    unknown: ['2010-05-01 RSMo 570.030 misdemeanor, fine, set aside?'],
  },
};

const THEFT = 'RSMo 570.030';

const leftOutExamples: Readonly<Record<string, Examples>> = {
  'before-2018': {
    holds: [`as of 2017-12-31; 2010-05-01 ${THEFT} misdemeanor, fine`],
    fails: [`as of 2018-01-01; 2010-05-01 ${THEFT} misdemeanor, fine`],
    unknown: [],
  },
  'class-a': {
    holds: [`2010-05-01 ${THEFT} class-a-felony, fine`, `2010-05-01 ${THEFT} felony, fine, if ${CLASS_A}`],
    fails: [
      ...[...FELONIES.slice(1, 5), ...LESSER].map((level) => `2010-05-01 ${THEFT} ${level}, fine, if ${CLASS_A}`),
      `2010-05-01 ${THEFT} felony, fine, unless ${CLASS_A}`,
    ],
    unknown: [`2010-05-01 ${THEFT} felony, fine`, `2010-05-01 ${THEFT} ?, fine, unless ${CLASS_A}`],
  },
  listed: {
    holds: ['2010-01-01 RSMo 569.160 class-b-felony, fine', '2010-01-01 RSMo 566.032 class-b-felony, fine'],
    fails: ['2010-01-01 RSMo 569.170 class-c-felony, fine'],
    unknown: ['2010-01-01 ? misdemeanor, fine'],
  },
  weapon: {
    holds: [`2010-01-01 RSMo 571.030 misdemeanor, fine, unless ${SPARED}`],
    fails: [
      `2010-01-01 RSMo 571.030 misdemeanor, fine, if ${SPARED}`,
      `2010-01-01 ${THEFT} misdemeanor, fine, unless ${SPARED}`,
    ],
    unknown: ['2010-01-01 RSMo 571.030 misdemeanor, fine'],
  },
  'by-kind': {
    holds: ['2010-01-01 RSMo 565.050 class-b-felony, fine', '2010-01-01 RSMo 565.074 misdemeanor, fine'],
    fails: [`2010-01-01 ${THEFT} misdemeanor, fine`],
    unknown: ['2010-01-01 ? misdemeanor, fine'],
  },
  inchoate: {
    holds: ['2018-01-01 RSMo 562.012 class-e-felony, fine', '2010-01-01 RSMo 564.011 misdemeanor, fine'],
    fails: [`2010-01-01 ${THEFT} misdemeanor, fine`],
    unknown: ['2010-01-01 ? misdemeanor, fine'],
  },
  'first-driving': {
    holds: [
      'as of 2018-01-01; 2008-01-01 RSMo 577.010 misdemeanor, fine',
      `2008-01-01 RSMo 577.010 misdemeanor, fine; 2009-01-01 ${THEFT} misdemeanor, fine`,
      '2008-01-01 RSMo 577.010 misdemeanor, fine; 2009-01-01 RSMo 577.010 misdemeanor dismissed',
    ],
    fails: [
      'as of 2018-01-01; 2008-01-02 RSMo 577.010 misdemeanor, fine',
      '2008-01-01 RSMo 577.010 misdemeanor, fine; 2020-01-01 RSMo 577.010 misdemeanor, fine',
      ...[...FELONIES, 'ordinance-violation', 'infraction'].map((level) => `2008-01-01 RSMo 577.010 ${level}, fine`),
      `2008-01-01 ${THEFT} misdemeanor, fine`,
    ],
    unknown: ['2008-01-01 RSMo 577.010 ?, fine', '2008-01-01 RSMo 577.010 misdemeanor, fine; 2009-01-01 ? misdemeanor'],
  },
  pending: {
    holds: [`2010-05-01 ${THEFT} misdemeanor, fine, if pending: a charge is pending`],
    fails: [
      `2010-05-01 ${THEFT} misdemeanor, fine, unless pending: a charge is pending`,
      `2010-05-01 ${THEFT} misdemeanor, fine`,
    ],
    unknown: [],
  },
  driving: {
    holds: ['2020-01-01 RSMo 577.010 misdemeanor, fine', '2008-01-01 RSMo 577.010 class-d-felony, fine'],
    fails: [`2008-01-01 ${THEFT} misdemeanor, fine`],
    unknown: ['2008-01-01 ? misdemeanor, fine'],
  },
};

/** The numbers of one version of the section, the days on which it begins and ends, and those beside them. */
type Numbers = {
  readonly id: string;
  readonly from: string;
  readonly dayBefore: string;
  /** The last day and the day after it, of a version that has ended. */
  readonly end?: readonly [last: string, next: string];
  readonly felonyYears: number;
  readonly lesserYears: number;
  readonly felonies: number;
  readonly misdemeanors: number;
};

/** The days at the edges of a version on which it is in force, and those on which it is not. */
function inside({ from, end }: Numbers): readonly string[] {
  return [from, ...(end ? [end[0]] : [])];
}

function outside({ dayBefore, end }: Numbers): readonly string[] {
  return [dayBefore, ...(end ? [end[1]] : [])];
}

/** Years before the as-of year, on the same day. */
function yearsBefore(iso: string, years: number): string {
  return `${Number(iso.slice(0, 4)) - years}${iso.slice(4)}`;
}

function waitExamples(levels: readonly string[], others: readonly string[], years: number, n: Numbers): Examples {
  const at = `as of ${n.from}; `;
  const today = (day: string) => `as of ${day}; 2000-05-01 ${THEFT} ${levels[0]}, jail 1 days, completed ${day}`;
  const sentence = `, jail 9 years, completed ${yearsBefore(n.from, years)}`;
  const early = `, jail 1 days, completed ${yearsBefore(nextDay(n.from), years)}`;
  return {
    holds: [...levels.map((level) => `${at}2000-05-01 ${THEFT} ${level}${early}`), ...inside(n).map(today)],
    fails: [
      ...levels.map((level) => `${at}2000-05-01 ${THEFT} ${level}${sentence}`),
      ...others.map((level) => `${at}2000-05-01 ${THEFT} ${level}${early}`),
      ...outside(n).map(today),
    ],
    unknown: [
      `${at}2000-05-01 ${THEFT} ${levels[0]}, prison 1 years, completed ?`,
      `${at}2000-05-01 ${THEFT} ?${early}`,
    ],
  };
}

/** No version begins on the last day of a month. */
function nextDay(iso: string): string {
  return `${iso.slice(0, 8)}${String(Number(iso.slice(8)) + 1).padStart(2, '0')}`;
}

function cleanExamples(levels: readonly string[], others: readonly string[], years: number, n: Numbers): Examples {
  const at = `as of ${n.from}; `;
  const [end, next, wait] = ['2004-03-01', '2004-03-02', `${2004 + years}`];
  const own = (level: string) => `${at}2002-03-01 ${THEFT} ${level}, jail 9 days, completed ${end}`;
  const onDay = (day: string) =>
    `as of ${day}; 2002-03-01 ${THEFT} ${levels[0]}, jail 9 days, completed ${end}${again(next, 'misdemeanor')}`;
  const again = (on: string, level: string, rest = ', fine') =>
    `; ${on} ${level === '?' ? '?' : THEFT} ${level}${rest}`;
  const [one] = levels as [string];
  return {
    holds: [
      ...levels.map((level) => own(level) + again(next, 'misdemeanor')),
      ...FELONIES.map((level) => own(one) + again(`${wait}-02-28`, level)),
      ...inside(n).map(onDay),
    ],
    fails: [
      own(one),
      own(one) + again(end, 'misdemeanor'),
      `${at}${end} ${THEFT} ${one}, fine`,
      own(one) + again(`${wait}-03-01`, 'misdemeanor'),
      own(one) + again(next, 'ordinance-violation'),
      own(one) + again(next, 'infraction'),
      own(one) + again(next, 'misdemeanor dismissed', ''),
      `${own(one)}; ${next} RSMo 302.321 misdemeanor, fine`,
      ...others.map((level) => own(level) + again(next, 'misdemeanor')),
      ...outside(n).map(onDay),
    ],
    unknown: [own(one) + again(next, '?'), own('?') + again(next, 'misdemeanor')],
  };
}

/** Histories with so many convictions of a level, the first of them decided. */
function limitExamples(levels: readonly string[], others: readonly string[], limit: number, n: Numbers): Examples {
  const at = `as of ${n.from}; `;
  const [one] = levels as [string];
  const several = (count: number, level: string, section = THEFT, rest = ', fine') =>
    Array.from({ length: count }, (_, i) => `; ${1990 + i}-01-01 ${section} ${level}${rest}`).join('');
  const onDay = (day: string) => `as of ${day}; * 1989-01-01 ${THEFT} ${one}, fine${several(limit, one)}`;
  const own = (level: string) => `${at}* 1989-01-01 ${THEFT} ${level}, fine`;
  return {
    holds: [
      ...levels.map((level) => own(level) + several(limit, one)),
      ...levels.map((level) => own(one) + several(limit, level)),
      ...inside(n).map(onDay),
    ],
    fails: [
      own(one) + several(limit - 1, one),
      own(one) + several(limit, one, THEFT, ' dismissed'),
      own(one) + several(limit, one, 'RSMo 569.160'),
      own(one) + several(limit, one, 'RSMo 565.074'),
      ...others.map((level) => own(level) + several(limit + 1, one)),
      ...others.map((level) => own(one) + several(limit, level)),
      ...outside(n).map(onDay),
    ],
    unknown: [own(one) + several(limit, '?'), own('?') + several(limit + 1, one)],
  };
}

function versionExamples(n: Numbers): readonly (readonly [string, Examples])[] {
  const limited = ['misdemeanor', 'ordinance-violation'];
  const unlimited = [...FELONIES, 'infraction'];
  return [
    [`felony-wait-${n.id}`, waitExamples(FELONIES, LESSER, n.felonyYears, n)],
    [`lesser-wait-${n.id}`, waitExamples(LESSER, FELONIES, n.lesserYears, n)],
    [`felony-not-clean-${n.id}`, cleanExamples(FELONIES, LESSER, n.felonyYears, n)],
    [`lesser-not-clean-${n.id}`, cleanExamples(LESSER, FELONIES, n.lesserYears, n)],
    [`felony-limit-${n.id}`, limitExamples(FELONIES, LESSER, n.felonies, n)],
    [`misdemeanor-limit-${n.id}`, limitExamples(limited, unlimited, n.misdemeanors, n)],
  ];
}

const NUMBERS: readonly Numbers[] = [
  {
    id: '2025',
    from: '2025-01-01',
    dayBefore: '2024-12-31',
    felonyYears: 3,
    lesserYears: 1,
    felonies: 2,
    misdemeanors: 3,
  },
  {
    id: '2021',
    from: '2021-08-28',
    dayBefore: '2021-08-27',
    end: ['2024-12-31', '2025-01-01'],
    felonyYears: 3,
    lesserYears: 1,
    felonies: 1,
    misdemeanors: 2,
  },
  {
    id: '2018',
    from: '2018-01-01',
    dayBefore: '2017-12-31',
    end: ['2021-08-27', '2021-08-28'],
    felonyYears: 7,
    lesserYears: 3,
    felonies: 1,
    misdemeanors: 2,
  },
];

export const clauseExamples: Readonly<Record<string, Examples>> = {
  ...leftOutExamples,
  ...Object.fromEntries(NUMBERS.flatMap(versionExamples)),
};
