import type { Examples } from '../../../../law/language/index.ts';
import { BELOW, CRIMES, FELONIES, MISDEMEANORS } from '../../levels.ts';

/** As of 2026-05-01, in the county of KINGS. */

const PENDING = 'pending: a charge is pending in New York';
const CLASS_A = 'class: it was a class A felony';

const LARCENY = 'PL 155.30';
const OLD = '2010-03-01 PL 155.25 class-a-misdemeanor, fine';
const LESSER = [...MISDEMEANORS, ...BELOW];

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${OLD}, sealed`, `${OLD}, destroyed`],
    fails: [OLD, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`],
  },
};

/** A felony of a section, and no misdemeanor of it. */
const onlyFelonies = (section: string): Examples => ({
  holds: FELONIES.map((level) => `2005-01-01 ${section} ${level}, fine`),
  fails: [
    ...LESSER.map((level) => `2005-01-01 ${section} ${level}, fine`),
    `2005-01-01 ${LARCENY} class-e-felony, fine`,
  ],
  unknown: [`2005-01-01 ${section} ?, fine`, '2005-01-01 ? class-e-felony, fine'],
});

const leftOut: Readonly<Record<string, Examples>> = {
  'before-2017': {
    holds: [`as of 2017-10-06; 2005-03-01 ${LARCENY} class-e-felony, fine`],
    fails: [`as of 2017-10-07; 2005-03-01 ${LARCENY} class-e-felony, fine`],
    unknown: [],
  },
  'no-crime': {
    holds: BELOW.map((level) => `2010-01-01 PL 240.20 ${level}, fine`),
    fails: CRIMES.map((level) => `2010-01-01 PL 240.20 ${level}, fine`),
    unknown: ['2010-01-01 PL 240.20 ?, fine'],
  },
  registered: {
    holds: [`registered; ${OLD}`],
    fails: [OLD, `registered?; ${OLD}`],
    unknown: [],
  },
  'sex-offense': {
    holds: [
      '2005-01-01 PL 130.52 class-a-misdemeanor, fine',
      '2005-01-01 PL 263.11 class-e-felony, fine',
      ...FELONIES.map((level) => `2005-01-01 attempt PL 130.53 ${level}, fine`),
      '2005-01-01 PL 120.70 class-e-felony, fine',
      '2005-01-01 attempt PL 130.20 class-b-misdemeanor, fine',
    ],
    fails: [
      OLD,
      '2005-01-01 PL 155.30 class-e-felony, fine',
      ...LESSER.map((level) => `2005-01-01 attempt PL 130.52 ${level}, fine`),
    ],
    unknown: ['2005-01-01 ? class-a-misdemeanor, fine', '2005-01-01 attempt PL 130.52 ?, fine'],
  },
  homicide: onlyFelonies('PL 125.15'),
  'class-a': {
    holds: ['1990-01-01 PL 150.20 class-a-felony, fine'],
    fails: [...[...FELONIES.slice(1), ...LESSER].map((level) => `1990-01-01 PL 150.20 ${level}, fine`)],
    unknown: ['1990-01-01 PL 150.20 ?, fine'],
  },
  'perhaps-class-a': {
    holds: [`1990-01-01 PL 125.25 felony, fine, if ${CLASS_A}`],
    fails: [
      `1990-01-01 PL 125.25 felony, fine, unless ${CLASS_A}`,
      `1990-01-01 PL 155.30 felony, fine, if ${CLASS_A}`,
      ...[...FELONIES.slice(0, 5), ...LESSER].map((level) => `1990-01-01 PL 150.20 ${level}, fine, if ${CLASS_A}`),
    ],
    unknown: ['1990-01-01 PL 125.25 felony, fine', `1990-01-01 PL 125.25 ?, fine, if ${CLASS_A}`],
  },
  violent: {
    ...onlyFelonies('PL 160.10'),
    holds: [...onlyFelonies('PL 160.10').holds, '2005-01-01 attempt PL 160.10 class-d-felony, fine'],
  },
  conspiracy: onlyFelonies('PL 105.10'),
  'perhaps-left-out': {
    ...onlyFelonies('PL 120.05'),
    holds: [...onlyFelonies('PL 120.05').holds, '2005-01-01 PL 135.05 class-a-misdemeanor, fine'],
  },
};

/** Two convictions or more, the first of them decided; each of a case of its own unless a cycle is given. */
const several = (...parts: readonly string[]) => parts.join('; ');
const felonyOn = (on: string, level = 'class-e-felony', rest = ', fine') => `${on} ${LARCENY} ${level}${rest}`;
const minorOn = (on: string, level = 'class-a-misdemeanor', rest = ', fine') => `${on} PL 155.25 ${level}${rest}`;

