import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  atLeastConvictions,
  conviction,
  levelIs,
  not,
  registered,
  type Subject,
  shown,
  someConviction,
  someCount,
  unrecorded,
} from '../language/index.ts';
import { sameTruths } from './same-truths.ts';

const felony = levelIs(conviction, 'felony');
const infraction = levelIs(conviction, 'infraction');

describe('conditions of the same truth', () => {
  it('are those whose difference another part excludes', () => {
    const one = all(not(felony), not(all(infraction, not(shown(registered)))));
    const other = all(not(felony), not(all(levelIs(conviction, 'infraction', 'felony'), not(shown(registered)))));
    expect(sameTruths(one, other)).toBe(true);
  });

  it('are not those that differ for one level, or where something is unknown', () => {
    expect(sameTruths(felony, levelIs(conviction, 'felony', 'misdemeanor'))).toBe(false);
    expect(sameTruths(shown(registered), registered)).toBe(false);
    expect(sameTruths(any(registered, not(registered)), { kind: 'always' })).toBe(false);
  });

  it('may stand inside a quantifier of one sort, and not of another', () => {
    const looksFor =
      (...lesser: readonly string[]) =>
      (of: Subject) =>
        any(levelIs(of, 'felony'), all(levelIs(of, ...lesser), unrecorded(of, 'maximum', 'it is long')));
    const [plain, wider, other] = [looksFor('misdemeanor'), looksFor('misdemeanor', 'felony'), looksFor('infraction')];
    expect(sameTruths(not(someConviction(plain)), not(someConviction(wider)))).toBe(true);
    expect(sameTruths(atLeastConvictions(2, plain), atLeastConvictions(2, wider))).toBe(true);
    expect(sameTruths(someConviction(plain), someConviction(other))).toBe(false);
    expect(sameTruths(someConviction(plain), someCount(plain))).toBe(false);
    expect(sameTruths(atLeastConvictions(2, plain), atLeastConvictions(3, wider))).toBe(false);
  });
});
