/**
 * Counts tries of a password before any is looked at, so that forty at once are counted as forty. A try counts as wrong
 * until it has proved right.
 */
export type Guesses = {
  /** Counts one try; undefined when the name or the address has had too many. */
  readonly take: (name: string, address: string) => Guess | undefined;
};

export type Guess = {
  /** Resolves when no other try of the same name is being looked at. */
  readonly turn: Promise<void>;
  /** Ends the try. One that was right takes back the count of its name. */
  readonly end: (right: boolean) => void;
};

const WINDOW = 15 * 60_000;
const TRIES_OF_NAME = 5;
/** An office may share one address, so an address has more; a proxy's and this machine's own are not counted. */
const TRIES_OF_ADDRESS = 20;
/** Tries that wait for their turn, of all names together: each holds a connection open. */
const MOST_WAITING = 40;
/** Names and addresses that are remembered before the old ones are swept. */
const MOST_KEPT = 1000;

export function createGuesses(clock: () => number = Date.now): Guesses {
  const byName = new Map<string, number[]>();
  const byAddress = new Map<string, number[]>();
  const turns = new Map<string, Promise<void>>();
  let open = 0;
  const recent = (counts: Map<string, number[]>, key: string) =>
    (counts.get(key) ?? []).filter((at) => at > clock() - WINDOW);
  const sweep = (counts: Map<string, number[]>) => {
    if (counts.size < MOST_KEPT) return;
    for (const key of [...counts.keys()]) if (recent(counts, key).length === 0) counts.delete(key);
  };
  return {
    take: (name, address) => {
      const [ofName, ofAddress] = [recent(byName, name), recent(byAddress, address)];
      const counted = isCounted(address);
      if (ofName.length >= TRIES_OF_NAME || open >= MOST_WAITING) return undefined;
      if (counted && ofAddress.length >= TRIES_OF_ADDRESS) return undefined;
      sweep(byName);
      sweep(byAddress);
      const at = clock();
      byName.set(name, [...ofName, at]);
      if (counted) byAddress.set(address, [...ofAddress, at]);
      open++;
      const over = Promise.withResolvers<void>();
      const turn = turns.get(name) ?? Promise.resolve();
      const mine = turn.then(() => over.promise);
      turns.set(name, mine);
      return {
        turn,
        end: (right) => {
          open--;
          if (right) {
            byName.delete(name);
            const left = recent(byAddress, address);
            left.splice(left.indexOf(at), 1);
            if (counted) byAddress.set(address, left);
          }
          over.resolve();
          if (turns.get(name) === mine) turns.delete(name);
        },
      };
    },
  };
}

/** Through a proxy all requests come from one address: to lock that would lock out the whole office. */
function isCounted(address: string): boolean {
  return !/^(?:|::1|(?:::ffff:)?127\..*)$/.test(address);
}
