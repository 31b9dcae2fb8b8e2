import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, FIRST, MISDEMEANORS, SUMMARY } from '../../levels.ts';

import { anyExceptionExamples, besides } from '../exception-examples.ts';

/** As of 2026-01-09, in the county of ALLEGHENY. */

const LISTED = 'listed: it is a property or drug felony that 18 Pa.C.S. 9122.1 lists';
const OVER_FIVE = 'maximum: it is punishable by more than five years';
const OWED = 'restitution: restitution is owed';

const THEFT = '18 Pa.C.S. 3921';
const OLD = `2010-03-01 ${THEFT} ${FIRST}, fine`;
const CRIMES = [...FELONIES, ...MISDEMEANORS];
const own = (level: string, other = '', rest = '') =>
  `* 2010-03-01 ${THEFT} ${level}, fine${rest}${other === '' ? '' : `; ${other}`}`;

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${OLD}, sealed`, `${OLD}, destroyed`],
    fails: [OLD, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`],
  },
};

const onlyLevels = (...levels: readonly string[]): Examples => ({
  holds: levels.map((level) => own(level)),
  fails: besides(levels).map((level) => own(level)),
  unknown: [own('?')],
});

/** A level whose time has run on a day, and not on the day before; then another conviction in it. */
function clock(id: string, levels: readonly string[], years: number): Readonly<Record<string, Examples>> {
  const [enough, short] = [`${2026 - years}-01-09`, `${2026 - years}-01-10`];
  const [one] = levels as [string];
  const on = (day: string, level: string) => `${day} ${THEFT} ${level}, fine`;
  const again = (level: string, day: string, other: string) => own(level, `${day} ${THEFT} ${other}`);
  return {
    [`${id}-wait`]: {
      holds: levels.map((level) => on(short, level)),
      fails: [...levels.map((level) => on(enough, level)), ...besides(levels).map((level) => on(short, level))],
      unknown: [on(short, '?'), on('?', one)],
    },
    [`${id}-again`]: {
      holds: [
        ...levels.map((level) => again(level, short, `${FIRST}, fine`)),
        ...CRIMES.map((other) => again(one, short, `${other}, fine`)),
      ],
      fails: [
        again(one, enough, `${FIRST}, fine`),
        again(one, short, `${FIRST} dismissed`),
        again(one, short, `${SUMMARY}, fine`),
        ...besides(levels).map((level) => again(level, short, `${FIRST}, fine`)),
      ],
      unknown: [again(one, short, '?, fine'), again('?', short, `${FIRST}, fine`)],
    },
  };
}

/** Any of the exceptions; the decided conviction is no other felony of the person. */
function exceptionsUnread(): Examples {
  const { holds, fails, unknown } = anyExceptionExamples(
    (section) => `2010-03-01 ${section} ${SUMMARY}, fine`,
    (others) => own(SUMMARY, others),
  );
  return { holds, fails: [...fails, own('third-degree-felony')], unknown };
}

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'before-act-36': {
    holds: [`as of 2024-06-10; ${OLD}`],
    fails: [`as of 2024-06-11; ${OLD}`],
    unknown: [],
  },
  summary: onlyLevels(SUMMARY),
  'first-or-second-degree': onlyLevels('first-degree-felony', 'second-degree-felony'),
  'felony-not-listed': {
    holds: FELONIES.map((level) => own(level, '', `, unless ${LISTED}`)),
    fails: [
      own('third-degree-felony', '', `, if ${LISTED}`),
      ...[...MISDEMEANORS, SUMMARY].map((level) => own(level, '', `, unless ${LISTED}`)),
    ],
    unknown: [own('felony')],
  },
  'over-five-years': {
    holds: [own('misdemeanor', '', `, if ${OVER_FIVE}`)],
    fails: [
      own('misdemeanor', '', `, unless ${OVER_FIVE}`),
      ...besides(['misdemeanor']).map((level) => own(level, '', `, if ${OVER_FIVE}`)),
    ],
    unknown: [own('misdemeanor')],
  },
  ...clock('felony', FELONIES, 10),
  ...clock('misdemeanor', MISDEMEANORS, 7),
  'exceptions-unread': exceptionsUnread(),
};

export const flagExamples: Readonly<Record<string, Examples>> = {
  restitution: { holds: [`${OLD}, if ${OWED}`], fails: [`${OLD}, unless ${OWED}`], unknown: [OLD] },
};
