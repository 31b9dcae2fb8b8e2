import { randomInt } from 'node:crypto';

/** Codes that let somebody in once each whose telephone is gone. */
const HOW_MANY = 10;
/** Letters and digits that look unlike each other: no I, L, O, U, 0 or 1. Sixteen of them are 78 bits. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const [GROUPS, IN_GROUP] = [4, 4];

/** Ten new codes, such as `K7QM-2WXR-D94H-TBNV`. */
export function newRecoveryCodes(): readonly string[] {
  const group = () => Array.from({ length: IN_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: HOW_MANY }, () => Array.from({ length: GROUPS }, group).join('-'));
}

/** A typed code as it is hashed; undefined where it cannot be one. Spaces, dashes and small letters do not matter. */
export function recoveryCodeOf(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === GROUPS * IN_GROUP && [...code].every((each) => LETTERS.includes(each)) ? code : undefined;
}
