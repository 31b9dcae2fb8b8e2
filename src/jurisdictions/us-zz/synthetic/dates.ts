import type { Random } from '../../../sources/synthetic/prng.ts';

/** Dates as the crown writes them, none later than the day before which everything happened. */

const LAST_YEAR = 2020;

const two = (number: number) => String(number).padStart(2, '0');

/** A day of a year, which every month has; of the last year, one of its first half. */
export function inventDate(random: Random, year: number): string {
  const month = random.between(1, year === LAST_YEAR ? 6 : 12);
  return `${two(random.between(1, 28))}.${two(month)}.${year}`;
}

export const yearOf = (date: string): number => Number(date.slice(-4));

/** A year from the one to the other, or the latest that may be where they leave none. */
export function inventYear(random: Random, from: number, until = LAST_YEAR): number {
  const last = Math.min(until, LAST_YEAR);
  return from >= last ? last : random.between(from, last);
}

/** Days on both sides of what the law of Zenda asks of dates, on 1 July 2020. */
export const EDGES_OF_VERDICTS: readonly string[] = [
  ...['31.12.1967', '01.01.1968', '31.12.1989', '01.01.1990', '31.12.2009', '01.01.2010'],
  ...['30.06.2010', '01.07.2010', '02.07.2010', '29.02.2012', '01.03.2012', '30.06.2015', '01.07.2015'],
  ...['01.04.2020', '02.04.2020', '03.04.2020', '01.06.2020', '02.06.2020'],
];
export const EDGES_OF_BIRTHS: readonly string[] = ['30.06.1950', '01.07.1950', '02.07.1950', '29.02.1952'];
