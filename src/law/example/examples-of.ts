import { type Pack, sectionReaderOf } from '../language/index.ts';
import { type ExampleHistory, parseHistory } from './parse-history.ts';

/** Where and when the examples of a pack are decided unless they say otherwise. */
export function examplesAt({ examplesAt: own }: Pack): { readonly asOf: string; readonly county: string } {
  return own ?? { asOf: '2020-07-01', county: 'EXAMPLE' };
}

/** A history as the examples of a pack are written: its sections, its levels, its county. Throws on what is none. */
export function historyUnder(pack: Pack, text: string, county = examplesAt(pack).county): ExampleHistory {
  return parseHistory(text, county, sectionReaderOf(pack), pack.levels);
}

/** How histories are written under a pack: an example of its rules, one with a birth date where there is one. */
export function exampleOf({ policies, gate, statute = [] }: Pack): string {
  const rules = [...policies.flatMap(({ clauses }) => clauses), ...gate, ...statute];
  const all = rules.flatMap(({ examples }) => examples?.holds ?? []);
  return all.find((text) => text.startsWith('born')) ?? all[0] ?? 'born 1985-06-01; 2005-03-01 ? felony';
}
