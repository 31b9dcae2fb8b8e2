import type { Ending, LaterKind, Level, Relation, SectionPattern, SentencePart, StepType } from '../../record/index.ts';
import { sectionPattern } from '../../record/index.ts';
import type { Condition, DateTerm, NumberTerm, SectionList, SpanUnit, Subject } from './condition.ts';

/** The conviction that a clause decides. */
export const conviction: Subject = 0;

/** The line that stands for the arrest that a clause decides, in a pack whose unit is the arrest. */
export const arrest: Subject = 0;

/** The charge that a clause decides, in a pack whose unit is the charge. */
export const charge: Subject = 0;

export const always: Condition = Object.freeze({ kind: 'always' });
export const never: Condition = Object.freeze({ kind: 'never' });

export function all(...of: readonly Condition[]): Condition {
  return Object.freeze({ kind: 'all', of: Object.freeze(of) });
}

export function any(...of: readonly Condition[]): Condition {
  return Object.freeze({ kind: 'any', of: Object.freeze(of) });
}

export function not(of: Condition): Condition {
  return Object.freeze({ kind: 'not', of });
}

/** Holds only where the record surely shows the condition; what the record leaves open counts as not so. */
export function shown(of: Condition): Condition {
  return Object.freeze({ kind: 'shown', of });
}

export function levelIs(of: Subject, ...is: readonly Level[]): Condition {
  return Object.freeze({ kind: 'level', of, is: Object.freeze(is) });
}

export function sectionIn(of: Subject, list: SectionList): Condition {
  return Object.freeze({ kind: 'section', of, in: list });
}

/** The county whose convictions are being decided. */
export function inCounty(of: Subject): Condition {
  return Object.freeze({ kind: 'county', of });
}

export function convicted(of: Subject): Condition {
  return Object.freeze({ kind: 'convicted', of });
}

/** A charge of which the record shows no outcome: see {@link openCharge}. */
export function openChargeOf(of: Subject): Condition {
  return Object.freeze({ kind: 'open', of });
}

/** A charge that ended without a conviction in one of these ways: see {@link endedAs}. */
export function ended(of: Subject, ...is: readonly Ending[]): Condition {
  return Object.freeze({ kind: 'ended', of, is: Object.freeze(is) });
}

/** A later line shows that this conviction was set aside, reduced or sealed already. */
export function setAside(of: Subject): Condition {
  return Object.freeze({ kind: 'set-aside', of });
}

/** Later lines show relief of one of these kinds. */
export function relieved(of: Subject, ...is: readonly LaterKind[]): Condition {
  return Object.freeze({ kind: 'relief', of, is: Object.freeze(is) });
}

/** A later line says that probation was revoked. */
export function revoked(of: Subject): Condition {
  return Object.freeze({ kind: 'revoked', of });
}

/** The charge is an attempt (PC 664) of its section. */
export function attempt(of: Subject): Condition {
  return Object.freeze({ kind: 'attempt', of });
}

/** What kind of event the line records: `stepIs(other, 'arrest')`. */
export function stepIs(of: Subject, ...is: readonly StepType[]): Condition {
  return Object.freeze({ kind: 'step', of, is: Object.freeze(is) });
}

/** Some part of the sentence is of one of these kinds. */
export function sentencedTo(of: Subject, ...to: readonly SentencePart['kind'][]): Condition {
  return Object.freeze({ kind: 'sentenced', of, to: Object.freeze(to) });
}

/**
 * What no history file says, such as an amount: unknown until a person looks it up. `says` completes "if …" and is the
 * question that is put to that person.
 */
export function unrecorded(of: Subject, fact: string, says: string): Extract<Condition, { kind: 'unrecorded' }> {
  return Object.freeze({ kind: 'unrecorded', of, fact, says });
}

export const deceased: Condition = Object.freeze({ kind: 'deceased' });
export const registered: Condition = Object.freeze({ kind: 'registered' });

