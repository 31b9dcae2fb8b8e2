import type { Count, Person } from './person.ts';

/**
 * The arrests of a person, in the order of their lines: one line stands for each arrest and the charges booked with it.
 * Lines of one event (the same case number of the record) are one arrest; a line whose event is not known is one of its
 * own. The line with the lowest order stands for all, so that the order of the lines decides nothing. A line that does
 * not say what kind of event it records may be an arrest.
 */
export function arrestEvents({ counts }: Pick<Person, 'counts'>): readonly Count[] {
  const arrests: Count[] = [];
  for (const count of counts) {
    if (!mayBeArrest(count)) continue;
    const known = count.case === undefined ? -1 : arrests.findIndex((other) => other.case === count.case);
    if (known < 0) arrests.push(count);
    else if (standsBefore(count, arrests[known]!)) arrests[known] = count;
  }
  return arrests.length < 2 ? arrests : counts.filter((count) => arrests.includes(count));
}

/** What became of an arrest is another event's line, so that one which ended in a conviction is none. */
export function mayBeArrest({ step, disposition }: Count): boolean {
  return step === 'arrest' || (step === 'unknown' && disposition.kind !== 'convicted');
}

/** An arrest for sure goes before a line of unknown kind; then the lower order, and without one what the lines say. */
function standsBefore(count: Count, other: Count): boolean {
  if (count.step !== other.step) return count.step === 'arrest';
  return arrestOrder(count) < arrestOrder(other);
}

/** What says which of two lines of an arrest stands for it: the one whose text comes first. */
export function arrestOrder({ order = '', date, offense, level = '', county = '', disposition }: Count): string {
  return [order, date.first, date.last, offense.text, level, county, disposition.text].join('|');
}
