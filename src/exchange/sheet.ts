import type { ExchangeFault } from '../say/exchange-faults.ts';

/**
 * What every file of an exchange is before it becomes CSV, JSON, XML or segments: fields at the head, rows of named cells,
 * and totals at the end. A layout says which, so that a rendering is written once for batches and for answers.
 */
export type Layout = {
  /** The name and version of the form, which stands in the file. */
  readonly format: string;
  readonly head: readonly string[];
  readonly columns: readonly string[];
  /** The column that names a record, and the one whose values are counted one by one. */
  readonly id: string;
  readonly counted: string;
};

export type Cells = Readonly<Record<string, string>>;

export type Sheet = { readonly head: Cells; readonly rows: readonly Cells[] };

/** The totals at the end of a file. */
export type Totals = {
  readonly records: number;
  /** Records by the value of the counted column, in the order of the values. */
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 of the ids of the records, sorted, each on a line. */
  readonly ids: string;
  /** SHA-256 of every byte before the last line, in which these totals stand. */
  readonly body: string;
};

export type Fault = ExchangeFault;

/** A cell that a form cannot carry: a control character, or more than its field holds. */
export type Unwritable = { readonly record: number; readonly column: string; readonly why: 'character' | 'long' };

export type Written =
  | { readonly ok: true; readonly text: string; readonly totals: Totals }
  | { readonly ok: false; readonly unwritable: readonly Unwritable[] };

export type ReadSheet =
  | { readonly ok: true; readonly sheet: Sheet; readonly totals: Totals }
  | { readonly ok: false; readonly fault: Fault };
