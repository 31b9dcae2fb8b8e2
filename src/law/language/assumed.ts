import {
  type Count,
  lastRelease,
  type PartialDate,
  type PartsRun,
  sentenceEnd,
  type Truth,
  UNKNOWN,
} from '../../record/index.ts';
import type { Condition } from './condition.ts';

/**
 * A count with facts assumed that records cannot hold: when its sentence ended, when the person was last released, and what
 * no file says. Only what-if
 * questions make such counts; sources never do.
 */
export type AssumedCount = Count & {
  readonly assumedEnd?: PartialDate;
  readonly assumedRelease?: PartialDate;
  readonly assumed?: Readonly<Record<string, Truth>>;
};

/** When a count's sentence is over, by its parts or by assumption. */
export function endOfSentence(count: Count, run?: PartsRun): PartialDate {
  return (count as AssumedCount).assumedEnd ?? sentenceEnd(count, run);
}

/** When the person was last released for a count, by the record or by assumption. */
export function releaseFrom(count: Count): PartialDate {
  return (count as AssumedCount).assumedRelease ?? lastRelease(count);
}

/** What is assumed on a fact that no file holds; unknown unless somebody assumed it. */
export function assumption(condition: Condition & { kind: 'unrecorded' }, count: Count): Truth {
  return assumptionOf(count, assumptionKey(condition));
}

/** The same by its key, for callers that ask again and again. */
export function assumptionOf(count: Count, key: string): Truth {
  return (count as AssumedCount).assumed?.[key] ?? UNKNOWN;
}

export function assumptionKey(condition: Condition & { kind: 'unrecorded' }): string {
  return `${condition.fact}: ${condition.says}`;
}
