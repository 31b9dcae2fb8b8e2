import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../../levels.ts';

/** As of 2026-07-01, in the county of HENRICO. */

const GRAVEST = 'class: it was a class 1 or class 2 felony, or punishable by life';
const GRAVE = 'class: it was a class 3 or class 4 felony';
const LOW = 'class: it was a class 5 or class 6 felony';

const FRAUD = 'Va. Code 18.2-178';
const LARCENY = 'Va. Code 18.2-95';
const MINOR = 'class-1-misdemeanor';
const OLD = `2010-03-01 ${FRAUD} ${MINOR}, fine`;
const ALL = [...FELONIES, ...MISDEMEANORS, 'infraction'];
const besides = (...levels: readonly string[]) => ALL.filter((level) => !levels.includes(level));
const own = (level: string, rest = ', fine') => `2010-03-01 ${FRAUD} ${level}${rest}`;
const beside = (other: string, level = MINOR) => `* ${own(level)}; ${other}`;

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${OLD}, sealed`, `${OLD}, destroyed`],
    fails: [OLD, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`],
  },
};

const reach: Readonly<Record<string, Examples>> = {
  'not-in-force': {
    holds: [`as of 2026-06-30; ${OLD}`],
    fails: [`as of 2026-07-01; ${OLD}`],
    unknown: [],
  },
  infraction: {
    holds: [own('infraction')],
    fails: besides('infraction').map((level) => own(level)),
    unknown: [own('?')],
  },
  'before-1986': {
    holds: [`1985-12-31 ${FRAUD} ${MINOR}, fine`],
    fails: [`1986-01-01 ${FRAUD} ${MINOR}, fine`],
    unknown: [`? ${FRAUD} ${MINOR}, fine`],
  },
  'simple-wait': {
    holds: [
      ...MISDEMEANORS.map((level) => `2019-07-02 Va. Code 18.2-96 ${level}, fine`),
      '2019-07-02 Va. Code 18.2-415 class-1-misdemeanor, fine',
      '2019-07-02 Va. Code 4.1-305 class-1-misdemeanor, fine',
    ],
    fails: [
      '2019-07-01 Va. Code 18.2-96 class-1-misdemeanor, fine',
      `2019-07-02 ${FRAUD} class-1-misdemeanor, fine`,
      ...[...FELONIES, 'infraction'].map((level) => `2019-07-02 Va. Code 18.2-96 ${level}, fine`),
    ],
    unknown: ['2019-07-02 Va. Code 18.2-265.3 class-1-misdemeanor, fine', '2019 Va. Code 4.1-305 misdemeanor, fine'],
  },
  simple: {
    holds: [
      ...MISDEMEANORS.map((level) => `2010-03-01 Va. Code 18.2-96 ${level}, fine`),
      '2010-03-01 Va. Code 18.2-415 class-6-felony, fine',
      '2010-03-01 Va. Code 18.2-265.3(A) class-1-misdemeanor, fine',
    ],
    fails: [OLD, ...[...FELONIES, 'infraction'].map((level) => `2010-03-01 Va. Code 18.2-96 ${level}, fine`)],
    unknown: ['2010-03-01 Va. Code 18.2-265.3 misdemeanor, fine', '2010-03-01 Va. Code 18.2-96 ?, fine'],
  },
};

const barred: Readonly<Record<string, Examples>> = {
  gravest: {
    holds: [
      beside(`1999-03-01 ${FRAUD} class-1-felony, fine`),
      beside(`1999-03-01 ${FRAUD} class-2-felony, fine`),
      beside(`1999-03-01 ${FRAUD} felony, fine, if ${GRAVEST}`),
    ],
    fails: [
      OLD,
      beside(`1999-03-01 ${FRAUD} class-1-felony dismissed`),
      beside(`1999-03-01 ${FRAUD} felony, fine, unless ${GRAVEST}`),
      ...besides('class-1-felony', 'class-2-felony', 'felony').map((level) =>
        beside(`1999-03-01 ${FRAUD} ${level}, fine, if ${GRAVEST}`),
      ),
    ],
    unknown: [beside(`1999-03-01 ${FRAUD} felony, fine`), beside(`1999-03-01 ${FRAUD} ?, fine`)],
  },
  'class-3-or-4': {
    holds: [own('class-3-felony'), own('class-4-felony')],
    fails: [
      `2010-03-01 ${LARCENY} class-4-felony, fine`,
      ...besides('class-3-felony', 'class-4-felony').map((level) => own(level)),
    ],
    unknown: [own('?'), '2010-03-01 ? class-4-felony, fine'],
  },
  'not-class-5-or-6': {
    holds: [own('felony', `, fine, unless ${LOW}`)],
    fails: [
      own('felony', `, fine, if ${LOW}`),
      `2010-03-01 ${LARCENY} felony, fine, unless ${LOW}`,
      ...besides('felony').map((level) => own(level, `, fine, unless ${LOW}`)),
    ],
    unknown: [own('felony')],
  },
  'left-out': {
    holds: [
      `2010-03-01 Va. Code 18.2-57.2 ${MINOR}, fine`,
      `2010-03-01 Va. Code 18.2-57(C) class-6-felony, fine`,
      `2010-03-01 Va. Code 18.2-266 ${MINOR}, fine`,
      `2010-03-01 attempt Va. Code 18.2-130 ${MINOR}, fine`,
      `2010-03-01 Va. Code 24.2-1004 ${MINOR}, fine`,
    ],
    fails: [OLD, `2010-03-01 Va. Code 18.2-57(A) ${MINOR}, fine`],
    unknown: [`2010-03-01 Va. Code 18.2-57 ${MINOR}, fine`, `2010-03-01 ? ${MINOR}, fine`],
  },
  'perhaps-left-out': {
    holds: [
      `2010-03-01 Va. Code 18.2-67.4 ${MINOR}, fine`,
      `2010-03-01 Va. Code 18.2-371 ${MINOR}, fine`,
      '2010-03-01 Va. Code 18.2-26 class-6-felony, fine',
    ],
    fails: [OLD, `2010-03-01 Va. Code 18.2-57 ${MINOR}, fine`],
    unknown: [`2010-03-01 ? ${MINOR}, fine`],
  },
  registered: {
    holds: [`registered; ${OLD}`],
    fails: [OLD, `registered?; ${OLD}`],
    unknown: [],
  },
};

