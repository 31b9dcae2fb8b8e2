import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvField, csvLine, sheetLine } from './write.ts';

it('quotes what RFC 4180 quotes, and leading blanks of any kind', () => {
  const field = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' x', 'a b', '\u00a0', '\ufeff', '"', ',', '\r'),
  );
  fc.assert(
    fc.property(field, (text) => {
      expect(csvField(text)).toBe(/[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }),
  );
});

it('joins fields by commas, numbers as they are', () => {
  expect(csvLine(['a', 1, '', 'b,c', ' d'])).toBe('a,1,,"b,c"," d"');
  expect(csvLine([])).toBe('');
});

it('keeps a spreadsheet from running what a record says', () => {
  expect(sheetLine(['=1+1', '+1', '-x', '@a', '\tb', 'plain', -3, '-3.5', '', 'a=b'])).toBe(
    `'=1+1,'+1,'-x,'@a,'\tb,plain,-3,-3.5,,a=b`,
  );
});
