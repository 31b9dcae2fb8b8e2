import { offenseDateBy } from '../../../law/language/index.ts';
import { type Count, type Day, type PartialDate, REFUSED_DATE } from '../../../record/index.ts';

/** What is asked of a count; where its kind of event is left out, it is no arrest. */
type DatedCount = Pick<Count, 'disposition' | 'date'> & Partial<Count>;

/** Twelve years in days. */
const TWELVE_YEARS = 4383;

/** The first day on which a person with this birth date can have done what a court convicts of. */
export function earliestOffense(birth: PartialDate): Day {
  return birth.first + TWELVE_YEARS;
}

/**
 * The birth date of a person, or a refused one where it cannot be right: where a conviction or its offense is earlier, or fewer
 * than twelve years later, since no court convicts a younger child (PC 26, W&I 602). A wrong date would make the person
 * a minor.
 */
export function possibleBirth(written: PartialDate, counts: readonly DatedCount[]): PartialDate {
  const earliest = earliestOffense(written);
  let arrested = false;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (count.date.last >= earliest) continue;
    if (mayBeConviction(count)) return REFUSED_DATE;
    if (count.step === 'arrest') arrested = true;
  }
  // An arrest so early may be the arrest for a conviction, which then dates the offense.
  const whole = counts as readonly Count[];
  const tooEarly = (count: Count) => mayBeConviction(count) && offenseDateBy(count, whole).last < earliest;
  return arrested && whole.some(tooEarly) ? REFUSED_DATE : written;
}

/** A charge that may be a conviction counts too, so that a blank never makes a doubtful date sure. */
function mayBeConviction({ disposition }: DatedCount): boolean {
  return disposition.kind === 'convicted' || disposition.kind === 'unknown';
}
