import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type CsvRow, csvRows } from './csv-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all = async (path: string): Promise<CsvRow[]> => Array.fromAsync(csvRows(path, ['person', 'count']));

it('gives the columns asked for, wherever they stand', async () => {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, '\uFEFFcount,x,person\n1 ,y,NULL\n');
  expect(await all(path)).toEqual([{ person: '', count: '1' }]);
});

it('throws what the system says of a file that is gone, or is a folder', async () => {
  await expect(all(join(folder, 'gone.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(all(folder)).rejects.toMatchObject({ code: 'EISDIR' });
});
