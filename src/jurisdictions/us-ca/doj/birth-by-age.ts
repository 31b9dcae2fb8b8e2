import { addYears, type Day, type PartialDate, REFUSED_DATE, UNKNOWN_DATE } from '../../../record/index.ts';
import type { Row } from './row.ts';

/**
 * The days on which a person can have been born by the ages that the file gives (`CYC_AGE`), each an age in years at the
 * arrest that opens a cycle; unknown where the file gives none, refused where the ages contradict each other. A cycle without
 * a dated arrest bounds the date of birth on one side alone: the arrest was no later than the line that gives the age.
 */
export function birthByAge(rows: readonly Row[]): PartialDate {
  const arrests = arrestsByCycle(rows);
  let [first, last] = [-Infinity, Infinity];
  for (const { age, cycle, date } of rows) {
    if (age === undefined || cycle === undefined) continue;
    const arrest = arrests.get(cycle);
    const latest = arrest?.last ?? date.last;
    if (arrest && Number.isFinite(arrest.first)) first = Math.max(first, bornLater(arrest.first, age + 1));
    if (Number.isFinite(latest)) last = Math.min(last, addYears(latest, -age));
  }
  if (last === Infinity) return UNKNOWN_DATE;
  if (first > last) return REFUSED_DATE;
  return { precision: 'range', first, last, derived: 'cycle-age' };
}

/** The first day of birth of a person who is not yet so many years old on a day. */
function bornLater(day: Day, years: number): Day {
  const birthday = addYears(day, -years);
  return addYears(birthday, years) > day ? birthday : birthday + 1;
}

/** By cycle, the days on which its arrests can have been. */
function arrestsByCycle(rows: readonly Row[]): ReadonlyMap<number, Pick<PartialDate, 'first' | 'last'>> {
  const arrests = new Map<number, { first: number; last: number }>();
  for (const { step, cycle, date } of rows) {
    if (step !== 'arrest' || cycle === undefined) continue;
    const known = arrests.get(cycle);
    if (known === undefined) arrests.set(cycle, { first: date.first, last: date.last });
    else {
      known.first = Math.min(known.first, date.first);
      known.last = Math.max(known.last, date.last);
    }
  }
  return arrests;
}
