import { type Count, NO, type PartialDate, type Person, type Truth, UNKNOWN, YES } from '../../record/index.ts';

/**
 * The date that stands for the date of the offense, which history files lack: the earliest arrest of the conviction's
 * cycle, else the conviction itself. Lines that may be such an arrest widen it to a range.
 */
export function offenseDate(count: Count, person: Person): PartialDate {
  return offenseDateBy(count, person.counts);
}

/** The same from those lines of the person alone that are, or may be, arrests. */
export function offenseDateBy(count: Count, arrests: readonly Count[]): PartialDate {
  let { first, last } = count.date;
  for (let i = 0; i < arrests.length; i++) {
    const other = arrests[i]!;
    const arrest = isArrestFor(other, count);
    if (arrest === NO || other === count) continue;
    if (other.date.first < first) first = other.date.first;
    if (arrest === YES && other.date.last < last) last = other.date.last;
  }
  // Mostly it is the date of one line.
  if (first === count.date.first && last === count.date.last) return count.date;
  return { precision: first === last ? 'day' : 'range', first, last };
}

/** The lines that are, or may be, arrests. */
export function arrestsOf({ counts }: Person): readonly Count[] {
  const arrests: Count[] = [];
  for (let i = 0; i < counts.length; i++) {
    const line = counts[i]!;
    if (mayBeArrest(line)) arrests.push(line);
  }
  return arrests;
}

function mayBeArrest(line: Count): boolean {
  return line.step === 'arrest' || line.step === 'unknown';
}

/** Whether a line records an arrest of the same cycle. */
export function isArrestFor(other: Count, count: Count): Truth {
  if (!mayBeArrest(other)) return NO;
  if (other.cycle === undefined || count.cycle === undefined) return UNKNOWN;
  if (other.cycle !== count.cycle) return NO;
  return other.step === 'arrest' ? YES : UNKNOWN;
}
