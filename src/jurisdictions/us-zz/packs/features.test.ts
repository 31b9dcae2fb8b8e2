import { expect, test } from 'vitest';
import type {
  Clause,
  Condition,
  DateTerm,
  NumberTerm,
  OptionDefinition,
  UsualEffect,
} from '../../../law/language/index.ts';
import { ownFacts, READING_IDS } from '../../../law/language/index.ts';
import { type Level, levelIds } from '../../../record/index.ts';
import { zendaFacts } from '../facts.ts';
import { zenda } from './index.ts';

/**
 * Every construct of the language by name. The records are exhaustive by their types: a new construct does not compile
 * until it stands here, and then fails until Zenda uses it. Open charges, charges that ended without a conviction, and days
 * of release stand in no file of Zenda: California's automatic relief and New York's sealing ask for them.
 */
const CONDITIONS: Readonly<Record<Exclude<Condition['kind'], 'never' | 'open' | 'ended'>, true>> = {
  always: true,
  all: true,
  any: true,
  not: true,
  shown: true,
  level: true,
  section: true,
  county: true,
  convicted: true,
  'set-aside': true,
  relief: true,
  revoked: true,
  attempt: true,
  step: true,
  sentenced: true,
  unrecorded: true,
  before: true,
  deceased: true,
  registered: true,
  same: true,
  another: true,
  some: true,
  every: true,
  'at-least': true,
  'option-on': true,
  'option-has': true,
};
const DATES: Readonly<Record<Exclude<DateTerm['kind'], 'release'>, true>> = {
  'date-of': true,
  'offense-date': true,
  'sentence-end': true,
  birth: true,
  'as-of': true,
  day: true,
  shift: true,
};
const NUMBERS: Readonly<Record<NumberTerm['kind'], true>> = { number: true, 'option-number': true };
const EFFECTS: Readonly<Record<UsualEffect, true>> = { clears: true, lowers: true, none: true, open: true };
const OPTIONS: Readonly<Record<OptionDefinition['value']['kind'], true>> = { boolean: true, number: true, list: true };
const EFFECTIVE: Readonly<Record<NonNullable<Clause['effective']>['by'], true>> = {
  conviction: true,
  offense: true,
  'as-of': true,
};

const named = (what: string, names: object) => Object.keys(names).map((name) => `${what} ${name}`);

/** "Never" is left out on purpose: no law says it, it stands for a clause out of its dates. */
const LANGUAGE: readonly string[] = [
  ...named('condition', CONDITIONS),
  ...named('date', DATES),
  ...['years', 'months', 'days'].map((unit) => `span of ${unit} after`),
  'span of years before',
  ...named('number of a span', NUMBERS),
  ...named('number of at-least', NUMBERS),
  ...['some', 'every', 'at-least'].flatMap((kind) => [`${kind} over convictions`, `${kind} over counts`]),
  'a quantifier within another',
  'before',
  'on or before',
  'same case',
  'same cycle',
  'a list of sections without attempts',
  'a list of sections with conspiracies',
  ...ownFacts(zendaFacts).map(({ id: fact }) => `unrecorded ${fact}`),
  ...named('outcome that', EFFECTS),
  'outcome of an effect of its own',
  'outcome that lowers to a level of its own',
  'a level of its own',
  ...named('option of', OPTIONS),
  'generous option',
  ...named('effective by', EFFECTIVE),
  'effective from',
  'effective until',
  'gate',
  'statute',
  'flags',
  'a scope of a policy',
  'the value of an option in a reason',
];

/** Whether Zenda alone has the level. */
function ownLevel(level: Level | undefined): boolean {
  return level !== undefined && levelIds(zenda.levels).includes(level) && !levelIds(undefined).includes(level);
}

function used(): ReadonlySet<string> {
  const found = new Set<string>();
  const number = (term: NumberTerm, of: string) => found.add(`number of ${of} ${term.kind}`);
  const date = (term: DateTerm): void => {
    found.add(`date ${term.kind}`);
    if (term.kind !== 'shift') return;
    found.add(`span of ${term.unit} ${term.sign === 1 ? 'after' : 'before'}`);
    number(term.by, 'a span');
    date(term.date);
  };
  const walk = (condition: Condition, depth: number): void => {
    found.add(`condition ${condition.kind}`);
    if (condition.kind === 'all' || condition.kind === 'any') for (const part of condition.of) walk(part, depth);
    else if (condition.kind === 'not' || condition.kind === 'shown') walk(condition.of, depth);
    else if (condition.kind === 'before') {
      found.add(condition.orOn ? 'on or before' : 'before');
      date(condition.left);
      date(condition.right);
    } else if (condition.kind === 'section') {
      const { including } = condition.in;
      if (including?.includes('attempts') === false) found.add('a list of sections without attempts');
      if (including?.includes('conspiracies')) found.add('a list of sections with conspiracies');
    } else if (condition.kind === 'same') found.add(`same ${condition.part}`);
    else if (condition.kind === 'level' && condition.is.some(ownLevel)) found.add('a level of its own');
    else if (condition.kind === 'unrecorded') found.add(`unrecorded ${condition.fact}`);
    else if ('where' in condition) {
      found.add(`${condition.kind} over ${condition.over}`);
      if (condition.kind === 'at-least') number(condition.number, 'at-least');
      if (depth > 0) found.add('a quantifier within another');
      walk(condition.where, depth + 1);
    }
  };
  const clause = ({ when, then, effective, reason }: Clause): void => {
    walk(when, 0);
    found.add(`outcome that ${then.effect}`);
    if (zenda.effects?.some(({ id }) => id === then.effect)) found.add('outcome of an effect of its own');
    if (then.effect === 'lowers' && ownLevel(then.to)) found.add('outcome that lowers to a level of its own');
    if (effective) found.add(`effective by ${effective.by}`);
    if (effective?.from) found.add('effective from');
    if (effective?.until) found.add('effective until');
    if (/\{\w+\}/.test(reason)) found.add('the value of an option in a reason');
  };
  const { scope, gate, statute = [], flags = [], policies } = zenda;
  for (const condition of [...scope, ...policies.flatMap((policy) => policy.scope ?? [])]) walk(condition, 0);
  for (const each of [...gate, ...statute, ...policies.flatMap(({ clauses }) => clauses)]) clause(each);
  for (const flag of flags) walk(flag.when, 0);
  for (const { value, generous } of policies.flatMap(({ options }) => options)) {
    found.add(`option of ${value.kind}`);
    if (generous) found.add('generous option');
  }
  if (gate.length > 0) found.add('gate');
  if (statute.length > 0) found.add('statute');
  if (flags.length > 0) found.add('flags');
  if (policies.some((policy) => policy.scope)) found.add('a scope of a policy');
  return found;
}

test('Zenda uses everything that the language has', () => {
  const found = used();
  expect(LANGUAGE.filter((feature) => !found.has(feature))).toEqual([]);
  expect(zenda.readings?.map(({ id }) => id)).toEqual(READING_IDS);
});
