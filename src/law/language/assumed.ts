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
 * no file says. What-if questions make such counts, and so do answers: of a court table's columns, and of other states'
 * files.
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

/** What no file says of a conviction: which declared fact it is about, and what is asked. */
export type UnrecordedFact = Pick<Condition & { kind: 'unrecorded' }, 'fact' | 'says'>;

export function assumptionKey({ fact, says }: UnrecordedFact): string {
  return `${fact}: ${says}`;
}
