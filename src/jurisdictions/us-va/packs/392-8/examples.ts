import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../../levels.ts';

/** As of 2026-07-01, in the county of HENRICO. The charge that is decided stands first. */

const REPORTABLE = 'reportable: it is reportable to the Central Criminal Records Exchange';
const SECTION = 'Va. Code 18.2-57';
const OLD = '2015-03-02';
const one = (detail: string, on = OLD, level = 'class-1-misdemeanor') => `* ${on} ${SECTION} ${level}, ${detail}`;
const ACQUITTED = one('ended acquitted');
/** The decided charge, which is not reported, and another count. */
const beside = (other: string) => `${ACQUITTED}, unless ${REPORTABLE}; ${other}`;
const other = (on: string, level: string, detail: string) => `${on} ${SECTION} ${level}, ${detail}`;
const misdemeanor = (on: string, detail: string) => other(on, 'class-1-misdemeanor', detail);

/** Other counts of every level that are reported, and that are not. */
const reportedBeside = (detail: string, on: string) => [
  ...FELONIES.map((level) => beside(other(on, level, detail))),
  ...MISDEMEANORS.map((level) => beside(`${other(on, level, detail)}, if ${REPORTABLE}`)),
];
const unreportedBeside = (detail: string, on: string) => [
  ...MISDEMEANORS.map((level) => beside(`${other(on, level, detail)}, unless ${REPORTABLE}`)),
  beside(other(on, 'infraction', detail)),
];

const since: Examples = {
  holds: [one('ended acquitted', '2026-07-01'), one('ended dismissed-with-prejudice', '2026-07-01')],
  fails: [ACQUITTED, one('ended acquitted', '2026-06-30'), one('ended nolle-prosequi', '2026-07-01')],
  unknown: [one('ended ?', '2026-07-01'), one('ended dismissed', '2026-07-01'), one('ended acquitted', '2026')],
};

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${ACQUITTED}, sealed`, `${ACQUITTED}, destroyed`],
    fails: [ACQUITTED, `${ACQUITTED}, pardoned`],
    unknown: [`${ACQUITTED}, set aside?`],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': {
    holds: [`as of 2026-06-30; ${ACQUITTED}`],
    fails: [`as of 2026-07-01; ${ACQUITTED}`],
    unknown: [],
  },
  pending: {
    holds: [one('pending')],
    fails: [ACQUITTED, one('ended ?')],
    unknown: [one('disposition?')],
  },
  possession: {
    holds: [
      '1984-03-01 Va. Code 18.2-250.1 misdemeanor dismissed',
      '2021-03-01 Va. Code 18.2-250.1(A) felony dismissed',
    ],
    fails: [ACQUITTED, '2010-03-01 attempt Va. Code 18.2-250.1 misdemeanor dismissed'],
    unknown: ['2010-03-01 ? misdemeanor dismissed'],
  },
  infraction: {
    holds: [one('ended acquitted', OLD, 'infraction')],
    fails: [...FELONIES, ...MISDEMEANORS].map((level) => one('ended acquitted', OLD, level)),
    unknown: [one('ended acquitted', OLD, '?')],
  },
  felony: {
    holds: FELONIES.map((level) => one('ended acquitted', OLD, level)),
    fails: [...MISDEMEANORS, 'infraction'].map((level) => one('ended acquitted', OLD, level)),
    unknown: [one('ended acquitted', OLD, '?')],
  },
  'at-disposition': since,
  'ended-otherwise': {
    holds: [one('ended nolle-prosequi'), one('ended dismissed-without-prejudice')],
    fails: [ACQUITTED, one('ended dismissed-with-prejudice')],
    unknown: [one('ended ?'), one('ended dismissed')],
  },
  convicted: {
    holds: reportedBeside('fine', OLD),
    fails: [ACQUITTED, ...unreportedBeside('fine', OLD), beside(other(OLD, 'felony', 'ended dismissed'))],
    unknown: [
      beside(misdemeanor(OLD, 'fine')),
      beside(other(OLD, '?', 'fine')),
      beside(other(OLD, 'felony', 'disposition?')),
    ],
  },
  'perhaps-charged': {
    holds: [
      `${one('ended acquitted', '2023-07-01')}, if ${REPORTABLE}`,
      ...reportedBeside('ended dismissed', '2023-07-01'),
      ...reportedBeside('pending', OLD),
    ],
    fails: [
      ACQUITTED,
      `${one('ended acquitted', '2023-06-30')}, if ${REPORTABLE}`,
      `${one('ended acquitted', '2023-07-01')}, unless ${REPORTABLE}`,
      beside(other('2023-06-30', 'felony', 'ended dismissed')),
      ...unreportedBeside('ended dismissed', '2025-07-01'),
    ],
    unknown: [one('ended acquitted', '2023-07-01'), beside(other('2023', 'felony', 'ended dismissed'))],
  },
};

export const flagExamples: Readonly<Record<string, Examples>> = {
  objected: since,
  expungement: {
    holds: [`as of 2026-12-01; ${ACQUITTED}`],
    fails: [`as of 2026-11-30; ${ACQUITTED}`],
    unknown: [],
  },
};
