import type { Examples } from '../../../law/language/index.ts';
import { FELONIES, FIRST, LOWER, MISDEMEANORS, SUMMARY } from '../levels.ts';

/** Histories for the exceptions of 18 Pa.C.S. 9122.3, which clauses of both packs ask for. */

export const QUALIFYING = 'qualifying: it is a qualifying offense (18 Pa.C.S. 9102)';
export const OF_A_YEAR = 'maximum: it is punishable by a year or more';
export const OVER_TWO = 'maximum: it is punishable by more than two years';
export const THEFT = '18 Pa.C.S. 3929';
export const DRUG = '35 P.S. 780-113(a)(30)';
export const M2 = 'second-degree-misdemeanor';
export const M3 = 'third-degree-misdemeanor';
export const ALL = [...FELONIES, ...MISDEMEANORS, SUMMARY];

export const besides = (levels: readonly string[]) => ALL.filter((level) => !levels.includes(level));

const on = (year: number, offense: string, rest = ', fine') => `${year}-03-01 ${offense}${rest}`;
const theft = (year: number, level: string, rest = ', fine') => on(year, `${THEFT} ${level}`, rest);
/** A conviction of a level that is no bar by itself, as a felony outside the drug law would. */
const harmless = (year: number, level: string) =>
  FELONIES.includes(level) ? on(year, `${DRUG} ${level}`, `, fine, if ${QUALIFYING}`) : theft(year, level);

/** Sections of the decided conviction that are exceptions for certain, perhaps, and not. */
export const SECTIONS = {
  listed: [
    ...['18 Pa.C.S. 2701', 'attempt 18 Pa.C.S. 2701', '18 Pa.C.S. 6105', '18 Pa.C.S. 5533', '18 Pa.C.S. 6301(a)(1)'],
  ],
  perhaps: ['18 Pa.C.S. 901', '18 Pa.C.S. 2902', '18 Pa.C.S. 3126', '18 Pa.C.S. 4304', '18 Pa.C.S. 7507.1'],
  others: [THEFT, '18 Pa.C.S. 6503', '18 Pa.C.S. 7507', `attempt ${THEFT}`],
  unknown: ['?'],
} as const;

/** Other convictions for which an exception holds, fails or is unknown beside one that is no exception itself. */
export const everListedBeside: Examples = {
  holds: [
    on(2012, `18 Pa.C.S. 3127 ${SUMMARY}`),
    on(1999, `18 Pa.C.S. 4915.1 ${M2}`),
    on(2012, `attempt 18 Pa.C.S. 5510 ${M2}`),
  ],
  fails: [on(2012, `18 Pa.C.S. 3127 ${M2}`, ' dismissed'), on(2012, `18 Pa.C.S. 5511 ${M2}`)],
  unknown: [on(2012, `? ${M2}`)],
};

export const everFelonyBeside: Examples = {
  holds: [...FELONIES.map((level) => theft(1998, level)), on(2012, `${DRUG} felony`, `, fine, unless ${QUALIFYING}`)],
  fails: [
    ...[...MISDEMEANORS, SUMMARY].map((level) => theft(1998, level)),
    theft(1998, 'felony', ' dismissed'),
    on(2012, `${DRUG} felony`, `, fine, if ${QUALIFYING}`),
    `${theft(1998, SUMMARY)}; ${theft(1999, M2)}`,
  ],
  unknown: [theft(1998, '?'), on(2012, '? felony'), on(2012, `${DRUG} felony`)],
};

/** A conviction of a lower level with an answer to how it can be punished. */
const answered = (year: number, level: string, answer: string) => theft(year, level, `, fine, ${answer}`);

export const twoOverBeside: Examples = {
  holds: [
    ...[...FELONIES, FIRST].map((level) => `${harmless(1999, level)}; ${theft(2003, FIRST)}`),
    `${answered(1999, 'misdemeanor', `if ${OVER_TWO}`)}; ${theft(2003, FIRST)}`,
  ],
  fails: [
    theft(1999, FIRST),
    `${theft(1999, FIRST, ', fine, cycle 5')}; ${theft(1999, FIRST, ', fine, cycle 5')}`,
    `${theft(1999, FIRST)}; ${theft(2003, FIRST, ' dismissed')}`,
    ...[M2, M3, SUMMARY].map((level) => `${theft(1999, FIRST)}; ${answered(2003, level, `if ${OVER_TWO}`)}`),
    `${theft(1999, FIRST)}; ${answered(2003, 'misdemeanor', `unless ${OVER_TWO}`)}`,
    `${theft(1999, M2)}; ${theft(2003, M2)}`,
  ],
  unknown: [
    `${theft(1999, FIRST)}; ${theft(2003, 'misdemeanor')}`,
    `${theft(1999, FIRST)}; ${theft(2003, '?')}`,
    `${theft(1999, FIRST)}; ${theft(2003, FIRST, ', fine, cycle?')}`,
  ],
};

/** Cases beside a conviction that is none of the four. */
export const fourBeside: Examples = four();

function four(): Examples {
  const long = (year: number, level = M2, rest = '') => answered(year, level, `${rest}if ${OF_A_YEAR}`);
  const three = [long(2001), long(2002), long(2004)].join('; ');
  return {
    holds: [
      ...[...FELONIES, FIRST].map((level) => `${harmless(2000, level)}; ${three}`),
      ...LOWER.map((level) => `${long(2000, level)}; ${three}`),
    ],
    fails: [
      three,
      `${long(2000, SUMMARY)}; ${three}`,
      `${theft(2000, M2, ' dismissed')}; ${three}`,
      ...LOWER.map((level) => `${answered(2000, level, `unless ${OF_A_YEAR}`)}; ${three}`),
      // Of four counts, two are of one docket.
      [long(2001, M2, 'cycle 9, '), long(2001, M2, 'cycle 9, '), long(2002), long(2004)].join('; '),
    ],
    unknown: [`${theft(2000, '?')}; ${three}`, `${theft(2000, M2)}; ${three}`],
  };
}

/**
 * Histories for the clause that asks for any of the exceptions. `ofSection` is a decided summary offense of a section,
 * `beside` one that is no exception itself, with other convictions.
 */
export function anyExceptionExamples(
  ofSection: (section: string) => string,
  beside: (others: string) => string,
): Examples {
  const exceptions = [everListedBeside, everFelonyBeside, twoOverBeside, fourBeside];
  const registered = (truth: string) => `${truth}; ${ofSection(THEFT)}`;
  return {
    holds: [
      ...[...SECTIONS.listed, ...SECTIONS.perhaps].map(ofSection),
      ...exceptions.flatMap(({ holds }) => holds.map(beside)),
      registered('registered'),
    ],
    fails: [
      ...SECTIONS.others.map(ofSection),
      ...exceptions.flatMap(({ fails }) => fails.map(beside)),
      registered('registered?'),
    ],
    unknown: [...SECTIONS.unknown.map(ofSection), ...exceptions.flatMap(({ unknown }) => unknown.map(beside))],
  };
}
