import { expect, test } from 'vitest';
import { packs } from './packs.ts';

test.each(packs.map((pack) => [pack.id, pack] as const))(
  '%s is data: a worker thread gets the same pack',
  (_, pack) => {
    expect(structuredClone(pack)).toEqual(pack);
  },
);
