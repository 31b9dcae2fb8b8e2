import { closeSync, openSync, readdirSync, readSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Engine } from '../bulk/engine-seam.ts';
import { unreadableFile } from '../bulk/problems.ts';
import { temporaryFolder } from '../disk/temporary.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import type { RapSheets } from '../format/rap-sheets.ts';
import type { MappedInputs } from '../mapping/mapped-engine.ts';
import type { Problem } from '../record/problem.ts';
import { caughtFailure } from '../results/files/output-folder.ts';
import type { MappingChoice } from './gather-mapped.ts';

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
      /** Of lines that were made of mapped tables: what they were made by. */
      readonly mapped?: MappedInputs;
      /** Of such lines: the engine whose results say so. */
      readonly wrap?: (engine: Engine) => Engine;
    };

const NOTHING = () => {};

/**
 * Takes bulk files and rap sheets (PDF with text, or text) side by side, and folders of either. Rap sheets become lines
 * of one bulk file in a private temporary folder within `within`, so that everything made of bulk files is made of them too.
 * With a mapping the files are tables of another system, and become such lines as well.
 */
export async function gatherInputs(
  jurisdiction: Pick<Jurisdiction, 'id' | 'format' | 'rapSheets' | 'tables'>,
  paths: readonly string[],
  within: string,
  choice: MappingChoice = {},
): Promise<Gathered> {
  const listed = filesOf(paths);
  if (!listed.ok) return listed;
  const { files } = listed;
  if (choice.mapping !== undefined)
    return (await import('./gather-mapped.ts')).gatherMapped(jurisdiction, files, within, choice);
  const { rapSheets } = jurisdiction;
  const sheets = rapSheets ? files.filter((path) => isRapSheet(path, rapSheets)) : [];
  if (!rapSheets || sheets.length === 0)
    return { ok: true, inputs: files, sheets: 0, notUnderstood: 0, cleanUp: NOTHING };
  // The reader of rap sheets takes longer to load than a small file takes to decide.
  const { rapSheetLines } = await import('./rap-sheet-lines.ts');
  const read = await rapSheetLines(jurisdiction, rapSheets, sheets);
  if (!read.ok) return read;
  const made = writeLines(read.lines, within);
  if (!made.ok) return made;
  return {
    ok: true,
    inputs: [...files.filter((path) => !sheets.includes(path)), made.path],
    sheets: sheets.length,
    notUnderstood: read.notUnderstood,
    cleanUp: made.cleanUp,
  };
}

/** The files that are named, and those in the folders that are. */
export function filesOf(
  paths: readonly string[],
): { readonly ok: true; readonly files: readonly string[] } | { readonly ok: false; readonly problem: Problem } {
  const files: string[] = [];
  for (const path of paths) {
    const found = filesAt(path);
    if (!Array.isArray(found)) return { ok: false, problem: found as Problem };
    if (found.length === 0) return refuse(`${path} is a folder with no files in it; name the file or files.`);
    files.push(...found);
  }
  return { ok: true, files };
}

function writeLines(lines: readonly string[], within: string) {
  try {
    const folder = temporaryFolder(within);
    const path = join(folder, 'rap-sheets.csv');
    writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
    return { ok: true, path, cleanUp: () => rmSync(folder, { recursive: true, force: true }) } as const;
  } catch (error) {
    return { ok: false, problem: caughtFailure(within, error) } as const;
  }
}

/** What to tell of lines that were not understood; nothing where all were. */
export function sheetsNote(sheets: number, notUnderstood: number): string {
  if (notUnderstood === 0) return '';
  return `${notUnderstood} lines of ${sheets} rap sheets were not understood; redress read lists them. What they may change goes to hand review.`;
}

/** What programs and systems leave beside people's files. */
const LEFTOVERS =
  /^(?:\.|~\$|~lock\..*#$|__MACOSX$|\$RECYCLE\.BIN$|System Volume Information$|Network Trash Folder$|@eaDir$|(?:eh)?thumbs(?:_vista)?\.db(?:$|:)|ZbThumbnail\.info$|desktop\.ini$|Icon\r$|.*:Zone\.Identifier$)/i;

/** The file of a path, or those in its folder and the folders within, sorted; what is wrong where one cannot be looked into. */
function filesAt(path: string, above: readonly string[] = []): readonly string[] | Problem {
  if (path === '-') return [path];
  try {
    if (!statSync(path).isDirectory()) return [path];
    const real = realpathSync(path);
    // A link to a folder that it lies in leads to nothing new.
    if (above.includes(real)) return [];
    const files: string[] = [];
    for (const name of readdirSync(path).sort()) {
      if (LEFTOVERS.test(name)) continue;
      const found = filesAt(join(path, name), [...above, real]);
      if (!Array.isArray(found)) return found;
      files.push(...found);
    }
    return files;
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    return unreadableFile(above.length === 0 ? path : basename(path), error);
  }
}

/** By the first part of the file alone; a file that cannot be opened is reported where it is read. */
function isRapSheet(path: string, { looksLike }: RapSheets): boolean {
  if (path === '-') return false;
  const start = new Uint8Array(20_000);
  let length = 0;
  try {
    // What was read from a pipe would be lost.
    if (!statSync(path).isFile()) return false;
    const fd = openSync(path, 'r');
    length = readSync(fd, start, 0, start.length, 0);
    closeSync(fd);
  } catch {
    return false;
  }
  const text = new TextDecoder('latin1').decode(start.subarray(0, length));
  return text.slice(0, 1024).includes('%PDF-') || looksLike(text);
}

function refuse(message: string): Gathered & { readonly ok: false } {
  return { ok: false, problem: { kind: 'input', message } };
}
