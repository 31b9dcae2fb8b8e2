import { expect, it } from 'vitest';
import { rememberTexts } from './remember-texts.ts';

it('reads each text once, and gives the same thing for it, also where that is nothing', () => {
  const read: string[] = [];
  const of = rememberTexts((text) => {
    read.push(text);
    return text === '' ? undefined : { text };
  });
  const first = of('a');
  expect([of('a'), of('b'), of(''), of('')]).toEqual([{ text: 'a' }, { text: 'b' }, undefined, undefined]);
  expect(of('a')).toBe(first);
  expect(read).toEqual(['a', 'b', '']);
});

it('begins again before it holds a whole file', () => {
  let read = 0;
  const of = rememberTexts(() => ++read);
  for (let round = 0; round < 2; round++) for (let text = 0; text < 20_000; text++) of(String(text));
  expect(read).toBe(40_000);
  of('x'.repeat(100));
  of('x'.repeat(100));
  expect(read).toBe(40_002);
});