export function sameCase(of: Subject, as: Subject = conviction): Condition {
  return Object.freeze({ kind: 'same', part: 'case', of, as });
}

export function sameCycle(of: Subject, as: Subject = conviction): Condition {
  return Object.freeze({ kind: 'same', part: 'cycle', of, as });
}

/** The count is not the very one being decided. */
export function anotherThan(of: Subject, than: Subject = conviction): Condition {
  return Object.freeze({ kind: 'another', of, than });
}

export function before(left: DateTerm, right: DateTerm): Condition {
  return Object.freeze({ kind: 'before', left, right, orOn: false });
}

export function onOrBefore(left: DateTerm, right: DateTerm): Condition {
  return Object.freeze({ kind: 'before', left, right, orOn: true });
}

export function after(left: DateTerm, right: DateTerm): Condition {
  return before(right, left);
}

export function onOrAfter(left: DateTerm, right: DateTerm): Condition {
  return onOrBefore(right, left);
}

export function dateOf(of: Subject): DateTerm {
  return Object.freeze({ kind: 'date-of', of });
}

/** The date that stands for the offense: the earliest arrest of the cycle, else the conviction. */
export function offenseDateOf(of: Subject): DateTerm {
  return Object.freeze({ kind: 'offense-date', of });
}

/** When the sentence for a count is over, by its parts alone. */
export function sentenceEndOf(of: Subject): DateTerm {
  return Object.freeze({ kind: 'sentence-end', of });
}

/** The same where jail or prison beside probation runs inside it, unless probation was revoked. */
export function overlappingEndOf(of: Subject): DateTerm {
  return Object.freeze({ kind: 'sentence-end', of, run: 'overlapping' });
}

/** The last release from incarceration for a count, and its own date where there was none: when the record does not say, a range. */
export function lastReleaseOf(of: Subject): DateTerm {
  return Object.freeze({ kind: 'release', of });
}

export const birth: DateTerm = Object.freeze({ kind: 'birth' });
export const asOf: DateTerm = Object.freeze({ kind: 'as-of' });

export function day(iso: string): DateTerm {
  return Object.freeze({ kind: 'day', iso });
}

export function yearsAfter(date: DateTerm, years: number | NumberTerm): DateTerm {
  return span(date, years, 'years', 1);
}

export function yearsBefore(date: DateTerm, years: number | NumberTerm): DateTerm {
  return span(date, years, 'years', -1);
}

export function monthsAfter(date: DateTerm, months: number | NumberTerm): DateTerm {
  return span(date, months, 'months', 1);
}

export function daysAfter(date: DateTerm, days: number | NumberTerm): DateTerm {
  return span(date, days, 'days', 1);
}

export function span(date: DateTerm, by: number | NumberTerm, unit: SpanUnit, sign: 1 | -1): DateTerm {
  return Object.freeze({ kind: 'shift', date, by: numberTerm(by), unit, sign });
}

/** Not yet of an age on a date: the birthday is after it. */
export function youngerThan(years: number | NumberTerm, on: DateTerm): Condition {
  return after(yearsAfter(birth, years), on);
}

/** Of an age or older on a date: the birthday is on or before it. */
export function ofAge(years: number | NumberTerm, on: DateTerm): Condition {
  return onOrBefore(yearsAfter(birth, years), on);
}

/** Dated before the conviction being decided. */
export function earlier(of: Subject, than: Subject = conviction): Condition {
  return before(dateOf(of), dateOf(than));
}

function numberTerm(value: number | NumberTerm): NumberTerm {
  return typeof value === 'number' ? Object.freeze({ kind: 'number', value }) : value;
}

type Quantified = (subject: Subject) => Condition;

/** Some conviction on the record, this one included unless the condition says otherwise. */
export function someConviction(where: Quantified, bind: Subject = 1): Condition {
  return Object.freeze({ kind: 'some', over: 'convictions', bind, where: where(bind) });
}

