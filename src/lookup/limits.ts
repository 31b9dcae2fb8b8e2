/** Tries that a window of time allows from one range of addresses, and in all; and how often one code may be tried in vain. */
export const LIMITS = { minutes: 15, fromRange: 5, inAll: 2000, ofCode: 10 } as const;

/** Ranges that are remembered before those whose window is over are swept. */
const MOST_KEPT = 20_000;

export type Tries = {
  /**
   * Counts a try as wrong before it is known to be, so that many at once do not slip by; or says why a range of addresses may
   * not try now: too many of its own, or too many in all.
   */
  readonly begin: (range: string) => 'range' | 'all' | undefined;
  /** Takes a try back that was right, or was not looked at. */
  readonly takeBack: (range: string) => void;
};

type Count = { count: number; readonly until: number };

/** Counts wrong tries in memory alone: no address is ever written down. A range without a name is not counted by itself. */
export function createTries(onAlarm: () => void, clock: () => number = Date.now): Tries {
  const ranges = new Map<string, Count>();
  let all: Count = { count: 0, until: 0 };
  let alarmUntil = 0;
  const window = LIMITS.minutes * 60_000;
  const current = (found: Count | undefined, now: number): Count =>
    found && found.until > now ? found : { count: 0, until: now + window };
  const alarm = (now: number) => {
    if (now >= alarmUntil) onAlarm();
    alarmUntil = all.until;
  };
  return {
    begin: (range) => {
      const now = clock();
      all = current(all, now);
      if (all.count >= LIMITS.inAll) return 'all';
      const own = current(ranges.get(range), now);
      if (range !== '' && own.count >= LIMITS.fromRange) return 'range';
      all.count += 1;
      if (all.count === LIMITS.inAll) alarm(now);
      if (range === '') return undefined;
      if (ranges.size > MOST_KEPT) for (const [key, { until }] of ranges) if (until <= now) ranges.delete(key);
      own.count += 1;
      ranges.set(range, own);
      return undefined;
    },
    takeBack: (range) => {
      all.count = Math.max(0, all.count - 1);
      const own = ranges.get(range);
      if (own) own.count = Math.max(0, own.count - 1);
    },
  };
}
