import { UNKNOWN_DATE } from './partial-date.ts';
import type { Case, Count, Cycle, Person } from './person.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';

/** Whether a count is a conviction; a court action whose disposition is blank may be one. */
export function isConviction(count: Count): Truth {
  const { kind } = count.disposition;
  return kind === 'convicted' ? YES : kind === 'unknown' ? UNKNOWN : NO;
}

/** The counts that surely are convictions, in source order. */
export function convictionsOf(person: Person): readonly Count[] {
  return person.counts.filter((count) => count.disposition.kind === 'convicted');
}

/** A person's history as cycles of cases, in the order in which the source first names each. */
export function cyclesOf(person: Person): readonly Cycle[] {
  const cycles = new Map<number | undefined, Map<string, Count[]>>();
  for (const count of person.counts) {
    const cases = getOrCreate(cycles, count.cycle, () => new Map<string, Count[]>());
    // Counts whose case is not known each stand alone: nothing says that they belong together.
    const key = count.case === undefined ? `?${cases.size}` : String(count.case);
    getOrCreate(cases, key, () => []).push(count);
  }
  return [...cycles].map(([cycle, cases]) => ({ cycle, cases: [...cases.values()].map(toCase) }));
}

function toCase(counts: readonly Count[]): Case {
  const [first] = counts;
  return {
    case: first?.case,
    step: first?.step ?? 'unknown',
    date: first?.date ?? UNKNOWN_DATE,
    county: first?.county,
    agency: first?.agency ?? '',
    caseNumbers: [...new Set(counts.flatMap((count) => count.caseNumbers))],
    counts,
  };
}

/** A map, or one that does not hold on to its keys. */
type MapLike<Key, Value> = {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => unknown;
};

/** The value of a key, made and kept where there is none yet. */
export function getOrCreate<Key, Value>(map: MapLike<Key, Value>, key: Key, create: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}
