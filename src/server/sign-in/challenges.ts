/** Things that are given out and come back once, within some minutes: challenges of passkeys, journeys to a provider. */
export type Pending<Value> = {
  readonly put: (key: string, value: Value) => void;
  /** What was put under a key; it is used up by being asked for. */
  readonly take: (key: string) => Value | undefined;
};

const LIFE = 5 * 60_000;
/** Anybody may begin to sign in: more than this many at once push out the oldest. */
const MOST = 2000;

export function createPending<Value>(life = LIFE, clock: () => number = Date.now): Pending<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    put: (key, value) => {
      const [oldest] = kept.keys();
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
      kept.set(key, { value, until: clock() + life });
    },
    take: (key) => {
      const found = kept.get(key);
      kept.delete(key);
      return found && found.until > clock() ? found.value : undefined;
    },
  };
}
