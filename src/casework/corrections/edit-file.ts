import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';

/** What stands in place of some bytes of a file; with a length of 0 it is put in. */
export type Edit = { readonly offset: number; readonly length: number; readonly text: string };

const BLOCK = 1 << 20;

/** Writes a file anew with edits, given in the order of their offsets, a piece at a time; says what the file now is. */
export function editFile(path: string, edits: readonly Edit[]): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256');
  const from = openSync(path, 'r');
  const to = openSync(`${path}.edited`, 'wx', 0o600);
  const block = Buffer.allocUnsafe(BLOCK);
  let bytes = 0;
  const write = (piece: Uint8Array) => {
    hash.update(piece);
    for (let done = 0; done < piece.length; ) done += writeSync(to, piece, done);
    bytes += piece.length;
  };
  const copy = (start: number, end: number) => {
    for (let at = start; at < end; ) {
      const read = readSync(from, block, 0, Math.min(BLOCK, end - at), at);
      if (read === 0) return;
      write(block.subarray(0, read));
      at += read;
    }
  };
  try {
    let at = 0;
    for (const { offset, length, text } of edits) {
      copy(at, offset);
      if (text !== '') write(Buffer.from(text));
      at = offset + length;
    }
    copy(at, Number.POSITIVE_INFINITY);
  } finally {
    closeSync(from);
    closeSync(to);
  }
  renameSync(`${path}.edited`, path);
  return { bytes, sha256: hash.digest('hex') };
}

/** Where each field of a CSV record ends, its comma aside. */
export function fieldEnds(record: string): readonly number[] {
  const ends: number[] = [];
  for (let start = 0; ; ) {
    const end = fieldEnd(record, start);
    ends.push(end);
    if (end === record.length) return ends;
    start = end + 1;
  }
}

/** Where the field that begins at `start` ends: a quotation mark opens a field only at its start. */
function fieldEnd(record: string, start: number): number {
  let position = start;
  if (record[position] === '"') {
    position++;
    for (;;) {
      position = record.indexOf('"', position);
      if (position < 0) return record.length;
      if (record[position + 1] !== '"') break;
      position += 2;
    }
  }
  const comma = record.indexOf(',', position);
  return comma < 0 ? record.length : comma;
}

/** The fields of a CSV record as they stand. */
export function rawFields(record: string): readonly string[] {
  const ends = fieldEnds(record);
  return ends.map((end, index) => record.slice(index === 0 ? 0 : ends[index - 1]! + 1, end));
}

/** One field of a CSV record as it stands; blank where the record has fewer. */
export function rawField(record: string, position: number): string {
  let start = 0;
  for (let field = 0; ; field++) {
    const end = fieldEnd(record, start);
    if (field === position) return record.slice(start, end);
    if (end === record.length) return '';
    start = end + 1;
  }
}

/** A field without its quotation marks; what follows the closing one belongs to the field. */
export function unquote(field: string): string {
  if (!field.startsWith('"')) return field;
  let result = '';
  let from = 1;
  for (;;) {
    const close = field.indexOf('"', from);
    if (close < 0) return result + field.slice(from);
    if (field[close + 1] !== '"') return result + field.slice(from, close) + field.slice(close + 1);
    result += field.slice(from, close + 1);
    from = close + 2;
  }
}
