import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../../levels.ts';
import { LEVELS, larceny, OLD, several } from '../larcenies.ts';

/** As of 2024-05-01, in the county of WAYNE. */

const [LIFE, TEN, UNDER, FELONY] = FELONIES as [string, string, string, string];
const [LONG] = MISDEMEANORS as [string, string, string];
const FOR_LIFE = 'maximum: it was punishable by imprisonment for life';
const MARIJUANA = 'drug: it was a marijuana offense';

const many = (count: number, level: string, rest = ', fine', from = 1990) =>
  several(...Array.from({ length: count }, (_, i) => larceny(`${from + i}-01-01`, level, rest)));
const beside = (own: string, count: number, level: string, rest?: string) =>
  several(larceny('1989-01-01', own), many(count, level, rest));

const FOUR: Examples = {
  holds: [...FELONIES.map((level) => many(4, level)), ...LEVELS.map((level) => beside(level, 4, UNDER))],
  fails: [
    many(3, UNDER),
    ...MISDEMEANORS.map((level) => beside(UNDER, 4, level)),
    several(many(3, UNDER), larceny('2000-01-01', `${UNDER} dismissed`, '')),
  ],
  unknown: [several(many(3, UNDER), larceny('2000-01-01', '?'))],
};

const shutOut: Readonly<Record<string, Examples>> = {
  'before-2021': {
    holds: [`as of 2021-04-10; ${OLD}`],
    fails: [`as of 2021-04-11; ${OLD}`],
    unknown: [],
  },
  marijuana: {
    holds: MISDEMEANORS.map((level) => `2010-01-01 MCL 333.7403 ${level}, fine, if ${MARIJUANA}`),
    fails: [
      ...FELONIES.map((level) => `2010-01-01 MCL 333.7403 ${level}, fine, if ${MARIJUANA}`),
      `2010-01-01 MCL 333.7403 ${LONG}, fine, unless ${MARIJUANA}`,
      larceny('2010-01-01', LONG, `, fine, if ${MARIJUANA}`),
    ],
    unknown: [`2010-01-01 MCL 333.7403 ${LONG}, fine`, `2010-01-01 MCL 333.7403 ?, fine, if ${MARIJUANA}`],
  },
  life: {
    holds: [larceny('2005-01-01', LIFE)],
    fails: LEVELS.slice(1).map((level) => larceny('2005-01-01', level)),
    unknown: [larceny('2005-01-01', '?')],
  },
  'perhaps-life': {
    holds: [larceny('2005-01-01', FELONY, `, fine, if ${FOR_LIFE}`)],
    fails: [
      ...LEVELS.filter((level) => level !== FELONY).map((level) =>
        larceny('2005-01-01', level, `, fine, if ${FOR_LIFE}`),
      ),
      larceny('2005-01-01', FELONY, `, fine, unless ${FOR_LIFE}`),
    ],
    unknown: [larceny('2005-01-01', FELONY), larceny('2005-01-01', '?', `, fine, if ${FOR_LIFE}`)],
  },
  'four-felonies': {
    ...FOUR,
    fails: [...FOUR.fails, beside(UNDER, 3, UNDER, ', fine, cycle 1')],
    unknown: [...FOUR.unknown, beside(UNDER, 3, UNDER, ', fine, cycle?')],
  },
  'one-case': { ...FOUR, holds: [...FOUR.holds, beside(UNDER, 3, UNDER, ', fine, cycle 1')] },
};

/** A second felony, long ago. */
const TWO = larceny('1990-01-01', UNDER);

