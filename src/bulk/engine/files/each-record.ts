import { closeSync, openSync, readSync } from 'node:fs';
import { recordEnd } from './header.ts';

/** A record of a result file; the same object is used for every record. */
export type FileRecord = {
  /** Where it stands in the file, in bytes, without its line end. */
  offset: number;
  length: number;
  /** Its text as it stands. */
  readonly raw: () => string;
};

/** How results are written, whatever the format of the inputs. */
const WRITTEN = { delimiter: ',', quoted: true, fields: 0 } as const;
const BLOCK = 1 << 22;
const [LF, CR] = [10, 13];

/** Goes through a result file, which Redress wrote itself as UTF-8, record by record in constant memory. */
export function eachRecord(path: string, onRecord: (record: FileRecord) => void): void {
  for (const record of fileRecords(path)) onRecord(record);
}

/** Goes through a result file for a caller that reads two files side by side. */
export function* fileRecords(path: string): Generator<FileRecord, void> {
  const file = openSync(path, 'r');
  let buffer = Buffer.allocUnsafe(2 * BLOCK);
  let [filled, base] = [0, 0];
  const record: FileRecord = {
    offset: 0,
    length: 0,
    raw: () => buffer.toString('utf8', record.offset - base, record.offset - base + record.length),
  };
  try {
    for (;;) {
      const read = readSync(file, buffer, filled, BLOCK, base + filled);
      filled += read;
      let start = 0;
      for (;;) {
        const end =
          recordEnd(buffer.subarray(0, filled), start, WRITTEN) ?? (read === 0 && start < filled ? filled : undefined);
        if (end === undefined) break;
        let last = end;
        while (last > start && (buffer[last - 1] === LF || buffer[last - 1] === CR)) last--;
        record.offset = base + start;
        record.length = last - start;
        if (record.length > 0) yield record;
        start = end;
      }
      if (read === 0) return;
      buffer.copy(buffer, 0, start, filled);
      filled -= start;
      base += start;
      // A record that is longer than a block needs more room.
      if (buffer.length < filled + BLOCK) buffer = Buffer.concat([buffer], 2 * (filled + BLOCK));
    }
  } finally {
    closeSync(file);
  }
}
