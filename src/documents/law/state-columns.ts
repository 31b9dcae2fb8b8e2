/**
 * The columns in which the results of a state have the facts about a person and a court that papers need. A state
 * supplies these names with its papers; a fact that its files lack is undefined, and papers leave it out.
 */
export type StateColumns = {
  readonly person: string;
  /** The cells of a line that tell its count, joined as `determinations.csv` has it; undefined where they do not say. */
  readonly count: {
    readonly columns: readonly string[];
    readonly of: (cells: readonly string[]) => string | undefined;
  };
  readonly name: string;
  readonly birthDate: { readonly column: string; readonly toIso: (text: string) => string };
  /** A number by which the state's registry knows the person, beside `person`. */
  readonly registryNumber: string | undefined;
  readonly sex: string | undefined;
  readonly race: string | undefined;
  readonly courtCode: string | undefined;
  readonly courtName: string | undefined;
  /** The offense in the state's words: the first of these columns whose text says something. */
  readonly offense: readonly string[];
  readonly says: (text: string) => boolean;
  readonly died: { readonly column: string; readonly says: (text: string) => boolean };
  /** The result column with the reason of the determination. */
  readonly reason: string;
};

/** Every column that papers read. */
export function columnsRead(state: StateColumns): readonly string[] {
  const { person, count, name, birthDate, registryNumber, sex, race, courtCode, courtName } = state;
  const one = [person, ...count.columns, name, birthDate.column, registryNumber, sex, race, courtCode, courtName];
  const all = [...one, ...state.offense, state.died.column, state.reason];
  return [...new Set(all.flatMap((column) => (column === undefined ? [] : [column])))];
}
