import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** A line of a CSV file by the names of its columns. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * Streams the lines of a CSV file as objects with only the columns asked for. Columns are found by name, so others may
 * stand between them or be added at the end. Throws {@link ColumnsMissing} where one is missing, and the error of the
 * system for a file that cannot be opened or read.
 */
export async function* csvRows(path: string, columns: readonly string[]): AsyncGenerator<CsvRow> {
  const file = createReadStream(path);
  const parser = file.pipe(parse({ bom: true, relax_column_count: true }));
  // A pipe hands no errors on: without this a file that is gone would be waited for without end.
  file.on('error', (error) => parser.destroy(error));
  let positions: readonly number[] | undefined;
  for await (const fields of parser as AsyncIterable<string[]>) {
    if (positions === undefined) {
      const lacking = columns.filter((name) => !fields.includes(name));
      if (lacking.length > 0) throw new ColumnsMissing(lacking);
      positions = columns.map((name) => fields.indexOf(name));
      continue;
    }
    const row: Record<string, string> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = clean(fields[positions[i]!] ?? '');
    yield row;
  }
}

/** A CSV file that lacks columns it must have. */
export class ColumnsMissing extends Error {
  readonly columns: readonly string[];
  constructor(columns: readonly string[]) {
    super(`it lacks the column${columns.length === 1 ? '' : 's'} ${columns.join(', ')}`);
    this.columns = columns;
  }
}

/** The state pads fields with blanks and writes `NULL` for nothing. */
function clean(text: string): string {
  const trimmed = text.trim();
  return trimmed.toUpperCase() === 'NULL' ? '' : trimmed;
}
