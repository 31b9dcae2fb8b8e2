import type { Pack } from '../../law/index.ts';
import { type Day, parseIsoDay } from '../../record/index.ts';

/** Every day that the packs' clauses name or apply from: found in the data itself, so that no list can fall behind. */
export function lawDays(packs: readonly Pack[]): readonly Day[] {
  const days = new Set<Day>();
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const day = parseIsoDay(value);
      if (day !== undefined) days.add(day);
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      for (const inner of Object.values(value)) visit(inner);
    }
  };
  visit(packs);
  return [...days].sort((a, b) => a - b);
}
