import { isRelief, type Outcome, type Setting } from '../law/language/index.ts';
import {
  addYears,
  type Count,
  type Day,
  type DeclaredLevels,
  isFelony,
  type Level,
  type Person,
} from '../record/index.ts';
import type { Decision, Determination } from './decider.ts';

/** A conviction and what becomes of it. */
export type Outcomed = Pick<Determination, 'conviction'> & { readonly decision: Pick<Decision, 'outcome'> };

/** How many people a set of determinations helps. */
export type Impact = {
  /** People with a felony conviction anywhere on their record, every one of which is dismissed or reduced. */
  readonly noFelony: number;
  /** People with convictions, all of which are dismissed. */
  readonly noConviction: number;
  /** People with a conviction in the seven years before the as-of date, all of which are dismissed. */
  readonly noConvictionInLast7Years: number;
};

/** The day that spans of years are measured to, the levels of the state, and what its pack decides. */
export type MeasuredBy = Pick<Setting, 'asOf' | 'levels' | 'unit'>;

export const NO_IMPACT: Impact = { noFelony: 0, noConviction: 0, noConvictionInLast7Years: 0 };

/**
 * What one person contributes to each figure (0 or 1). A person counts as helped only where it is certain: a conviction
 * whose level is unknown may be a felony, one whose date is unknown may be recent, and lines that could not be read may
 * hold anything. A charge that is not known to be a conviction is not counted as one.
 * `counts` may leave out what is neither a conviction nor decided.
 */
export function impactOn(
  person: Person,
  determinations: readonly Outcomed[],
  { asOf, levels, unit }: MeasuredBy,
  counts: readonly Count[] = person.counts,
): Impact {
  // Relief for arrests leaves every conviction where it is.
  if (unit !== undefined || person.incomplete || !anyRelief(determinations)) return NO_IMPACT;
  const sevenYearsAgo = yearsBefore(asOf);
  let felonies = 0;
  let recent = 0;
  let felonyLeft = false;
  let convictionLeft = false;
  let recentLeft = false;
  let next = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    const decided = next < determinations.length && determinations[next]!.conviction === count;
    const determination = decided ? determinations[next++] : undefined;
    if (count.disposition.kind !== 'convicted') continue;
    const outcome = determination?.decision.outcome;
    const cleared = outcome?.effect === 'clears';
    if (isFelony(count.level, levels)) felonies++;
    if (count.date.first > sevenYearsAgo) recent++;
    if (!cleared) {
      convictionLeft = true;
      if (!endsFelony(outcome, levels) && mayBeFelony(count.level, levels)) felonyLeft = true;
      if (count.date.last > sevenYearsAgo) recentLeft = true;
    }
  }
  return {
    noFelony: felonies > 0 && !felonyLeft ? 1 : 0,
    // Relief was given, so there was a conviction to give it for.
    noConviction: convictionLeft ? 0 : 1,
    noConvictionInLast7Years: recent > 0 && !recentLeft ? 1 : 0,
  };
}

/**
 * Whether a person may count as helped in any figure, whatever becomes of the convictions that are decided: no one does
 * whose other convictions are left in the way.
 */
export function mayBeHelped(
  person: Person,
  determinations: readonly Determination[],
  { asOf, levels, unit }: MeasuredBy,
  counts: readonly Count[] = person.counts,
): boolean {
  if (unit !== undefined || person.incomplete) return false;
  const sevenYearsAgo = yearsBefore(asOf);
  let [felony, recent] = [false, false];
  let [left, felonyLeft, recentLeft] = [false, false, false];
  let next = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    const decided = next < determinations.length && determinations[next]!.conviction === count;
    if (decided) next++;
    if (count.disposition.kind !== 'convicted') continue;
    if (isFelony(count.level, levels)) felony = true;
    if (count.date.first > sevenYearsAgo) recent = true;
    if (decided) continue;
    left = true;
    if (mayBeFelony(count.level, levels)) felonyLeft = true;
    if (count.date.last > sevenYearsAgo) recentLeft = true;
  }
  return !left || (felony && !felonyLeft) || (recent && !recentLeft);
}

/** Whether a conviction surely is no felony after an outcome that does not clear it. */
export function endsFelony(outcome: Outcome | undefined, levels: DeclaredLevels | undefined): boolean {
  return outcome?.effect === 'lowers' && !isFelony(outcome.to, levels);
}

function mayBeFelony(level: Level | undefined, levels: DeclaredLevels | undefined): boolean {
  return level === undefined || isFelony(level, levels);
}

/** The day from which on convictions are recent; every person of a run is asked about the same. */
function yearsBefore(asOf: Day): Day {
  if (asOf !== last.asOf) last = { asOf, sevenYearsAgo: addYears(asOf, -7) };
  return last.sevenYearsAgo;
}

let last = { asOf: Number.NaN, sevenYearsAgo: Number.NaN };

function anyRelief(determinations: readonly Outcomed[]): boolean {
  for (let i = 0; i < determinations.length; i++) if (givesRelief(determinations[i]!.decision)) return true;
  return false;
}

/** Whether a decision dismisses or reduces the conviction. */
export function givesRelief(decision: Pick<Decision, 'outcome'>): boolean {
  return isRelief(decision.outcome);
}

export function addImpact(a: Impact, b: Impact): Impact {
  return {
    noFelony: a.noFelony + b.noFelony,
    noConviction: a.noConviction + b.noConviction,
    noConvictionInLast7Years: a.noConvictionInLast7Years + b.noConvictionInLast7Years,
  };
}
