import { type Count, type Day, NO, type PartialDate, type PartsRun, parseIsoDay, YES } from '../../record/index.ts';
import { type AssumedCount, endOfSentence, releaseFrom } from './assumed.ts';
import type { Condition, DateTerm, SpanUnit, Subject } from './condition.ts';
import { type FactSet, factBit, type RecordFact } from './facts.ts';
import { arrestsOf, offenseDateBy } from './offense-date.ts';
import { type Compiled, type Frame, unknownFor } from './packed.ts';
import { factAbout } from './readings.ts';
import type { MovingDay, Setting } from './situation.ts';
import { shiftDay, spanOf } from './spans.ts';

/** The first and last day that a date can be. */
type Ends = { readonly first: Day; readonly last: Day };

/** A date term as a function of the frame, and the fact to blame where its ends differ. */
type Varying = {
  readonly constant: undefined;
  readonly term: DateTerm;
  readonly ends: (frame: Frame) => Ends;
  /** Days that hold the ends, where those are sooner found; most comparisons are decided by them. */
  readonly rough: ((frame: Frame) => Ends) | undefined;
  readonly blame: (frame: Frame) => FactSet;
};

type Read = { readonly constant: Day } | Varying;

/** Compiles a comparison: one form for each kind of term that is worth it, since dates are what rules ask most. */
export function comparison(condition: Condition & { kind: 'before' }, setting: Setting): Compiled {
  const left = readDate(condition.left, setting);
  const right = readDate(condition.right, setting);
  // "On or before" is "before the day after": one comparison serves both.
  const slack = condition.orOn ? 1 : 0;
  if (left.constant !== undefined) {
    const day = left.constant - slack;
    if (right.constant !== undefined) {
      const result = day < right.constant ? YES : NO;
      return () => result;
    }
    return dayBefore(day, right);
  }
  if (right.constant !== undefined) return beforeDay(left, right.constant + slack);
  return oneBeforeOther(left, right, slack);
}

/** Whether a date is before a day. */
function beforeDay({ term, ends, rough, blame }: Varying, day: Day): Compiled {
  if (term.kind === 'date-of') {
    const { of } = term;
    return (frame) => {
      const { first, last } = frame.bound[of].date;
      return last < day ? YES : first >= day ? NO : unknownFor(blame(frame));
    };
  }
  const exact: Compiled = (frame) => {
    const { first, last } = ends(frame);
    return last < day ? YES : first >= day ? NO : unknownFor(blame(frame));
  };
  if (rough === undefined) return exact;
  return (frame) => {
    const { first, last } = rough(frame);
    return last < day ? YES : first >= day ? NO : exact(frame);
  };
}

/** Whether a day is before a date. */
function dayBefore(day: Day, { term, ends, rough, blame }: Varying): Compiled {
  if (term.kind === 'date-of') {
    const { of } = term;
    return (frame) => {
      const { first, last } = frame.bound[of].date;
      return day < first ? YES : day >= last ? NO : unknownFor(blame(frame));
    };
  }
  const exact: Compiled = (frame) => {
    const { first, last } = ends(frame);
    return day < first ? YES : day >= last ? NO : unknownFor(blame(frame));
  };
  if (rough === undefined) return exact;
  return (frame) => {
    const { first, last } = rough(frame);
    return day < first ? YES : day >= last ? NO : exact(frame);
  };
}

function oneBeforeOther(left: Varying, right: Varying, slack: number): Compiled {
  const judge = (a: Ends, b: Ends, frame: Frame) => {
    if (a.last < b.first + slack) return YES;
    if (a.first >= b.last + slack) return NO;
    return unknownFor((a.first !== a.last ? left.blame(frame) : 0) | (b.first !== b.last ? right.blame(frame) : 0));
  };
  if (left.term.kind === 'date-of' && right.term.kind === 'date-of') {
    const [earlier, later] = [left.term.of, right.term.of];
    return (frame) => judge(frame.bound[earlier].date, frame.bound[later].date, frame);
  }
  if (left.term.kind !== 'shift' && right.term.kind !== 'shift') {
    return (frame) => judge(left.ends(frame), right.ends(frame), frame);
  }
  // A birthday is seldom near the day that it is compared with, and years are sooner added by their length.
  const nearLeft = (left.term.kind === 'shift' ? left.rough : undefined) ?? left.ends;
  const nearRight = (right.term.kind === 'shift' ? right.rough : undefined) ?? right.ends;
  return (frame) => {
    const a = nearLeft(frame);
    const b = nearRight(frame);
    if (a.last < b.first + slack) return YES;
    if (a.first >= b.last + slack) return NO;
    return judge(left.ends(frame), right.ends(frame), frame);
  };
}

const exact = { constant: undefined, rough: undefined } as const;

/** Days up to one. */
function upTo(latest: (frame: Frame) => Day): (frame: Frame) => Ends {
  const ends = { first: -Infinity, last: 0 };
  return (frame) => {
    ends.last = latest(frame);
    return ends;
  };
}

