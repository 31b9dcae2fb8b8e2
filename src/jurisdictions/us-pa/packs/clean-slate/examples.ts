import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, FIRST, LOWER, MISDEMEANORS, SUMMARY } from '../../levels.ts';

import {
  anyExceptionExamples,
  besides,
  DRUG,
  everFelonyBeside,
  everListedBeside,
  fourBeside,
  M2,
  OF_A_YEAR,
  OVER_TWO,
  QUALIFYING,
  SECTIONS,
  THEFT,
  twoOverBeside,
} from '../exception-examples.ts';

/** As of 2026-01-09, in the county of ALLEGHENY. */

const OWED = 'restitution: restitution is owed';
const ELSEWHERE = 'elsewhere: the person was convicted outside Pennsylvania of an offense punishable by a year or more';

const OLD = `2010-03-01 ${THEFT} ${M2}, fine`;
const HEAVY = [...FELONIES, FIRST];

/** The decided conviction of a level, and others behind it. */
const own = (level: string, ...others: readonly string[]) =>
  [`* 2010-03-01 ${THEFT} ${level}, fine`, ...others].join('; ');

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${OLD}, sealed`, `${OLD}, destroyed`],
    fails: [OLD, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`],
  },
};

/** A condition about other convictions, of lower misdemeanors alone; `answer` stands with the decided one. */
function ofMisdemeanors({ holds, fails, unknown }: Examples, answer = ''): Examples {
  const beside = (other: string, level = M2) => `* 2010-03-01 ${THEFT} ${level}, fine${answer}; ${other}`;
  const [first] = holds as [string];
  return {
    holds: [...LOWER.map((level) => beside(first, level)), ...holds.slice(1).map((other) => beside(other))],
    fails: [OLD, ...besides(LOWER).map((level) => beside(first, level)), ...fails.map((other) => beside(other))],
    unknown: [beside(first, '?'), ...unknown.map((other) => beside(other))],
  };
}

/** The decided conviction is a lower misdemeanor of a section. */
function ofSections(holds: readonly string[], fails: readonly string[], unknown: readonly string[]): Examples {
  const of = (section: string, level = M2) => `2010-03-01 ${section} ${level}, fine`;
  return {
    holds: [...LOWER.map((level) => of(holds[0]!, level)), ...holds.slice(1).map((section) => of(section))],
    fails: [...besides(LOWER).map((level) => of(holds[0]!, level)), ...fails.map((section) => of(section))],
    unknown: [of(holds[0]!, '?'), ...unknown.map((section) => of(section))],
  };
}

const reach: Readonly<Record<string, Examples>> = {
  'before-2021': {
    holds: [`as of 2020-12-31; ${OLD}`],
    fails: [`as of 2021-01-01; ${OLD}`],
    unknown: [],
  },
  felony: {
    holds: FELONIES.map((level) => own(level)),
    fails: [...MISDEMEANORS, SUMMARY].map((level) => own(level)).concat(`2010-03-01 ${DRUG} felony, fine`),
    unknown: [own('?'), '2010-03-01 ? felony, fine'],
  },
  'drug-felony-before-act-36': {
    holds: FELONIES.map((level) => `as of 2024-06-10; 2010-03-01 ${DRUG} ${level}, fine`),
    fails: [
      `as of 2024-06-11; 2010-03-01 ${DRUG} felony, fine`,
      ...[...MISDEMEANORS, SUMMARY].map((level) => `as of 2024-06-10; 2010-03-01 ${DRUG} ${level}, fine`),
    ],
    unknown: [`as of 2024-06-10; 2010-03-01 ${DRUG} ?, fine`],
  },
  'not-qualifying': {
    holds: FELONIES.map((level) => `2010-03-01 ${DRUG} ${level}, fine, unless ${QUALIFYING}`),
    fails: [
      `2010-03-01 ${DRUG} felony, fine, if ${QUALIFYING}`,
      ...[...MISDEMEANORS, SUMMARY].map((level) => `2010-03-01 ${DRUG} ${level}, fine, unless ${QUALIFYING}`),
    ],
    unknown: [`2010-03-01 ${DRUG} felony, fine`],
  },
  'first-degree': {
    holds: [own(FIRST)],
    fails: besides([FIRST]).map((level) => own(level)),
    unknown: [own('?')],
  },
  'over-two-years': {
    holds: [`2010-03-01 ${DRUG} misdemeanor, fine, if ${OVER_TWO}`],
    fails: [
      `2010-03-01 ${DRUG} misdemeanor, fine, unless ${OVER_TWO}`,
      ...besides(['misdemeanor']).map((level) => `2010-03-01 ${DRUG} ${level}, fine, if ${OVER_TWO}`),
    ],
    unknown: [`2010-03-01 ${DRUG} misdemeanor, fine`],
  },
};

