import { years } from './plain.ts';

/**
 * Minnesota's law as plain ifs, written from docs/law/minnesota.md. Nothing of it uses the packs or their language: sections
 * are texts, dates are ISO texts.
 */
export type MinnesotaCount = {
  readonly on: string;
  readonly number: string;
  readonly level: 'felony' | 'gross-misdemeanor' | 'misdemeanor' | 'petty-misdemeanor';
  readonly convicted: boolean;
  /** When the person was discharged from the sentence. */
  readonly discharged: string;
  readonly marijuana: boolean;
  /** A felony that became a lesser offense, by a later line. */
  readonly reduced: boolean;
};

const LEFT_OUT = ['609.2242', '169A.25', '152.023(2)'];
const BY_KIND = ['169A.20', '609.749'];

/** The wait and the clean years of a conviction; of a felony off 152.025 the list was not seen. */
function yearsOf({ level, number }: MinnesotaCount): number {
  if (level === 'felony') return number === '152.025' ? 4 : 5;
  return level === 'gross-misdemeanor' ? 3 : 2;
}

/** Section 2 of the page. */
export function cleanSlate(count: MinnesotaCount, all: readonly MinnesotaCount[], asOf: string): string | undefined {
  const { number, level, discharged } = count;
  if (!count.convicted) return undefined;
  if (asOf < '2025-01-01') return 'not-yet';
  if (LEFT_OUT.includes(number)) return 'petition-only';
  if (count.reduced && level !== 'felony') return 'hand-review';
  const wait = yearsOf(count);
  if (asOf < years(discharged, wait)) return 'not-yet';
  if (level === 'gross-misdemeanor' && number === '152.025' && asOf < years(discharged, 4)) return 'hand-review';
  if (level === 'felony' && number !== '152.025') return 'hand-review';
  if (BY_KIND.includes(number)) return 'hand-review';
  const crimes = all.filter((each) => each.convicted && each.level !== 'petty-misdemeanor');
  const inWait = crimes.some(({ on }) => on > discharged && on < years(discharged, wait));
  return inWait && crimes.some(({ on }) => asOf < years(on, wait)) ? 'not-now' : 'sealed';
}

/** Section 1 of the page: cannabis. */
export function cannabis(count: MinnesotaCount, _: readonly MinnesotaCount[], asOf: string): string | undefined {
  if (!count.convicted || !count.number.startsWith('152.')) return undefined;
  if (asOf < '2023-08-01') return 'not-yet';
  if (count.number === '152.027(4)' || count.number === '152.027(3)') return 'sealed';
  return count.marijuana ? 'board' : 'not-within';
}
