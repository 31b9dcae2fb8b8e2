import { expect, it } from 'vitest';
import {
  type DeclaredEffect,
  isRelief,
  type Outcome,
  outcomeOf,
  prospectRank,
  reliefRank,
  reliefWords,
} from './outcome.ts';

const shields: DeclaredEffect = {
  id: 'shields',
  gives: 25,
  words: 'a shield from the public',
  done: { en: 'shielded', es: 'protegidos' },
};
const notes: DeclaredEffect = { ...shields, id: 'notes', gives: 0 };

const of = (effect: string, rest: Partial<Outcome> = {}): Outcome => ({ id: 'x', label: 'X', effect, ...rest });

it('orders outcomes by what they give, those of a state among the usual ones', () => {
  const ordered = [
    of('none'),
    of('open'),
    of('lowers'),
    of('lowers', { to: 'petty-offense', gives: 15 }),
    of('lowers', { to: 'infraction' }),
    outcomeOf(shields, { id: 'x', label: 'X' }),
    of('clears'),
  ];
  expect(ordered.map(prospectRank)).toEqual(ordered.map(prospectRank).sort((a, b) => a - b));
  expect(new Set(ordered.map(prospectRank)).size).toBe(ordered.length);
  expect(ordered.map(isRelief)).toEqual([false, false, true, true, true, true, true]);
  expect(reliefRank(of('lowers'))).toBe(reliefRank(of('lowers', { to: 'misdemeanor' })));
  expect(isRelief(outcomeOf(notes, { id: 'x', label: 'X' }))).toBe(false);
});

it('names what an outcome gives', () => {
  const words = [undefined, of('open'), of('lowers'), of('lowers', { to: 'infraction' }), of('clears'), of('shields')];
  expect(words.map((each) => reliefWords(each, [shields]))).toEqual([
    'nothing',
    'nothing',
    'a reduction to a misdemeanor',
    'a reduction to an infraction',
    'a dismissal',
    'a shield from the public',
  ]);
  expect(reliefWords(of('lowers', { to: 'petty-offense' }), undefined)).toBe('a reduction to a petty offense');
});
