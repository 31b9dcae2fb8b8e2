import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inventPeople } from '../../test/linkage/invented-people.ts';
import { openTables } from '../tables/duckdb.ts';
import { makeCandidates, RULES } from './blocking.ts';
import { loadRecords } from './load.ts';
import type { PersonRecord } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-blocking-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BY_SSN = RULES.findIndex(({ keys }) => keys.includes('ssn'));

const LETTERS = [...'BCDFGHJKLMNPQRSTVWXZ'];

/** People who have one social security number, and of whom no other rule finds two: names, years and places are their own. */
function sharing(ssn: string, births: readonly string[]): readonly PersonRecord[] {
  return births.map((birth, at) => ({
    ...{ source: 'state', key: `${ssn}-${at}`, middle: '', suffix: '', sex: '', licence: '', zip: '', cii: '' },
    ...{ last: `${LETTERS[at]}`.repeat(5), first: `${LETTERS[at + 10]}`.repeat(5), birth, ssn },
  })) as PersonRecord[];
}

async function found(records: readonly PersonRecord[], largest: number) {
  const tables = await openTables({ temporary: folder, threads: 1, memory: 500 });
  try {
    await loadRecords(tables, records);
    const rules = await makeCandidates(tables, largest);
    const [pairs] = await tables.rows<{ all: number }>('SELECT count(*) AS "all" FROM candidates');
    return { pairs: pairs!.all, rule: rules[BY_SSN]! };
  } finally {
    tables.close();
  }
}

it('splits a block only where it is larger than the limit, and leaves out what is too large even then', async () => {
  const born = ['1970-01-15', '1970-01-15', '1970-01-15', '1981-02-16', '1992-03-17'];
  const block = sharing('412559183', born);
  // Five records have ten pairs; three of them were born on one day, and have three.
  expect(await found(block, 5)).toMatchObject({
    pairs: 10,
    rule: { pairs: 10, largestBlock: 5, split: 0, tooLarge: 0 },
  });
  expect(await found(block, 4)).toMatchObject({
    pairs: 3,
    rule: { pairs: 3, largestBlock: 5, split: 1, splitRecords: 5, tooLarge: 0, tooLargeRecords: 0 },
  });
  expect(await found(block, 3)).toMatchObject({ rule: { pairs: 3, split: 1, tooLarge: 0, tooLargeRecords: 0 } });
  expect(await found(block, 2)).toMatchObject({ rule: { pairs: 0, split: 1, tooLarge: 1, tooLargeRecords: 3 } });
});

it('compares records without the further key in a block within the limit, and in no larger one', async () => {
  const block = sharing('412559183', ['1970-01-15', '1970-01-15', '', '']);
  expect(await found(block, 4)).toMatchObject({ pairs: 6, rule: { split: 0, tooLargeRecords: 0 } });
  expect(await found(block, 3)).toMatchObject({
    pairs: 1,
    rule: { pairs: 1, split: 1, splitRecords: 4, tooLarge: 0, tooLargeRecords: 2 },
  });
});

it('finds nearly all pairs of records of one person, among few for each record', async () => {
  const { records, truth } = inventPeople({ people: 3000, seed: 7 });
  const tables = await openTables({ temporary: folder, threads: 1, memory: 500 });
  try {
    await loadRecords(tables, records);
    await makeCandidates(tables);
    const found = await tables.rows<{
      a: string;
      b: string;
    }>(`SELECT l.source || '/' || l.key AS a, r.source || '/' || r.key AS b
      FROM candidates c JOIN records l ON l.id = c.l JOIN records r ON r.id = c.r`);
    const personOf = new Map(records.map(({ source, key }, at) => [`${source}/${key}`, truth[at]]));
    const right = found.filter(({ a, b }) => personOf.get(a) === personOf.get(b)).length;
    const sizes = [...Map.groupBy(truth, (person) => person).values()].map(({ length }) => length);
    const all = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    expect(all).toBeGreaterThan(2000);
    expect(right / all).toBeGreaterThanOrEqual(0.975);
    expect(found.length / records.length).toBeLessThanOrEqual(40);
  } finally {
    tables.close();
  }
});
