import {
  type Count,
  exactDate,
  formatPartialDate,
  formatSection,
  isBefore,
  isConviction,
  isOnOrBefore,
  NO,
  not,
  type PartialDate,
  parseIsoDay,
  plusYears,
  sectionIsAny,
  sentenceEnd,
  type Truth,
  truth,
  UNKNOWN,
  YES,
} from '../../record/index.ts';
import type { Condition, DateTerm, NumberTerm, Subject } from './condition.ts';
import { type Fact, type FactSet, factBit } from './facts.ts';
import type { Setting, Situation } from './situation.ts';

/** A value that a condition read: what it is, as people name it, and what the record says. */
export type Reading = { readonly fact: Fact | 'option' | 'as-of'; readonly name: string; readonly value: string };

/** A condition with what became of it: the proof that a trace prints. */
export type Evaluation = {
  readonly condition: Condition;
  readonly truth: Truth;
  /** Facts whose absence leaves it open; none unless the truth is unknown. */
  readonly missing: FactSet;
  readonly read: readonly Reading[];
  readonly parts: readonly Evaluation[];
  /** For the parts of a quantifier: the count that each speaks of. */
  readonly about?: Count;
};

type Scope = {
  readonly setting: Setting;
  readonly situation: Situation;
  readonly bound: readonly (Count | undefined)[];
};

/** Evaluates a condition the plain way and keeps everything it looked at; the reference for the compiled form. */
export function interpret(condition: Condition, situation: Situation, setting: Setting): Evaluation {
  return evaluate(condition, { setting, situation, bound: [situation.conviction] });
}

function evaluate(condition: Condition, scope: Scope): Evaluation {
  switch (condition.kind) {
    case 'always':
      return leaf(condition, YES);
    case 'never':
      return leaf(condition, NO);
    case 'all':
    case 'any':
      return combine(
        condition,
        condition.of.map((part) => evaluate(part, scope)),
        condition.kind === 'all',
      );
    case 'not': {
      const part = evaluate(condition.of, scope);
      return { condition, truth: not(part.truth), missing: part.missing, read: [], parts: [part] };
    }
    case 'level': {
      const count = subject(condition.of, scope);
      const result = count.level === undefined ? UNKNOWN : truth(condition.is.includes(count.level));
      return leaf(condition, result, [reading('level', count, scope, count.level ?? 'unknown')]);
    }
    case 'section': {
      const count = subject(condition.of, scope);
      const { section, text } = count.offense;
      const shown = section ? formatSection(section) : text === '' ? 'unknown' : `not readable: ${text}`;
      const result = sectionIsAny(section, condition.in.sections);
      return leaf(condition, result, [reading('section', count, scope, shown)]);
    }
    case 'county': {
      const count = subject(condition.of, scope);
      const result = count.county === undefined ? UNKNOWN : truth(count.county === scope.setting.county);
      return leaf(condition, result, [reading('county', count, scope, count.county ?? 'unknown')]);
    }
    case 'convicted': {
      const count = subject(condition.of, scope);
      const { kind, text } = count.disposition;
      const shown = kind === 'unknown' ? 'unknown' : text === '' ? 'none' : text;
      return leaf(condition, isConviction(count), [reading('disposition', count, scope, shown)]);
    }
    case 'set-aside': {
      const count = subject(condition.of, scope);
      const shown = count.laterRelief.map((relief) => relief.text).join('; ') || truthText(count.setAside);
      return leaf(condition, count.setAside, [reading('setAside', count, scope, shown)]);
    }
    case 'deceased': {
      const { deceased } = scope.situation.person;
      return leaf(condition, deceased, [{ fact: 'death', name: 'deceased', value: truthText(deceased) }]);
    }
    case 'registered': {
      const { registered } = scope.situation.person;
      return leaf(condition, registered, [
        { fact: 'registration', name: 'registered under PC 290', value: truthText(registered) },
      ]);
    }
    case 'before':
      return compare(condition, scope);
    case 'same': {
      const a = subject(condition.of, scope);
      const b = subject(condition.as, scope);
      const [left, right] = condition.part === 'case' ? [a.case, b.case] : [a.cycle, b.cycle];
      // A count is always of its own case, even where the file does not say which that is.
      const result = a === b ? YES : left === undefined || right === undefined ? UNKNOWN : truth(left === right);
      const read = [
        ...(left === undefined || right !== undefined ? [reading('cycle', a, scope, String(left ?? 'unknown'))] : []),
        ...(right === undefined ? [reading('cycle', b, scope, 'unknown')] : []),
      ];
      return leaf(condition, result, read);
    }
    case 'another':
      return leaf(condition, truth(subject(condition.of, scope) !== subject(condition.than, scope)));
    case 'some':
    case 'every':
    case 'at-least':
      return quantify(condition, scope);
    case 'option-on': {
      const value = scope.setting.options[condition.key];
      const on = value === true || (typeof value === 'number' && value > 0);
      return leaf(condition, truth(on), [{ fact: 'option', name: condition.key, value: String(value ?? 'off') }]);
    }
    case 'option-has': {
      const value = scope.setting.options[condition.key];
      const list = Array.isArray(value) ? (value as readonly string[]) : [];
      const read: Reading = { fact: 'option', name: condition.key, value: list.join(', ') || 'none' };
      return leaf(condition, truth(list.includes(condition.value)), [read]);
    }
  }
}

