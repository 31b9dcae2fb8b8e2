import { expect, it } from 'vitest';
import { parseHistory } from '../example/index.ts';
import { conviction, unrecorded } from './build.ts';
import { compile } from './compile.ts';
import { allFacts, bitOf, factsIn, missingReason, OWN_BITS, ownFacts, RECORD_FACTS } from './facts.ts';
import { interpret } from './interpret.ts';
import { frameFor } from './ladder.ts';
import { packedMissing } from './packed.ts';

function declared(...ids: readonly string[]) {
  return ids.map((id) => ({ id, words: `words of ${id}`, found: 'archive', question: `What of ${id}?` }));
}

const many = declared(...Array.from({ length: 20 }, (_, i) => `fact${i}`));

it('gives the facts of each pack the bits of its own list', () => {
  expect(bitOf('hares', declared('hares'))).toBe(bitOf('amount', declared('amount')));
  expect(missingReason(bitOf('hares', declared('hares')), declared('hares'))).toContain('words of hares');
  expect(missingReason(bitOf('hares', declared('hares')), declared('amount'))).toContain('words of amount');
});

it('lets a state word a fact of the record without a bit of its own', () => {
  const worded = [...declared('registration'), ...declared('hares')];
  expect(bitOf('registration', worded)).toBe(bitOf('registration'));
  expect(factsIn(bitOf('registration'), worded).map(({ words }) => words)).toEqual(['words of registration']);
  expect(ownFacts(worded).map(({ id }) => id)).toEqual(['hares']);
});

it('takes any number of facts: the last ones share a bit, and all of them are told', () => {
  const bits = many.map(({ id }) => bitOf(id, many));
  expect(new Set(bits.slice(0, OWN_BITS - 1)).size).toBe(OWN_BITS - 1);
  expect(new Set(bits.slice(OWN_BITS - 1))).toEqual(new Set([2 ** 29]));
  expect(factsIn(bitOf('fact19', many), many).map(({ id }) => id)).toEqual(
    many.slice(OWN_BITS - 1).map(({ id }) => id),
  );
  expect(allFacts(many)).toHaveLength(RECORD_FACTS.length + many.length);
});

it('evaluates every one of many facts alike by both engines', () => {
  const { person, conviction: count } = parseHistory('2005-03-01 ZC 12-1-1 misdemeanor', 'X');
  const setting = { asOf: 0, county: 'X', options: {}, facts: many };
  for (const { id } of many) {
    const condition = unrecorded(conviction, id, 'so it was');
    const frame = frameFor(person);
    frame.bound[0] = count;
    const missing = interpret(condition, { person, conviction: count }, setting).missing;
    expect(packedMissing(compile(condition, setting)(frame))).toBe(missing);
    expect(factsIn(missing, many).map((fact) => fact.id)).toContain(id);
  }
});

it('tells of a fact that is not declared in words that are true of any', () => {
  expect(missingReason(bitOf('amount'))).toBe('Cannot be decided without: a fact that no file holds');
});
