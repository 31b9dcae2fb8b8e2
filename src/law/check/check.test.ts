import { describe, expect, test } from 'vitest';
import { clear, fixturePack, from, grave, policy, rest, theft } from '../../../test/law/packs/fixture.ts';
import {
  all,
  anotherThan,
  any,
  asOf,
  type Clause,
  type Condition,
  cleanInFirst,
  conviction,
  type DateTerm,
  dateOf,
  earlier,
  before as earlierThan,
  everyConviction,
  levelIs,
  monthsAfter,
  never,
  not,
  offenseDateOf,
  optionOn,
  otherwise,
  overlappingEndOf,
  revoked,
  sameCase,
  sectionIn,
  sentencedTo,
  sentenceEndOf,
  someConviction,
  someCount,
  stepIs,
  unrecorded,
} from '../language/index.ts';
import { fieldsOf } from './abstraction/fields.ts';
import { atomsIn, createAtomTable, openAtom, truthOf } from './abstraction/formula.ts';
import {
  checkExamples,
  checkFloor,
  checkGenerous,
  checkOtherConvictions,
  checkPack,
  checkReachability,
} from './index.ts';
import { mutants } from './mutate.ts';

function clause(id: string, when: Condition, more: Partial<Clause> = {}): Clause {
  return { ...from, id, title: id, when, then: clear, reason: id, ...more };
}

const felony = levelIs(conviction, 'felony');

describe('reachability', () => {
  const reach = (...clauses: readonly Clause[]) =>
    checkReachability(fixturePack([]), policy([...clauses, rest])).map(({ message }) => message);

  test('finds a person for every condition that can hold', () => {
    expect(
      reach(
        clause('revoked', revoked(conviction)),
        clause('prison', sentencedTo(conviction, 'prison')),
        clause('long', earlierThan(monthsAfter(dateOf(conviction), 24), sentenceEndOf(conviction))),
        clause('arrested-before', earlierThan(offenseDateOf(conviction), dateOf(conviction))),
        clause('again', not(cleanInFirst(3, sentenceEndOf(conviction), (other) => levelIs(other, 'felony')))),
        clause(
          'after-the-sentence',
          someConviction((other) => earlierThan(sentenceEndOf(conviction), dateOf(other))),
        ),
        clause('unrecorded', unrecorded(conviction, 'amount', 'it was little')),
        clause(
          'arrest-in-case',
          someCount((other) => all(stepIs(other, 'arrest'), sameCase(other))),
        ),
        clause(
          'clean',
          everyConviction((other) => any(not(anotherThan(other)), sectionIn(other, theft))),
        ),
      ),
    ).toEqual([]);
  });

  test('an unneeded last clause is no fault, an unneeded acceptance is one', () => {
    expect(reach(clause('felony', felony), clause('other', not(felony)))).toEqual([]);
    const accepted = { accepted: { neverDecides: 'As things stand.' } };
    expect(reach(clause('nobody', never, accepted))).toEqual([]);
    expect(reach(clause('felony', felony, accepted))).toEqual([
      'felony: is said never to decide anything, but it does',
    ]);
  });

  test('quantifiers inside quantifiers are tried on the engine, since the space takes them freely', () => {
    const nested = someConviction((other) =>
      someConviction((third) => all(anotherThan(third, other), sameCase(third, other)), 2),
    );
    expect(reach(clause('nested', nested))).toHaveLength(1);
    const free = someConviction((other) => all(optionOn('on'), sectionIn(other, grave)));
    expect(reach(clause('free', free)).length).toBeLessThanOrEqual(1);
  });

  test('a condition that the space cannot model leaves the others modeled, and an example shows that it decides', () => {
    const two = someConviction((other) =>
      someConviction((third) => all(anotherThan(third, other), sameCase(third, other)), 2),
    );
    const history = '2005-01-01 CC 200 felony, cycle 1; 2005-01-01 CC 201 felony, cycle 1';
    const examples = { holds: [history], fails: [], unknown: [] };
    const graves = someConviction((other) => sectionIn(other, grave));
    expect(reach(clause('two', two, { examples }), clause('graves', graves), clause('felony', felony))).toEqual([]);
  });

  test('a ladder that leaves somebody out is reported', () => {
    const left = checkReachability(fixturePack([]), policy([clause('felony', felony)]));
    expect(left.map(({ message }) => message)).toEqual([
      'felony: no clause decides this history, not even the last; a pack ends in an "otherwise"',
    ]);
    expect(left[0]!.person!.conviction.level).not.toBe('felony');
  });
});

describe('fairness', () => {
  test('is not asked of the statute itself, nor without a floor, sections or generous options', () => {
    const only = policy([rest]);
    expect(checkFloor(fixturePack([only]), only)).toEqual([]);
    expect(checkFloor(fixturePack([only], { statute: only.clauses }), only)).toEqual([]);
    expect(checkGenerous(fixturePack([only]), only)).toEqual([]);
    const { sections: _, ...without } = fixturePack([only]);
    expect(checkOtherConvictions(without, only)).toEqual([]);
  });

  test('an acceptance must be needed', () => {
    const accepted = clause('felony', felony, {
      accepted: { belowFloor: 'It does not.', moreConvictionsHelp: 'They do not.' },
    });
    const own = policy([accepted, rest]);
    const pack = fixturePack([own], { statute: [rest] });
    expect([...checkFloor(pack, own), ...checkOtherConvictions(pack, own)].map(({ message }) => message)).toEqual([
      'felony: is accepted to give less than the statute may, but never does',
      'felony: is accepted to help for a further conviction, but never does',
    ]);
  });

  test('what helps for a further conviction may be meant', () => {
    const helps = clause(
      'several',
      someConviction((other) => all(anotherThan(other), not(earlier(other)))),
      {
        accepted: { moreConvictionsHelp: 'Meant so.' },
      },
    );
    const own = policy([helps, rest]);
    expect(checkOtherConvictions(fixturePack([own]), own)).toEqual([]);
  });
});

