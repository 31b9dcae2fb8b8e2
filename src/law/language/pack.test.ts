import { describe, expect, test } from 'vitest';
import { packOf, packs, prop64, zenda } from '../../jurisdictions/packs.ts';
import { parseHistory } from '../example/index.ts';
import {
  all,
  always,
  any,
  asOf,
  atLeastConvictions,
  before,
  type Clause,
  compile,
  compileLadder,
  conviction,
  dateOf,
  frameFor,
  interpret,
  isCountyChoice,
  isForLegalReview,
  levelIs,
  missingReason,
  needsLegalReview,
  never,
  not,
  optionNumber,
  optionOn,
  packedTruth,
  policyOf,
  reasonText,
  specialise,
  traceLadder,
  withExamples,
  yearsBefore,
} from './index.ts';

const setting = { asOf: 18444, county: 'X', options: { years: 3, on: true } };

describe('packs', () => {
  test('are found by name, and their policies; the statute where none is named', () => {
    expect(packOf('us-zz')).toBe(zenda);
    expect(packOf('us-xx')).toBeUndefined();
    expect(policyOf(prop64)!.id).toBe('statute');
    expect(policyOf(prop64, 'los-angeles')!.id).toBe('los-angeles');
    expect(policyOf(prop64, 'nowhere')).toBeUndefined();
    expect(policyOf({ ...prop64, policies: prop64.policies.slice(1) })!.id).toBe('options-2019');
  });

  test('have one id each, and clauses that name their authority', () => {
    expect(new Set(packs.map(({ id }) => id)).size).toBe(packs.length);
    for (const pack of packs) {
      for (const clause of [
        ...pack.gate,
        ...(pack.statute ?? []),
        ...pack.policies.flatMap(({ clauses }) => clauses),
      ]) {
        expect([clause.id, clause.cite, clause.source].every((text) => text !== '')).toBe(true);
      }
    }
  });

  test('rules that are not from statute or an official page are for legal review', () => {
    expect(isForLegalReview({ cite: '', source: '', sure: 'S' })).toBe(false);
    expect(isForLegalReview({ cite: '', source: '', sure: 'O' })).toBe(false);
    expect(isForLegalReview({ cite: '', source: '', sure: '2' })).toBe(true);
  });

  test('what a county\u2019s program encoded is for the county to confirm, and no question of law', () => {
    const sanJoaquin = prop64.policies.find(({ id }) => id === 'san-joaquin')!;
    const [own] = sanJoaquin.clauses.filter(({ sure }) => sure === 'C');
    expect([isCountyChoice(own!, prop64), needsLegalReview(own!, prop64)]).toEqual([true, false]);
    const flag = prop64.flags!.find(({ sure }) => sure === 'C')!;
    expect([isCountyChoice(flag, prop64), needsLegalReview(flag, prop64)]).toEqual([false, true]);
    const [derived] = prop64.statute!.filter(({ sure }) => sure === 'D');
    expect([isCountyChoice(derived!, prop64), needsLegalReview(derived!, prop64)]).toEqual([false, true]);
  });

  test('reasons hold the county\u2019s numbers', () => {
    const clause = { reason: 'No convictions in the past {years} years' } as Clause;
    expect(reasonText(clause, { years: 5 })).toBe('No convictions in the past 5 years');
  });

  test('examples belong to a clause', () => {
    const none = { holds: [], fails: [], unknown: [] };
    expect(withExamples([{ id: 'a' }, { id: 'b' }], { a: none })).toEqual([{ id: 'a', examples: none }, { id: 'b' }]);
    expect(() => withExamples([{ id: 'a' }], { c: none })).toThrow('examples for c');
  });

  test('missing facts are told in a fixed order', () => {
    expect(missingReason(0b101)).toBe('Cannot be decided without: date of birth, level of the offense');
  });
});

describe('conditions that are bugs of a pack', () => {
  const { person, conviction: count } = parseHistory('2005-03-01 HS 11359 felony', 'X');
  test('a count that no quantifier binds', () => {
    expect(() => interpret(levelIs(1, 'felony'), { person, conviction: count }, setting)).toThrow(
      'no quantifier binds',
    );
  });
  test('a ladder without an end', () => {
    const clause = { id: 'a', when: levelIs(conviction, 'misdemeanor'), then: { id: 'x' } } as Clause;
    const frame = frameFor(person);
    frame.bound[0] = count;
    expect(() => compileLadder([clause], setting)(frame)).toThrow('must end in one that always holds');
    expect(() => traceLadder([clause], { person, conviction: count }, setting)).toThrow('must end in one');
  });
  test('an option that was not put in', () => {
    const raw = { kind: 'some', over: 'counts', bind: 1, where: optionOn('on') } as const;
    expect(packedTruth(compile(raw, setting)(frameFor(person)))).toBe(2);
  });
});

describe('options are put in before a condition is compiled', () => {
  test.each([
    [all(), { kind: 'always' }],
    [any(), { kind: 'never' }],
    [all(always, levelIs(conviction, 'felony')), { kind: 'level' }],
    [any(never, levelIs(conviction, 'felony')), { kind: 'level' }],
    [all(never, levelIs(conviction, 'felony')), { kind: 'never' }],
    [not(optionOn('on')), { kind: 'never' }],
    [not(optionOn('off')), { kind: 'always' }],
    [not(levelIs(conviction, 'felony')), { kind: 'not' }],
  ])('%j', (condition, expected) => {
    expect(specialise(condition, setting)).toMatchObject(expected);
  });

  test('numbers of the county count years and convictions; none chosen is none', () => {
    const { person, conviction: count } = parseHistory('2017-06-30 HS 11359 felony; 2001-01-01 PC 459 felony', 'X');
    const older = before(dateOf(conviction), yearsBefore(asOf, optionNumber('years')));
    const truth = (condition: Parameters<typeof interpret>[0], options = setting.options as object) =>
      interpret(condition, { person, conviction: count }, { ...setting, options: options as never }).truth;
    expect(truth(older)).toBe(2);
    expect(truth(older, { years: 4 })).toBe(0);
    expect(truth(atLeastConvictions(optionNumber('years'), () => always))).toBe(0);
    expect(
      truth(
        atLeastConvictions(optionNumber('years'), () => always),
        {},
      ),
    ).toBe(2);
  });
});
