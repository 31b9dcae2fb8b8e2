import { createWriteStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Workbook, Worksheet } from 'exceljs';
import { csvLine } from '../csv/write.ts';

/** Workbooks as tables. A whole one is held in memory: nobody makes one by hand that is larger than this. */
const LARGEST = 100_000_000;

/** A sentence of what is wrong with a workbook, without its name. */
export class WorkbookFault extends Error {}

async function open(path: string): Promise<Workbook> {
  if (statSync(path).size > LARGEST)
    throw new WorkbookFault('it is too large for a workbook here: export it as CSV (UTF-8).');
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.readFile(path);
  } catch {
    throw new WorkbookFault('it cannot be read as a workbook: open it in a spreadsheet, and save it as .xlsx again.');
  }
  return book;
}

/** The sheets of a workbook, each with its first line. */
export async function sheetsOf(path: string): Promise<readonly { readonly name: string; readonly header: string[] }[]> {
  const book = await open(path);
  return book.worksheets.map((sheet) => ({ name: sheet.name, header: cells(sheet, 1, sheet.getRow(1).cellCount) }));
}

/** Writes a sheet, the first where none is named, as CSV of texts. */
export async function writeSheet(path: string, wanted: string | undefined, to: string): Promise<void> {
  const book = await open(path);
  const sheet = wanted === undefined ? book.worksheets[0] : book.getWorksheet(wanted);
  if (!sheet) throw new WorkbookFault(`it has no sheet ${wanted ?? ''}.`);
  const width = sheet.getRow(1).cellCount;
  const lines: string[] = [];
  sheet.eachRow((_, number) => lines.push(csvLine(cells(sheet, number, width))));
  await pipeline(Readable.from([`${lines.join('\n')}\n`]), createWriteStream(to, { mode: 0o600 }));
}

function cells(sheet: Worksheet, row: number, width: number): string[] {
  return Array.from({ length: width }, (_, at) => cellText(sheet.getRow(row).getCell(at + 1).value).trim());
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value !== 'object') return String(value);
  const { result, richText, text } = value as { result?: unknown; richText?: { text: string }[]; text?: unknown };
  if (richText) return richText.map((each) => each.text).join('');
  return cellText(result ?? text);
}
