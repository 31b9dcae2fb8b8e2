import { type Count, isConviction, NO, not, type Truth, truth, truthWord, UNKNOWN, YES } from '../../record/index.ts';
import type { Condition } from './condition.ts';
import { askedOfCount, type CountCondition } from './count-kinds.ts';
import { bitOf, type FactSet, factBit } from './facts.ts';
import { compareDates } from './interpret-dates.ts';
import { openCharge } from './open-charge.ts';
import { factName, factOf, type Reading, reading, type Scope, subject } from './readings.ts';
import type { Setting, Situation } from './situation.ts';
import { numberOf } from './spans.ts';
import { tallyOfCases, tallyOfCounts } from './tally.ts';

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
    case 'shown': {
      const part = evaluate(condition.of, scope);
      return { condition, truth: truth(part.truth === YES), missing: 0, read: [], parts: [part] };
    }
    case 'before': {
      const { truth, missing, read } = compareDates(condition, scope);
      return { condition, truth, missing, read, parts: [] };
    }
    case 'deceased': {
      const { deceased } = scope.situation.person;
      return leaf(condition, deceased, [{ fact: 'death', name: 'deceased', value: truthWord(deceased) }]);
    }
    case 'registered': {
      const { registered } = scope.situation.person;
      return leaf(condition, registered, [
        { fact: 'registration', name: factName('registration', scope), value: truthWord(registered) },
      ]);
    }
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
    case 'same':
      return sameness(condition, scope);
    case 'open':
      return openness(condition, scope);
    case 'another':
      return leaf(condition, truth(subject(condition.of, scope) !== subject(condition.than, scope)));
    default:
      return evaluateCount(condition, scope);
  }
}

function evaluateCount(condition: CountCondition, scope: Scope): Evaluation {
  const count = subject(condition.of, scope);
  const asked = askedOfCount(condition);
  const result = asked.truth(condition, count, scope.setting);
  const read = reading(asked.fact(condition), count, scope, asked.shown(count, condition));
  const missing = result === UNKNOWN ? bitOf(read.fact, scope.setting.facts) : 0;
  return { condition, truth: result, missing, read: [read], parts: [] };
}

function sameness(condition: Condition & { kind: 'same' }, scope: Scope): Evaluation {
  const [count, other] = [subject(condition.of, scope), subject(condition.as, scope)];
  const [left, right] = condition.part === 'case' ? [count.case, other.case] : [count.cycle, other.cycle];
  // A count is always of its own case, even where the file does not say which that is.
  const result = count === other ? YES : left === undefined || right === undefined ? UNKNOWN : truth(left === right);
  const read = [reading('cycle', count, scope, shownNumber(left)), reading('cycle', other, scope, shownNumber(right))];
  // One of the two may be known: only the other is to blame.
  const missing = result === UNKNOWN ? blame(read.filter(({ value }) => value === 'unknown')) : 0;
  return { condition, truth: result, missing, read, parts: [] };
}

function openness(condition: Condition & { kind: 'open' }, scope: Scope): Evaluation {
  const count = subject(condition.of, scope);
  const { truth: result, missing = 'disposition' } = openCharge(count, scope.situation.person);
  const value =
    result === UNKNOWN ? 'unknown' : result === YES ? 'no outcome' : count.disposition.text || 'none to have';
  return leaf(condition, result, [reading(missing, count, scope, value)]);
}

function shownNumber(value: number | undefined): string {
  return value === undefined ? 'unknown' : String(value);
}

function leaf(condition: Condition, result: Truth, read: readonly Reading[] = []): Evaluation {
  return { condition, truth: result, missing: result === UNKNOWN ? blame(read) : 0, read, parts: [] };
}

function blame(read: readonly Reading[]): FactSet {
  let missing = 0;
  for (const { fact } of read) if (fact !== 'option' && fact !== 'as-of') missing |= bitOf(fact);
  return missing;
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
  const perCase = condition.kind === 'at-least' && condition.per === 'case';
  const tally = perCase ? tallyOfCases() : tallyOfCounts();
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
    tally.add(count, hit === YES && member === YES);
    if (perCase && count.case === undefined) missing |= factBit(factOf('cycle', count, scope));
    if (hit === UNKNOWN) missing |= inner.missing;
    if (member === UNKNOWN) missing |= factBit(factOf('disposition', count, scope));
  }
  const found = tally.certain() >= needed ? YES : tally.possible() >= needed ? UNKNOWN : NO;
  const result = condition.kind === 'every' ? not(found) : found;
  return { condition, truth: result, missing: result === UNKNOWN ? missing : 0, read: [], parts };
}
