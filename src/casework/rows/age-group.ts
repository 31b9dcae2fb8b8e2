import { addYears, type Day, type PartialDate } from '../../record/index.ts';
import { AGE_GROUPS } from './schema.ts';

const LIMITS = [25, 35, 45, 55, 65] as const;

/** The group of a person's age on a day; unknown when a partial date leaves it open. */
export function ageGroup(birth: PartialDate, asOf: Day): (typeof AGE_GROUPS)[number] {
  if (birth.precision === 'unknown') return 'unknown';
  const oldest = place(birth.first, asOf);
  return oldest === place(birth.last, asOf) ? AGE_GROUPS[oldest]! : 'unknown';
}

/** Places among the groups by the day of birth: people of a run are asked about on one day, and many are born on the same. */
let known: { readonly asOf: Day; readonly places: Map<Day, number> } = { asOf: Number.NaN, places: new Map() };

function place(born: Day, asOf: Day): number {
  if (asOf !== known.asOf) known = { asOf, places: new Map() };
  let found = known.places.get(born);
  if (found === undefined) {
    found = LIMITS.filter((years) => addYears(born, years) <= asOf).length;
    known.places.set(born, found);
  }
  return found;
}