const limits: Readonly<Record<string, Examples>> = {
  'two-felonies': {
    holds: [
      ...FELONIES.map((level) => several(felonyOn('2005-01-01', level), felonyOn('2008-01-01', level))),
      several(minorOn('2003-01-01'), felonyOn('2005-01-01'), felonyOn('2008-01-01')),
    ],
    fails: [
      felonyOn('2005-01-01'),
      ...LESSER.map((level) => several(felonyOn('2005-01-01', level), felonyOn('2008-01-01'))),
      several(felonyOn('2005-01-01'), felonyOn('2008-01-01', 'class-e-felony dismissed', '')),
      several(felonyOn('2005-01-01'), '2008-01-01 PL 221.20 class-e-felony, fine'),
      several(felonyOn('2005-01-01'), felonyOn('2008-01-01', 'class-e-felony', ', fine, destroyed')),
      several(
        felonyOn('2005-01-01', 'class-e-felony', ', fine, cycle 1'),
        felonyOn('2005-01-01', 'class-d-felony', ', fine, cycle 1'),
      ),
    ],
    unknown: [
      several(felonyOn('2005-01-01'), felonyOn('2008-01-01', '?')),
      several(felonyOn('2005-01-01'), felonyOn('2008-01-01', 'class-e-felony', ', fine, cycle?')),
    ],
  },
  'three-crimes': {
    holds: CRIMES.map((level) =>
      several(minorOn('2003-01-01', level), minorOn('2005-01-01', level), minorOn('2007-01-01', level)),
    ),
    fails: [
      several(minorOn('2003-01-01'), minorOn('2005-01-01')),
      ...BELOW.map((level) => several(minorOn('2003-01-01', level), minorOn('2005-01-01'), minorOn('2007-01-01'))),
      several(minorOn('2003-01-01'), minorOn('2005-01-01'), minorOn('2007-01-01', 'class-a-misdemeanor dismissed', '')),
      several(minorOn('2003-01-01'), minorOn('2005-01-01'), '2007-01-01 PL 221.15 class-a-misdemeanor, fine'),
      several(minorOn('2003-01-01'), minorOn('2005-01-01'), minorOn('2007-01-01', 'misdemeanor', ', fine, destroyed')),
      several(
        minorOn('2003-01-01'),
        minorOn('2005-01-01', 'class-a-misdemeanor', ', fine, cycle 1'),
        minorOn('2005-01-01', 'class-b-misdemeanor', ', fine, cycle 1'),
      ),
    ],
    unknown: [
      several(minorOn('2003-01-01'), minorOn('2005-01-01'), minorOn('2007-01-01', '?')),
      several(minorOn('2003-01-01'), minorOn('2005-01-01'), minorOn('2007-01-01', 'misdemeanor', ', fine, cycle?')),
    ],
  },
  'one-transaction': {
    holds: [
      ...FELONIES.map((level) => several(felonyOn('2005-01-01', level), felonyOn('2005-01-01', level))),
      ...FELONIES.map((level) => several(minorOn('2003-01-01', level), minorOn('2005-01-01'), minorOn('2005-01-01'))),
      ...CRIMES.map((level) =>
        several(minorOn('2003-01-01', level), minorOn('2005-01-01', level), minorOn('2005-01-01', level)),
      ),
    ],
    fails: [
      several(felonyOn('2005-01-01'), minorOn('2005-01-01')),
      ...MISDEMEANORS.map((level) => several(felonyOn('2005-01-01', level), felonyOn('2008-01-01'))),
      ...BELOW.map((level) => several(felonyOn('2005-01-01', level), felonyOn('2008-01-01'))),
      ...BELOW.map((level) => several(minorOn('2003-01-01', level), minorOn('2005-01-01'), minorOn('2005-01-01'))),
      several(felonyOn('2005-01-01'), felonyOn('2008-01-01', 'class-e-felony dismissed', '')),
      several(felonyOn('2005-01-01'), '2008-01-01 PL 221.20 class-e-felony, fine'),
      several(felonyOn('2005-01-01'), felonyOn('2008-01-01', 'class-e-felony', ', fine, destroyed')),
      several(minorOn('2003-01-01'), minorOn('2005-01-01'), minorOn('2007-01-01', 'class-a-misdemeanor dismissed', '')),
      several(minorOn('2003-01-01'), minorOn('2005-01-01'), '2007-01-01 PL 221.15 class-a-misdemeanor, fine'),
      several(minorOn('2003-01-01'), minorOn('2005-01-01'), minorOn('2007-01-01', 'misdemeanor', ', fine, destroyed')),
    ],
    unknown: [
      several(felonyOn('2005-01-01'), felonyOn('2005-01-01', '?')),
      several(minorOn('2003-01-01'), minorOn('2005-01-01'), minorOn('2005-01-01', '?')),
    ],
  },
};

const [SHORT, ENOUGH] = ['2016-05-02', '2016-05-01'] as const;

