/** Codes of letters, what they open, and the public look-up. */
export { CODE_ALPHABET, newCode, printedCode, readCode } from './code.ts';
export { type LookupKeys, type LookupPlace, lookupKeys, lookupPlace, openAnswer, sealAnswer } from './keys.ts';