const leftOut: Readonly<Record<string, Examples>> = {
  excepted: ofSections(SECTIONS.listed, SECTIONS.others, SECTIONS.unknown),
  'perhaps-excepted': ofSections(SECTIONS.perhaps, [...SECTIONS.others, '18 Pa.C.S. 2701'], SECTIONS.unknown),
  'ever-listed': ofMisdemeanors(everListedBeside),
  'ever-felony': ofMisdemeanors(everFelonyBeside),
  'two-over-two-years': ofMisdemeanors(twoOverBeside),
  'grave-in-case': inCase([FIRST], ['18 Pa.C.S. 2701', '18 Pa.C.S. 6106', 'attempt 18 Pa.C.S. 5533']),
  'perhaps-grave-in-case': inCase(FELONIES, ['18 Pa.C.S. 4304', '18 Pa.C.S. 2904']),
  registered: {
    holds: LOWER.map((level) => `registered; ${own(level)}`),
    fails: [OLD, `registered?; ${OLD}`, ...besides(LOWER).map((level) => `registered; ${own(level)}`)],
    unknown: [`registered; ${own('?')}`],
  },
  'four-of-a-year': ofMisdemeanors(fourBeside, `, unless ${OF_A_YEAR}`),
};

/** Another conviction of the case: of a level, or of a section whatever its level. */
function inCase(levels: readonly string[], sections: readonly string[]): Examples {
  const both = (level: string, other: string, rest = ', cycle 1') =>
    `* 2010-03-01 ${THEFT} ${level}, fine, cycle 1; 2010-03-01 ${other}, fine${rest}`;
  const one = `${THEFT} ${levels[0]}`;
  return {
    holds: [
      ...LOWER.map((level) => both(level, one)),
      ...levels.slice(1).map((level) => both(M2, `${THEFT} ${level}`)),
      ...sections.map((section) => both(M2, `${section} ${SUMMARY}`)),
    ],
    fails: [
      OLD,
      ...besides(LOWER).map((level) => both(level, one)),
      ...besides(levels).map((level) => both(M2, `${THEFT} ${level}`)),
      both(M2, one, ', cycle 2'),
      `* 2010-03-01 ${THEFT} ${M2}, fine, cycle 1; 2010-03-01 ${one} dismissed, cycle 1`,
      // The decided conviction is no other one of its case.
      `2010-03-01 ${sections[0]} ${M2}, fine, cycle 1`,
      `* 2010-03-01 ${sections[0]} ${M2}, fine, cycle 1; 2010-03-01 ${THEFT} ${SUMMARY}, fine, cycle 1`,
    ],
    unknown: [both(M2, one, ', cycle?'), both(M2, `${THEFT} ?`), both(M2, `? ${SUMMARY}`), both('?', one)],
  };
}

type Numbers = {
  readonly id: string;
  /** A day of the version, and what it is not in force on: its neighbor. */
  readonly from: string;
  readonly outside: string;
  readonly misdemeanor: number;
  readonly summary: number;
};

const NUMBERS: readonly Numbers[] = [
  { id: '2024', from: '2024-06-11', outside: '2024-06-10', misdemeanor: 7, summary: 5 },
  { id: '2021', from: '2024-06-10', outside: '2024-06-11', misdemeanor: 10, summary: 10 },
];

/** A time that has run on a day, and has not for a conviction of the day after. */
function waits(
  levels: readonly string[],
  section: string,
  years: number,
  n: { from: string; outside?: string },
): Examples {
  const [enough, short] = [yearsBefore(n.from, years), yearsBefore(nextDay(n.from), years)];
  const on = (day: string, level: string, at = n.from) => `as of ${at}; ${day} ${section} ${level}, fine`;
  return {
    holds: levels.map((level) => on(short, level)),
    fails: [
      ...levels.map((level) => on(enough, level)),
      ...besides(levels).map((level) => on(short, level)),
      ...(n.outside === undefined ? [] : [on(n.outside, levels[0]!, n.outside)]),
    ],
    unknown: [on(short, '?'), on('?', levels[0]!)],
  };
}

/** Another conviction of what is punishable by a year or more in so many years back. */
function again(
  levels: readonly string[],
  section: string,
  years: number,
  n: { from: string; outside?: string },
): Examples {
  const [enough, short] = [yearsBefore(n.from, years), yearsBefore(nextDay(n.from), years)];
  const [one] = levels as [string];
  const beside = (other: string, level = one, at = n.from) =>
    `as of ${at}; * 2010-03-01 ${section} ${level}, fine; ${other}`;
  const theft = (day: string, level: string, rest = ', fine') => `${day} ${THEFT} ${level}${rest}`;
  const answered = (level: string, answer: string) => theft(short, level, `, fine, ${answer} ${OF_A_YEAR}`);
  return {
    holds: [
      ...levels.map((level) => beside(theft(short, FIRST), level)),
      ...HEAVY.map((level) => beside(answered(level, 'unless'))),
      ...LOWER.map((level) => beside(answered(level, 'if'))),
    ],
    fails: [
      beside(theft(enough, FIRST)),
      beside(theft(short, FIRST, ' dismissed')),
      beside(answered(SUMMARY, 'if')),
      ...LOWER.map((level) => beside(answered(level, 'unless'))),
      ...besides(levels).map((level) => beside(theft(short, FIRST), level)),
      ...(n.outside === undefined ? [] : [beside(theft(n.outside, FIRST), one, n.outside)]),
    ],
    unknown: [
      beside(theft(short, '?')),
      beside(theft(short, M2)),
      beside(theft('?', FIRST)),
      beside(theft(short, FIRST), '?'),
    ],
  };
}

