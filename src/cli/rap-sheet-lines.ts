import { basename } from 'node:path';
import { csvLine } from '../csv/write.ts';
import { COLUMNS } from '../jurisdictions/us-ca/doj/columns.ts';
import type { Problem } from '../record/problem.ts';
import { leavesRecordOpen, type RapSheet, readRapSheet, toDojLines } from '../sources/rap-sheet/index.ts';
import { readSheetText } from './rap-sheet-file.ts';

export type SheetLines =
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: true; readonly lines: readonly string[]; readonly notUnderstood: number };

/** Rap sheets as the lines of one bulk file, its header first. */
export async function rapSheetLines(sheets: readonly string[]): Promise<SheetLines> {
  const lines = [csvLine(COLUMNS)];
  let notUnderstood = 0;
  for (const [source, path] of sheets.entries()) {
    const read = await readSheetText(path);
    if (!read.ok) return read;
    const sheet = readRapSheet(read.text, { source, leftOut: read.leftOut });
    const name = basename(path);
    if (sheet.events.length === 0 && sheet.info.cii === '')
      return refuse(`${name} does not look like a California rap sheet: it has neither a CII number nor an event.`);
    if (sheet.person.incomplete) return refuse(`${name} is not one whole rap sheet: ${whyIncomplete(sheet)}.`);
    notUnderstood += sheet.notUnderstood.length;
    for (const fields of toDojLines(sheet)) lines.push(csvLine(fields));
  }
  return { ok: true, lines, notUnderstood };
}

/** What says that a sheet is not whole, or not one. */
function whyIncomplete({ warnings }: RapSheet): string {
  return warnings
    .filter(leavesRecordOpen)
    .map(({ message }) => message)
    .join('; ');
}

function refuse(message: string): SheetLines {
  return { ok: false, problem: { kind: 'input', message } };
}
