import { expect, it } from 'vitest';
import { classify, type KnownMatter } from './classify.ts';
import type { SeenCount } from './sight-visitor.ts';

const PLACE = { section: 'HS 11359', level: 'felony', date: '1995-10-12', cases: 'M1', county: 'SAN JOAQUIN' };
const matter = (key: string, convicted: boolean): KnownMatter => {
  return { id: `m${key}`, fingerprint: 'f.0', key, loose: 'l', stood: { convicted, later: [] }, ordered: undefined };
};
const count = (key: string, convicted: boolean): SeenCount => {
  return { base: 'f', loose: 'l', key, facts: { ...PLACE, convicted, later: [] } };
};
const seen = (own: KnownMatter, ...counts: readonly SeenCount[]) =>
  classify([own], { ref: 'p', deceased: false, incomplete: false, counts }, false).map((each) => each.class);

it('a conviction that was in doubt is told by its number from a count beside it that is alike, and no conviction', () => {
  expect(seen(matter('1', false), count('1', false))).toEqual(['still']);
  expect(seen(matter('1', false), count('1', false), count('2', false))).toEqual(['still']);
  expect(seen(matter('1', false), count('3', false), count('2', false))).toEqual(['unmatched']);
  // One of them is a conviction now: which one was meant is for a person.
  expect(seen(matter('1', false), count('1', false), count('2', true))).toEqual(['unmatched']);
});

it('a conviction is none of the counts beside it that are no convictions', () => {
  expect(seen(matter('1', true), count('1', true), count('2', false))).toEqual(['still']);
  expect(seen(matter('1', true), count('1', true), count('2', true))).toEqual(['unmatched']);
});
