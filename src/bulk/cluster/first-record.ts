import type { BulkFormat } from '../../format/bulk-format.ts';
import { scanSources } from '../engine/coordinator/scan.ts';
import type { Source } from '../engine/files/sources.ts';
import type { Pool } from '../engine/threads/pool.ts';
import { CHUNK_BYTES } from '../engine/threads/tuning.ts';

/** Bytes that are looked at first for the beginning of a record. */
const LOOKED_AT = 1 << 16;

type Bytes = { readonly start: number; readonly end: number };

/**
 * The likely first record that starts in a range, or what follows the range if none does; undefined where none is
 * found.
 */
export async function guessFirst(source: Source, pool: Pool, { start, end }: Bytes): Promise<number | undefined> {
  for (let bytes = LOOKED_AT; ; bytes *= 8) {
    const past = Math.min(start + bytes, end);
    const { kind, first } = await pool.workers[0]!.call({
      kind: 'scan',
      fd: source.fd,
      source: 0,
      fileSize: source.size,
      start,
      end: past,
      exact: false,
      slot: undefined,
    });
    if (kind === 'scanned' && (first < past || past === end)) return first;
    if (past === end) return undefined;
  }
}

/**
 * The likely place of the first line of another person than the one whose line comes first: where a range is best cut, since
 * then neither side has lines of the other's people. Where none is found in the bytes given, `start`, or the end of the file.
 */
export async function guessNextPerson(
  format: BulkFormat,
  source: Source,
  pool: Pool,
  { start, end }: Bytes,
): Promise<number> {
  for (let bytes = LOOKED_AT; ; bytes *= 8) {
    const past = Math.min(start + bytes, end);
    const first = await guessFirst(source, pool, { start, end: past });
    const next = first === undefined || first >= past ? undefined : await nextPerson(format, source, pool, first, past);
    if (next !== undefined) return next;
    if (past === end) return end === source.size ? end : start;
  }
}

async function nextPerson(format: BulkFormat, source: Source, pool: Pool, dataStart: number, dataEnd: number) {
  const piece = { ...source, number: 0, dataStart, dataEnd };
  const options = { chunkBytes: CHUNK_BYTES, quarantine: true, ranges: true, onProgress: undefined };
  const { scanned } = await scanSources(format, [piece], pool.workers, options);
  if (!scanned) return undefined;
  const { people, rows, files } = scanned;
  const { personOfRow } = people.group(() => files[0]!.encoding);
  const row = personOfRow.subarray(0, rows).findIndex((person) => person !== personOfRow[0]);
  return row < 0 ? undefined : people.placeOf(row).offset;
}
