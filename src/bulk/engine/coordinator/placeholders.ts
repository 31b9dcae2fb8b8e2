import { placeholderOf } from '../../../format/blank-cells.ts';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import { layoutOf } from '../../../format/scan-layout.ts';
import { getOrCreate } from '../../../record/index.ts';
import { createPlaceholderCounts, type PlaceholderCount } from '../../inspect/placeholders.ts';
import type { Keys } from '../../scan/keys.ts';
import type { Encoding } from '../../scan/texts.ts';
import type { Chunk } from './scan.ts';

type Found = readonly { readonly column: string; readonly placeholder: string }[];

const NONE: Found = [];

/**
 * Counts the placeholders in the columns that rows are read from. A group of columns repeats few texts, so each text is
 * looked at once for each worker that saw it.
 */
export function findPlaceholders(
  format: BulkFormat,
  keysOf: readonly (Keys | undefined)[],
  chunks: readonly Chunk[],
  encodingOf: (file: number) => Encoding,
): readonly PlaceholderCount[] {
  const counts = createPlaceholderCounts(format);
  const { groups, word, rowWords } = layoutOf(format);
  for (const { name: group, columns } of groups) {
    const names = columns.map((position) => format.columns[position]!);
    const known = keysOf.map(() => new Map<number, Found>());
    const read = (keys: Keys, id: number): Found => {
      const fields = keys.fields(group, id, encodingOf);
      const found = names.flatMap((column, position) => {
        const placeholder = placeholderOf(fields[position] ?? '');
        return placeholder === undefined ? [] : [{ column, placeholder }];
      });
      return found.length === 0 ? NONE : found;
    };
    for (const { worker, rowsAt, rows } of chunks) {
      const keys = keysOf[worker]!;
      const words = keys.words();
      for (let at = rowsAt / 4 + word[group]!, row = 0; row < rows; row++, at += rowWords) {
        const id = words[at]!;
        const found = getOrCreate(known[worker]!, id, () => (id === 0 ? NONE : read(keys, id)));
        for (const { column, placeholder } of found) counts.add(column, placeholder);
      }
    }
  }
  return counts.list();
}
