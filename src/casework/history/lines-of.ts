import { closeSync, openSync } from 'node:fs';
import { recordEnd } from '../../bulk/engine/files/header.ts';
import { readHead, stampAt } from '../../bulk/engine/files/sources.ts';
import type { LinePlace } from '../../bulk/engine/people/person-rows.ts';
import type { Encoding } from '../../bulk/scan/texts.ts';
import { type Dialect, splitRecords } from '../../csv/records.ts';
import { type BulkFormat, columnOf, type FormatReading } from '../../format/bulk-format.ts';
import { dialectOf } from '../../format/dialect.ts';
import type { Row } from '../../format/row.ts';

/** What is read at first of a line, and at most: what the engine takes for the longest line there is. */
const FIRST_READ = 1 << 14;
const LONGEST_RECORD = 1 << 26;

/** One of the files in which people's lines stand. */
export type LineSource = {
  readonly path: string;
  readonly encoding: Encoding;
  /** Where the file was made of others that lie elsewhere: those, and what `stampAt` said of each then. */
  readonly madeOf?: readonly { readonly path: string; readonly stamp: string }[];
};

/** How the lines of a state's files are read. */
export type LineReading = { readonly format: BulkFormat; readonly reading: FormatReading };

/**
 * Reads a person's lines again by where they stand, as the rows that histories are built from. Throws an error with a
 * code where a file is no longer what it was.
 */
export function readLines(
  { format, reading }: LineReading,
  sources: readonly LineSource[],
  person: string,
  places: readonly LinePlace[],
): readonly Row[] {
  const dialect = dialectOf(format);
  const column = columnOf(format, format.person);
  const files = new Map<number, { readonly handle: number; readonly decoder: TextDecoder }>();
  try {
    return places.map(({ source, line, offset }) => {
      let file = files.get(source);
      if (!file) {
        const { path, encoding, madeOf = [] } = sources[source]!;
        // The lines were made of files that may have been written to since, and a run made of what they hold now.
        if (madeOf.some((each) => stampAt(each.path) !== each.stamp)) throw changed();
        file = { handle: openSync(path, 'r'), decoder: new TextDecoder(encoding, { ignoreBOM: true }) };
        files.set(source, file);
      }
      const text = file.decoder.decode(recordAt(file.handle, offset, dialect));
      const fields = splitRecords(text, dialect).records[0]?.fields ?? [];
      if (format.readId(fields[column] ?? '') !== person) throw changed();
      return reading.readRow(fields, { source, line });
    });
  } finally {
    for (const { handle } of files.values()) closeSync(handle);
  }
}

/** The bytes of the record that begins at a byte of a file. */
function recordAt(handle: number, offset: number, dialect: Dialect): Uint8Array {
  const readAt = readHead(handle);
  for (let bytes = FIRST_READ; bytes <= LONGEST_RECORD; bytes *= 8) {
    const window = readAt(offset, bytes);
    const end = recordEnd(window, 0, dialect) ?? (window.length < bytes ? window.length : undefined);
    if (end !== undefined) return window.subarray(0, end);
  }
  throw changed();
}

/** What stands at a person's place is another's line: the file was written to since. */
function changed(): Error {
  return Object.assign(new Error('an input has changed since it was read'), { code: 'ESTALE' });
}