/** A felony that is so many years old on 2026-07-01. */
const years = (number: number, day: string, rest: string) => beside(`${2026 - number}-07-${day} ${FRAUD} ${rest}`);

/** The time of a level since release, and another conviction in it. */
function clock(id: string, levels: readonly string[], number: number): Readonly<Record<string, Examples>> {
  const [enough, short] = [`${2026 - number}-07-01`, `${2026 - number}-07-02`];
  const [one] = levels as [string];
  // From prison, from which people are released again after a return from parole: a jail term of 2005 would be over.
  const released = (level: string, on: string) => `2005-03-01 ${FRAUD} ${level}, prison 1 years, released ${on}`;
  const again = (other: string, level = one) =>
    `* 2005-03-01 ${FRAUD} ${level}, jail 1 years, released 2006-03-01; ${other}`;
  const end = `${2006 + number}`;
  return {
    [`${id}-wait`]: {
      holds: [...levels.map((level) => released(level, short)), `${short} ${FRAUD} ${one}, fine`],
      fails: [
        ...levels.map((level) => released(level, enough)),
        ...besides(...levels).map((level) => released(level, short)),
        `${enough} ${FRAUD} ${one}, fine`,
      ],
      unknown: [`2005-03-01 ${FRAUD} ${one}, prison 2 years`, released('?', short)],
    },
    [`${id}-again`]: {
      holds: [
        ...levels.map((level) => again(`2006-03-02 ${FRAUD} ${MINOR}, fine`, level)),
        ...[...FELONIES, ...MISDEMEANORS].map((other) => again(`${end}-02-28 ${FRAUD} ${other}, fine`)),
      ],
      fails: [
        again(`2006-03-01 ${FRAUD} ${MINOR}, fine`),
        again(`${end}-03-01 ${FRAUD} ${MINOR}, fine`),
        again(`2007-03-01 ${FRAUD} infraction, fine`),
        again(`2007-03-01 ${FRAUD} ${MINOR} dismissed`),
        ...besides(...levels).map((level) => again(`2007-03-01 ${FRAUD} ${MINOR}, fine`, level)),
      ],
      unknown: [
        again(`2007-03-01 ${FRAUD} ?, fine`),
        again(`2007-03-01 ${FRAUD} ${MINOR}, fine`, '?'),
        again(`2006-03 ${FRAUD} ${MINOR}, fine`),
      ],
    },
  };
}

const times: Readonly<Record<string, Examples>> = {
  'grave-in-20-years': {
    holds: [
      years(20, '02', 'class-3-felony, fine'),
      years(20, '02', 'class-4-felony, fine'),
      years(20, '02', `felony, fine, if ${GRAVE}`),
    ],
    fails: [
      OLD,
      years(20, '01', 'class-3-felony, fine'),
      years(20, '02', 'class-3-felony dismissed'),
      years(20, '02', `felony, fine, unless ${GRAVE}`),
      ...besides('class-3-felony', 'class-4-felony', 'felony').map((level) =>
        years(20, '02', `${level}, fine, if ${GRAVE}`),
      ),
    ],
    unknown: [years(20, '02', 'felony, fine'), years(20, '02', '?, fine')],
  },
  'felony-in-10-years': {
    holds: FELONIES.map((level) => years(10, '02', `${level}, fine`)),
    fails: [
      OLD,
      years(10, '01', 'class-6-felony, fine'),
      years(10, '02', 'class-6-felony dismissed'),
      ...besides(...FELONIES).map((level) => years(10, '02', `${level}, fine`)),
    ],
    unknown: [years(10, '02', '?, fine')],
  },
  ...clock('felony', FELONIES, 10),
  ...clock('misdemeanor', [...MISDEMEANORS, 'infraction'], 7),
};

const answered = (fact: string): Examples => ({
  holds: [`${OLD}, if ${fact}`],
  fails: [`${OLD}, unless ${fact}`],
  unknown: [OLD],
});

const OWED = 'restitution: restitution is owed';

export const clauseExamples: Readonly<Record<string, Examples>> = {
  ...reach,
  ...barred,
  ...times,
  restitution: { holds: [`${OLD}, if ${OWED}`], fails: [OLD, `${OLD}, unless ${OWED}`], unknown: [] },
};

export const flagExamples: Readonly<Record<string, Examples>> = {
  restitution: answered(OWED),
  rehabilitation: answered('rehabilitation: drugs or alcohol played a part, and rehabilitation is not shown'),
  grants: answered('grants: two earlier petitions were granted for different sentencing events'),
  violation: answered('violation: a violation of probation was found, or the person was released after one'),
  kind: answered(
    'circumstances: it was violent, with a firearm, a hate crime, against a protective order, or against a member of the family or household',
  ),
  'offense-date': answered('offense: the offense was committed before 1986-01-01'),
};
