/** Tries that a window of time allows from one range of addresses, and in all; and how often one code may be tried in vain. */
export const LIMITS = { minutes: 15, fromRange: 5, inAll: 2000, ofCode: 10 } as const;

/** Ranges that are remembered before those whose window is over are swept. */
const MOST_KEPT = 20_000;

export type Tries = {
  /** Counts a wrong try from a range of addresses. */
  readonly wrong: (range: string) => void;
  /** Why a range may not try now: too many of its own, or too many in all. */
  readonly refused: (range: string) => 'range' | 'all' | undefined;
};

/** Counts wrong tries in memory alone: no address is ever written down. A range without a name is not counted by itself. */
export function createTries(onAlarm: () => void, clock: () => number = Date.now): Tries {
  const ranges = new Map<string, { count: number; until: number }>();
  let all = { count: 0, until: 0 };
  const window = LIMITS.minutes * 60_000;
  const current = (found: { count: number; until: number } | undefined, now: number) =>
    found && found.until > now ? found : { count: 0, until: now + window };
  return {
    wrong: (range) => {
      const now = clock();
      all = current(all, now);
      all.count += 1;
      if (all.count === LIMITS.inAll) onAlarm();
      if (range === '') return;
      if (ranges.size > MOST_KEPT) for (const [key, { until }] of ranges) if (until <= now) ranges.delete(key);
      const own = current(ranges.get(range), now);
      own.count += 1;
      ranges.set(range, own);
    },
    refused: (range) => {
      const now = clock();
      if (all.until > now && all.count >= LIMITS.inAll) return 'all';
      const own = ranges.get(range);
      return own && own.until > now && own.count >= LIMITS.fromRange ? 'range' : undefined;
    },
  };
}
