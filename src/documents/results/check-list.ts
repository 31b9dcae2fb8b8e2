import { ColumnsMissing } from '../../results/csv-rows.ts';
import type { ListFault } from '../../say/papers-values.ts';
import { readAddresses, readConvictionList } from './addresses.ts';

/** A list that an office gives beside a run: convictions to hold back, convictions looked into, addresses. */
export type ListKind = 'objections' | 'reviewed' | 'addresses';

export type CheckedList =
  | { readonly ok: true; readonly rows: number }
  /** `message` goes on from "the list cannot be used: ". */
  | { readonly ok: false; readonly list: ListFault };

/** Whether a list can be read, and how many people or convictions it names. */
export async function checkList(kind: ListKind, path: string): Promise<CheckedList> {
  try {
    const read = kind === 'addresses' ? await readAddresses(path) : await readConvictionList(path);
    return read.size > 0 ? { ok: true, rows: read.size } : { ok: false, list: { kind: 'empty' } };
  } catch (error) {
    const list = listFault(error);
    if (list === undefined) throw error;
    return { ok: false, list };
  }
}

/** The sentence for an error in a list that was read; undefined for an error that has nothing to do with the list. */
export function listFault(error: unknown): ListFault | undefined {
  if (error instanceof ColumnsMissing) return { kind: 'columns', columns: error.columns };
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return undefined;
  return { kind: code.startsWith('CSV_') ? 'not-csv' : 'unreadable' };
}
