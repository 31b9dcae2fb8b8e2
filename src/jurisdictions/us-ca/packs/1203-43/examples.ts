import type { Examples } from '../../../../law/language/index.ts';

/** As of 2026-01-01, in the county of SACRAMENTO. The arrest that is decided stands first. */

const ARREST = '* 2001-03-01 HS 11377 misdemeanor arrest, cycle 1';
const COURT = '2001-06-01 HS 11377 misdemeanor';

const KINDS = ['diverted', 'deferred'] as const;

/** Records that leave it open. */
const open: readonly string[] = [
  `${ARREST}; ${COURT}, ended ?, cycle 1`,
  `${ARREST}; ${COURT}, ended diverted, cycle?`,
];

/** No deferral that a court granted in the cycle of the arrest. */
const strangers: readonly string[] = [
  ARREST,
  `${ARREST}, ended diverted`,
  `${ARREST}; ${COURT} dismissed, cycle 1`,
  `${ARREST}; ${COURT}, fine, cycle 1`,
  `${ARREST}; ${COURT}, ended diverted, cycle 2`,
  `${ARREST}; ${COURT} supplemental, ended diverted, cycle 1`,
];
const deferrals: readonly string[] = KINDS.flatMap((kind) => [
  `${ARREST}; ${COURT}, ended ${kind}, cycle 1`,
  `${ARREST}; ${COURT}, ended ${kind}, cycle 1; ${COURT} dismissed, cycle 1`,
]);

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': {
    holds: [`as of 2015-12-31; ${ARREST}`],
    fails: [`as of 2016-01-01; ${ARREST}`],
    unknown: [],
  },
  'no-deferral': { holds: strangers, fails: deferrals, unknown: open },
  'before-1997': {
    holds: KINDS.map((kind) => `${ARREST}; 1996-12-31 HS 11377 misdemeanor, ended ${kind}, cycle 1`),
    fails: [
      ...deferrals,
      ...strangers.map((each) => each.replace('2001-06-01', '1996-06-01')),
      ...KINDS.map((kind) => `${ARREST}; 1997-01-01 HS 11377 misdemeanor, ended ${kind}, cycle 1`),
    ],
    unknown: [`${ARREST}; 1996 HS 11377 misdemeanor, ended ?, cycle 1`],
  },
  'not-completed': {
    holds: [...strangers, `${ARREST}; ${COURT}, ended deferred, cycle 1`],
    fails: [
      `${ARREST}; ${COURT}, ended diverted, cycle 1`,
      `${ARREST}; ${COURT}, ended diverted, cycle 1; ${COURT} dismissed, cycle 1`,
    ],
    unknown: open,
  },
};

const PLEA = 'plea: judgment was deferred after a plea of guilty or no contest';
const on = (iso: string) => deferrals.map((each) => each.replace('2001-03-01', iso));
const strangersOn = (iso: string) => strangers.map((each) => each.replace('2001-03-01', iso));
const withDetail = (detail: string, texts: readonly string[]) =>
  texts.map((each) => each.replace('arrest, cycle 1', `arrest, cycle 1, ${detail}`));

export const flagExamples: Readonly<Record<string, Examples>> = {
  plea: {
    holds: withDetail(`if ${PLEA}`, deferrals),
    fails: [...withDetail(`unless ${PLEA}`, deferrals), ...withDetail(`if ${PLEA}`, strangers)],
    unknown: deferrals,
  },
  'grant-date': {
    holds: on('1996-12-31'),
    fails: [...on('1997-01-01'), ...strangersOn('1996-12-31')],
    unknown: on('?'),
  },
  'without-plea': {
    holds: on('2018-01-01'),
    fails: [...on('2017-12-31'), ...strangersOn('2018-01-01')],
    unknown: on('?'),
  },
};
