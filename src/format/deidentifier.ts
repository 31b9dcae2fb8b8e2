import type { Person } from '../record/index.ts';
import type { Pseudonyms } from '../sources/deidentify/pseudonyms.ts';
import type { Shift } from '../sources/deidentify/shift.ts';

/** How a state's files are copied so that they can be shown: names and numbers replaced, dates moved. */
export type Deidentifier = {
  /** What the manifest of a copy calls a bulk file of the state. */
  readonly kind: string;
  /** Columns whose text is left out of a copy. */
  readonly droppedColumns: readonly string[];
  /** One line of the bulk file as the copy has it. */
  readonly fields: (fields: readonly string[], shift: Shift, pseudonyms: Pseudonyms) => readonly string[];
  /** A rap sheet, and its copies: the text of each, and the person as it is read from that text. */
  readonly sheet: (text: string) => {
    readonly person: Person;
    readonly copy: (shift: Shift, pseudonyms: Pseudonyms) => { readonly text: string; readonly person: Person };
  };
};
