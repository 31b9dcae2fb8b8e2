import ExcelJS from 'exceljs';
import type { ExportColumn, ExportValue } from './table.ts';

/** Rows that a sheet of the format can hold, the heading included. */
export const SHEET_ROWS = 1_048_576;

const WIDTHS = { text: 22, integer: 10, number: 10, date: 12 } as const;

/**
 * Writes a table as a spreadsheet, row by row: heading frozen and filtered, a note on every heading, a new sheet where
 * the format's limit is reached. A text that is too long for a cell is cut, and
 * says so. Returns how many rows.
 */
export async function writeXlsx(
  path: string,
  title: string,
  columns: readonly Omit<ExportColumn, 'from'>[],
  rows: AsyncIterable<readonly ExportValue[]> | Iterable<readonly ExportValue[]>,
  sheetRows: number = SHEET_ROWS,
): Promise<number> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  // The format asks for a date of making; a fixed one keeps equal tables alike.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  let sheet: ExcelJS.Worksheet | undefined;
  let inSheet = 0;
  let sheets = 0;
  let written = 0;
  const open = () => {
    sheets++;
    sheet = workbook.addWorksheet(sheets === 1 ? title : `${title} ${sheets}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.columns = columns.map(({ name, type }) => ({
      header: name,
      width: Math.max(WIDTHS[type], name.length + 4),
      ...(type === 'date' ? { style: { numFmt: 'yyyy-mm-dd' } } : {}),
    }));
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    const heading = sheet.getRow(1);
    heading.font = { bold: true };
    for (const [index, { note }] of columns.entries()) heading.getCell(index + 1).note = note;
    heading.commit();
    inSheet = 1;
  };
  open();
  for await (const row of rows) {
    if (inSheet >= sheetRows) {
      sheet!.commit();
      open();
    }
    sheet!.addRow(row.map((value, index) => cell(value, columns[index]!.type))).commit();
    inSheet++;
    written++;
  }
  sheet!.commit();
  await workbook.commit();
  return written;
}

/** Letters that a cell of the format holds; a workbook with more counts as damaged. */
export const CELL_LETTERS = 32_767;
const CUT = ' [cut]';

function cell(value: ExportValue, type: ExportColumn['type']): string | number | Date | null {
  if (typeof value === 'string' && value.length > CELL_LETTERS)
    return `${value.slice(0, CELL_LETTERS - CUT.length).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;
  return type === 'date' && typeof value === 'number' ? new Date(value * 86_400_000) : value;
}
