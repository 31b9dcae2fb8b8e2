import { describe, expect, it } from 'vitest';
import { type Offered, searchOf, sidesOf, withSide } from './sides.ts';

const run = (id: string) => ({ id, choice: { packId: 'us-zz' } });
const offered = {
  run: run('a'),
  finished: [run('a'), run('b')],
  pack: { policies: [{ id: 'statute' }, { id: 'wide' }] },
  scenarios: [
    { id: 'own', packId: 'us-zz' },
    { id: 'of-another-law', packId: 'us-ca/prop-64' },
  ],
} as unknown as Offered;

describe('the sides of a comparison', () => {
  it('are those that the address names, in their order', () => {
    expect(sidesOf({}, offered)).toEqual([]);
    expect(sidesOf({ right: 'b' }, offered)).toEqual([{ right: 'b' }]);
    expect(sidesOf({ policy: 'wide', options: { age: 50 }, also: { scenario: 'own' } }, offered)).toEqual([
      { policy: 'wide', options: { age: 50 } },
      { scenario: 'own' },
    ]);
  });

  it('leave out what is gone, of another law, or the run itself; the second then stands first', () => {
    const gone = [
      { right: 'a' },
      { right: 'gone' },
      { policy: 'gone' },
      { scenario: 'gone' },
      { scenario: 'of-another-law' },
    ];
    for (const side of gone) {
      expect(sidesOf(side, offered), JSON.stringify(side)).toEqual([]);
      expect(sidesOf({ ...side, also: { policy: 'statute' } }, offered), JSON.stringify(side)).toEqual([
        { policy: 'statute' },
      ]);
      expect(sidesOf({ policy: 'statute', also: side }, offered), JSON.stringify(side)).toEqual([
        { policy: 'statute' },
      ]);
    }
  });

  it('are changed one by one; where the first is left out the second takes its place', () => {
    const two = [{ right: 'b' }, { policy: 'wide' }] as const;
    expect(withSide([], 0, { right: 'b' })).toEqual([{ right: 'b' }]);
    expect(withSide([{ right: 'b' }], 1, { policy: 'wide' })).toEqual(two);
    expect(withSide(two, 0, undefined)).toEqual([{ policy: 'wide' }]);
    expect(withSide(two, 1, undefined)).toEqual([{ right: 'b' }]);
    expect(withSide([{ right: 'b' }], 0, undefined)).toEqual([]);
    expect(searchOf('a', withSide(two, 0, undefined))).toEqual({ left: 'a', policy: 'wide' });
    expect(searchOf('a', two)).toEqual({ left: 'a', right: 'b', also: { policy: 'wide' } });
    expect(searchOf('a', [])).toEqual({ left: 'a' });
  });
});
