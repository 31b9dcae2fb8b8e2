import { weighted } from '../../../sources/synthetic/prng.ts';
import type { Level } from './offenses.ts';

/** One part of a sentence, as columns 85 to 89 say it. */
export type Part = {
  readonly code: string;
  readonly place: string;
  readonly length: string;
  readonly unit: string;
  readonly unitText: string;
};

/** How a conviction reads, and the parts of its sentence, one line each. */
export type Sentence = { readonly disposition: string; readonly code: string; readonly parts: readonly Part[] };

const UNITS: Readonly<Record<string, string>> = { D: 'DAYS      ', M: 'MONTHS    ', Y: 'YEARS     ' };

function part(code: string, place: string, length: number, unit: string): Part {
  return { code, place, length: String(length), unit, unitText: UNITS[unit]! };
}

const probation = (length: number, unit: string): Part => part('P', 'PROBATION', length, unit);
export const jail = (length: number, unit: string): Part => part('J', 'JAIL', length, unit);
const prison = (length: number, unit: string): Part => part('S', 'PRISON', length, unit);
const fine: Part = { code: 'F', place: 'FINE', length: '', unit: '', unitText: '' };

const sentence = (disposition: string, code: string, ...parts: readonly Part[]): Sentence => ({
  disposition,
  code,
  parts,
});

const felony: readonly Sentence[] = weighted([
  [sentence('CONVICTED-PROBATION', '530', probation(3, 'Y')), 8],
  [sentence('CONVICTED-PROBATION', '530', probation(36, 'M'), fine), 4],
  [sentence('CONVICTED-PROB/JAIL', '531', probation(3, 'Y'), jail(90, 'D')), 8],
  [sentence('CONVICTED-PROB/JAIL', '531', probation(36, 'M'), jail(180, 'D')), 6],
  [sentence('CONVICTED-PROB/JAIL', '531', probation(5, 'Y'), jail(1, 'Y'), fine), 4],
  [sentence('CONVICTED-JAIL', '532', jail(120, 'D')), 3],
  [sentence('CONVICTED-JAIL', '532', jail(6, 'M'), fine), 2],
  [sentence('CONVICTED-PRISON', '533', prison(16, 'M')), 6],
  [sentence('CONVICTED-PRISON', '533', prison(2, 'Y')), 4],
  [sentence('CONVICTED-PRISON', '533', prison(3, 'Y')), 2],
  [sentence('CONVICTED', '500'), 1],
]);

const misdemeanor: readonly Sentence[] = weighted([
  [sentence('CONVICTED-PROBATION', '530', probation(12, 'M')), 5],
  [sentence('CONVICTED-PROBATION', '530', probation(24, 'M'), fine), 6],
  [sentence('CONVICTED-PROB/JAIL', '531', probation(3, 'Y'), jail(10, 'D')), 6],
  [sentence('CONVICTED-PROB/JAIL', '531', probation(36, 'M'), jail(30, 'D'), fine), 6],
  [sentence('CONVICTED-JAIL', '532', jail(3, 'D')), 3],
  [sentence('CONVICTED-JAIL', '532', jail(30, 'D'), fine), 3],
  [sentence('CONVICTED-FINE', '534', fine), 3],
  [sentence('CONVICTED', '500'), 1],
]);

const infraction: readonly Sentence[] = weighted([
  [sentence('CONVICTED-FINE', '534', fine), 5],
  [sentence('CONVICTED', '500'), 1],
]);

export const sentences: Readonly<Record<Level, readonly Sentence[]>> = { F: felony, M: misdemeanor, I: infraction };

/** For the gravest offenses. */
export const longSentences: readonly Sentence[] = [
  sentence('CONVICTED-PRISON', '533', prison(6, 'Y')),
  sentence('CONVICTED-PRISON', '533', prison(11, 'Y'), fine),
  sentence('CONVICTED-PRISON', '533', prison(25, 'Y')),
];

export const LEVELS: Readonly<Record<Level, readonly [code: string, description: string]>> = {
  F: ['F         ', 'FELONY'],
  M: ['M         ', 'MISDEMEANOR'],
  I: ['I         ', 'INFRACTION'],
};

/** How a charge ends in court without a conviction. */
export const dismissals: readonly (readonly [code: string, description: string])[] = weighted([
  [['560', 'DISMISSED/FURTHERANCE OF JUSTICE'], 6],
  [['561', 'DISMISSED/CHARGE DROPPED'], 4],
  [['562', 'DISMISSED/NEGOTIATED PLEA'], 4],
  [['563', 'DISMISSED/DIVERSION COMPLETED'], 2],
  [['564', 'DISMISSED/LACK OF EVIDENCE'], 2],
  [['570', 'ACQUITTED/NOT GUILTY'], 1],
  [['', ''], 1],
]);

/** How an arrest ends that never reaches a court. */
export const releases: readonly (readonly [code: string, description: string])[] = weighted([
  [['610', 'PROS REJ-INSUFFICIENT EVIDENCE'], 4],
  [['611', 'PROS REJ-LACK OF CORPUS'], 3],
  [['612', 'PROS REJ-INTEREST OF JUSTICE'], 2],
  [['620', 'REL/DETENTION ONLY'], 3],
  [['621', 'REL/TOT OTHER JURIS/AUTH'], 2],
  [['', ''], 4],
]);
