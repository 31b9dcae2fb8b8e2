import type { WordColumn } from './columns.ts';
import { predicate, type RowFilter } from './filter.ts';
import type { OpenRows } from './open-rows.ts';
import { searchText } from './page.ts';

/** The values of a column with how many convictions have each, were it not filtered by. */
export type Facet = readonly { readonly word: string; readonly convictions: number | null }[];
export type Facets = Readonly<Record<FacetColumn, Facet>> & { readonly flags: FlagFacet };

/** Each flag with the convictions that have it raised, and open, were they not filtered by flags. */
export type FlagFacet = readonly { readonly flag: number; readonly raised: number; readonly open: number }[];

export const FACETS = ['outcome', 'section', 'level', 'clause', 'floor', 'county', 'race', 'sex', 'age'] as const;
export type FacetColumn = (typeof FACETS)[number] & WordColumn;

/** Counts by these may tell of one person, as on the results screen: their values are given without. */
const PERSONAL: readonly FacetColumn[] = ['race', 'sex', 'age'];

/** What can be filtered by beside what is filtered by already, most first. */
export function facetsOf(rows: OpenRows, filter: RowFilter, text: string): Facets {
  const found = text.trim() === '' ? undefined : searchText(rows, text);
  const words = FACETS.map((column) => [column, facetOf(rows, column, filter, found)] as const);
  return {
    ...(Object.fromEntries(words) as Readonly<Record<FacetColumn, Facet>>),
    flags: flagFacet(rows, filter, found),
  };
}

function flagFacet({ columns, figures }: OpenRows, filter: RowFilter, found: Uint8Array | undefined): FlagFacet {
  const { flags: _, flagAs: __, ...others } = filter;
  const holds = predicate(columns, others, found);
  const counts = figures.flags.map(({ flag }) => ({ flag, raised: 0, open: 0 }));
  const { raised, open } = columns.values;
  for (let row = 0; row < columns.size; row++) {
    const [high, low] = [raised[row]!, open[row]! & ~raised[row]!];
    if ((high | low) === 0 || !holds(row)) continue;
    for (const count of counts) {
      if ((high >>> count.flag) & 1) count.raised++;
      else if ((low >>> count.flag) & 1) count.open++;
    }
  }
  return counts;
}

function facetOf({ columns }: OpenRows, column: FacetColumn, filter: RowFilter, found: Uint8Array | undefined): Facet {
  const { [column]: chosen, ...others } = filter;
  const holds = predicate(columns, others, found);
  const words = columns.words[column];
  const values = columns.values[column];
  const counts = new Uint32Array(words.length);
  for (let row = 0; row < columns.size; row++) if (holds(row)) counts[values[row]!]!++;
  return words
    .map((word, position) => ({ word, convictions: counts[position]! }))
    .filter(({ word, convictions }) => convictions > 0 || chosen?.includes(word))
    .sort((a, b) => b.convictions - a.convictions || (a.word < b.word ? -1 : 1))
    .map((each) => (PERSONAL.includes(column) ? { ...each, convictions: null } : each));
}
