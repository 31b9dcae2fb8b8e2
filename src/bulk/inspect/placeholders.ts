import { type BulkFormat, columnOf } from '../../format/bulk-format.ts';

/** On how many lines a column holds a placeholder, such as `-` or `N/A`, where a value belongs. */
export type PlaceholderCount = { readonly column: string; readonly placeholder: string; readonly lines: number };

/** Counts placeholders; the list has columns in the order of the format, and the commonest placeholder of each first. */
export function createPlaceholderCounts(format: Pick<BulkFormat, 'columns' | 'id'>): {
  readonly add: (column: string, placeholder: string) => void;
  readonly list: () => readonly PlaceholderCount[];
} {
  const counts = new Map<string, { column: string; placeholder: string; lines: number }>();
  return {
    add: (column, placeholder) => {
      const key = `${column} ${placeholder}`;
      const known = counts.get(key);
      if (known) known.lines++;
      else counts.set(key, { column, placeholder, lines: 1 });
    },
    list: () =>
      [...counts.values()].sort(
        (a, b) =>
          columnOf(format, a.column) - columnOf(format, b.column) ||
          b.lines - a.lines ||
          (a.placeholder < b.placeholder ? -1 : 1),
      ),
  };
}