const waitExamples: Examples = {
  holds: [
    felonyOn(SHORT),
    felonyOn('2010-01-01', 'class-e-felony', `, prison 1 years, released ${SHORT}`),
    '2016-05-02 PL 221.15 class-a-misdemeanor, fine',
    ...CRIMES.map((level) => several(felonyOn('2005-01-01'), minorOn(SHORT, level))),
    several(minorOn('2005-01-01'), minorOn('2006-01-01', 'class-a-misdemeanor', `, jail 1 years, released ${SHORT}`)),
    // An earlier crime counts too, where its release is the latest.
    several(`* ${minorOn('2010-01-01')}`, minorOn('2006-01-01', 'misdemeanor', `, jail 1 years, released ${SHORT}`)),
  ],
  fails: [
    felonyOn(ENOUGH),
    several(felonyOn('2005-01-01'), minorOn(ENOUGH)),
    ...BELOW.map((level) => several(felonyOn('2005-01-01'), minorOn(SHORT, level))),
    several(felonyOn('2005-01-01'), minorOn(SHORT, 'class-a-misdemeanor dismissed', '')),
    several(felonyOn('2005-01-01'), `${SHORT} PL 221.15 class-a-misdemeanor, fine`),
    several(felonyOn('2005-01-01'), minorOn(SHORT, 'class-a-misdemeanor', ', fine, destroyed')),
  ],
  unknown: [
    felonyOn('2010-01-01', 'class-e-felony', ', prison 1 years'),
    several(felonyOn('2005-01-01'), minorOn(SHORT, '?')),
  ],
};

/** A conviction, and one since of a section and a level. */
const then = (section: string, level: string, rest = ', fine', on = '2012-01-01') =>
  several(minorOn('2008-01-01'), `${on} ${section} ${level}${rest}`);

const ofKind = (sections: readonly string[], levels: readonly string[], others: readonly string[]): Examples => ({
  holds: sections.flatMap((section) => levels.map((level) => then(section, level))),
  fails: [
    OLD,
    then('PL 155.25', 'class-a-misdemeanor'),
    then('PL 155.30', 'class-e-felony'),
    ...sections.flatMap((section) => [
      ...others.map((level) => then(section, level)),
      then(section, `${levels[0]} dismissed`, ''),
      then(section, levels[0]!, ', fine, destroyed'),
      then(section, levels[0]!, ', fine', '2007-01-01'),
      then(section, levels[0]!, ', fine', '2008-01-01'),
    ]),
  ],
  unknown: [then('?', levels[1]!), then(sections[0]!, '?')],
});

const sinceClassA: Examples = {
  holds: [then('PL 150.20', 'class-a-felony')],
  fails: [
    OLD,
    ...[...FELONIES.slice(1), ...LESSER].map((level) => then('PL 150.20', level)),
    then('PL 221.20', 'class-a-felony'),
    then('PL 150.20', 'class-a-felony dismissed', ''),
    then('PL 150.20', 'class-a-felony', ', fine, destroyed'),
    then('PL 150.20', 'class-a-felony', ', fine', '2007-01-01'),
    then('PL 150.20', 'class-a-felony', ', fine', '2008-01-01'),
  ],
  unknown: [then('PL 150.20', '?'), then('?', 'class-a-felony')],
};

function together(...each: readonly Examples[]): Examples {
  return {
    holds: each.flatMap(({ holds }) => holds),
    fails: each.flatMap(({ fails }) => fails),
    unknown: each.flatMap(({ unknown }) => unknown),
  };
}

export const clauseExamples: Readonly<Record<string, Examples>> = {
  ...leftOut,
  pending: {
    holds: [`${OLD}, if ${PENDING}`, `${OLD}; 2025-05-01 ${LARCENY} class-e-felony arrest`],
    fails: [
      OLD,
      `${OLD}, unless ${PENDING}`,
      `${OLD}; 2025-05-01 ${LARCENY} class-e-felony dismissed`,
      `${OLD}; 2025-05-01 ${LARCENY} class-e-felony, disposition?`,
      `${OLD}; 2010-03-01 ${LARCENY} class-e-felony arrest`,
      `${OLD}; 2009-05-01 ${LARCENY} class-e-felony arrest`,
    ],
    unknown: [],
  },
  ...limits,
  wait: waitExamples,
  'class-a-since': sinceClassA,
  'sex-offense-since': ofKind(['PL 130.52', 'PL 120.70'], CRIMES, BELOW),
  'felony-since': ofKind(['PL 125.15', 'PL 160.10', 'attempt PL 130.53'], FELONIES, LESSER),
  'perhaps-convicted-since': together(ofKind(['PL 120.05', 'PL 105.10'], FELONIES, LESSER), {
    holds: CRIMES.map((level) => then('PL 135.05', level)),
    fails: BELOW.map((level) => then('PL 135.05', level)),
    unknown: [],
  }),
};

export const flagExamples: Readonly<Record<string, Examples>> = {
  pending: { holds: [`${OLD}, if ${PENDING}`], fails: [`${OLD}, unless ${PENDING}`], unknown: [OLD] },
  registered: { holds: [`registered; ${OLD}`], fails: [OLD], unknown: [`registered?; ${OLD}`] },
};
