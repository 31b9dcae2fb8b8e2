import type { Examples } from '../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../levels.ts';

/** Invented histories that the examples of both of Michigan's packs are made of. */

export const LEVELS = [...FELONIES, ...MISDEMEANORS];

/** A conviction of larceny, sentenced to a fine unless another rest is given. */
export const larceny = (on: string, level: string, rest = ', fine') => `${on} MCL 750.356 ${level}${rest}`;

export const several = (...parts: readonly string[]) => parts.join('; ');

export const OLD = larceny('2010-04-11', MISDEMEANORS[0]!);

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${OLD}, set aside`, `${OLD}, destroyed`, `${OLD}, sealed`],
    fails: [OLD, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`],
  },
};
