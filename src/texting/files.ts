/** The files that go to a sender of text messages and come back from it, by the columns of its profile. */
import { readList } from '../csv/list.ts';
import { csvLine } from '../csv/write.ts';
import type { Fate, Sender } from './sender.ts';

export type Message = { readonly phone: string; readonly text: string; readonly reference: string };

/** The file of messages for a sender. */
export function messagesFile({ sends }: Sender, messages: readonly Message[]): string {
  // A machine reads it: the mark that keeps a sheet from taking +1… for a formula would be part of the number.
  const lines = [
    sends.map(({ column }) => column),
    ...messages.map((message) => sends.map(({ holds }) => message[holds])),
  ];
  return lines.map((line) => `${csvLine(line)}\n`).join('');
}

/** A row of a sender's file. `fate` is undefined where the profile does not know the word of the status. */
export type AnswerRow = {
  readonly line: number;
  readonly reference: string;
  readonly phone: string;
  readonly fate: Fate | 'waits' | undefined;
};

/** Reads what a sender answers; undefined where the columns of its profile are not there. */
export function readAnswerRows(bytes: Uint8Array, { answers, statuses }: Sender): readonly AnswerRow[] | undefined {
  const list = readList(bytes);
  if (!list?.has(answers.status) || !(list.has(answers.reference) || list.has(answers.phone))) return undefined;
  return list.rows.map(({ line, cell }) => ({
    line,
    reference: cell(answers.reference),
    phone: cell(answers.phone),
    fate: statuses[cell(answers.status).toUpperCase()],
  }));
}
