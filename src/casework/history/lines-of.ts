import { closeSync, openSync, readSync } from 'node:fs';
import { COLUMN_COUNT, column } from '../../jurisdictions/us-ca/doj/columns.ts';
import { ROW_COLUMNS } from '../../jurisdictions/us-ca/doj/row.ts';
import { type Encoding, unquote } from './scan.ts';

/** Where one line of a person lies. */
export type LinePlace = {
  readonly source: number;
  readonly line: number;
  readonly offset: number;
  readonly length: number;
};

/** Reads single lines of the inputs again by where they lie. */
export type LineReader = {
  /** The 95 fields of a line, those that rows are read from decoded and the others blank. */
  readonly fields: (place: LinePlace) => readonly string[];
  readonly close: () => void;
};

const WINDOW = 4 << 20;
const WANTED = new Set<number>(ROW_COLUMNS.map(column));

/**
 * Opens the inputs. Lines are read through a window, so that people read in the order of the file cost one read for
 * thousands of them; `small` reads no more than is asked, for opening one person.
 */
export function openLines(
  sources: readonly { readonly path: string; readonly encoding: Encoding }[],
  small = false,
): LineReader {
  const files = sources.map(({ path, encoding }) => ({
    handle: openSync(path, 'r'),
    window: Buffer.alloc(0),
    from: 0,
    filled: 0,
    decoder: encoding === 'utf-8' ? undefined : new TextDecoder('windows-1252'),
  }));
  return {
    fields: ({ source, offset, length }) => {
      const file = files[source]!;
      if (offset < file.from || offset + length > file.from + file.filled) {
        const size = small ? Math.max(length, 16 << 10) : Math.max(length, WINDOW);
        if (file.window.length < size) file.window = Buffer.allocUnsafe(size);
        file.from = offset;
        file.filled = readSync(file.handle, file.window, 0, size, offset);
      }
      const start = offset - file.from;
      const text = file.decoder
        ? file.decoder.decode(file.window.subarray(start, start + length))
        : file.window.toString('utf8', start, start + length);
      return splitWanted(text);
    },
    close: () => {
      for (const { handle } of files) closeSync(handle);
    },
  };
}

function splitWanted(text: string): readonly string[] {
  const fields: string[] = new Array(COLUMN_COUNT).fill('');
  let position = 0;
  for (let index = 0; index < COLUMN_COUNT; index++) {
    const start = position;
    if (text[position] === '"') {
      position++;
      for (;;) {
        position = text.indexOf('"', position);
        if (position < 0) position = text.length;
        if (text[position + 1] !== '"') break;
        position += 2;
      }
    }
    const comma = text.indexOf(',', position);
    const end = comma < 0 ? text.length : comma;
    if (WANTED.has(index)) fields[index] = unquote(text.slice(start, end));
    if (comma < 0) break;
    position = end + 1;
  }
  return fields;
}
