import type { PartialDate } from './partial-date.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';

/**
 * What a later line of a count says about its conviction. The kinds are a closed list; a line that fits none is
 * `unclear` and leaves the conviction open.
 *
 * | kind | what the line reports | the conviction |
 * |---|---|---|
 * | `set-aside` | dismissal after probation or sentence (PC 1203.4 and its family) | stands for many purposes |
 * | `reduced` | declared or reduced to a misdemeanor (PC 17(b)) | stands as a misdemeanor |
 * | `reduced-47` | redesignated a misdemeanor by Prop 47 (PC 1170.18) | stands as a misdemeanor |
 * | `redesignated` | redesignated by Prop 64 (H&S 11361.8, 11361.9) | stands at the lower level |
 * | `dismissed-64` | dismissed and sealed by Prop 64 (H&S 11361.8, 11361.9) | is gone |
 * | `destroyed` | record destroyed (H&S 11361.5) | is gone |
 * | `sealed` | sealed, by no law that the line names | not known |
 * | `pardoned` | pardon, or certificate of rehabilitation | stands |
 * | `reversed` | reversed, vacated, new trial, plea withdrawn | there is none (PC 1180, 1262) |
 * | `dismissed` | dismissed or acquitted | contradicts it |
 * | `diverted` | diversion or deferred entry of judgment completed (PC 1000) | contradicts it |
 * | `arrest-sealed` | arrest sealed (PC 851.8, 851.91), which presupposes no conviction | contradicts it |
 * | `juvenile` | adjudication or sealing by a juvenile court (W&I 602, 781) | contradicts it |
 * | `denied` | petition, motion or appeal without success | as if there were no line |
 * | `standing` | probation revoked, sentence modified, fine paid, warrant recalled … | as if there were no line |
 * | `ended` | probation terminated, discharged from parole | stands; its sentence may have ended on that day |
 * | `unclear` | anything else, or a blank where it would say | open |
 */
export const LATER_KINDS = [
  'set-aside',
  'reduced',
  'reduced-47',
  'redesignated',
  'dismissed-64',
  'destroyed',
  'sealed',
  'pardoned',
  'reversed',
  'dismissed',
  'diverted',
  'arrest-sealed',
  'juvenile',
  'denied',
  'standing',
  'ended',
  'unclear',
] as const;

export type LaterKind = (typeof LATER_KINDS)[number];

/** A later line of a count: what it reports, in the source's words, and the date of its event. */
export type LaterLine = { readonly kind: LaterKind; readonly text: string; readonly date: PartialDate };

/** Kinds that change what a conviction is, by relief or by undoing it. */
export const CHANGING_KINDS: readonly LaterKind[] = LATER_KINDS.slice(0, LATER_KINDS.indexOf('denied'));

const CHANGING: ReadonlySet<LaterKind> = new Set(CHANGING_KINDS);

/** Kinds that end a charge as well as a conviction: under an order of its own, such a line is the end of that charge alone. */
const OF_A_CHARGE: ReadonlySet<LaterKind> = new Set(['dismissed', 'diverted', 'arrest-sealed', 'juvenile']);

/** Whether later lines changed or undid a conviction. */
export function changedBy(later: readonly { readonly kind: LaterKind }[]): Truth {
  if (later.some(({ kind }) => CHANGING.has(kind))) return YES;
  return later.some(({ kind }) => kind === 'unclear') ? UNKNOWN : NO;
}

/** Whether a line of this kind says that something was done to the conviction. */
export function changesConviction(kind: LaterKind): boolean {
  return CHANGING.has(kind);
}

/** Whether a line of this kind leaves open if there is a conviction at all. */
export function mayUndoConviction(kind: LaterKind): boolean {
  return kind === 'reversed' || OF_A_CHARGE.has(kind) || kind === 'unclear';
}

/**
 * Whether only a conviction can have a line of this kind. Such a line may stand under an order of its own and speak of
 * another count's conviction.
 */
export function speaksOfConviction(kind: LaterKind): boolean {
  return CHANGING.has(kind) && !OF_A_CHARGE.has(kind);
}