export function everyConviction(where: Quantified, bind: Subject = 1): Condition {
  return Object.freeze({ kind: 'every', over: 'convictions', bind, where: where(bind) });
}

export function atLeastConvictions(number: number | NumberTerm, where: Quantified, bind: Subject = 1): Condition {
  return Object.freeze({
    kind: 'at-least',
    number: numberTerm(number),
    over: 'convictions',
    bind,
    where: where(bind),
  });
}

/**
 * Convictions of at least so many cases: those of one case count once. A law that counts what was one transaction, or one course
 * of conduct, once asks no less of cases, and leaves to a person whether those of one case were several.
 */
export function atLeastCases(number: number | NumberTerm, where: Quantified, bind: Subject = 1): Condition {
  return Object.freeze({
    kind: 'at-least',
    number: numberTerm(number),
    per: 'case',
    over: 'convictions',
    bind,
    where: where(bind),
  });
}

/** A conviction dated before the one being decided. */
export function someEarlierConviction(where: Quantified, bind: Subject = 1): Condition {
  return someConviction((other) => all(earlier(other), where(other)), bind);
}

/**
 * No conviction that `where` describes in the **first** so many years after a date: convictions on that date, such as others
 * of the same judgment, and on or after the day on which the years have passed, do not count. A law that takes any clean
 * years is another rule.
 */
export function cleanInFirst(years: number, from: DateTerm, where: Quantified, bind: Subject = 1): Condition {
  return not(
    someConviction(
      (other) => all(after(dateOf(other), from), before(dateOf(other), yearsAfter(from, years)), where(other)),
      bind,
    ),
  );
}

/** Some other conviction on the record. */
export function someOtherConviction(where: Quantified, bind: Subject = 1): Condition {
  return someConviction((other) => all(anotherThan(other), where(other)), bind);
}

/** Some count on the record, whether it ended in a conviction or not. */
export function someCount(where: Quantified, bind: Subject = 1): Condition {
  return Object.freeze({ kind: 'some', over: 'counts', bind, where: where(bind) });
}

/** At least so many counts, convictions or not. */
export function atLeastCounts(number: number | NumberTerm, where: Quantified, bind: Subject = 1): Condition {
  return Object.freeze({ kind: 'at-least', number: numberTerm(number), over: 'counts', bind, where: where(bind) });
}

/** Counts of at least so many events, arrests or court cases: those of one event count once. */
export function atLeastEvents(number: number | NumberTerm, where: Quantified, bind: Subject = 1): Condition {
  return Object.freeze({
    kind: 'at-least',
    number: numberTerm(number),
    per: 'case',
    over: 'counts',
    bind,
    where: where(bind),
  });
}

export function everyCount(where: Quantified, bind: Subject = 1): Condition {
  return Object.freeze({ kind: 'every', over: 'counts', bind, where: where(bind) });
}

/** A county's choice that is a yes or a no, or a number of which 0 means off. */
export function optionOn(key: string): Condition {
  return Object.freeze({ kind: 'option-on', key });
}

/** A county's choice that is a list, and whether it holds a value. */
export function optionHas(key: string, value: string): Condition {
  return Object.freeze({ kind: 'option-has', key, value });
}

export function optionNumber(key: string): NumberTerm {
  return Object.freeze({ kind: 'option-number', key });
}

/**
 * A named list of sections from their citations, `PC 288(a)`. `including` says which charges about the sections the
 * list means; attempts alone where it is left out, none where it is empty.
 */
export function sectionList(list: {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly sections: readonly (string | SectionPattern)[];
  readonly including?: readonly Relation[];
}): SectionList {
  return Object.freeze({
    ...list,
    ...(list.including ? { including: Object.freeze([...list.including]) } : {}),
    sections: Object.freeze(
      list.sections.map((section) => (typeof section === 'string' ? sectionPattern(section) : section)),
    ),
  });
}