function leaf(condition: Condition, result: Truth, read: readonly Reading[] = []): Evaluation {
  let missing = 0;
  if (result === UNKNOWN) {
    for (const { fact, value } of read) {
      if (fact !== 'option' && fact !== 'as-of' && !isCertain(fact, value)) missing |= factBit(fact);
    }
  }
  return { condition, truth: result, missing, read, parts: [] };
}

// A reading of an unknown leaf is to blame unless it is known in full; sections can be known and still not suffice.
function isCertain(fact: Fact, value: string): boolean {
  return (fact === 'cycle' || fact === 'otherCycle') && value !== 'unknown';
}

function combine(condition: Condition, parts: readonly Evaluation[], conjunction: boolean): Evaluation {
  const deciding = conjunction ? NO : YES;
  let result: Truth = conjunction ? YES : NO;
  let missing = 0;
  for (const part of parts) {
    if (part.truth === deciding) return { condition, truth: deciding, missing: 0, read: [], parts };
    if (part.truth === UNKNOWN) {
      result = UNKNOWN;
      missing |= part.missing;
    }
  }
  return { condition, truth: result, missing, read: [], parts };
}

function quantify(condition: Condition & { kind: 'some' | 'every' | 'at-least' }, scope: Scope): Evaluation {
  const needed = condition.kind === 'at-least' ? numberOf(condition.number, scope.setting) : 1;
  const parts: Evaluation[] = [];
  let certain = 0;
  let possible = 0;
  let missing = 0;
  for (const count of scope.situation.person.counts) {
    const member = condition.over === 'counts' ? YES : isConviction(count);
    if (member === NO) continue;
    const bound = [...scope.bound];
    bound[condition.bind] = count;
    const inner = evaluate(condition.where, { ...scope, bound });
    parts.push({ ...inner, about: count });
    // "Every" is "no conviction for which it fails", so it counts failures.
    const hit = condition.kind === 'every' ? not(inner.truth) : inner.truth;
    if (hit === NO) continue;
    possible++;
    if (hit === YES && member === YES) certain++;
    if (hit === UNKNOWN) missing |= inner.missing;
    if (member === UNKNOWN) missing |= factBit(factOf('disposition', count, scope));
  }
  const found = certain >= needed ? YES : possible >= needed ? UNKNOWN : NO;
  const result = condition.kind === 'every' ? not(found) : found;
  return { condition, truth: result, missing: result === UNKNOWN ? missing : 0, read: [], parts };
}

