/** Requests of one kind that a range of addresses may make in a window of time. */
export type Limit = { readonly most: number; readonly minutes: number };

/**
 * The limits for strangers. A library or a clinic shares one address among many people, and a robot has many addresses,
 * so the limits are wide and count by range of addresses.
 */
export const LIMITS = {
  begin: { most: 60, minutes: 10 },
  code: { most: 60, minutes: 10 },
  birth: { most: 60, minutes: 10 },
  paper: { most: 60, minutes: 10 },
  sheet: { most: 30, minutes: 10 },
} as const satisfies Readonly<Record<string, Limit>>;

export type Limits = {
  /** Counts one request; false when the range has made too many of the kind. */
  readonly take: (kind: keyof typeof LIMITS, prefix: string) => boolean;
};

/** Ranges that are remembered before those whose window is over are swept. */
const MOST_KEPT = 10_000;

/** Counts requests in memory alone: no address is ever written down. */
export function createLimits(clock: () => number = Date.now): Limits {
  const counted = new Map<string, { count: number; until: number }>();
  return {
    take: (kind, prefix) => {
      if (prefix === '') return true;
      const now = clock();
      if (counted.size > MOST_KEPT) for (const [key, { until }] of counted) if (until <= now) counted.delete(key);
      const key = `${kind} ${prefix}`;
      const found = counted.get(key);
      const current = found && found.until > now ? found : { count: 0, until: now + LIMITS[kind].minutes * 60_000 };
      current.count += 1;
      counted.set(key, current);
      return current.count <= LIMITS[kind].most;
    },
  };
}
