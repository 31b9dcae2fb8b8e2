import {
  type Count,
  type Day,
  exactDate,
  formatSection,
  isOnOrBefore,
  NO,
  type PartialDate,
  type Person,
  type Truth,
  UNKNOWN,
  YES,
} from '../../record/index.ts';

/**
 * The date of the offense, where the record gives it; else the date that stands for it. An arrest of the conviction's cycle that
 * names its section dates it, or several such arrests the range that holds them. Where arrests of the cycle name only
 * other sections, the offense lies somewhere between the first of them and the conviction. Without any arrest the
 * conviction dates it. Lines that may be such an arrest widen the range. A count may be read otherwise (`datedBy`).
 */
export function offenseDate(count: Count, person: Person): PartialDate {
  return offenseDateBy(count, person.counts);
}

/**
 * The same from those lines of the person alone that are, or may be, arrests. Every rule about dates asks this, so it
 * makes nothing on its way: mostly the answer is the date of a line that is there already.
 */
export function offenseDateBy(count: Count, arrests: readonly Count[]): PartialDate {
  const { date } = count;
  if (count.offended !== undefined) return count.offended;
  if (count.datedBy === 'conviction') return date;
  if (count.datedBy === 'first-arrest') return firstArrest(count, arrests);
  // The arrests that name the section, those that may, and the earliest of the others.
  let named: PartialDate | undefined;
  let namedLast = -Infinity;
  let openFirst = Infinity;
  let openLast = -Infinity;
  let otherFirst = Infinity;
  for (let i = 0; i < arrests.length; i++) {
    const other = arrests[i]!;
    const dates = other === count ? NO : mayDate(other, count);
    if (dates === NO) continue;
    const { first, last } = other.date;
    const names = namesSection(other, count);
    if (dates === YES && names === YES) {
      if (named === undefined || first < named.first) named = other.date;
      if (last > namedLast) namedLast = last;
    } else if (names === NO) {
      if (first < otherFirst) otherFirst = first;
    } else {
      if (first < openFirst) openFirst = first;
      if (last > openLast) openLast = last;
    }
  }
  if (named === undefined) return ranging(Math.min(otherFirst, openFirst, date.first), date.last, date);
  return ranging(Math.min(named.first, openFirst), Math.min(Math.max(namedLast, openLast), date.last), named);
}

/** The date between two days; the date of a line where it is that. */
function ranging(first: Day, last: Day, ofLine: PartialDate): PartialDate {
  if (first === ofLine.first && last === ofLine.last) return ofLine;
  return first === last ? exactDate(first) : { precision: 'range', first, last };
}

/** The first arrest of the cycle, for whatever it was; the conviction where there is none. */
function firstArrest(count: Count, arrests: readonly Count[]): PartialDate {
  let { first, last } = count.date;
  for (let i = 0; i < arrests.length; i++) {
    const other = arrests[i]!;
    const dates = other === count ? NO : mayDate(other, count);
    if (dates === NO) continue;
    if (other.date.first < first) first = other.date.first;
    if (dates === YES && other.date.last < last) last = other.date.last;
  }
  return ranging(first, last, count.date);
}

/** Whether an event is an arrest of the conviction's cycle, and not later than the conviction. */
function mayDate(other: Count, count: Count): Truth {
  const arrest = isArrestFor(other, count);
  if (arrest === NO) return NO;
  const before = isOnOrBefore(other.date, count.date);
  return before === NO ? NO : before === YES ? arrest : UNKNOWN;
}

/** Whether an arrest is for the section of the conviction, whatever subdivision. */
function namesSection(other: Count, count: Count): Truth {
  const theirs = other.offense.section;
  const own = count.offense.section;
  if (theirs === undefined || own === undefined) return UNKNOWN;
  if (theirs.number !== own.number) return NO;
  // Charges that are known by their aim alone, "conspiracy PC 187", name what they are about.
  if (own.number === '') return formatSection(theirs) === formatSection(own) ? YES : NO;
  if (theirs.code === undefined || own.code === undefined) return UNKNOWN;
  return theirs.code === own.code ? YES : NO;
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
