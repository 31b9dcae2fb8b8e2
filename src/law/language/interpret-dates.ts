import {
  exactDate,
  formatPartialDate,
  isBefore,
  isOnOrBefore,
  type PartialDate,
  parseIsoDay,
  type Truth,
  UNKNOWN,
} from '../../record/index.ts';
import { endOfSentence, releaseFrom } from './assumed.ts';
import type { Condition, DateTerm } from './condition.ts';
import { type FactSet, factBit, type RecordFact } from './facts.ts';
import { offenseDate } from './offense-date.ts';
import { type Reading, reading, type Scope, subject } from './readings.ts';
import { asOfDay } from './situation.ts';
import { shiftDate, spanOf } from './spans.ts';

/** Compares two dates and says what it read and, where that does not suffice, which dates are not known well enough. */
export function compareDates(
  condition: Condition & { kind: 'before' },
  scope: Scope,
): { readonly truth: Truth; readonly missing: FactSet; readonly read: readonly Reading[] } {
  const left = resolve(condition.left, scope);
  const right = resolve(condition.right, scope);
  const truth = condition.orOn ? isOnOrBefore(left.date, right.date) : isBefore(left.date, right.date);
  const unclear = [left, right].filter((term) => term.date.first !== term.date.last);
  const missing = truth === UNKNOWN ? unclear.reduce((set, term) => set | (term.fact ? factBit(term.fact) : 0), 0) : 0;
  return { truth, missing, read: [left.reading, right.reading] };
}

type Resolved = { readonly date: PartialDate; readonly fact: RecordFact | undefined; readonly reading: Reading };

function resolve(term: DateTerm, scope: Scope): Resolved {
  switch (term.kind) {
    case 'as-of':
      return constant('as-of date', exactDate(asOfDay(scope.setting)));
    case 'day':
      return constant('date in the law', exactDate(parseIsoDay(term.iso)!));
    case 'birth': {
      const date = scope.situation.person.birthDate;
      return {
        date,
        fact: 'birthDate',
        reading: { fact: 'birthDate', name: 'date of birth', value: formatPartialDate(date) },
      };
    }
    case 'date-of': {
      const count = subject(term.of, scope);
      return ofRecord(count.date, reading('convictionDate', count, scope, formatPartialDate(count.date)));
    }
    case 'offense-date': {
      const count = subject(term.of, scope);
      const date = offenseDate(count, scope.situation.person);
      return ofRecord(date, reading('offenseDate', count, scope, formatPartialDate(date)));
    }
    case 'sentence-end': {
      const count = subject(term.of, scope);
      const date = endOfSentence(count, term.run);
      const ends = `ends ${formatPartialDate(date)}`;
      return count.date.first === count.date.last
        ? ofRecord(date, reading('sentence', count, scope, ends))
        : ofRecord(date, reading('convictionDate', count, scope, `sentence ${ends}`));
    }
    case 'release': {
      const count = subject(term.of, scope);
      const date = releaseFrom(count);
      const fact = count.date.first !== count.date.last ? 'convictionDate' : 'sentence';
      return ofRecord(date, reading(fact, count, scope, `last release ${formatPartialDate(date)}`));
    }
    case 'shift': {
      const inner = resolve(term.date, scope);
      const { by, unit } = spanOf(term, scope.setting);
      const date = shiftDate(inner.date, by, unit);
      const name = `${inner.reading.name} ${by < 0 ? 'minus' : 'plus'} ${Math.abs(by)} ${unit}`;
      return { date, fact: inner.fact, reading: { ...inner.reading, name, value: formatPartialDate(date) } };
    }
  }
}

function constant(name: string, date: PartialDate): Resolved {
  return { date, fact: undefined, reading: { fact: 'as-of', name, value: formatPartialDate(date) } };
}

function ofRecord(date: PartialDate, read: Reading): Resolved {
  return { date, fact: read.fact as RecordFact, reading: read };
}
