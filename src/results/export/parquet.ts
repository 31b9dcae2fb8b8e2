import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { ExportColumn, ExportValue } from './table.ts';

const GROUP_ROWS = 50_000;

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** Writes a table as Apache Parquet, one row group after another; returns how many rows. */
export async function writeParquet(
  path: string,
  columns: readonly Omit<ExportColumn, 'from'>[],
  rows: AsyncIterable<readonly ExportValue[]> | Iterable<readonly ExportValue[]>,
): Promise<number> {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, ...TYPES[type], repetition_type: 'OPTIONAL' as const })),
    ],
    createdBy: 'redress',
  });
  let group: ExportValue[][] = columns.map(() => []);
  let written = 0;
  const flush = async () => {
    if (group[0]!.length === 0) return;
    written += group[0]!.length;
    await writer.write({
      columnData: columns.map(({ name, type }, index) => ({
        name,
        data: type === 'date' ? group[index]!.map(asDate) : group[index]!,
      })),
      rowGroupSize: GROUP_ROWS,
    });
    group = columns.map(() => []);
  };
  for await (const row of rows) {
    for (const [index, value] of row.entries()) group[index]!.push(value);
    if (group[0]!.length >= GROUP_ROWS) await flush();
  }
  await flush();
  await writer.finish();
  return written;
}

function asDate(value: ExportValue): Date | null {
  return typeof value === 'number' ? new Date(value * 86_400_000) : null;
}
