import type { Disposition } from './person.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';

/**
 * How a charge ended that did not end in a conviction. The kinds are a closed list; a state's reader leaves out what
 * its words do not tell, and no rule then takes it for any of them.
 *
 * | kind | what the source reports |
 * |---|---|
 * | `dismissed` | dismissed, and it does not say whether with prejudice |
 * | `dismissed-with-prejudice` | dismissed so that it cannot be filed again |
 * | `dismissed-without-prejudice` | dismissed so that it can be filed again |
 * | `nolle-prosequi` | the prosecution gave the charge up after it was filed |
 * | `acquitted` | acquitted, found not guilty |
 * | `not-filed` | the prosecution filed no charge: rejected, declined |
 * | `released` | released without a charge: detention only, exonerated by the police |
 * | `diverted` | diversion or deferred entry of judgment completed |
 * | `deferred` | diversion or deferred entry of judgment granted, and not shown to be completed |
 * | `sealed` | relief for the arrest was granted, or its record sealed or destroyed |
 */
export const ENDINGS = [
  'dismissed',
  'dismissed-with-prejudice',
  'dismissed-without-prejudice',
  'nolle-prosequi',
  'acquitted',
  'not-filed',
  'released',
  'diverted',
  'deferred',
  'sealed',
] as const;

export type Ending = (typeof ENDINGS)[number];

/** The ways to be dismissed: a request for dismissals means all of them. */
const DISMISSALS: readonly Ending[] = ['dismissed', 'dismissed-with-prejudice', 'dismissed-without-prejudice'];

/** The kinds that a list of kinds takes in: `dismissed` stands for every dismissal, and both sorts of it are every one. */
export function endingsMeant(kinds: readonly Ending[]): readonly Ending[] {
  const [, ...sorts] = DISMISSALS;
  const everyone = kinds.includes('dismissed') || sorts.every((sort) => kinds.includes(sort));
  return everyone ? [...new Set([...kinds, ...DISMISSALS])] : kinds;
}

/**
 * Whether a charge ended in one of these ways. A conviction did not, nor did a charge without any outcome; what the
 * source's words leave open is unknown, and so is a plain dismissal where only one sort of dismissal is meant.
 */
export function endedAs({ kind, ending }: Disposition, kinds: readonly Ending[]): Truth {
  if (kind === 'convicted' || kind === 'none') return NO;
  if (kind === 'unknown' || ending === undefined) return UNKNOWN;
  const meant = endingsMeant(kinds);
  if (meant.includes(ending)) return YES;
  return ending === 'dismissed' && meant.some((each) => DISMISSALS.includes(each)) ? UNKNOWN : NO;
}