describe('well-formed packs', () => {
  test('clauses have a title and a source, options a default, and a pack an end', () => {
    const bare = clause('bare', felony, { title: '', effective: { by: 'as-of', from: '2020-02-30' } });
    const asked = clause('asked', optionOn('on'));
    const options = [{ key: 'on', title: 'On', value: { kind: 'boolean' } as const }];
    const pack = fixturePack([
      policy([bare, asked, rest], { options }),
      policy([], { id: 'empty' }),
      policy([{ ...rest, effective: { by: 'conviction', from: '2020-01-01' } }], { id: 'ends' }),
    ]);
    expect(checkPack(pack).map(({ message }) => message)).toEqual([
      'bare: names 2020-02-30, which is no date of the calendar',
      'bare: lacks a title, a citation, a source or a reason',
      'asked: uses the option on, which has no default',
      'the policy: is the last clause and does not always hold; end with an "otherwise"',
      'rest: is the last clause and does not always hold; end with an "otherwise"',
    ]);
  });

  test('a pack has no more flags than results can hold', () => {
    const flags = Array.from({ length: 27 }, (_, i) => ({ ...from, id: `f${i}`, title: 'T', when: felony, ask: 'A' }));
    const messages = (number: number) =>
      checkPack({ ...fixturePack([policy([rest])]), flags: flags.slice(0, number) })
        .filter(({ check }) => check === 'well-formed')
        .map(({ message }) => message);
    expect(messages(26)).toEqual([]);
    expect(messages(27)).toEqual(['the pack: has 27 flags, and 26 are the most']);
  });

  test('its file of convictions may not be another file of a run', () => {
    const messages = (resultsName: string) =>
      checkPack({ ...fixturePack([policy([rest])]), resultsName })
        .filter(({ check }) => check === 'well-formed')
        .map(({ message }) => message);
    expect(messages('Fixture')).toEqual([]);
    expect(messages('ALL')).toEqual([
      expect.stringContaining('the pack: its decided convictions would be called ALL_'),
    ]);
    expect(messages('a/b')).toEqual([expect.stringContaining('the pack: resultsName is "a/b"')]);
  });

  test('a pack reads parts of sentences as running in one way', () => {
    const messages = (...ends: readonly DateTerm[]) =>
      checkPack(fixturePack([policy([...ends.map((end, i) => clause(`c${i}`, earlierThan(asOf, end))), rest])]))
        .filter(({ check }) => check === 'well-formed')
        .map(({ message }) => message);
    expect(messages(sentenceEndOf(conviction))).toEqual([]);
    expect(messages(overlappingEndOf(conviction))).toEqual([]);
    expect(messages(sentenceEndOf(conviction), overlappingEndOf(conviction))).toEqual([
      'the pack: reads ends of sentences both as added up and as overlapping',
    ]);
  });

  test('a policy may be proved alone', () => {
    const wrong = policy([clause('felony', felony), rest], { id: 'wrong' });
    const right = policy([otherwise({ ...rest, id: 'all' })], { id: 'right' });
    const found = checkPack(fixturePack([wrong, right]), (id) => id === 'right');
    expect(found.every(({ check }) => check === 'examples')).toBe(true);
  });

  test('examples of what no record says need no unknown', () => {
    const options = [{ key: 'on', title: 'On', value: { kind: 'boolean' } as const }];
    const chosen = clause('chosen', any(not(optionOn('on')), all(revoked(conviction))), {
      examples: {
        holds: ['option on=false; 2005-03-01 CC 200 felony'],
        fails: ['2005-03-01 CC 200 felony'],
        unknown: [],
      },
    });
    const pack = fixturePack([policy([chosen, rest], { options, defaults: { on: true } })]);
    expect(checkExamples({ ...pack, examplesAt: { asOf: '2020-07-01', county: 'HERE' } })).toEqual([]);
  });
});

describe('the parts of the proofs', () => {
  test('formulas are three-valued while atoms are open', () => {
    const table = createAtomTable({ years: 0 });
    const formula = table.formula(any(never, all(felony, not(revoked(conviction))), optionOn('years')));
    const [level, probation] = [...atomsIn([formula])];
    const values = new Uint8Array(table.atoms.length).fill(1);
    expect(truthOf(formula, values)).toBe(1);
    expect(openAtom([formula], values, new Set())).toBe(level);
    expect(openAtom([formula], values, new Set([level!, probation!]))).toBeUndefined();
    values[level!] = 2;
    expect(openAtom([formula], values, new Set())).toBe(probation);
    values[probation!] = 2;
    expect(truthOf(formula, values)).toBe(0);
    values[probation!] = 0;
    expect(openAtom([formula], values, new Set())).toBeUndefined();
  });

  test('fields say what a condition reads', () => {
    const reads = someConviction((other) =>
      all(earlierThan(offenseDateOf(other), sentenceEndOf(other)), revoked(other)),
    );
    expect([...fieldsOf(reads)].sort()).toEqual(
      ['dates', 'other.disposition', 'other.end', 'other.revoked', 'others', 'unsupported'].sort(),
    );
  });

  test('mutants are small, and each is another condition', () => {
    const condition = all(
      not(felony),
      earlierThan(monthsAfter(dateOf(conviction), 3), sentenceEndOf(conviction)),
      never,
    );
    const made = mutants(condition);
    expect(made.length).toBeGreaterThan(10);
    for (const { what, condition: changed } of made) {
      expect(what).not.toBe('');
      expect(changed).not.toEqual(condition);
    }
  });
});
