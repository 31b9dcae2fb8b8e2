import type { CrownColumn } from '../crown/format.ts';

/** The cells of a line of one of the crown's files, by their columns; a column that is missing is blank. */
export type Line = Partial<Record<CrownColumn, string>>;

/** A case with its charges, in the order of their numbers. */
export type InventedCase = { readonly line: Line; readonly charges: readonly Line[] };

export type InventedPerson = { readonly line: Line; readonly cases: readonly InventedCase[] };
