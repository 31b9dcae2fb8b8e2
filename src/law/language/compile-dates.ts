import { type Day, type PartialDate, parseIsoDay } from '../../record/index.ts';
import { endOfSentence } from './assumed.ts';
import type { DateTerm, Subject } from './condition.ts';
import { type FactSet, factBit } from './facts.ts';
import { offenseDate } from './offense-date.ts';
import type { Frame } from './packed.ts';
import { factAbout } from './readings.ts';
import type { Setting } from './situation.ts';
import { numberOf, shiftDay } from './spans.ts';

/** The ends of a date term as functions of the frame, and the fact to blame where they differ. */
export type Ends = {
  readonly first: (frame: Frame) => Day;
  readonly last: (frame: Frame) => Day;
  readonly blame: (frame: Frame) => FactSet;
  readonly constant: Day | undefined;
};

export function compileDate(term: DateTerm, setting: Setting): Ends {
  switch (term.kind) {
    case 'as-of':
      return constantEnds(setting.asOf);
    case 'day':
      return constantEnds(parseIsoDay(term.iso)!);
    case 'birth': {
      const blame = factBit('birthDate');
      return {
        first: (frame) => frame.person.birthDate.first,
        last: (frame) => frame.person.birthDate.last,
        blame: () => blame,
        constant: undefined,
      };
    }
    case 'date-of':
      return {
        first: (frame) => frame.bound[term.of].date.first,
        last: (frame) => frame.bound[term.of].date.last,
        blame: (frame) => factBit(factAbout('convictionDate', frame.bound[term.of] === frame.bound[0])),
        constant: undefined,
      };
    case 'offense-date': {
      const blame = factBit('offenseDate');
      return {
        first: (frame) => offenseOf(frame, term.of).first,
        last: (frame) => offenseOf(frame, term.of).last,
        blame: () => blame,
        constant: undefined,
      };
    }
    case 'sentence-end':
      return {
        first: (frame) => endOfSentence(frame.bound[term.of]).first,
        last: (frame) => endOfSentence(frame.bound[term.of]).last,
        blame: (frame) => {
          const count = frame.bound[term.of];
          const fact = count.date.first !== count.date.last ? 'convictionDate' : 'sentence';
          return factBit(factAbout(fact, count === frame.bound[0]));
        },
        constant: undefined,
      };
    case 'shift': {
      const inner = compileDate(term.date, setting);
      const by = numberOf(term.by, setting) * term.sign;
      const { unit } = term;
      if (inner.constant !== undefined) return constantEnds(shiftDay(inner.constant, by, unit));
      // Both ends are mostly the same day, and a person's birthday is asked for again and again.
      let from = Number.NaN;
      let to = Number.NaN;
      const shifted = (day: Day): Day => {
        if (day !== from) {
          to = shiftDay(day, by, unit);
          from = day;
        }
        return to;
      };
      return {
        first: (frame) => shifted(inner.first(frame)),
        last: (frame) => shifted(inner.last(frame)),
        blame: inner.blame,
        constant: undefined,
      };
    }
  }
}

function offenseOf(frame: Frame, of: Subject): PartialDate {
  const count = frame.bound[of];
  if (frame.datedCount !== count) {
    frame.datedCount = count;
    frame.datedOffense = offenseDate(count, frame.person);
  }
  return frame.datedOffense;
}

function constantEnds(day: Day): Ends {
  return { first: () => day, last: () => day, blame: () => 0, constant: day };
}
