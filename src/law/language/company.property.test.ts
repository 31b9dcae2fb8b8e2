import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCondition, anyPerson, anySetting, LISTS } from '../../../test/law/arbitrary.ts';
import { NO, parseSection } from '../../record/index.ts';
import { possibleAmong } from './company.ts';
import {
  all,
  any,
  atLeastConvictions,
  type Condition,
  conviction,
  earlier,
  frameFor,
  interpret,
  sectionIn,
  someConviction,
  someCount,
} from './index.ts';

/** Set SEED to try others; a failure prints its own. */
const seed = Number(process.env.SEED ?? 64);
const runs = Number(process.env.RUNS ?? 3000);

const list = fc.constantFrom(...LISTS);
const ofOther = list.map((sections) => sectionIn(1, sections));

/** What is asked of another conviction: mostly of which sections it is, among other things. */
const anyWhere: fc.Arbitrary<Condition> = fc.oneof(
  ofOther,
  fc.tuple(ofOther, anyCondition(1, 1)).map(([a, b]) => all(b, a)),
  fc.tuple(ofOther, ofOther).map(([a, b]) => any(a, b)),
  fc.tuple(ofOther, anyCondition(1, 1)).map(([a, b]) => any(a, b)),
  fc.tuple(ofOther, ofOther, ofOther).map(([a, b, c]) => all(any(a, b), c)),
);

const anyQuantified: fc.Arbitrary<Condition> = fc
  .tuple(anyWhere, fc.constantFrom(0, 1, 2, 3))
  .chain(([where, number]) =>
    fc.constantFrom<Condition>(
      someConviction(() => where),
      someCount(() => where),
      atLeastConvictions(number, () => where),
    ),
  );

const anyAsked: fc.Arbitrary<Condition> = fc.oneof(
  anyQuantified,
  fc.tuple(anyQuantified, anyQuantified).map(([a, b]) => any(a, b)),
  fc.tuple(anyQuantified, anyCondition(1)).map(([a, b]) => all(a, b)),
  fc.tuple(anyQuantified, anyCondition(1)).map(([a, b]) => any(a, b)),
);

test('what the sections of a record leave impossible fails for each of its convictions', () => {
  let impossible = 0;
  fc.assert(
    fc.property(anyPerson, fc.array(anyAsked, { minLength: 1, maxLength: 4 }), anySetting, (person, asked, setting) => {
      const possible = possibleAmong(asked)(frameFor(person).convictions);
      asked.forEach((condition, i) => {
        if ((possible >> i) & 1) return;
        impossible++;
        for (const each of person.counts)
          expect(interpret(condition, { person, conviction: each }, setting).truth).toBe(NO);
      });
    }),
    { seed, numRuns: runs },
  );
  expect(impossible).toBeGreaterThan(runs / 10);
});

test('one conviction of a list is not two, and a section that cannot be read may be any', () => {
  const [first] = LISTS;
  const of = (...sections: readonly (string | undefined)[]) =>
    sections.map((text) => ({ offense: { section: text === undefined ? undefined : parseSection(text) } }));
  const two = atLeastConvictions(2, (other) => all(earlier(other), sectionIn(other, first!)));
  const one = someConviction((other) => all(earlier(other), sectionIn(other, first!)));
  const free = earlier(conviction);
  const possible = possibleAmong([one, two, free]);
  const own = first!.sections[0]!;
  const name = `${own.code} ${own.number}`;
  const bits = (...sections: readonly (string | undefined)[]) => possible(of(...sections) as never);
  expect(bits()).toBe(0b100);
  expect(bits('PC 1')).toBe(0b100);
  expect(bits(name)).toBe(0b101);
  expect(bits(undefined)).toBe(0b101);
  expect(bits(name, undefined)).toBe(0b111);
  expect(bits(name, 'PC 1', name)).toBe(0b111);
});
