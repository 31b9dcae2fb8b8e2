import { closeSync, openSync } from 'node:fs';
import { readHead } from '../../bulk/engine/files/sources.ts';
import { tableWithHeader } from '../../bulk/join/tables.ts';
import { splitStart } from '../../csv/records.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import { dialectOf } from '../../format/dialect.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { isHeader } from '../../format/line-kinds.ts';

/** No header comes near it. */
const HEADER_BYTES = 1 << 16;

/**
 * The state whose files these are, by the headers that they begin with. Where no header says it the first state is meant,
 * whose reader then tells what is wrong with the files, if anything is. What cannot be opened has no header.
 */
export function recognize(states: readonly Jurisdiction[], paths: readonly string[]): Jurisdiction {
  if (states.length === 1) return states[0]!;
  const heads = paths.map(headOf);
  return states.find(({ format }) => heads.some((head) => beginsAs(format, head))) ?? states[0]!;
}

function headOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      return new TextDecoder('utf-8').decode(readHead(file)(0, HEADER_BYTES));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    return '';
  }
}

/** Whether a file begins with the header of a format, or of one of the files of its set. */
function beginsAs(format: BulkFormat, head: string): boolean {
  const dialect = { ...dialectOf(format), fields: Number.POSITIVE_INFINITY };
  const [first] = splitStart(head, dialect, true).records;
  if (!first) return false;
  return format.files ? tableWithHeader(format, first.fields) !== undefined : isHeader(first.fields, format);
}
