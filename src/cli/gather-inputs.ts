import { closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../record/problem.ts';
import { looksLikeRapSheet } from '../sources/rap-sheet/looks-like.ts';

/** Bulk files to be read: those given, and one made of all rap sheets among them. */
export type Gathered =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true;
      readonly inputs: readonly string[];
      /** How many of the files are rap sheets, and how many of their lines were not understood. */
      readonly sheets: number;
      readonly notUnderstood: number;
      /** Removes the file that was made. */
      readonly cleanUp: () => void;
    };

const NOTHING = () => {};

/**
 * Takes bulk files and rap sheets (PDF with text, or text) side by side, and folders of either. Rap sheets become lines
 * of one bulk file in a private temporary folder, so that everything made of bulk files is made of them too.
 */
export async function gatherInputs(paths: readonly string[]): Promise<Gathered> {
  const files = paths.flatMap((path) => (isFolder(path) ? filesIn(path) : [path]));
  const sheets = files.filter(isRapSheet);
  const empty = paths.find((path) => isFolder(path) && filesIn(path).length === 0);
  if (empty) return refuse(`${empty} is a folder with no files in it; name the file or files.`);
  if (sheets.length === 0) return { ok: true, inputs: files, sheets: 0, notUnderstood: 0, cleanUp: NOTHING };
  // The reader of rap sheets takes longer to load than a small file takes to decide.
  const { rapSheetLines } = await import('./rap-sheet-lines.ts');
  const read = await rapSheetLines(sheets);
  if (!read.ok) return read;
  const folder = mkdtempSync(join(tmpdir(), 'redress-sheets-'));
  const made = join(folder, 'rap-sheets.csv');
  writeFileSync(made, `${read.lines.join('\n')}\n`, { mode: 0o600 });
  return {
    ok: true,
    inputs: [...files.filter((path) => !sheets.includes(path)), made],
    sheets: sheets.length,
    notUnderstood: read.notUnderstood,
    cleanUp: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What to tell of lines that were not understood; nothing where all were. */
export function sheetsNote(sheets: number, notUnderstood: number): string {
  if (notUnderstood === 0) return '';
  return `${notUnderstood} lines of ${sheets} rap sheets were not understood; redress read lists them. What they may change goes to hand review.`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** By the first part of the file alone; what cannot be opened is left to whoever reads it to complain of. */
function isRapSheet(path: string): boolean {
  if (path === '-') return false;
  const start = new Uint8Array(20_000);
  let length = 0;
  try {
    const fd = openSync(path, 'r');
    length = readSync(fd, start, 0, start.length, 0);
    closeSync(fd);
  } catch {
    return false;
  }
  const text = new TextDecoder('latin1').decode(start.subarray(0, length));
  return text.slice(0, 1024).includes('%PDF-') || looksLikeRapSheet(text);
}

function refuse(message: string): Gathered & { readonly ok: false } {
  return { ok: false, problem: { kind: 'input', message } };
}
