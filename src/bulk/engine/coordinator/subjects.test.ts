import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSubjects } from './subjects.ts';

const subject = fc.oneof(
  fc.stringMatching(/^[A-C0-9]{1,3}$/),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);

describe('numbers for ids', () => {
  it('are those that a map would give, asked by text or as they stand in memory', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(subject, fc.boolean()), { maxLength: 300 }), (asked) => {
        const subjects = createSubjects(0x2c);
        const numbers = new Map<string, number>();
        for (const [text, inMemory] of asked) {
          // Text that is not well formed gets the same replacement as in a file.
          const id = text.toWellFormed();
          const expected = numbers.get(id) ?? numbers.size + 1;
          const bytes = Buffer.from(`xx${id},yy`);
          const isPlain = /^[!#-+\-.-~]+$/.test(id);
          expect(subjects.find(id)).toBe(numbers.get(id) ?? 0);
          if (inMemory && isPlain) expect(subjects.plainNumber(bytes, 2, bytes.length)).toBe(expected);
          else {
            if (!id.includes(',')) expect(isPlain || subjects.plainNumber(bytes, 2, bytes.length) === 0).toBe(true);
            expect(subjects.number(id)).toBe(expected);
          }
          numbers.set(id, expected);
        }
        expect(subjects.size()).toBe(numbers.size);
      }),
    );
  });

  it('stay apart however many there are', () => {
    const subjects = createSubjects(0x2c);
    const ids = Array.from({ length: 50_000 }, (_, i) => `A${(i * 7919) % 30_011}`);
    const first = new Map<string, number>();
    for (const id of ids) {
      const number = subjects.number(id);
      expect(number === (first.get(id) ?? first.size + 1)).toBe(true);
      first.set(id, number);
    }
    expect(first.size).toBe(30_011);
  });

  it('may be given anew', () => {
    const subjects = createSubjects(0x2c);
    for (const id of ['a', 'b', 'c']) subjects.number(id);
    subjects.renumber(Uint32Array.of(0, 3, 1, 2));
    expect(['a', 'b', 'c', 'd'].map(subjects.find)).toEqual([3, 1, 2, 0]);
    expect(subjects.number('d')).toBe(4);
    expect(subjects.number('b')).toBe(1);
  });
});