function yearsBefore(iso: string, years: number): string {
  return `${Number(iso.slice(0, 4)) - years}${iso.slice(4)}`;
}

/** No day here is the last of a month. */
function nextDay(iso: string): string {
  return `${iso.slice(0, 8)}${String(Number(iso.slice(8)) + 1).padStart(2, '0')}`;
}

const versions = NUMBERS.flatMap(({ id, from, outside, misdemeanor, summary }): [string, Examples][] => [
  [`misdemeanor-wait-${id}`, waits(LOWER, THEFT, misdemeanor, { from, outside })],
  [`misdemeanor-again-${id}`, again(LOWER, THEFT, misdemeanor, { from, outside })],
  [`summary-wait-${id}`, waits([SUMMARY], THEFT, summary, { from, outside })],
]);

const NOW = '2026-01-09';

const last: Readonly<Record<string, Examples>> = {
  'qualifying-wait': waits(FELONIES, DRUG, 10, { from: NOW }),
  'qualifying-again': again(FELONIES, DRUG, 10, { from: NOW }),
  'exceptions-unsettled': exceptionsUnsettled(),
  restitution: {
    holds: [`${OLD}, if ${OWED}`],
    fails: [OLD, `${OLD}, unless ${OWED}`],
    unknown: [],
  },
};

/** Any of the exceptions, of what is no lower misdemeanor. */
function exceptionsUnsettled(): Examples {
  const { holds, fails, unknown } = anyExceptionExamples(
    (section) => `2010-03-01 ${section} ${SUMMARY}, fine`,
    (others) => own(SUMMARY, others),
  );
  const listed = (level: string) => own(level, everListedBeside.holds[0]!);
  return {
    holds: [...holds, ...[...FELONIES, FIRST].map(listed)],
    fails: [...fails, ...LOWER.map(listed)],
    unknown: [...unknown, listed('?')],
  };
}

export const clauseExamples: Readonly<Record<string, Examples>> = {
  ...reach,
  ...leftOut,
  ...Object.fromEntries(versions),
  ...last,
};

const answered = (fact: string): Examples => ({
  holds: [`${OLD}, if ${fact}`],
  fails: [`${OLD}, unless ${fact}`],
  unknown: [OLD],
});

const counts = (number: number, level: string, rest = ', cycle 5') =>
  Array.from({ length: number }, () => `2003-03-01 ${THEFT} ${level}, fine${rest}`).join('; ');

export const flagExamples: Readonly<Record<string, Examples>> = {
  restitution: answered(OWED),
  elsewhere: answered(ELSEWHERE),
  'one-docket': oneDocket(),
};

function oneDocket(): Examples {
  const firsts = counts(2, FIRST);
  const aside = (level: string, rest = ', fine') => `2004-03-01 ${THEFT} ${level}${rest}`;
  const three = `${counts(2, M2)}; 2001-03-01 ${THEFT} ${M2}, fine`;
  const crimes = [...FELONIES, ...MISDEMEANORS];
  return {
    holds: [
      own(SUMMARY, firsts),
      ...besides([FIRST]).map((level) => own(SUMMARY, `${firsts}; ${aside(level)}`)),
      own(SUMMARY, `${firsts}; ${aside(FIRST, ' dismissed')}`),
      ...crimes.map((level) => own(level, counts(3, M2))),
      own(SUMMARY, `${three}; ${aside(M2)}`),
      own(SUMMARY, `${three}; ${aside(M2)}; 2005-03-01 ${THEFT} ${SUMMARY}, fine`),
      own(SUMMARY, `${three}; ${aside(M2)}; 2005-03-01 ${THEFT} ${M2} dismissed`),
    ],
    fails: [
      own(SUMMARY, counts(1, FIRST)),
      own(SUMMARY, `${counts(1, FIRST)}; ${aside(FIRST)}`),
      ...besides([FIRST]).map((level) => own(SUMMARY, `${counts(1, FIRST)}; ${counts(1, level)}`)),
      own(SUMMARY, `${counts(1, FIRST)}; 2003-03-01 ${THEFT} ${FIRST} dismissed, cycle 5`),
      own(SUMMARY, counts(3, M2)),
      own(M2, `${counts(2, M2)}; 2003-03-01 ${THEFT} ${M2} dismissed, cycle 5`),
      ...crimes.map((level) => own(level, `${counts(2, M2)}; ${aside(M2)}; 2005-03-01 ${THEFT} ${M2}, fine`)),
    ],
    unknown: [own(SUMMARY, `${counts(1, FIRST)}; ${counts(1, '?')}`), own(M2, `${counts(2, M2)}; ${counts(1, '?')}`)],
  };
}