const waits: Readonly<Record<string, Examples>> = {
  'felony-wait': {
    holds: FELONIES.map((level) => larceny('2019-05-02', level)),
    fails: [
      ...FELONIES.map((level) => larceny('2019-05-01', level)),
      ...MISDEMEANORS.map((level) => larceny('2019-05-02', level)),
    ],
    unknown: [larceny('2019-05-02', '?'), larceny('2019', UNDER)],
  },
  'misdemeanor-wait': {
    holds: MISDEMEANORS.map((level) => larceny('2021-05-02', level)),
    fails: [
      ...MISDEMEANORS.map((level) => larceny('2021-05-01', level)),
      ...FELONIES.map((level) => larceny('2021-05-02', level)),
    ],
    unknown: [larceny('2021-05-02', '?'), larceny('2021', LONG)],
  },
  'one-of-several': {
    holds: [
      ...FELONIES.map((level) => several(larceny('2017-05-02', level), TWO)),
      ...FELONIES.map((level) => several(larceny('2017-05-02', UNDER), larceny('1990-01-01', level))),
    ],
    fails: [
      several(larceny('2017-05-01', UNDER), TWO),
      larceny('2017-05-02', UNDER),
      several(larceny('2017-05-02', UNDER), larceny('1990-01-01', `${UNDER} dismissed`, '')),
      ...MISDEMEANORS.map((level) => several(larceny('2017-05-02', level), TWO, TWO)),
      ...MISDEMEANORS.map((level) => several(larceny('2017-05-02', UNDER), larceny('1990-01-01', level))),
    ],
    unknown: [several(larceny('2017-05-02', UNDER), larceny('1990-01-01', '?'))],
  },
  'graver-wait': {
    holds: [
      ...MISDEMEANORS.map((level) => `2019-05-02 MCL 750.235 ${level}, fine`),
      `2019-05-02 MCL 257.625 ${LONG}, fine`,
    ],
    fails: [
      `2019-05-01 MCL 750.235 ${LONG}, fine`,
      `2019-05-01 MCL 257.625 ${LONG}, fine`,
      ...FELONIES.map((level) => `2019-05-02 MCL 750.235 ${level}, fine`),
      larceny('2019-05-02', LONG),
    ],
    unknown: ['2019-05-02 MCL 750.235 ?, fine', `2019-05-02 ? ${LONG}, fine`],
  },
  'from-the-end': {
    holds: [
      ...FELONIES.map((level) => larceny('2010-01-01', level, ', prison 2 years, completed 2019-05-02')),
      ...FELONIES.map((level) => several(larceny('2010-01-01', level, ', prison 2 years, completed 2017-05-02'), TWO)),
      ...FELONIES.map((level) =>
        several(larceny('2010-01-01', UNDER, ', prison 2 years, completed 2017-05-02'), larceny('1990-01-01', level)),
      ),
      ...MISDEMEANORS.map((level) => larceny('2010-01-01', level, ', probation 2 years, completed 2021-05-02')),
      ...MISDEMEANORS.map((level) => `2010-01-01 MCL 750.235 ${level}, probation 2 years, completed 2019-05-02`),
      `2010-01-01 MCL 257.625 ${LONG}, probation 2 years, completed 2019-05-02`,
    ],
    fails: [
      larceny('2010-01-01', UNDER, ', prison 2 years, completed 2019-05-01'),
      several(larceny('2010-01-01', UNDER, ', prison 2 years, completed 2017-05-01'), TWO),
      several(
        larceny('2010-01-01', UNDER, ', prison 2 years, completed 2017-05-02'),
        larceny('1990-01-01', `${UNDER} dismissed`, ''),
      ),
      ...MISDEMEANORS.map((level) =>
        several(larceny('2010-01-01', UNDER, ', prison 2 years, completed 2017-05-02'), larceny('1990-01-01', level)),
      ),
      ...MISDEMEANORS.map((level) => larceny('2010-01-01', level, ', probation 2 years, completed 2021-05-01')),
      ...MISDEMEANORS.map((level) =>
        several(larceny('2010-01-01', level, ', probation 2 years, completed 2021-05-01'), TWO, TWO),
      ),
      `2010-01-01 MCL 750.235 ${LONG}, probation 2 years, completed 2019-05-01`,
      `2010-01-01 MCL 257.625 ${LONG}, probation 2 years, completed 2019-05-01`,
      ...FELONIES.map((level) => larceny('2010-01-01', level, ', prison 2 years, completed 2019-05-01')),
      // A felony waits no longer where its section reads as a serious misdemeanor.
      ...FELONIES.map((level) => `2010-01-01 MCL 750.235 ${level}, prison 2 years, completed 2019-05-01`),
    ],
    unknown: [
      larceny('2010-01-01', UNDER, ', prison 2 years, completed ?'),
      larceny('2010-01-01', LONG, ', probation'),
      larceny('2010-01-01', '?', ', probation 2 years, completed 2020-01-01'),
    ],
  },
};

const kinds: Readonly<Record<string, Examples>> = {
  barred: {
    holds: [`2005-01-01 MCL 750.520c ${UNDER}, fine`, `2005-01-01 MCL 257.617 ${LONG}, fine`],
    fails: [OLD],
    unknown: [`2005-01-01 ? ${LONG}, fine`],
  },
  driving: {
    holds: [`2005-01-01 MCL 257.625(1) ${LONG}, fine`],
    fails: [OLD],
    unknown: [`2005-01-01 ? ${LONG}, fine`],
  },
  assaultive: {
    holds: [several(OLD, ...[1, 2, 3].map((n) => `199${n}-01-01 MCL 750.81a ${LONG}, fine`))],
    fails: [
      several(OLD, ...[1, 2].map((n) => `199${n}-01-01 MCL 750.81a ${LONG}, fine`)),
      several(
        OLD,
        ...[1, 2].map((n) => `199${n}-01-01 MCL 750.81a ${LONG}, fine`),
        `1993-01-01 MCL 750.81a ${LONG} dismissed`,
      ),
    ],
    unknown: [
      several(OLD, ...[1, 2].map((n) => `199${n}-01-01 MCL 750.81a ${LONG}, fine`), `1993-01-01 ? ${LONG}, fine`),
    ],
  },
  'two-of-ten-years': {
    holds: [
      several(larceny('2005-01-01', TEN), larceny('2006-01-01', TEN)),
      several(larceny('2005-01-01', TEN), larceny('2006-01-01', FELONY)),
    ],
    fails: [
      larceny('2005-01-01', TEN),
      ...LEVELS.filter((level) => level !== TEN && level !== FELONY).map((level) =>
        several(larceny('2005-01-01', TEN), larceny('2006-01-01', level)),
      ),
      ...LEVELS.filter((level) => level !== TEN).map((level) =>
        several(larceny('2005-01-01', level), larceny('2006-01-01', TEN)),
      ),
      several(larceny('2005-01-01', TEN), larceny('2006-01-01', `${TEN} dismissed`, '')),
    ],
    unknown: [several(larceny('2005-01-01', TEN), larceny('2006-01-01', '?'))],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = { ...shutOut, ...waits, ...kinds };

const answered = (fact: string): Examples => ({
  holds: [`${OLD}, if ${fact}`],
  fails: [`${OLD}, unless ${fact}`],
  unknown: [OLD],
});

export const flagExamples: Readonly<Record<string, Examples>> = {
  pending: answered('pending: a charge is pending'),
  vehicle: answered('vehicle: it was about a commercial license or an injury in traffic'),
  'domestic-violence': answered(
    'elements: it was felony domestic violence, and the person had a misdemeanor of domestic violence before',
  ),
  registered: {
    holds: [`registered; ${OLD}`],
    fails: [OLD],
    unknown: [`registered?; ${OLD}`],
  },
};
