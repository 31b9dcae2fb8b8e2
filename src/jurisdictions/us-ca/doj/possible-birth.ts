import { type Count, type PartialDate, UNKNOWN_DATE } from '../../../record/index.ts';

/** Twelve years in days. */
const TWELVE_YEARS = 4383;

/**
 * The birth date of a person, or none where it cannot be right: where a conviction is earlier, or fewer than twelve
 * years later, since no court convicts a younger child (PC 26, W&I 602). A wrong date would make the person a minor.
 */
export function possibleBirth(
  written: PartialDate,
  counts: readonly Pick<Count, 'disposition' | 'date'>[],
): PartialDate {
  const earliest = written.first + TWELVE_YEARS;
  for (let i = 0; i < counts.length; i++) {
    const { disposition, date } = counts[i]!;
    // A charge that may be a conviction counts too, so that a blank never makes a doubtful date sure.
    if (date.last < earliest && (disposition.kind === 'convicted' || disposition.kind === 'unknown'))
      return UNKNOWN_DATE;
  }
  return written;
}
