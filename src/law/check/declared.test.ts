import { describe, expect, it } from 'vitest';
import type { DeclaredLevel } from '../../record/index.ts';
import {
  always,
  type Clause,
  conviction,
  type DeclaredEffect,
  levelIs,
  type Outcome,
  otherwise,
  outcomeOf,
  type Pack,
} from '../language/index.ts';
import { checkDeclared } from './declared.ts';

const level = (id: string, as: DeclaredLevel['as'], en = id.replaceAll('-', ' ')): DeclaredLevel => ({
  id,
  as,
  names: { en, es: en },
});
const shields: DeclaredEffect = {
  id: 'shields',
  gives: 25,
  words: 'a shield',
  done: { en: 'shielded', es: 'protegidos' },
};
const nothing: Outcome = { id: 'nothing', label: 'Nothing', effect: 'none' };
const LEVELS = [level('felony', 'felony'), level('misdemeanor', 'misdemeanor'), level('petty-offense', 'misdemeanor')];

/** What the check says of a pack whose clauses give these outcomes. */
function saidOf(pack: Partial<Pack>, outcomes: readonly Outcome[] = [], when = always): readonly string[] {
  const authority = { title: 'T', cite: 'C', source: 'S', sure: 'S', reason: 'R' } as const;
  const clauses: readonly Clause[] = [
    ...outcomes.map((then, i): Clause => ({ ...authority, id: `c${i}`, when, then })),
    otherwise({ ...authority, id: 'rest', then: nothing }),
  ];
  const policy = { id: 'p', title: 'P', notes: [], options: [], defaults: {}, clauses };
  const whole: Pack = {
    id: 'x',
    version: '1',
    title: 'X',
    scope: [],
    undecided: { id: 'review', label: 'Review', effect: 'open' },
    gate: [],
    policies: [policy],
    ...pack,
  };
  return checkDeclared(whole).map(({ message }) => message);
}

describe('levels', () => {
  it('are declared once each, under their names, the gravest first', () => {
    expect(saidOf({ levels: LEVELS }, [nothing], levelIs(conviction, 'petty-offense'))).toEqual([]);
    const wrong = [
      level('infraction', 'misdemeanor'),
      level('felony', 'felony'),
      level('felony', 'felony'),
      level('Class A', 'felony', 'Class A'),
      level('class-b', 'felony', 'second class'),
      level('unknown', 'felony'),
    ];
    expect(saidOf({ levels: wrong })).toEqual([
      'level infraction: is a usual level and cannot count as misdemeanor',
      'level felony: counts as felony and stands after infraction, which counts as misdemeanor; put the gravest level first',
      'level felony: is declared twice',
      'level Class A: is no name for a level; use lower-case words with hyphens between them, and not "unknown"',
      'level class-b: has the English name "second class"; its id says "class B"',
      'level unknown: is no name for a level; use lower-case words with hyphens between them, and not "unknown"',
    ]);
  });

  it('are asked for only where the state has them', () => {
    expect(saidOf({}, [nothing], levelIs(conviction, 'felony', 'petty-offense'))).toEqual([
      'a condition asks for the level "petty-offense"; the levels of the state are felony, misdemeanor, infraction',
    ]);
    expect(saidOf({ levels: LEVELS }, [nothing], levelIs(conviction, 'infraction'))[0]).toContain(
      'the level "infraction"',
    );
  });

  it('to which outcomes lower have a place in the order of what is given', () => {
    const lower = (to: string, gives?: number): Outcome => ({
      id: `to-${to}`,
      label: `To ${to}`,
      effect: 'lowers',
      to,
      ...(gives === undefined ? {} : { gives }),
    });
    expect(saidOf({ levels: LEVELS }, [lower('misdemeanor'), lower('petty-offense', 15)])).toEqual([]);
    expect(saidOf({ levels: LEVELS }, [lower('petty-offense')])[0]).toContain('say what it "gives"');
    expect(saidOf({ levels: LEVELS }, [lower('infraction')])[0]).toContain('lowers to the level "infraction"');
    expect(saidOf({ levels: LEVELS }, [lower('misdemeanor', 15)])[0]).toContain('misdemeanor has its own rank');
    expect(saidOf({ levels: LEVELS }, [lower('misdemeanor'), lower('petty-offense', 5)])).toEqual([
      'c1: the outcome to-petty-offense gives 5, which is not in the order of the levels beside the outcome to-misdemeanor',
    ]);
  });
});

describe('effects', () => {
  it('are declared where an outcome has them, and give what they say', () => {
    const shield = outcomeOf(shields, { id: 'shield', label: 'Shielded' });
    expect(saidOf({ effects: [shields] }, [shield])).toEqual([]);
    expect(saidOf({}, [shield])).toEqual([
      'c0: the outcome shield has the effect "shields", which the pack\'s "effects" do not declare',
    ]);
    expect(saidOf({ effects: [shields] }, [{ ...shield, gives: 12 }])[0]).toContain('does not give 25');
    expect(saidOf({}, [{ ...nothing, id: 'other', gives: 12 }])[0]).toContain('none has its own rank');
  });

  it('have names and words of their own', () => {
    const effects = [
      shields,
      shields,
      { ...shields, id: 'clears' },
      { ...shields, id: 'felony' },
      { ...shields, id: 'low', gives: 1 },
      { ...shields, id: 'mute', words: '' },
      { ...shields, id: 'same', done: { en: 'reduced', es: 'reducidos' } },
    ];
    expect(saidOf({ effects })).toEqual([
      'effect shields: is declared twice',
      'effect clears: is a usual effect; use it without declaring it',
      'effect felony: has the name by which papers know another relief',
      'effect low: gives 1; use 0 where it is no relief, and 2 or more where it is one',
      'effect mute: lacks words',
      'effect same: is "reduced", which heads another column of figures',
    ]);
  });
});
