import { basename } from 'node:path';
import { csvLine } from '../csv/write.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import { isSheet, type RapSheets, type ReadSheet, type SheetReader } from '../format/rap-sheets.ts';
import type { Problem } from '../record/problem.ts';
import { readSheetText } from './rap-sheet-file.ts';

export type SheetLines =
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: true; readonly lines: readonly string[]; readonly notUnderstood: number };

/** Rap sheets as the lines of one bulk file of their state, its header first. */
export async function rapSheetLines(
  { format }: Pick<Jurisdiction, 'format'>,
  { reader: load, expected, words }: RapSheets,
  sheets: readonly string[],
): Promise<SheetLines> {
  const reader = await load();
  const lines = [csvLine(format.columns)];
  let notUnderstood = 0;
  for (const [source, path] of sheets.entries()) {
    const read = await readSheetText(path, words);
    if (!read.ok) return read;
    const sheet = reader.read(read.text, { source, leftOut: read.leftOut });
    const name = basename(path);
    if (!isSheet(sheet)) return refuse(`${name} does not look like ${expected.en}.`);
    if (sheet.person.incomplete) return refuse(`${name} is not one whole rap sheet: ${whyIncomplete(reader, sheet)}.`);
    notUnderstood += sheet.notUnderstood.length;
    for (const { fields } of sheet.lines) lines.push(csvLine(fields));
  }
  return { ok: true, lines, notUnderstood };
}

/** What says that a sheet is not whole, or not one. */
function whyIncomplete({ leavesRecordOpen }: SheetReader, { warnings }: ReadSheet): string {
  return warnings
    .filter(leavesRecordOpen)
    .map(({ message }) => message)
    .join('; ');
}

function refuse(message: string): SheetLines {
  return { ok: false, problem: { kind: 'input', message } };
}
