import type { Examples } from '../../../../law/language/index.ts';
import { BELOW, CRIMES, FELONIES, MISDEMEANORS } from '../../levels.ts';

/** As of 2026-01-09, in the county of KINGS. */

const PENDING = 'pending: a charge is pending in New York';
const CLASS_A = 'class: it was a class A felony';
const PRINTS = 'fingerprints: the state repository has no record of it that is based on fingerprints';
const ELSEWHERE = 'elsewhere: the person was convicted of a crime outside New York since';

const LARCENY = 'PL 155.30';
const OLD = '2010-03-01 PL 155.25 class-a-misdemeanor, fine';

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${OLD}, sealed`, `${OLD}, destroyed`],
    fails: [OLD, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`],
  },
};

/** A level whose time has run for so many years on a day, and not on the day before. */
function waitExamples(levels: readonly string[], others: readonly string[], years: number): Examples {
  const [short, enough] = [`${2026 - years}-01-10`, `${2026 - years}-01-09`];
  const released = (level: string, on: string) => `2005-03-01 ${LARCENY} ${level}, prison 2 years, released ${on}`;
  return {
    holds: [
      ...levels.map((level) => released(level, short)),
      `${short} ${LARCENY} ${levels[0]}, fine`,
      `${short} ${LARCENY} ${levels[0]}, probation 2 years`,
    ],
    fails: [
      ...levels.map((level) => released(level, enough)),
      ...others.map((level) => released(level, short)),
      `${enough} ${LARCENY} ${levels[0]}, fine`,
      `2005-03-01 ${LARCENY} ${levels[0]}, jail 1 years`,
    ],
    unknown: [
      `2005-03-01 ${LARCENY} ${levels[0]}, prison 2 years`,
      `${2025 - years}-03-01 ${LARCENY} ${levels[0]}, jail 1 years`,
      `2005-03-01 ${LARCENY} ?, prison 2 years, released ${short}`,
    ],
  };
}

/** The same after a later crime. */
function againExamples(levels: readonly string[], others: readonly string[], years: number): Examples {
  const [short, enough] = [`${2026 - years}-01-10`, `${2026 - years}-01-09`];
  const own = (level: string, later: string) => `2005-03-01 ${LARCENY} ${level}, fine; ${later}`;
  const [one] = levels as [string];
  const MINOR = 'PL 155.25 class-a-misdemeanor';
  return {
    holds: [
      ...levels.map((level) => own(level, `${short} ${MINOR}, fine`)),
      ...CRIMES.map((level) => own(one, `${short} PL 165.40 ${level}, fine`)),
      own(one, `2006-03-01 ${MINOR}, prison 1 years, released ${short}`),
      own(one, `${short} ${MINOR}, fine, sealed`),
    ],
    fails: [
      `2005-03-01 ${LARCENY} ${one}, fine`,
      own(one, `${enough} ${MINOR}, fine`),
      own(one, `${short} ${MINOR} dismissed`),
      own(one, `${short} PL 221.15 class-a-misdemeanor, fine`),
      own(one, `${short} ${MINOR}, fine, destroyed`),
      ...BELOW.map((level) => own(one, `${short} PL 240.20 ${level}, fine`)),
      ...others.map((level) => own(level, `${short} ${MINOR}, fine`)),
      // Neither a conviction of the same day nor an earlier one is a later one.
      `${short} ${LARCENY} ${one}, fine; ${short} ${MINOR}, fine`,
      `* ${2026 - years}-03-01 ${LARCENY} ${one}, fine; ${short} ${MINOR}, fine`,
    ],
    unknown: [
      own(one, `${short} PL 165.40 ?, fine`),
      own('?', `${short} ${MINOR}, fine`),
      own(one, `2006-03-01 ${MINOR}, prison 1 years`),
    ],
  };
}

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': {
    holds: [`as of 2024-11-15; ${OLD}`],
    fails: [`as of 2024-11-16; ${OLD}`],
    unknown: [],
  },
  'impaired-wait': {
    holds: ['2023-01-10 VTL 1192(1) infraction, fine', '2023-01-10 VTL 1192(1) misdemeanor, fine'],
    fails: ['2023-01-09 VTL 1192(1) infraction, fine', '2023-01-10 VTL 1192(3) unclassified-misdemeanor, fine'],
    unknown: ['2023-01-10 ? infraction, fine', '2023-01-10 VTL 1192 infraction, fine'],
  },
  impaired: {
    holds: ['2010-01-01 VTL 1192(1) infraction, fine'],
    fails: ['2010-01-01 VTL 1192(3) unclassified-misdemeanor, fine'],
    unknown: ['2010-01-01 VTL 1192 infraction, fine'],
  },
  'no-crime': {
    holds: BELOW.map((level) => `2010-01-01 PL 240.20 ${level}, fine`),
    fails: CRIMES.map((level) => `2010-01-01 PL 240.20 ${level}, fine`),
    unknown: ['2010-01-01 PL 240.20 ?, fine'],
  },
  'sex-offense': {
    holds: [
      '2010-01-01 PL 130.20 class-a-misdemeanor, fine',
      '2010-01-01 attempt PL 130.20 class-b-misdemeanor, fine',
      '2010-01-01 PL 263.11 class-e-felony, fine',
    ],
    fails: [OLD, '2010-01-01 PL 130.52 class-a-misdemeanor, fine'],
    unknown: ['2010-01-01 ? class-a-misdemeanor, fine', '2010-01-01 PL 230.30 class-c-felony, fine'],
  },
  'class-a': {
    holds: ['1990-01-01 PL 150.20 class-a-felony, fine'],
    fails: [
      '2005-01-01 PL 220.43 class-a-felony, prison 8 years, released 2014-01-01',
      ...[...FELONIES.slice(1), ...MISDEMEANORS, ...BELOW].map((level) => `1990-01-01 PL 150.20 ${level}, fine`),
    ],
    unknown: ['1990-01-01 ? class-a-felony, fine', '1990-01-01 PL 150.20 ?, fine'],
  },
  'perhaps-class-a': {
    holds: [`1990-01-01 PL 125.25 felony, fine, if ${CLASS_A}`],
    fails: [
      `1990-01-01 PL 125.25 felony, fine, unless ${CLASS_A}`,
      `1990-01-01 PL 155.30 felony, fine, if ${CLASS_A}`,
      ...[...FELONIES.slice(0, 5), ...MISDEMEANORS, ...BELOW].map(
        (level) => `1990-01-01 PL 150.20 ${level}, fine, if ${CLASS_A}`,
      ),
    ],
    unknown: ['1990-01-01 PL 125.25 felony, fine', `1990-01-01 PL 125.25 ?, fine, if ${CLASS_A}`],
  },
  'perhaps-sex-offense': {
    holds: ['2010-01-01 PL 130.52 class-a-misdemeanor, fine', '2010-01-01 PL 135.20 class-b-felony, fine'],
    fails: [OLD],
    unknown: ['2010-01-01 ? class-a-misdemeanor, fine'],
  },
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
  'on-probation': {
    holds: [`2023-01-10 ${LARCENY} class-e-felony, probation 3 years`],
    fails: [
      `2023-01-09 ${LARCENY} class-e-felony, probation 3 years`,
      `2023-01-09 ${LARCENY} class-e-felony, jail 60 days, probation 3 years`,
      `2025-01-10 ${LARCENY} class-e-felony, jail 2 years`,
    ],
    unknown: [`2020-01-10 ${LARCENY} class-e-felony, probation`, `2020-01-10 ${LARCENY} class-e-felony`],
  },
  'on-parole': {
    holds: ['2015-01-10 PL 160.10 class-c-felony, prison 3 years, completed 2026-01-10'],
    fails: [
      '2015-01-10 PL 160.10 class-c-felony, prison 3 years, completed 2026-01-09',
      '2015-01-10 PL 160.10 class-c-felony, prison 3 years, completed ?',
      '2015-01-10 PL 160.10 class-c-felony, jail 1 years, completed 2026-01-10',
    ],
    unknown: [],
  },
  'felony-wait': waitExamples(FELONIES, [...MISDEMEANORS, ...BELOW], 8),
  'felony-again': againExamples(FELONIES, [...MISDEMEANORS, ...BELOW], 8),
  'misdemeanor-wait': waitExamples([...MISDEMEANORS, ...BELOW], FELONIES, 3),
  'misdemeanor-again': againExamples([...MISDEMEANORS, ...BELOW], FELONIES, 3),
  'by-the-deadline': {
    holds: [`as of 2027-11-15; ${OLD}`],
    fails: [`as of 2027-11-16; ${OLD}`],
    unknown: [],
  },
};

