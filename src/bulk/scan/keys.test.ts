import { expect, test } from 'vitest';
import { COLUMNS } from '../../jurisdictions/us-ca/doj/columns.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { laterSeen, NOTHING_SEEN, readKeys } from './keys.ts';
import { createScanner } from './scanner.ts';

test('keys are those that the scanner had spoken of, while it goes on', () => {
  const scanner = createScanner(dojFormat);
  const { wasm } = scanner;
  const scan = (from: number, to: number) => {
    const lines = Array.from({ length: to - from }, (_, i) => COLUMNS.map((_, at) => (at === 2 ? `A${from + i}` : '')));
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    const at = wasm.alloc(bytes.length + 256);
    scanner.bytes().set(bytes, at);
    wasm.beginRows(bytes.length, 0n, 0);
    wasm.begin(at, false);
    wasm.run(at + bytes.length, at + bytes.length, true);
    return { dictionaries: wasm.snapshot(), reach: scanner.bytes().length };
  };
  const nothing = readKeys({ memory: scanner.memory, ...NOTHING_SEEN }, scanner.layout);
  const early = scan(0, 3);
  const keys = readKeys({ memory: scanner.memory, ...early }, scanner.layout);
  // Enough for the lists of entries to have moved, and the memory to have grown.
  const late = scan(3, 40_000);
  expect(late.reach).toBeGreaterThan(early.reach);

  const idOf = (id: number) => keys.first('identity', id, 'guess');
  expect(nothing.count('identity')).toBe(0);
  expect(() => nothing.first('identity', 1, 'guess')).toThrow('has not spoken of');
  expect([keys.count('identity'), idOf(1), idOf(3)]).toEqual([4, 'A0', 'A2']);
  expect(() => idOf(4)).toThrow('has not spoken of');
  keys.renew(late);
  expect([keys.count('identity'), idOf(1), idOf(4), idOf(40_000)]).toEqual([40_001, 'A0', 'A3', 'A39999']);
  // Told of an earlier time after a later one, a reader forgets nothing.
  keys.renew(early);
  expect(keys.count('identity')).toBe(40_001);
  expect(laterSeen(late, early)).toEqual(late);
});
