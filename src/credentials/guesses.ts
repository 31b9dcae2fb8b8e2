/**
 * Counts tries of a password or code before any is looked at, so that forty at once are counted as forty. A try counts as
 * wrong until it has proved right.
 */
export type Guesses = {
  /** Counts one try; undefined when the name or the address has had too many. */
  readonly take: (name: string, address: string) => Promise<Guess | undefined>;
};

export type Guess = {
  /** Resolves when no other try of the same name is being looked at. */
  readonly turn: Promise<void>;
  /** Ends the try. One that was right takes back the count of its name. */
  readonly end: (right: boolean) => Promise<void>;
};

/** Tries of names, in memory or in a database. */
export type NameCounts = {
  /** Counts one try; false when that is one too many. */
  readonly take: (name: string, limits: NameLimits) => Promise<boolean>;
  /** Forgets the tries of a name. */
  readonly clear: (name: string) => Promise<void>;
};

/** How many tries, and after how many milliseconds without one they are forgotten. */
export type NameLimits = { readonly most: number; readonly window: number };

const WINDOW = 15 * 60_000;
export const NAME_LIMITS: NameLimits = { most: 5, window: WINDOW };
/** An office may share one address, so an address has more; a proxy's and this machine's own are not counted. */
const TRIES_OF_ADDRESS = 20;
/** Tries that wait for their turn, of all names together: each holds a connection open. */
const MOST_WAITING = 40;
/** Names and addresses that are remembered before the old ones are swept. */
const MOST_KEPT = 1000;

/**
 * @param names where tries of names are counted; in memory when absent. Addresses are counted in memory alone: none is
 * ever written down.
 */
export function createGuesses(clock: () => number = Date.now, names: NameCounts = countsInMemory(clock)): Guesses {
  const addresses = createTimes(clock);
  const turns = new Map<string, Promise<void>>();
  let open = 0;
  /** Counts a try of an address; undefined when it has had too many. What is given takes the count back. */
  const takeAddress = (address: string): (() => void) | undefined => {
    if (!isCounted(address)) return () => {};
    return addresses.recent(address).length >= TRIES_OF_ADDRESS ? undefined : addresses.add(address);
  };
  const queue = (name: string) => {
    const over = Promise.withResolvers<void>();
    const turn = turns.get(name) ?? Promise.resolve();
    const mine = turn.then(() => over.promise);
    turns.set(name, mine);
    const leave = () => {
      over.resolve();
      if (turns.get(name) === mine) turns.delete(name);
    };
    return { turn, leave };
  };
  return {
    take: async (name, address) => {
      const forgive = open < MOST_WAITING ? takeAddress(address) : undefined;
      if (!forgive) return undefined;
      open++;
      const taken = await names.take(name, NAME_LIMITS).catch((error: unknown) => {
        open--;
        throw error;
      });
      if (!taken) {
        open--;
        forgive();
        return undefined;
      }
      const { turn, leave } = queue(name);
      return {
        turn,
        end: async (right) => {
          open--;
          if (right) forgive();
          try {
            if (right) await names.clear(name);
          } finally {
            leave();
          }
        },
      };
    },
  };
}

function countsInMemory(clock: () => number): NameCounts {
  const times = createTimes(clock);
  return {
    take: async (name, { most }) => {
      if (times.recent(name).length >= most) return false;
      times.add(name);
      return true;
    },
    clear: async (name) => times.clear(name),
  };
}

/** When things of a name happened, as far back as the window goes. */
function createTimes(clock: () => number) {
  const byKey = new Map<string, number[]>();
  const recent = (key: string) => (byKey.get(key) ?? []).filter((at) => at > clock() - WINDOW);
  const sweep = () => {
    if (byKey.size < MOST_KEPT) return;
    for (const key of [...byKey.keys()]) if (recent(key).length === 0) byKey.delete(key);
  };
  return {
    recent,
    /** Adds one now; what is given takes it away again. */
    add: (key: string) => {
      sweep();
      const at = clock();
      byKey.set(key, [...recent(key), at]);
      return () => {
        const left = recent(key);
        const place = left.indexOf(at);
        if (place >= 0) left.splice(place, 1);
        byKey.set(key, left);
      };
    },
    clear: (key: string) => void byKey.delete(key),
  };
}

/** Through a proxy all requests come from one address: to lock that would lock out the whole office. */
function isCounted(address: string): boolean {
  return !/^(?:|::1|(?:::ffff:)?127\..*)$/.test(address);
}
