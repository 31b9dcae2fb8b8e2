import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { foldersOf, type TemplateFolders, templateFiles } from './paper/printer.ts';
import { KINDS } from './press/job.ts';
import { writeWhole } from './press/write-file.ts';

/** Raised whenever a change here changes what is printed from the same run. */
export const DOCUMENTS_VERSION = '3';
export const DOCUMENTS_MANIFEST = 'documents.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `documents.json`: every document of a run by hash, and what they were made from. Holds no clock and no path outside
 * its folder: the same run, profile and templates give the same file.
 */
export const documentsSchema = z.object({
  redress: z.object({ documents: z.string() }),
  /** SHA-256 of the run's manifest.json. */
  run: sha256,
  madeFrom: z.object({
    profile: sha256.nullable(),
    templates: sha256,
    objections: sha256.nullable(),
    reviewed: sha256.nullable().default(null),
  }),
  totals: z.object({
    cases: z.int(),
    counts: z.int(),
    people: z.int(),
    byRelief: z.record(z.string(), z.int()),
    heldBack: z.int(),
  }),
  files: z.array(
    z.object({
      kind: z.enum(KINDS),
      file: z.string(),
      sha256,
      bytes: z.int(),
      pages: z.int(),
      papers: z.int(),
    }),
  ),
});

export type DocumentsManifest = z.infer<typeof documentsSchema>;

export function readDocuments(out: string): DocumentsManifest | undefined {
  const path = join(out, DOCUMENTS_MANIFEST);
  if (!existsSync(path)) return undefined;
  try {
    return documentsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

export function writeDocuments(out: string, manifest: DocumentsManifest): void {
  writeWhole(join(out, DOCUMENTS_MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Removes documents that are to be made anew; only files that a manifest names. */
export function removeFiles(out: string, files: DocumentsManifest['files']): void {
  for (const { file } of files) {
    const path = join(out, file);
    if (!relative(out, path).startsWith('..')) rmSync(path, { force: true });
  }
}

export function hashOf(value: unknown): string {
  const content = typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value);
  return createHash('sha256').update(content).digest('hex');
}

/** One hash over our templates and, where there are any, the county's own. */
export function hashTemplates(folders: TemplateFolders): string {
  const hash = createHash('sha256');
  for (const folder of foldersOf(folders)) {
    for (const file of templateFiles(folder)) {
      hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}
