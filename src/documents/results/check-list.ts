import { ColumnsMissing } from '../../results/csv-rows.ts';
import { readAddresses, readConvictionList } from './addresses.ts';

/** A list that an office gives beside a run: convictions to hold back, convictions looked into, addresses. */
export type ListKind = 'objections' | 'reviewed' | 'addresses';

export type CheckedList =
  | { readonly ok: true; readonly rows: number }
  /** `message` goes on from "the list cannot be used: ". */
  | { readonly ok: false; readonly message: string };

/** Whether a list can be read, and how many people or convictions it names. */
export async function checkList(kind: ListKind, path: string): Promise<CheckedList> {
  try {
    const read = kind === 'addresses' ? await readAddresses(path) : await readConvictionList(path);
    return read.size > 0 ? { ok: true, rows: read.size } : { ok: false, message: 'it has no line below its header' };
  } catch (error) {
    if (error instanceof ColumnsMissing) return { ok: false, message: error.message };
    const { code } = error as { code?: unknown };
    if (typeof code === 'string' && code.startsWith('CSV_'))
      return { ok: false, message: 'it is not a CSV file that can be read; export it again' };
    throw error;
  }
}
