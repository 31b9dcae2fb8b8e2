import { expect, it } from 'vitest';
import { keyOf, keyText, newKey, readKey, seal, unseal } from './sealed-text.ts';

const KEY = keyOf(Buffer.alloc(32, 7));
/** Sealed once under this key for `note 1`: what stands in databases has to open in every later version. */
const KEPT = 'DwpbbG1wUbl0nQ67ipsMontRiIKcBK/ExGOPJjDzLQEZzaWtMQhKv6IUkw==';

it('opens what was sealed, under a key that was kept as text, and what stands in databases already', () => {
  const key = newKey();
  expect(unseal(readKey(keyText(key)), 'note 1', seal(key, 'note 1', 'José 🐈'))).toBe('José 🐈');
  expect(unseal(KEY, 'note 1', KEPT)).toBe('Marisol Ashdown');
});

it('opens nothing under another key, at another place, or where one bit is another', () => {
  expect(() => unseal(newKey(), 'note 1', KEPT)).toThrow();
  expect(() => unseal(KEY, 'note 2', KEPT)).toThrow();
  const bytes = Buffer.from(KEPT, 'base64');
  bytes[bytes.length - 1]! ^= 1;
  expect(() => unseal(KEY, 'note 1', bytes.toString('base64'))).toThrow();
});
