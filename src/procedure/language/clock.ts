import type { Roll, Unit } from '../calendar/index.ts';
import type { Basis } from './basis.ts';

/** A deadline, or a day that the law waits for. A clock starts when an act starts it, and ends once: stopped or expired. */
export type Clock = Basis & {
  readonly id: string;
  readonly title: string;
  /** From what day it counts. */
  readonly from: /** The court-local day of the act that starts it. */
    | { readonly kind: 'act' }
    /** A day that the act names, by the id of the need that holds it: an order counts from its own date. */
    | { readonly kind: 'need'; readonly need: string }
    /** A day of the calendar, `YYYY-MM-DD`, unless the matter brings a day of its own under `unlessGiven`. */
    | { readonly kind: 'day'; readonly day: string; readonly unlessGiven?: string }
    /** A day that the matter brings, by its name: an eligibility date, say. Unknown until it is entered. */
    | { readonly kind: 'given'; readonly date: string };
  /**
   * How long; absent where the day itself is due. Where the length is not settled, `setting` names the office's own
   * entry, and until that is made no day is due.
   */
  readonly length?: { readonly n: number | { readonly setting: string }; readonly unit: Unit };
  readonly direction: 'after' | 'before';
  readonly roll: Roll;
  /** When the due day ends: at midnight, or when the counter closes (`HH:MM`, local). */
  readonly ends: { readonly kind: 'midnight' } | { readonly kind: 'counter'; readonly at: string };
  /**
   * What says when an act was done: the court's confirmation of receipt, or the office's own entry. A confirmation may
   * come to hand after the due day and still show that the act was in time.
   */
  readonly receivedBy: 'court-confirmation' | 'our-entry';
  /** Roles that may record that the clock stands still, and that it goes on. */
  readonly tolledBy?: readonly string[];
  /** Roles that may record that a court gave a later day. */
  readonly extendedBy?: readonly string[];
  /**
   * What its end does: by law it moves the matter (`moves`, by the ids of the rows), or it only alerts, or it closes
   * the acts that must come before it.
   */
  readonly onExpiry:
    | { readonly kind: 'moves'; readonly rows: readonly string[] }
    | { readonly kind: 'alert' }
    | { readonly kind: 'closes' };
  /** Whether an act that comes after its end is kept on record, without effect. */
  readonly late: 'refuse' | 'record-late';
  /** Ids of the duties to notify somebody when a late act is kept. */
  readonly lateTells?: readonly string[];
  /** Days before the due day on which to warn. */
  readonly warnAt: readonly number[];
};