function readDate(term: DateTerm, setting: Setting): Read {
  switch (term.kind) {
    case 'as-of':
      return setting.moving === undefined ? { constant: setting.asOf } : movingDay(term, setting.moving);
    case 'day':
      return { constant: parseIsoDay(term.iso)! };
    case 'birth': {
      const blame = factBit('birthDate');
      return { ...exact, term, ends: (frame) => frame.person.birthDate, blame: () => blame };
    }
    case 'date-of': {
      const { of } = term;
      return { ...exact, term, ends: (frame) => frame.bound[of].date, blame: blameOf('convictionDate', of) };
    }
    case 'offense-date': {
      const { of } = term;
      const blame = factBit('offenseDate');
      // An offense is not dated after its conviction.
      const rough = upTo((frame) => frame.bound[of].date.last);
      return { constant: undefined, term, ends: (frame) => offenseOf(frame, of), rough, blame: () => blame };
    }
    case 'sentence-end':
      return endRead(
        term,
        (count) => endOfSentence(count, term.run),
        (count) => latestEnd(count, term.run),
      );
    case 'release':
      return endRead(term, releaseFrom);
    case 'shift':
      return shifted(term, setting);
  }
}

/** The day that a term is for every conviction; undefined where it is of a person or a count, or moves. */
export function constantDay(term: DateTerm, setting: Setting): Day | undefined {
  return readDate(term, setting).constant;
}

/** An as-of day that moves between persons and days is looked up at each question; it is always known. */
function movingDay(term: DateTerm, moving: MovingDay): Read {
  const ends = { first: 0, last: 0 };
  return {
    ...exact,
    term,
    ends: () => {
      ends.first = moving.day;
      ends.last = moving.day;
      return ends;
    },
    blame: () => 0,
  };
}

function blameOf(fact: RecordFact, of: Subject): (frame: Frame) => FactSet {
  const [own, other] = [factBit(fact), factBit(factAbout(fact, false))];
  return (frame) => (frame.bound[of] === frame.bound[0] ? own : other);
}

/** `endOf` says when what was ordered was over; `latest`, where there is one, a day that this is not after. */
function endRead(
  term: DateTerm & { kind: 'sentence-end' | 'release' },
  endOf: (count: Count) => PartialDate,
  latest?: (count: Count) => Day,
): Read {
  const { of } = term;
  // Counts never change, and clauses ask for the end of the same one again and again.
  let asked: Count | undefined;
  let end: PartialDate | undefined;
  const [ofDate, ofSentence] = [blameOf('convictionDate', of), blameOf('sentence', of)];
  return {
    constant: undefined,
    term,
    ends: (frame) => {
      const count = frame.bound[of];
      if (count !== asked) {
        end = endOf(count);
        asked = count;
      }
      return end!;
    },
    rough: latest && upTo((frame) => latest(frame.bound[of])),
    blame: (frame) => {
      const { first, last } = frame.bound[of].date;
      return first !== last ? ofDate(frame) : ofSentence(frame);
    },
  };
}

/** The days of a month and a year, at most. */
const [MONTH, YEAR] = [31, 366];

/** A day that the end of a sentence is not after, however its parts run, found without the calendar; Infinity where the end is not known. */
function latestEnd(count: Count, run: PartsRun | undefined): Day {
  if ((count as AssumedCount).assumedEnd !== undefined) return Infinity;
  if (count.completed !== undefined) return count.completed.last;
  if (count.sentence.length === 0) return Infinity;
  let { last } = count.date;
  for (let i = 0; i < count.sentence.length; i++) {
    const { length, unit, kind } = count.sentence[i]!;
    // Where parts overlap, one of an unknown kind leaves the end open, whatever its length.
    if (kind === 'unknown' && run === 'overlapping') return Infinity;
    if (length === undefined || unit === undefined) {
      if (kind !== 'fine') return Infinity;
    } else last += unit === 'days' ? length : unit === 'months' ? length * MONTH : length * YEAR;
  }
  return last;
}

function shifted(term: DateTerm & { kind: 'shift' }, setting: Setting): Read {
  const inner = readDate(term.date, setting);
  const { by, unit } = spanOf(term, setting);
  if (inner.constant !== undefined) return { constant: shiftDay(inner.constant, by, unit) };
  const { ends, blame } = inner;
  const [shortest, longest] = lengthOf(by, unit);
  const inside = inner.rough ?? ends;
  const near = { first: 0, last: 0 };
  // Both ends are mostly the same day, and a person's birthday is asked for again and again.
  let [fromFirst, fromLast] = [Number.NaN, Number.NaN];
  const to = { first: 0, last: 0 };
  return {
    constant: undefined,
    term,
    ends: (frame) => {
      const { first, last } = ends(frame);
      if (first !== fromFirst || last !== fromLast) {
        to.first = shiftDay(first, by, unit);
        to.last = last === first ? to.first : shiftDay(last, by, unit);
        fromFirst = first;
        fromLast = last;
      }
      return to;
    },
    rough: (frame) => {
      const { first, last } = inside(frame);
      near.first = first + shortest;
      near.last = last + longest;
      return near;
    },
    blame,
  };
}

/** How many days a calendar span has, at least and at most. */
function lengthOf(by: number, unit: SpanUnit): readonly [Day, Day] {
  if (unit === 'days') return [by, by];
  const [short, long] = unit === 'years' ? [365 * by, YEAR * by] : [28 * by, MONTH * by];
  return by < 0 ? [long, short] : [short, long];
}

function offenseOf(frame: Frame, of: Subject): PartialDate {
  const count = frame.bound[of];
  if (frame.datedCount !== count) {
    const arrests = frame.arrests ?? arrestsOf(frame.person);
    frame.arrests = arrests;
    frame.datedCount = count;
    frame.datedOffense = offenseDateBy(count, arrests);
  }
  return frame.datedOffense;
}
