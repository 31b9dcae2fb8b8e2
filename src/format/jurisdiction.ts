import type { Pack } from '../law/language/index.ts';
import type { BulkFormat } from './bulk-format.ts';

/** What one state brings to the neutral rooms; the command and the server hand it in. */
export type Jurisdiction = {
  /** Such as `us-ca`. */
  readonly id: string;
  readonly title: string;
  readonly format: BulkFormat;
  /** The law that is meant where none is named. */
  readonly pack: Pack;
  /** All of its laws, that one first; loaded when another is asked for. */
  readonly packs: () => Promise<readonly Pack[]>;
  /** The choice that gives most, with which the summary compares every other. */
  readonly most: { readonly pack: Pack; readonly policy: string };
};
