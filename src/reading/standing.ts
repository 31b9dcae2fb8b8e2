import type { Outcome, Pack } from '../law/index.ts';
import type { Count, Day, PartialDate } from '../record/index.ts';

/** Days after its newest entry from which a sheet says too little about today. */
const STALE = 365;

/** The day of the newest entry of a sheet where that lies more than a year back; undefined for a newer sheet. */
export function staleSince(counts: readonly Count[], asOf: Day): Day | undefined {
  const newest = Math.max(...counts.map(({ date }) => date.last).filter(Number.isFinite));
  return Number.isFinite(newest) && asOf - newest > STALE ? newest : undefined;
}

/** Whether an opening lies behind the as-of date: surely, surely not, or as the missing facts come out. */
export function openingState(opens: PartialDate, asOf: Day): 'open' | 'later' | 'depends' {
  if (opens.precision === 'unknown') return 'depends';
  return opens.last <= asOf ? 'open' : opens.first > asOf ? 'later' : 'depends';
}

/** Whether the day on which a law opens says anything: not where the law gives nothing, or gave it already. */
export function hasOpening({ id }: Pick<Outcome, 'id'>): boolean {
  return id !== 'not-eligible' && id !== 'already-granted';
}

/** Where a conviction stands under one law. */
export type Standing = 'now' | 'depends' | 'later' | 'none';

/** `opens` is the state of its opening; null where the law has none, or where it says nothing. */
export function standingOf(
  outcome: Outcome,
  opens: 'open' | 'later' | 'depends' | null,
  undecided: Pack['undecided'],
): Standing {
  if (outcome.effect === 'none' && opens === null) return 'none';
  if (outcome.id === undecided.id) return 'depends';
  if (outcome.effect === 'none') return 'later';
  return opens === null || opens === 'open' ? 'now' : opens;
}

const BEST_FIRST = ['now', 'depends', 'later'] as const;

/** The best standing of a conviction over all laws. */
export function bestStanding(each: readonly Standing[]): Standing {
  return BEST_FIRST.find((standing) => each.includes(standing)) ?? 'none';
}
