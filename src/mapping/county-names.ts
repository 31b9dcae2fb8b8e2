import type { LookedTable } from './look.ts';
import { listOf, type Use } from './places.ts';
import { codesOf, profileOf } from './questions.ts';
import type { Mapping } from './schema.ts';

/** Names in a column of counties that are no county of the state: the engine decides no person of those rows. */
export type OtherCounties = {
  /** The names as they are read, in capital letters, the most frequent first. */
  readonly names: readonly { readonly name: string; readonly rows: number }[];
  /** The rows of all these names. */
  readonly rows: number;
  /** How many more values of the column a look did not show, and may be no county either. */
  readonly unseen: number;
};

/** What of a county's column is no county, as far as a look shows; undefined where all that it showed are counties. */
export function otherCounties(
  use: Use,
  mapping: Mapping,
  tables: readonly LookedTable[],
  isCounty: (name: string) => boolean,
): OtherCounties | undefined {
  const { named, unseen } = namesOf(use, mapping, tables);
  const rows = new Map<string, number>();
  for (const [name, n] of named) {
    if (name !== 'UNKNOWN' && !isCounty(name)) rows.set(name, (rows.get(name) ?? 0) + n);
  }
  if (rows.size === 0) return undefined;
  const names = [...rows].map(([name, n]) => ({ name, rows: n })).sort((a, b) => b.rows - a.rows);
  return { names, rows: names.reduce((sum, each) => sum + each.rows, 0), unseen };
}

type Names = { readonly named: readonly (readonly [name: string, rows: number])[]; readonly unseen: number };

/** The names that the values of a column stand for. Of a pattern, or of several columns, a look shows none. */
function namesOf(use: Use, mapping: Mapping, tables: readonly LookedTable[]): Names {
  const { columns, fact } = use;
  const list = listOf(fact, mapping);
  if (list) {
    const { codes, rare } = codesOf(use, list.entries, tables);
    const named = codes.flatMap(({ is, rows }) => (is === undefined ? [] : [[is.toUpperCase(), rows] as const]));
    return { named, unseen: rare };
  }
  const isPattern = typeof fact === 'object' && 'pattern' in fact && fact.pattern !== undefined;
  const column = !isPattern && columns.length === 1 ? profileOf(columns[0]!, tables) : undefined;
  if (!column) return { named: [], unseen: 0 };
  const named = column.values.map(({ value, rows }) => [value.trim().toUpperCase(), rows] as const);
  return { named, unseen: Math.max(0, column.distinct - named.length) };
}
