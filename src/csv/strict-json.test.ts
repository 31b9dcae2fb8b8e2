import { expect, it } from 'vitest';
import { readJson } from './strict-json.ts';

const TEXT = '{\n  "a": { "b": [1, 2] },\n  "c": "x, }"\n}';

it.each([
  ['as it should be', TEXT],
  ['with a mark of order', `\uFEFF${TEXT}`],
  ['with zero bytes and an end mark of DOS behind it', `${TEXT}\r\n\x1a\0\0`],
])('reads JSON %s', (_how, text) => {
  expect(readJson(text)).toEqual({ ok: true, value: { a: { b: [1, 2] }, c: 'x, }' } });
});

it('takes one key of two objects, and marks within texts', () => {
  expect(readJson('[{"a": 1}, {"a": 2, "b": {"a": "# // \\" ,]"}}]')).toMatchObject({ ok: true });
});

it.each([
  ['a key twice', '{"a": 1,\n "b": {"a": 1},\n "\\u0061": 2}', 3, /^gives "a" twice/],
  ['a comma too many', '{"a": [1,\n2,\n]}', 2, /comma stands before a closing bracket/],
  ['a comma too few', '{"a": "x"\n"b": 2}', 2, /a comma is missing/],
  ['a comment', '{\n// mine\n"a": 1}', 2, /comment/],
  ['quotation marks of another sort', "{\n'a': 1}", 2, /straight double quotation marks/],
  ['quotation marks of a word processor', '{\n\n\u201ca\u201d: 1}', 3, /straight double quotation marks/],
  ['a text that never ends', '{"a": "x}', 1, /^is not JSON/],
  ['its end cut off', '{\n"a": 1,\n', 2, /^is not JSON/],
  ['nothing in it', ' \n', 1, /^is empty/],
  ['a web page in its place', '<!doctype html>', 1, /web page/],
  ['rich text in its place', '{\\rtf1 {}}', 1, /rich text/],
])('says the line of %s', (_what, text, line, why) => {
  expect(readJson(text)).toEqual({ ok: false, line, why: expect.stringMatching(why) });
});
