import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExchangeRecord, idsDigest, readBatch, redressUpdate, writeAnswers } from '../../src/exchange/index.ts';
import { daysAgo } from './days.ts';

/** The day of the answers that come first. */
export const ANSWERED = daysAgo(5);

/** The records of a sealed batch by its folder, in the order of the lines of their order. */
export function recordsOf(folder: string): readonly ExchangeRecord[] {
  const read = readBatch(readFileSync(join(folder, 'batch.json')), redressUpdate);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return [...read.batch.records].sort((a, b) => Number(a.order_line) - Number(b.order_line));
}

/** Which code a record is answered with; undefined where it has no answer yet. */
export type CodeOf = (record: ExchangeRecord, at: number) => string | undefined;

/** What a receiver writes about a sealed batch: a file that says of some records what became of them. */
export function answersTo(
  batch: { readonly id: string; readonly folder: string },
  codeOf: CodeOf,
  day?: string,
): string {
  const records = recordsOf(batch.folder);
  const answers = records.flatMap((record, at) => {
    const theirs = codeOf(record, at);
    const note = theirs === 'R20' ? 'no such file' : '';
    return theirs === undefined ? [] : [{ record: record.record_id, attempt: Number(record.attempt), theirs, note }];
  });
  const received = { records: records.length, ids: idsDigest(records.map(({ record_id }) => record_id)) };
  return written({ batch: batch.id, status: 'received', received, answers }, day);
}

/** What a receiver writes that took nothing of a batch. */
export function refusalOf(batch: { readonly id: string }): string {
  return written({ batch: batch.id, status: 'refused', received: { records: 0, ids: idsDigest([]) }, answers: [] });
}

type Said = Omit<Parameters<typeof writeAnswers>[0], 'sender' | 'receiver' | 'day'>;

function written(said: Said, day = ANSWERED): string {
  const file = writeAnswers({ ...said, sender: 'repository', receiver: 'office', day }, redressUpdate);
  if (!file.ok) throw new Error('the answers were not written');
  return file.text;
}
