import { randomInt } from 'node:crypto';

/** Letters and digits that cannot be taken for one another in print or by hand: no I, L, O, 0 or 1. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Ten random characters of 31 hold 49.5 bits. */
const RANDOM = 10;

/**
 * The check character of a code. The alphabet has 31 characters, a prime, and each place has another weight: one wrong
 * character, or two that changed places, never give the same sum.
 */
function checkOf(body: string): string {
  const sum = [...body].reduce((all, char, place) => all + (place + 1) * CODE_ALPHABET.indexOf(char), 0);
  return CODE_ALPHABET[sum % CODE_ALPHABET.length]!;
}

/** A new code, as it is kept: without the hyphens of print. */
export function newCode(): string {
  const body = Array.from({ length: RANDOM }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]!).join('');
  return body + checkOf(body);
}

/** A code as letters print it: `ABCD-EFGH-JKM`. */
export function printedCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
}

/** A code as somebody typed or said it, in whatever case and groups; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s.\-–—_]/g, '');
  const fits = code.length === RANDOM + 1 && [...code].every((char) => CODE_ALPHABET.includes(char));
  return fits && checkOf(code.slice(0, RANDOM)) === code[RANDOM] ? code : undefined;
}
