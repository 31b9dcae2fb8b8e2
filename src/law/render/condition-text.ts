import type { Condition, DateTerm, NumberTerm, Subject } from '../language/condition.ts';

/** A condition as an outline of plain English: a line, or a line with those that belong under it. */
export type Outline = { readonly text: string; readonly under: readonly Outline[] };

/** A condition in plain English, from the data that decides, on one line. */
export function conditionText(condition: Condition): string {
  const { text, under } = conditionOutline(condition);
  return under.length === 0 ? text : `${text} ${under.map(oneLine).join('; ')}`;
}

function oneLine({ text, under }: Outline): string {
  return under.length === 0 ? text : `${text} (${under.map(oneLine).join('; ')})`;
}

/** The same as an outline, so that long conditions can be read. */
export function conditionOutline(condition: Condition): Outline {
  switch (condition.kind) {
    case 'all':
      return condition.of.length === 1
        ? conditionOutline(condition.of[0]!)
        : { text: 'all of:', under: condition.of.map(conditionOutline) };
    case 'any':
      return condition.of.length === 1
        ? conditionOutline(condition.of[0]!)
        : { text: 'any of:', under: condition.of.map(conditionOutline) };
    case 'not':
      return negated(condition.of);
    case 'some':
      return quantified(`some ${one(condition.over)}, with it:`, condition.where);
    case 'every':
      return quantified(`every ${one(condition.over)}, with each:`, condition.where);
    case 'at-least':
      return quantified(
        `at least ${numberText(condition.number)} ${many(condition.over)}, with each:`,
        condition.where,
      );
    default:
      return { text: plain(condition), under: [] };
  }
}

function quantified(text: string, where: Condition): Outline {
  const inner = conditionOutline(where);
  return { text, under: inner.text === 'all of:' ? inner.under : [inner] };
}

function negated(condition: Condition): Outline {
  const inner = conditionOutline(condition);
  if (inner.under.length > 0) return { text: `not ${inner.text}`, under: inner.under };
  if (condition.kind === 'level') return { text: `${who(condition.of)} is not ${levels(condition.is)}`, under: [] };
  return { text: `not: ${inner.text}`, under: [] };
}

type Plain = Exclude<Condition, { kind: 'all' | 'any' | 'not' | 'some' | 'every' | 'at-least' }>;

function plain(condition: Plain): string {
  switch (condition.kind) {
    case 'always':
      return 'in every case';
    case 'never':
      return 'in no case';
    case 'level':
      return `${who(condition.of)} is ${levels(condition.is)}`;
    case 'section':
      return `${who(condition.of)} is of: ${condition.in.title}`;
    case 'county':
      return `${who(condition.of)} is of the county that is being decided`;
    case 'convicted':
      return `${who(condition.of)} ended in a conviction`;
    case 'set-aside':
      return `${who(condition.of)} was set aside, reduced or sealed later`;
    case 'relief':
      return `${who(condition.of)} was later ${condition.is.join(' or ')}`;
    case 'revoked':
      return `probation for ${who(condition.of)} was revoked`;
    case 'attempt':
      return `${who(condition.of)} is an attempt`;
    case 'step':
      return `${who(condition.of)} is recorded as: ${condition.is.join(' or ')}`;
    case 'sentenced':
      return `${who(condition.of)} was sentenced to ${condition.to.join(' or ')}`;
    case 'unrecorded':
      return `${condition.says} (no history file says this)`;
    case 'before':
      return `${dateText(condition.left)} is ${condition.orOn ? 'on or before' : 'before'} ${dateText(condition.right)}`;
    case 'deceased':
      return 'the person has died';
    case 'registered':
      return 'the person is registered as a sex offender';
    case 'same':
      return `${who(condition.of)} is of the same ${condition.part === 'case' ? 'court case' : 'cycle (arrest to disposition)'} as ${who(condition.as)}`;
    case 'another':
      return `${who(condition.of)} is another than ${who(condition.than)}`;
    case 'option-on':
      return `the county chose the option ${condition.key}`;
    case 'option-has':
      return `the county chose ${condition.value} under the option ${condition.key}`;
  }
}

function levels(is: readonly string[]): string {
  return is.map((level) => `${level === 'infraction' ? 'an' : 'a'} ${level}`).join(' or ');
}

function one(over: 'convictions' | 'counts'): string {
  return over === 'convictions' ? 'conviction on the record' : 'count on the record, convicted or not';
}

function many(over: 'convictions' | 'counts'): string {
  return over === 'convictions' ? 'convictions on the record' : 'counts on the record, convicted or not';
}

function who(subject: Subject): string {
  return subject === 0 ? 'this conviction' : subject === 1 ? 'that one' : 'that further one';
}

function dateText(date: DateTerm): string {
  switch (date.kind) {
    case 'date-of':
      return date.of === 0 ? 'the date of this conviction' : 'its date';
    case 'offense-date':
      return date.of === 0 ? 'the date of the offense' : 'the date of its offense';
    case 'sentence-end':
      return date.of === 0 ? 'the end of the sentence' : 'the end of its sentence';
    case 'birth':
      return 'the date of birth';
    case 'as-of':
      return 'the as-of date';
    case 'day':
      return date.iso;
    case 'shift':
      return `${numberText(date.by)} ${date.unit} ${date.sign > 0 ? 'after' : 'before'} ${dateText(date.date)}`;
  }
}

function numberText(number: NumberTerm): string {
  return number.kind === 'number' ? String(number.value) : `the county's number (${number.key})`;
}
