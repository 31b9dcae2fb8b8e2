import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { resultsOf, startEarly } from './early-threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-early-'));
const large = join(folder, 'large.csv');
writeFileSync(large, '');
truncateSync(large, 1 << 24);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('starts threads for large files alone, or where workers are asked for', async () => {
  expect(startEarly([join(folder, 'none.csv'), '-', folder], { county: 'ALL' })).toBeUndefined();
  for (const [files, workers] of [
    [[large], undefined],
    [['-'], 1],
  ] as const) {
    const threads = startEarly(files, { county: 'ALL', ...(workers && { workers }) });
    expect(threads).toBeDefined();
    await threads!.stop();
  }
});

it('knows which results are wanted where nothing is said', () => {
  expect(resultsOf({ county: ' all ' })).toBe('convictions');
  expect(resultsOf({ county: 'ALL', results: 'all' })).toBe('all');
  expect(resultsOf({ county: 'Fresno' })).toBe('all');
});
