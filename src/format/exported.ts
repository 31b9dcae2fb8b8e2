/**
 * A column of a state's exported tables. `decided`: one that every state has, by its name in
 * `src/results/export/table.ts`; its note may say more of the state's files. `recorded`: one of the state's own, out of the
 * lines of the results file.
 */
export type StateColumn =
  | { readonly kind: 'decided'; readonly name: string; readonly note: string | undefined }
  | {
      readonly kind: 'recorded';
      readonly name: string;
      readonly type: ColumnType;
      readonly note: string;
      /** The column of the results file. */
      readonly column: string;
      /** Of dates: the text as `YYYY-MM-DD`, or something else where the day is not known. */
      readonly toIso?: (text: string) => string;
    };

/** How a spreadsheet sorts a column and how a database stores it. */
export type ColumnType = 'text' | 'integer' | 'number' | 'date';

/** What a state's results are as tables for other programs. */
export type StateExport = {
  /** The columns of the table of convictions, in order; columns that every state has and this one does not name come last. */
  readonly columns: readonly StateColumn[];
  /** Names of those among them that are the same for all convictions of a person. */
  readonly people: readonly string[];
};

export function decided(name: string, note?: string): StateColumn {
  return { kind: 'decided', name, note };
}

export function recorded(
  name: string,
  column: string,
  note: string,
  how: { readonly type?: ColumnType; readonly toIso?: (text: string) => string } = {},
): StateColumn {
  return { kind: 'recorded', name, column, note, type: 'text', ...how };
}
