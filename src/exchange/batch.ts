import type { BATCH_HEAD, RecordColumn } from './columns.ts';
import { sha256 } from './digest.ts';
import { readSheet, writeForms } from './file.ts';
import type { Profile } from './profile.ts';
import type { Fault, Totals, Unwritable } from './sheet.ts';

/** What a receiver is asked to do with a count. An effect that a law pack declares is an action of its own name. */
export type Action = 'clear' | 'reduce' | 'destroy' | 'replace' | 'restore' | (string & {});

/** One record of a batch: a count, by the columns of the exchange. */
export type ExchangeRecord = Readonly<Record<RecordColumn, string>>;

export type BatchHead = Readonly<Record<(typeof BATCH_HEAD)[number], string>>;

export type Batch = { readonly head: BatchHead; readonly records: readonly ExchangeRecord[] };

export type BatchFile = { readonly name: string; readonly text: string; readonly totals: Totals };

export type WrittenBatch =
  | { readonly ok: true; readonly files: readonly BatchFile[] }
  | { readonly ok: false; readonly unwritable: readonly Unwritable[] };

/** A batch in each form of a profile. Records stand in the order of their ids, whatever order they come in. */
export function writeBatch({ head, records }: Batch, { batch: layout }: Profile): WrittenBatch {
  const rows = [...records].sort((a, b) => (a.record_id < b.record_id ? -1 : a.record_id > b.record_id ? 1 : 0));
  const files: BatchFile[] = [];
  for (const [each, written] of writeForms({ head, rows }, layout, layout.renderings).entries()) {
    if (!written.ok) return written;
    files.push({ name: `batch.${layout.renderings[each]!.extension}`, text: written.text, totals: written.totals });
  }
  return { ok: true, files };
}

export type ReadBatch =
  | { readonly ok: true; readonly batch: Batch; readonly totals: Totals }
  | { readonly ok: false; readonly fault: Fault };

/** Reads a batch as a receiver does. A field that the profile's form does not carry is blank. */
export function readBatch(bytes: Uint8Array, { batch: layout }: Profile): ReadBatch {
  const read = readSheet(bytes, layout, layout.renderings);
  if (!read.ok) return read;
  const { head, rows } = read.sheet;
  const batch = { head: head as BatchHead, records: rows as unknown as readonly ExchangeRecord[] };
  return { ok: true, batch, totals: read.totals };
}

/**
 * The id of a record: the same over all attempts, so that a receiver that has it already can tell, and another for whatever
 * else is asked about the same count.
 */
export function recordIdOf(matter: string, order: string, line: number, action: Action): string {
  return sha256(JSON.stringify([matter, order, line, action])).slice(0, 32);
}

/** The id of a batch: the same for the same records to the same receiver, so that sealing it again changes nothing. */
export function batchIdOf(
  receiver: string,
  sequence: number,
  records: readonly { readonly id: string; readonly attempt: number }[],
): string {
  const all = records.map(({ id, attempt }) => `${id} ${attempt}`).sort();
  return sha256(JSON.stringify([receiver, sequence, all])).slice(0, 16);
}
