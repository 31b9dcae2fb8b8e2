import { describe, expect, it } from 'vitest';
import { readSearch } from './search.ts';

describe('an address', () => {
  it('keeps what its screen reads, and nothing else', () => {
    const given = { queue: { procedure: 'a' }, after: 'x', run: 'r', text: 'Ann Example' };
    expect(readSearch('/queue', given)).toEqual({ queue: { procedure: 'a' }, after: 'x' });
    expect(readSearch('/lots/new', given)).toEqual({ queue: { procedure: 'a' } });
    expect(readSearch('/log', given)).toEqual({});
  });

  it('leaves out what cannot be read as what it is', () => {
    expect(readSearch('/queue', { queue: 'all', after: 3 })).toEqual({});
    expect(readSearch('/runs/$run/people/$row', { conviction: '4', also: { what: 1 } })).toEqual({});
  });
});
