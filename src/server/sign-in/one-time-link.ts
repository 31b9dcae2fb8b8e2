import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const LIFE = 60 * 60_000;

/**
 * The link that the terminal shows: a person who can read the terminal may open the workbench, once. The token stands behind
 * the `#`, which browsers never send, so that it is in no log and no history of requests.
 */
export type OneTimeLinks = {
  readonly create: () => string;
  /** Whether a token is the current one; it is used up by being asked. */
  readonly redeem: (token: string) => boolean;
};

export function oneTimeLinks(clock: () => number = Date.now): OneTimeLinks {
  let current: { readonly hash: Buffer; readonly until: number } | undefined;
  const hash = (token: string) => createHash('sha256').update(token).digest();
  return {
    create: () => {
      const token = randomBytes(24).toString('base64url');
      current = { hash: hash(token), until: clock() + LIFE };
      return token;
    },
    redeem: (token) => {
      if (!current || clock() > current.until || !timingSafeEqual(hash(token), current.hash)) return false;
      current = undefined;
      return true;
    },
  };
}
