import { COMMAS, splitRecords } from './records.ts';

/** A list with a line of column names, as offices and senders give it. */
export type List = {
  readonly has: (column: string) => boolean;
  /** `line`: of the file, from 1; `cell`: without blanks around it, empty where the list has no such column. */
  readonly rows: readonly { readonly line: number; readonly cell: (column: string) => string }[];
};

/** Reads a list; undefined where it is no text in UTF-8. */
export function readList(bytes: Uint8Array): List | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const [head, ...records] = splitRecords(text, COMMAS).records;
  const columns = head?.fields.map((field) => field.trim()) ?? [];
  return {
    has: (column) => columns.includes(column),
    rows: records.map(({ fields, line }) => ({
      line,
      cell: (column) => (fields[columns.indexOf(column)] ?? '').trim(),
    })),
  };
}
