import type { BulkFormat } from '../../format/bulk-format.ts';
import type { TableOfSet } from '../../format/file-set.ts';

export type TableName = 'person' | 'case' | 'charge';

export const TABLES: readonly TableName[] = ['person', 'case', 'charge'];

export function tableOf(format: BulkFormat, name: TableName): TableOfSet {
  return format.files![name];
}

/** The kind of file whose header these fields are; undefined where it is none of the set's. */
export function tableWithHeader(format: BulkFormat, fields: readonly string[]): TableName | undefined {
  const names = fields.map((field) =>
    field
      .replace(/^\uFEFF+/, '')
      .trim()
      .toUpperCase(),
  );
  return TABLES.find((table) => {
    const { columns } = tableOf(format, table);
    return columns.length === names.length && columns.every((column, index) => names[index] === column);
  });
}

/** Where a column of a table stands; for names that the format itself declares. */
export function positionOf(table: TableOfSet, column: string | undefined): number {
  const position = column === undefined ? -1 : table.columns.indexOf(column);
  if (position < 0) throw new Error(`a file of ${table.title} lines has no column ${column}`);
  return position;
}
