import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { convictionRows, peopleTable } from '../../src/bulk/export/conviction-rows.ts';
import { writeParquet } from '../../src/bulk/export/parquet.ts';
import { CONVICTION_COLUMNS } from '../../src/bulk/export/table.ts';
import { writeXlsx } from '../../src/bulk/export/xlsx.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { synthesize } from '../../src/sources/synthetic/index.ts';
import { readTable, runOn, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();
const text = [...synthesize({ county: 'SAN JOAQUIN', lines: 2000, seed: 8, dirty: true })].join('');

it('keeps every conviction, with its types, in Parquet and in a workbook', async () => {
  const { analysis, out } = await runOn(referenceEngine, folder, [text]);
  expect(analysis.ok).toBe(true);
  const expected = readTable(join(out, 'determinations.csv'));

  const parquet = join(folder, 'convictions.parquet');
  expect(await writeParquet(parquet, CONVICTION_COLUMNS, convictionRows(out))).toBe(expected.length);
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(parquet) });
  expect(rows.map((row) => [row.person, row.outcome, row.reason])).toEqual(
    expected.map((row) => [row.person, row.outcome, row.reason]),
  );
  const dated = expected.findIndex((row) => /^\d{4}-\d{2}-\d{2}$/.test(row.conviction_date!));
  expect(rows[dated]!.conviction_date).toEqual(new Date(expected[dated]!.conviction_date!));

  const people = peopleTable();
  for await (const row of convictionRows(out)) people.add(row);
  expect([...people.rows()].length).toBe(new Set(expected.map((row) => row.person)).size);

  const workbook = join(folder, 'convictions.xlsx');
  // A small limit, so that the split into sheets is seen.
  expect(await writeXlsx(workbook, 'Convictions', CONVICTION_COLUMNS, convictionRows(out), 100)).toBe(expected.length);
  const read = new ExcelJS.Workbook();
  await read.xlsx.readFile(workbook);
  expect(read.worksheets).toHaveLength(Math.ceil(expected.length / 99));
  const outcome = CONVICTION_COLUMNS.findIndex(({ name }) => name === 'outcome') + 1;
  const outcomes = read.worksheets.flatMap((sheet) => {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBeTruthy();
    expect(sheet.getCell(1, 1).note).toBeTruthy();
    return Array.from({ length: sheet.rowCount - 1 }, (_, row) => sheet.getCell(row + 2, outcome).value);
  });
  expect(outcomes).toEqual(expected.map((row) => row.outcome));
});
