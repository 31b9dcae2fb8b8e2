import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from '../results/csv.ts';
import { csvLineOf } from './csv-line.ts';

it('makes the lines that csvLine makes', () => {
  const field = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' x', 'a b', '\u00a0', '\ufeff', '"', ',', '\r'),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(field), (fields) => {
      expect(csvLineOf(fields)).toBe(csvLine(fields));
    }),
  );
});
