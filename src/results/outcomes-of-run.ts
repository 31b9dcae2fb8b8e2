import type { Effect, Ranked } from '../law/language/index.ts';
import type { Summary } from './summary-schema.ts';

/** What the outcomes of a run do, by their ids as `determinations.csv` has them. */
export type OutcomesOfRun = ReadonlyMap<string, Ranked>;

/** The outcomes that a run gave; every id in its `determinations.csv` is among them. */
export function outcomesOfRun({ byOutcome }: Summary): OutcomesOfRun {
  return new Map(
    byOutcome.map(({ outcome, effect, to, gives }) => [
      outcome,
      { effect, ...(to ? { to } : {}), ...(gives === undefined ? {} : { gives }) },
    ]),
  );
}

/** The outcome of an id; throws on one that the run's summary does not have, since the folder then contradicts itself. */
export function outcomeIn(outcomes: OutcomesOfRun, id: string): Ranked {
  const outcome = outcomes.get(id);
  if (!outcome) throw new Error(`summary.json does not count the outcome ${id} of determinations.csv`);
  return outcome;
}

/** How many convictions a run clears, lowers, leaves, leaves open, or does something else to that its law pack declares. */
export function convictionsBy({ byOutcome }: Summary, effect: Effect): number {
  return byOutcome.filter((row) => row.effect === effect).reduce((sum, row) => sum + row.convictions, 0);
}
