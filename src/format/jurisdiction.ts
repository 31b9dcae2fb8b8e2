import type { Pack } from '../law/language/index.ts';
import type { BulkFormat } from './bulk-format.ts';
import type { Deidentifier } from './deidentifier.ts';
import type { Invention } from './invented-files.ts';
import type { StateKinds } from './offense-kinds.ts';
import type { RapSheets } from './rap-sheets.ts';
import type { RecordHolder } from './record-holders.ts';
import type { StateWords } from './state-words.ts';
import type { TableTarget } from './table-target.ts';

/**
 * What one state brings to the neutral rooms; the command and the server hand it in. What only some work needs is
 * loaded when it is asked for, and what a state has not is missing.
 */
export type Jurisdiction = {
  /** Such as `us-ca`. */
  readonly id: string;
  readonly title: string;
  /** An invented state, for examples and tests: a screen offers it only where it was asked for. */
  readonly invented?: true;
  readonly format: BulkFormat;
  /** The law that is meant where none is named. */
  readonly pack: Pack;
  /** All of its laws, that one first; loaded when another is asked for. */
  readonly packs: () => Promise<readonly Pack[]>;
  /**
   * The choice that gives most under the law that it names, with which the summary compares every other. Every other law
   * of the state is compared with a dismissal of whatever it decides, and so are all where the law itself has no choice.
   */
  readonly most?: { readonly pack: Pack; readonly policy: string };
  /** What screens say of its files, people and papers. */
  readonly words: StateWords;
  /** The printed records of one person, where Redress reads those of the state. */
  readonly rapSheets?: RapSheets;
  /** Who holds which facts that its files may lack; where none is named, the holder is not known. */
  readonly holders?: readonly RecordHolder[];
  readonly invention?: Invention;
  /** What kinds of offense that people know are here, so that one invented person can be compared across states. */
  readonly kinds?: () => Promise<StateKinds>;
  /** How its file is written from tables of another system, where a mapping says what those mean. */
  readonly tables?: () => Promise<TableTarget>;
  readonly deidentifier?: () => Promise<Deidentifier>;
};
