import { expect, it } from 'vitest';
import { lineNumbers } from './line-numbers.ts';

it.each([
  ['3', [3]],
  ['3, 17 20-22', [3, 17, 20, 21, 22]],
  ['5–6;5', [5, 6]],
  ['', []],
])('reads the lines %j', (text, numbers) => {
  expect([...lineNumbers(text)!]).toEqual(numbers);
});

it.each(['a', '3-', '9-3', '0', '1-9999999', '2.5', '-4'])('reads no line out of %j', (text) => {
  expect(lineNumbers(text)).toBeUndefined();
});
