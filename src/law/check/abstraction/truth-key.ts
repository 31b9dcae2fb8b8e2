import type { Truth } from '../../../record/index.ts';

/** How many truths one character of a key holds: two bits each. */
const IN_A_CHARACTER = 8;

/**
 * A short text that is the same for two lists of truths just where they agree at the places asked for, in every list of
 * one length. A space has tens of thousands of entries, and each search looks at all of them.
 */
export function truthKey(values: readonly Truth[], places: readonly number[]): string {
  let key = '';
  let code = 0;
  for (let i = 0; i < places.length; i++) {
    code = (code << 2) | values[places[i]!]!;
    if ((i + 1) % IN_A_CHARACTER !== 0) continue;
    key += String.fromCharCode(code);
    code = 0;
  }
  return key + String.fromCharCode(code);
}
