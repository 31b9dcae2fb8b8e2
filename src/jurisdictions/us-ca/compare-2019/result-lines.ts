import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { type ColumnName, RESULT_COLUMNS } from '../doj/columns.ts';

export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** One line of a file with the columns of results: the state's cells by name, and those that a run added. */
export type ResultLine = {
  /** In the file that holds it, from 1, the header being the first. */
  readonly line: number;
  readonly state: (column: ColumnName) => string;
  /** The added cells as they stand, in the order of `RESULT_COLUMNS`. */
  readonly cells: readonly string[];
};

/** A file that cannot be read as results: one sentence, which names no cell. */
export class NotResults extends Error {}

/**
 * The lines of a file with the columns of results, streamed. Throws {@link NotResults} where columns are missing, where a
 * line has another number of fields than the header, or where its quotation marks do not close.
 */
export async function* resultLines(path: string): AsyncGenerator<ResultLine> {
  const parser = parse({ bom: true, relax_column_count: true, info: true });
  // A pipe does not pass on that the file cannot be opened.
  createReadStream(path)
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let header: Header | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      // The parser gives the line that a record ends in, and cells may hold line ends.
      const line = info.lines - record.reduce((ends, field) => ends + field.split('\n').length - 1, 0);
      if (header === undefined) {
        header = readHeader(path, record);
        continue;
      }
      if (record.length !== header.columns)
        throw new NotResults(
          `${basename(path)}, line ${line}: found ${record.length} fields, expected ${header.columns} as in its header.`,
        );
      const { positions, added } = header;
      yield { line, state: (column) => record[positions.get(column)!]!, cells: added.map((at) => record[at]!) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new NotResults(
      `${basename(path)}, line ${error.lines as number}: a quotation mark is out of place; take the file as the software wrote it.`,
    );
  }
  if (header === undefined) throw new NotResults(`${basename(path)} is empty.`);
}

type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } };

type Header = {
  readonly columns: number;
  readonly positions: ReadonlyMap<string, number>;
  readonly added: readonly number[];
};

/** The columns of the state's line that a comparison reads. */
export const COMPARED_STATE_COLUMNS = [
  'SUBJECT_ID',
  'CNT_ORDER',
  'PRI_DOB',
  'STP_TYPE_DESCR',
  'STP_EVENT_DATE',
  'OFFENSE_DESCR',
  'OFFENSE_TOC',
  'CONV_OFFENSE_TOC',
  'CONV_OFFENSE_DESCR',
  'COMMENT_TEXT',
  'DISP_DESCR',
  'CONV_STAT_DESCR',
] as const satisfies readonly ColumnName[];

function readHeader(path: string, names: readonly string[]): Header {
  const positions = new Map(names.map((name, position) => [name.trim(), position]));
  const lacking = [...COMPARED_STATE_COLUMNS, ...RESULT_COLUMNS].filter((name) => !positions.has(name));
  if (lacking.length > 0)
    throw new NotResults(
      `${basename(path)} lacks ${lacking.length === 1 ? 'the column' : 'columns, the first of them'} ${lacking[0]}; name the Prop64_Results.csv or All_Results.csv of the 2019 software, with its header.`,
    );
  return { columns: names.length, positions, added: RESULT_COLUMNS.map((name) => positions.get(name)!) };
}
