import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What a guess costs in scrypt's terms: 128 * N * r bytes, and time to match. */
export type PasswordCost = { readonly N: number; readonly r: number; readonly p: number };

/** scrypt as OWASP advises (2023): 128 MB and about a third of a second a guess. */
export const PASSWORD_COST: PasswordCost = { N: 2 ** 17, r: 8, p: 1 };

const LENGTH = 32;

/** A secret to keep instead of a password. It says what it costs, so that secrets of several costs can be checked. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

export async function isPassword(password: string, secret: string): Promise<boolean> {
  const [kind, n, r, p, salt, hash] = secret.split('$');
  if (kind !== 'scrypt' || salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64');
  const found = await derive(password, Buffer.from(salt, 'base64'), { N: Number(n), r: Number(r), p: Number(p) });
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** Each hash takes 128 MB: two at a time are all that the server pays for, and the others wait. */
const AT_ONCE = 2;
let free = AT_ONCE;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  if (free > 0) free--;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, LENGTH, { ...cost, maxmem: 256 << 20 }, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}
