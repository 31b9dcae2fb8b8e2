import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../database/sqlite.ts';
import { type Columns, readColumns } from './columns.ts';
import type { Figures } from './figures.ts';

/** The rows of a run, open for reading. */
export type OpenRows = {
  readonly folder: string;
  readonly database: DatabaseSync;
  readonly columns: Columns;
  readonly figures: Figures;
  /** What a search looks through, by row; read when first asked for. */
  readonly texts: () => readonly string[];
  /** The rows that the latest searches found. */
  readonly searches: Map<string, Uint8Array>;
};

/** Files of the rows in a folder. */
export const ROW_FILES = {
  figures: 'figures.json',
  database: 'rows.sqlite',
  texts: 'texts.txt',
  /** Written last: where it is, the list of convictions is whole. */
  columns: 'columns.bin',
} as const;

/** Whether the list of convictions in a folder was written to its end. */
export function isWhole(folder: string): boolean {
  return existsSync(join(folder, ROW_FILES.columns));
}

/** The figures in a folder, which are there before the list is; undefined where there are none. */
export function readFigures(folder: string): Figures | undefined {
  const path = join(folder, ROW_FILES.figures);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Figures) : undefined;
}

const KEPT = 6;
const open = new Map<string, OpenRows>();

/** Opens the rows in a folder, or gives those that are open; undefined when they were never finished. */
export function openRows(folder: string): OpenRows | undefined {
  const known = open.get(folder);
  if (known) {
    // Least recently used goes first.
    open.delete(folder);
    open.set(folder, known);
    return known;
  }
  if (!isWhole(folder)) return undefined;
  let texts: readonly string[] | undefined;
  const rows: OpenRows = {
    folder,
    database: openDatabase(join(folder, ROW_FILES.database), { readOnly: true }),
    columns: readColumns(join(folder, ROW_FILES.columns)),
    figures: readFigures(folder)!,
    searches: new Map(),
    texts: () => {
      texts ??= readFileSync(join(folder, ROW_FILES.texts), 'utf8').split('\n');
      return texts;
    },
  };
  open.set(folder, rows);
  for (const old of [...open.keys()].slice(0, Math.max(0, open.size - KEPT))) forgetRows(old);
  return rows;
}

/** Closes the rows in a folder, and in folders within it, before they are deleted or made anew. */
export function forgetRows(folder: string): void {
  for (const [path, rows] of open) {
    if (path !== folder && !path.startsWith(folder + sep)) continue;
    rows.database.close();
    open.delete(path);
  }
}
