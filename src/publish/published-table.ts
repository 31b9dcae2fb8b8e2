import type { CellPlace, FigureTable, Shown } from './disclosure/table.ts';
import { type PublishedTable, totalsOf } from './publication.ts';

/** A table as it is published: null in place of each cell that is hidden. */
export function publishedTable(table: FigureTable, shown: Shown): PublishedTable {
  const at = (place: CellPlace) => shown(place) ?? null;
  return {
    id: table.id,
    unit: table.unit,
    groups: table.groups.map((name, group) => ({
      group: name,
      runs: Array.from({ length: table.runs }, (_, run) => ({
        helped: at({ group, run, column: 'helped' }),
        notHelped: at({ group, run, column: 'not-helped' }),
        total: at({ group, run, column: 'total' }),
      })),
    })),
    totals: totalsOf(table),
  };
}
