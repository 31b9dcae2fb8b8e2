import { expect, it } from 'vitest';
import { parseSection } from '../../jurisdictions/us-ca/sections.ts';
import type { Section } from '../../record/index.ts';
import { rememberByNumber, rememberBySection } from './remember.ts';

const section = (text: string): Section => parseSection(text)!;

it('makes one thing of each section, equal ones apart, and leaves no trace on them', () => {
  let made = 0;
  const of = rememberBySection((own) => ({ text: own?.text, number: made++ }));
  const sections = Array.from({ length: 9000 }, (_, i) => section(`${100 + (i % 700)} PC`));
  const first = sections.map(of);
  expect(made).toBe(sections.length);
  expect(of(undefined)).toEqual({ text: undefined, number: sections.length });
  // More than have a place, asked for again from the end.
  for (const [i, own] of [...sections.entries()].reverse()) expect(of(own)).toBe(first[i]);
  expect(of(undefined).number).toBe(sections.length);
  expect(sections[0]).toEqual(section('100 PC'));
  expect({ ...sections[0] }).toEqual(section('100 PC'));
  expect(of(Object.freeze(section('187 PC'))).text).toBe('187 PC');
});

it('makes all again when there are more sections than it remembers', () => {
  let made = 0;
  const of = rememberBySection(() => ({ number: made++ }), 2);
  const [a, b, c] = ['187 PC', '211 PC', '459 PC'].map(section);
  expect([a, b, a, b, c, c].map((own) => of(own).number)).toEqual([0, 1, 0, 1, 2, 2]);
  expect([a, b, c].map((own) => of(own).number)).not.toContain(0);
});

it('makes one thing of each number, however they lie', () => {
  let made = 0;
  const of = rememberByNumber((number, thing: string) => ({ number, thing, made: made++ }));
  const numbers = [
    0,
    1,
    -1,
    255,
    256,
    2 ** 31,
    -(2 ** 31),
    2 ** 52,
    ...Array.from({ length: 2000 }, (_, i) => i * 977),
  ];
  const first = numbers.map((number) => of(number, `of ${number}`));
  for (const [i, number] of numbers.entries()) {
    expect(of(number, 'another')).toBe(first[i]);
    expect(first[i]).toMatchObject({ number, thing: `of ${number}` });
  }
  expect(made).toBe(new Set(numbers).size);
});
