import type { Condition, DateTerm, NumberTerm, Subject } from '../law/index.ts';

/** A condition in plain English for the rulebook, from the data that decides. */
export function ruleText(condition: Condition): string {
  switch (condition.kind) {
    case 'always':
      return 'always';
    case 'never':
      return 'never';
    case 'all':
      return joined(condition.of, 'and');
    case 'any':
      return joined(condition.of, 'or');
    case 'not':
      return `it is not so that ${grouped(condition.of)}`;
    case 'level':
      return `${who(condition.of)} is a ${condition.is.join(' or ')}`;
    case 'section':
      return `${who(condition.of)} is of ${condition.in.title}`;
    case 'county':
      return `${who(condition.of)} is of this county`;
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
      return `${who(condition.of)} is recorded as ${condition.is.join(' or ')}`;
    case 'sentenced':
      return `${who(condition.of)} was sentenced to ${condition.to.join(' or ')}`;
    case 'unrecorded':
      return `${condition.says} (no file says this)`;
    case 'before':
      return `${dateText(condition.left)} is ${condition.orOn ? 'on or before' : 'before'} ${dateText(condition.right)}`;
    case 'deceased':
      return 'the person has died';
    case 'registered':
      return 'the person is registered under PC 290';
    case 'same':
      return `${who(condition.of)} is of the same ${condition.part} as ${who(condition.as)}`;
    case 'another':
      return `${who(condition.of)} is another than ${who(condition.than)}`;
    case 'some':
      return `for some ${one(condition.over)}, ${grouped(condition.where)}`;
    case 'every':
      return `for every ${one(condition.over)}, ${grouped(condition.where)}`;
    case 'at-least':
      return `for at least ${numberText(condition.number)} ${condition.over}, ${grouped(condition.where)}`;
    case 'option-on':
      return `the county chose “${condition.key}”`;
    case 'option-has':
      return `the county chose “${condition.key}” for ${condition.value}`;
  }
}

function one(over: 'convictions' | 'counts'): string {
  return over === 'convictions' ? 'conviction on the record' : 'count on the record';
}

function who(subject: Subject): string {
  return subject === 0 ? 'the conviction' : 'that count';
}

function joined(parts: readonly Condition[], word: string): string {
  return parts.map(grouped).join(`, ${word} `);
}

function grouped(condition: Condition): string {
  const text = ruleText(condition);
  const nested = (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1;
  return nested ? `(${text})` : text;
}

function dateText(date: DateTerm): string {
  switch (date.kind) {
    case 'date-of':
      return date.of === 0 ? 'the date of conviction' : 'its date';
    case 'offense-date':
      return 'the date of the offense';
    case 'sentence-end':
      return 'the end of the sentence';
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
  return number.kind === 'number' ? String(number.value) : `the county’s number (“${number.key}”)`;
}