const answered = (fact: string): Examples => ({
  holds: [`${OLD}, if ${fact}`],
  fails: [`${OLD}, unless ${fact}`],
  unknown: [OLD],
});

/** The decided conviction and another, in one case. */
const oneCase = (own: string, other: string) =>
  `2010-03-01 ${LARCENY} ${own}, fine, cycle 1; 2010-03-01 PL 155.25 ${other}, fine, cycle 1`;

export const flagExamples: Readonly<Record<string, Examples>> = {
  pending: answered(PENDING),
  parole: {
    holds: ['2015-01-10 PL 160.10 class-c-felony, prison 3 years, completed 2026-01-10'],
    fails: [
      '2015-01-10 PL 160.10 class-c-felony, prison 3 years, completed 2026-01-09',
      '2015-01-10 PL 160.10 class-c-felony, jail 1 years, completed 2026-01-10',
    ],
    unknown: ['2015-01-10 PL 160.10 class-c-felony, prison 3 years, completed ?'],
  },
  fingerprints: answered(PRINTS),
  'mixed-docket': {
    holds: [
      ...FELONIES.flatMap((one) => [oneCase(one, 'misdemeanor'), oneCase('misdemeanor', one)]),
      ...MISDEMEANORS.flatMap((one) => [oneCase(one, 'felony'), oneCase('felony', one)]),
    ],
    fails: [
      ...FELONIES.map((one) => oneCase(one, 'felony')),
      ...MISDEMEANORS.map((one) => oneCase(one, 'misdemeanor')),
      ...BELOW.flatMap((one) => [
        ...['felony', 'misdemeanor'].flatMap((level) => [oneCase(level, one), oneCase(one, level)]),
      ]),
      `2010-03-01 ${LARCENY} felony, fine; 2010-03-01 PL 155.25 misdemeanor, fine`,
      `2010-03-01 PL 155.25 misdemeanor, fine; 2010-03-01 ${LARCENY} felony, fine`,
      `2010-03-01 ${LARCENY} felony, fine, cycle 1; 2010-03-01 PL 155.25 misdemeanor dismissed, cycle 1`,
      `2010-03-01 PL 155.25 misdemeanor, fine, cycle 1; 2010-03-01 ${LARCENY} felony dismissed, cycle 1`,
    ],
    unknown: [oneCase('felony', '?'), oneCase('?', 'felony')],
  },
  elsewhere: answered(ELSEWHERE),
};
