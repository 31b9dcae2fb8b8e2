import { addYears, type Day, type PartialDate } from '../../record/index.ts';
import { AGE_GROUPS } from './schema.ts';

const LIMITS = [25, 35, 45, 55, 65] as const;

/** The group of a person's age on a day; unknown when a partial date leaves it open. */
export function ageGroup(birth: PartialDate, asOf: Day): (typeof AGE_GROUPS)[number] {
  if (birth.precision === 'unknown') return 'unknown';
  const place = (born: Day) => LIMITS.filter((years) => addYears(born, years) <= asOf).length;
  const oldest = place(birth.first);
  return oldest === place(birth.last) ? AGE_GROUPS[oldest]! : 'unknown';
}
