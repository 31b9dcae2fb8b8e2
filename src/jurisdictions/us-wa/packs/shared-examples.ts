import type { Examples } from '../../../law/language/index.ts';
import { CRIMES } from '../levels.ts';

/** As of 2026-01-01, in the county of KITSAP: histories of what both of Washington's packs ask. */

export const VIOLENT = 'circumstances: it was a violent offense';
export const ELSEWHERE = 'elsewhere: the person was convicted outside Washington in those years';

/** A clause that holds where a person has said so. */
export const said = (old: string, fact: string): Examples => ({
  holds: [`${old}, if ${fact}`],
  fails: [old, `${old}, unless ${fact}`],
  unknown: [],
});

/** A flag that stands until a person has answered. */
export const asked = (old: string, fact: string): Examples => ({
  holds: [`${old}, if ${fact}`],
  fails: [`${old}, unless ${fact}`],
  unknown: [old],
});

export const granted = (old: string): Examples => ({
  holds: [`${old}, set aside`, `${old}, sealed`],
  fails: [old, `${old}, pardoned`],
  unknown: [`${old}, set aside?`],
});

export const blakeExamples = (level: string): Examples => {
  const possession = (day: string, section = '69.50.4013') => `${day} RCW ${section} ${level}, fine`;
  return {
    holds: [
      possession('2021-02-24'),
      possession('2015-03-01', '69.50.4013(1)'),
      `as of 2021-02-25; ${possession('2021-02-24')}`,
    ],
    fails: [
      possession('2021-02-25'),
      possession('2015-03-01', '69.50.4014'),
      `as of 2021-02-24; ${possession('2015-03-01')}`,
      `2015-03-01 attempt RCW 69.50.4013 ${level}, fine`,
    ],
    unknown: [possession('2021'), `2015-03-01 ? ${level}, fine`],
  };
};

/** No crime in the last so many years, for a decided conviction that is long over. */
export function lately(old: string, years: number): Examples {
  const [enough, short] = [`${2026 - years}-01-01`, `${2026 - years}-01-02`];
  const later = (on: string, level: string, rest = ', fine') => `* ${old}; ${on} RCW 9A.56.050 ${level}${rest}`;
  return {
    holds: CRIMES.map((level) => later(short, level)),
    fails: [old, later(enough, 'felony'), later(short, 'infraction'), later(short, 'misdemeanor', ' dismissed')],
    unknown: [later(short, '?'), later(String(2026 - years), 'misdemeanor')],
  };
}

/** A wait of so many years since the end of the sentence of a conviction, `2012-03-01 RCW 9A.56.050 misdemeanor`. */
export function wait(head: string, years: number, rest = ''): Examples {
  const [enough, short] = [`${2026 - years}-01-01`, `${2026 - years}-01-02`];
  const over = (on: string) => `${head}, probation 1 years, completed ${on}${rest}`;
  return {
    holds: [over(short), `${head.replace(/^\S+/, short)}, fine${rest}`],
    fails: [over(enough), `${head.replace(/^\S+/, enough)}, fine${rest}`],
    unknown: [over('?'), `${head}${rest}`],
  };
}
