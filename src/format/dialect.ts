import type { Dialect } from '../csv/records.ts';
import type { BulkFormat } from './bulk-format.ts';

/** How the lines of a format are written, as `splitRecords` takes it. */
export function dialectOf({ delimiter, quoted, columns }: BulkFormat): Dialect {
  return { delimiter, quoted, fields: columns.length };
}
