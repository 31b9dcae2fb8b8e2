import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formFieldsConfined } from '../../forms/confined-form.ts';
import type { PortalPack } from '../pack/schema.ts';

/** The files of the forms of a pack, by the ids of the forms. */
export type PaperFiles = ReadonlyMap<string, Uint8Array>;

export type ReadPapers = {
  readonly files: PaperFiles;
  /** What is wrong with a file that is there, a sentence each. */
  readonly problems: readonly string[];
  /** The forms whose file is not there. */
  readonly absent: readonly string[];
};

/** Reads the forms of a pack from a folder, and looks whether each has the fields that its map names. */
export async function readPapers(
  pack: Pick<PortalPack, 'papers'>,
  folder: string,
  read: (path: string) => Uint8Array = readFileSync,
): Promise<ReadPapers> {
  const files = new Map<string, Uint8Array>();
  const problems: string[] = [];
  const absent: string[] = [];
  for (const { id, file, fields: mapped } of pack.papers) {
    const path = join(folder, file);
    let bytes: Uint8Array;
    try {
      bytes = read(path);
    } catch {
      absent.push(path);
      continue;
    }
    const found = await formFieldsConfined(bytes);
    const missing = found.ok ? Object.keys(mapped).filter((name) => !found.fields.includes(name)) : [];
    if (!found.ok) problems.push(`papers.${id}: ${path} is no fillable PDF that can be opened (${found.form}).`);
    else if (missing.length > 0)
      problems.push(`papers.${id}: ${path} has no field ${missing.join(', ')}. It has: ${found.fields.join(', ')}.`);
    else files.set(id, bytes);
  }
  return { files, problems, absent };
}
