import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { prop64 } from '../../src/jurisdictions/packs.ts';
import { dojFormat } from '../../src/jurisdictions/us-ca/doj/format.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { convictionRows, peopleTable } from '../../src/results/export/conviction-rows.ts';
import { writeParquet } from '../../src/results/export/parquet.ts';
import { exportTableOf } from '../../src/results/export/table.ts';
import { writeXlsx } from '../../src/results/export/xlsx.ts';
import { openResults } from '../../src/results/open-results.ts';
import { outcomesOfRun } from '../../src/results/outcomes-of-run.ts';
import { readTable, runOn, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();
const table = await exportTableOf(dojFormat);
const CONVICTION_COLUMNS = table.convictions;
const text = [...synthesize({ county: 'SAN JOAQUIN', lines: 2000, seed: 8, dirty: true })].join('');

function opened(out: string) {
  const results = openResults(out);
  if (!results.ok) throw new Error(results.problem.message);
  return results;
}

it('keeps every conviction, with its types, in Parquet and in a workbook', async () => {
  const { analysis, out } = await runOn(referenceEngine, folder, [text]);
  expect(analysis.ok).toBe(true);
  const expected = readTable(join(out, 'determinations.csv'));

  const parquet = join(folder, 'convictions.parquet');
  expect(await writeParquet(parquet, CONVICTION_COLUMNS, convictionRows(opened(out), table))).toBe(expected.length);
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(parquet) });
  expect(rows.map((row) => [row.person, row.outcome, row.reason, row.flags ?? ''])).toEqual(
    expected.map((row) => [row.person, row.outcome, row.reason, row.flags]),
  );
  expect(new Set(rows.map((row) => row.flags)).size).toBeGreaterThan(5);
  const dated = expected.findIndex((row) => /^\d{4}-\d{2}-\d{2}$/.test(row.conviction_date!));
  expect(rows[dated]!.conviction_date).toEqual(new Date(expected[dated]!.conviction_date!));

  const people = peopleTable(outcomesOfRun(opened(out).summary), table);
  for await (const row of convictionRows(opened(out), table)) people.add(row);
  expect([...people.rows()].length).toBe(new Set(expected.map((row) => row.person)).size);

  const workbook = join(folder, 'convictions.xlsx');
  // A small limit, so that the split into sheets is seen.
  expect(await writeXlsx(workbook, 'Convictions', CONVICTION_COLUMNS, convictionRows(opened(out), table), 100)).toBe(
    expected.length,
  );
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

it('reads results from before there were flags', async () => {
  const { out } = await runOn(referenceEngine, folder, [text]);
  const path = join(out, 'determinations.csv');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  writeFileSync(path, lines.map((line) => `${line.split(',').slice(0, -2).join(',')}\n`).join(''));
  const flags = CONVICTION_COLUMNS.findIndex(({ name }) => name === 'flags');
  const found = [];
  for await (const row of convictionRows(opened(out), table)) found.push(row[flags]);
  expect(found).toHaveLength(lines.length - 1);
  expect(new Set(found)).toEqual(new Set([null]));
});

it('writes what looks like a formula as text, which no spreadsheet runs', async () => {
  const path = join(folder, 'formula.xlsx');
  await writeXlsx(path, 'Names', [{ name: 'name', type: 'text', note: 'A name.' }], [['=1+1'], ['@x'], ['-2+3']]);
  const read = new ExcelJS.Workbook();
  await read.xlsx.readFile(path);
  const cells = [2, 3, 4].map((row) => read.worksheets[0]!.getCell(row, 1));
  expect(cells.map(({ value, formula }) => [value, formula])).toEqual([
    ['=1+1', undefined],
    ['@x', undefined],
    ['-2+3', undefined],
  ]);
});

it('cuts a text that is longer than a cell of a spreadsheet may be', async () => {
  const path = join(folder, 'long.xlsx');
  await writeXlsx(path, 'Names', [{ name: 'name', type: 'text', note: 'A name.' }], [['A'.repeat(33_000)]]);
  const read = new ExcelJS.Workbook();
  await read.xlsx.readFile(path);
  const text = String(read.worksheets[0]!.getCell(2, 1).value);
  expect(text.length).toBe(32_767);
  expect(text).not.toMatch(/A$/);
});

it('counts every outcome that gives something as relief, under whatever name', async () => {
  const policy = prop64.policies.find(({ id }) => id === 'statute')!;
  const { analysis, out } = await runOn(referenceEngine, folder, [text], { policy, options: {} });
  if (!analysis.ok) throw new Error(analysis.problem.message);
  const results = opened(out);
  const given = results.summary.byOutcome.filter(({ effect }) => effect === 'clears' || effect === 'lowers');
  expect(given.map(({ outcome }) => outcome)).toContain('reduce-to-infraction');

  const people = peopleTable(outcomesOfRun(results.summary), table);
  for await (const row of convictionRows(results, table)) people.add(row);
  const relief = people.columns.findIndex(({ name }) => name === 'relief');
  const rows = [...people.rows()].map((row) => Number(row[relief]));
  expect(rows.reduce((sum, each) => sum + each, 0)).toBe(given.reduce((sum, each) => sum + each.convictions, 0));
  expect(rows.filter((each) => each > 0).length).toBe(results.summary.peopleWithRelief);
});
