import type { MatterTable } from '../store/schema.ts';
import type { Seal } from './seal.ts';

/**
 * Keyed hashes by which people and convictions are known again. What a conviction is: the person, the county, the case
 * numbers in whatever order and spelling of their separators, section, level and date. Where a file numbers it is another
 * name, which the file may give to another conviction later.
 */
export type Described = {
  readonly person: string;
  readonly county: string;
  readonly cases: string;
  readonly section: string;
  readonly level: string;
  readonly date: string;
};

export function personRef(seal: Seal, person: string): MatterTable['person_ref'] {
  return seal.ref('person', person);
}

/** The number under which a file has a conviction. */
export function keyRef(seal: Seal, person: string, key: string): MatterTable['key_ref'] {
  return seal.ref('count', person, key);
}

/** What a conviction is, without its order among those that are alike in everything. */
export function convictionRef(seal: Seal, { person, county, cases, section, level, date }: Described): string {
  return seal.ref('conviction', person, county.toUpperCase(), sortedCases(cases), section, level, date);
}

/** The same without the level: what stays when a conviction is lowered or its disposition changes. */
export function looseRef(seal: Seal, { person, county, cases, section, date }: Described): string {
  return seal.ref('loose', person, county.toUpperCase(), sortedCases(cases), section, date);
}

function sortedCases(cases: string): string {
  return cases
    .toUpperCase()
    .split(/[^A-Z0-9-]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
}

/** What convictions that are alike share of their fingerprints, which end in their order among each other. */
export function baseOf(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.lastIndexOf('.'));
}
