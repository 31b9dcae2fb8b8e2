import type { AnswerCode } from './codes.ts';
import type { ANSWERS_HEAD } from './columns.ts';
import { readSheet, writeSheet } from './file.ts';
import type { Profile } from './profile.ts';
import type { Rendering } from './renderings/rendering.ts';
import type { Fault, Written } from './sheet.ts';

/** What a receiver says of one record. */
export type Answer = {
  readonly record: string;
  readonly attempt: number;
  /** In the receiver's own code, and in ours; undefined where the profile does not know it. */
  readonly theirs: string;
  readonly code: AnswerCode | undefined;
  readonly note: string;
};

/** What a receiver says of a file, and of its records. */
export type Answers = {
  readonly batch: string;
  readonly sender: string;
  readonly receiver: string;
  readonly day: string;
  /** Whether it took the file; of one that it refused there are no records. */
  readonly status: 'received' | 'refused';
  /** What arrived, by the receiver's own count. */
  readonly received: { readonly records: number; readonly ids: string };
  readonly answers: readonly Answer[];
};

export type ReadAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly fault: Fault };

/** Reads a file of answers. Whatever disagrees with its totals is refused whole. */
export function readAnswers(bytes: Uint8Array, { answers: layout, codes }: Profile): ReadAnswers {
  const read = readSheet(bytes, layout, layout.renderings);
  if (!read.ok) return read;
  const head = read.sheet.head as Readonly<Record<(typeof ANSWERS_HEAD)[number], string>>;
  const { status } = head;
  if (status !== 'received' && status !== 'refused') return headFault('status');
  if (!/^\d{1,9}$/.test(head.received_records)) return headFault('received_records');
  if (!/^[0-9a-f]{64}$/.test(head.received_ids)) return headFault('received_ids');
  const answers: Answer[] = [];
  for (const [place, row] of read.sheet.rows.entries()) {
    const { record_id: record, attempt, code: theirs, note } = row as Readonly<Record<string, string>>;
    if (record === '') return { ok: false, fault: { kind: 'cell', record: place + 1, column: 'record_id' } };
    if (!/^[1-9]\d{0,2}$/.test(attempt!))
      return { ok: false, fault: { kind: 'cell', record: place + 1, column: 'attempt' } };
    const code = Object.hasOwn(codes, theirs!) ? codes[theirs!] : undefined;
    answers.push({ record: record!, attempt: Number(attempt), theirs: theirs!, code, note: note! });
  }
  const { batch, sender, receiver, day } = head;
  const received = { records: Number(head.received_records), ids: head.received_ids };
  return { ok: true, answers: { batch, sender, receiver, day, status, received, answers } };
}

function headFault(field: string): ReadAnswers {
  return { ok: false, fault: { kind: 'head', field } };
}

/** Writes answers as a receiver does, for tests and for offices that answer one another. */
export function writeAnswers(
  { answers, received, ...head }: Omit<Answers, 'answers'> & { readonly answers: readonly Omit<Answer, 'code'>[] },
  { answers: layout }: Profile,
  rendering: Rendering = layout.renderings[0]!,
): Written {
  const rows = answers.map(({ record, attempt, theirs, note }) => {
    return { record_id: record, attempt: String(attempt), code: theirs, note };
  });
  const cells = { ...head, received_records: String(received.records), received_ids: received.ids };
  return writeSheet({ head: cells, rows }, layout, rendering);
}
