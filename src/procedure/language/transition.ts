import type { Basis } from './basis.ts';
import type { Guard } from './guard.ts';

/** Roles that no person holds: the law itself at the end of a clock, a file taken in, and what follows from another act. */
export const SYSTEM_ROLES = ['law', 'import', 'follow'] as const;

/** What an act must bring. */
export type Need = {
  readonly id: string;
  readonly title: string;
  readonly kind:
    | 'text'
    /** `YYYY-MM-DD` in the court's calendar, not after the act. */
    | 'day'
    /** `YYYY-MM-DD` in the court's calendar, any day. */
    | 'any-day'
    /** References to documents, at least `least` (one where absent). */
    | 'documents'
    /** A ground of the procedure that is open in this matter, by its id. */
    | 'ground'
    /** The instant on the court's confirmation of receipt. */
    | 'receipt'
    /** The number of a line of an order: only a matter whose relief is settled can have one. */
    | 'order-line';
  readonly least?: number;
};

/** One way from a state to another within a track: who may go it, with what, and what it sets off. */
export type Transition = Basis & {
  readonly id: string;
  readonly title: string;
  readonly from: readonly string[];
  readonly to: string;
  /** A word that the matter carries from then on. */
  readonly mark?: string;
  /** The roles that may do it; or `law`, `import` or `follow`, alone. */
  readonly by: readonly string[];
  readonly when?: Guard;
  readonly needs: readonly Need[];
  /**
   * Its part in an act of two people: a `first` half proposes, a `second` half (to sign or to return) is another
   * person's, and `both` is done by two people at once, the second of a role of `secondBy`.
   */
  readonly pair?:
    | { readonly id: string; readonly half: 'first' }
    | { readonly id: string; readonly half: 'second' }
    | { readonly id: string; readonly half: 'both'; readonly secondBy: readonly string[] };
  /** Whether the person must have signed in again just before. */
  readonly stepUp?: true;
  /** The clock within which it must be done. */
  readonly before?: string;
  readonly starts?: readonly string[];
  readonly stops?: readonly string[];
  /** Papers that it calls for, by their ids. */
  readonly makes?: readonly string[];
  /** Who must be told, by the ids of duties. */
  readonly tells?: readonly string[];
  /** Rows of other tracks that follow at once: those of them that leave the state in which their track stands. */
  readonly fires?: readonly string[];
  /** Whether the person may take it back before anything else happens, or only a later act can. */
  readonly undo: 'until-signed' | 'by-later-act';
};
