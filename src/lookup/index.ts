/** Codes of letters, what they open, and the public look-up. */

export type { LookupAnswer } from './answer.ts';
export { CODE_ALPHABET, newCode, printedCode, readCode } from './code.ts';
export { type LookupKeys, type LookupPlace, lookupKeys, lookupPlace, openAnswer, sealAnswer } from './keys.ts';
export { readSnapshot, type Snapshot, writeSnapshot } from './snapshot.ts';