function compare(condition: Condition & { kind: 'before' }, scope: Scope): Evaluation {
  const left = resolve(condition.left, scope);
  const right = resolve(condition.right, scope);
  const result = condition.orOn ? isOnOrBefore(left.date, right.date) : isBefore(left.date, right.date);
  const unclear = [left, right].filter((term) => term.date.first !== term.date.last);
  const missing = result === UNKNOWN ? unclear.reduce((set, term) => set | (term.fact ? factBit(term.fact) : 0), 0) : 0;
  return { condition, truth: result, missing, read: [left.reading, right.reading], parts: [] };
}

type Resolved = { readonly date: PartialDate; readonly fact: Fact | undefined; readonly reading: Reading };

function resolve(term: DateTerm, scope: Scope): Resolved {
  switch (term.kind) {
    case 'as-of': {
      const date = exactDate(scope.setting.asOf);
      return { date, fact: undefined, reading: { fact: 'as-of', name: 'as-of date', value: formatPartialDate(date) } };
    }
    case 'day': {
      const date = exactDate(parseIsoDay(term.iso)!);
      return { date, fact: undefined, reading: { fact: 'as-of', name: 'date in the law', value: term.iso } };
    }
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
      const read = reading('convictionDate', count, scope, formatPartialDate(count.date));
      return { date: count.date, fact: read.fact as Fact, reading: read };
    }
    case 'sentence-end': {
      const count = subject(term.of, scope);
      const date = sentenceEnd(count);
      const fact = count.date.first !== count.date.last ? 'convictionDate' : 'sentence';
      const read = reading(fact, count, scope, `sentence ends ${formatPartialDate(date)}`);
      return { date, fact: read.fact as Fact, reading: read };
    }
    case 'shift': {
      const inner = resolve(term.date, scope);
      const years = numberOf(term.years, scope.setting) * term.sign;
      const date = plusYears(inner.date, years);
      const name = `${inner.reading.name} ${years < 0 ? 'minus' : 'plus'} ${Math.abs(years)} years`;
      return { date, fact: inner.fact, reading: { ...inner.reading, name, value: formatPartialDate(date) } };
    }
  }
}

export function numberOf(term: NumberTerm, setting: Setting): number {
  if (term.kind === 'number') return term.value;
  const value = setting.options[term.key];
  return typeof value === 'number' ? value : 0;
}

function subject(of: Subject, scope: Scope): Count {
  const count = scope.bound[of];
  if (count === undefined) throw new Error(`a condition speaks of a count that no quantifier binds: ${of}`);
  return count;
}

const OTHER: Partial<Record<Fact, Fact>> = {
  convictionDate: 'otherDate',
  level: 'otherLevel',
  section: 'otherSection',
  county: 'otherCounty',
  disposition: 'otherDisposition',
  cycle: 'otherCycle',
  sentence: 'otherSentence',
  setAside: 'otherSetAside',
};

/** The fact as it is named for this conviction, or for another one. */
export function factAbout(fact: Fact, isThis: boolean): Fact {
  return isThis ? fact : (OTHER[fact] ?? fact);
}

function factOf(fact: Fact, count: Count, scope: Scope): Fact {
  return factAbout(fact, count === scope.situation.conviction);
}

function reading(fact: Fact, count: Count, scope: Scope, value: string): Reading {
  const named = factOf(fact, count, scope);
  return { fact: named, name: NAMES[named] ?? named, value };
}

const NAMES: Partial<Record<Fact, string>> = {
  convictionDate: 'date of conviction',
  level: 'level',
  section: 'section',
  county: 'county',
  disposition: 'disposition',
  cycle: 'cycle',
  sentence: 'sentence',
  setAside: 'later relief',
  otherDate: 'date',
  otherLevel: 'level',
  otherSection: 'section',
  otherCounty: 'county',
  otherDisposition: 'disposition',
  otherCycle: 'cycle',
  otherSentence: 'sentence',
  otherSetAside: 'later relief',
};

function truthText(value: Truth): string {
  return value === YES ? 'yes' : value === NO ? 'no' : 'unknown';
}
