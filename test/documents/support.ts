import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { onTestFinished } from 'vitest';
import { type DocumentsRequest, KINDS, makeDocuments, readProfile } from '../../src/documents/index.ts';
import { laws } from '../../src/jurisdictions/papers.ts';
import { type Row, writeResults } from './invented-run.ts';

export { conviction, type Row, sha256 } from './invented-run.ts';

export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'redress-documents-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A folder of results of an invented run, removed when the test is done. */
export function resultsFolder(rows: readonly Row[]): string {
  const folder = join(temporaryFolder(), 'results');
  writeResults(folder, rows);
  return folder;
}

const read = readProfile(join(import.meta.dirname, '../../examples/county-profile.json'));
if (!read.ok) throw new Error(read.message);
export const PROFILE = read.profile;

/** Makes documents of a results folder and fails the test where they cannot be made. */
export async function make(results: string, asked: Partial<DocumentsRequest> = {}) {
  const out = asked.out ?? join(results, 'documents');
  const made = await makeDocuments(request(results, { ...asked, out }), laws);
  if (!made.ok) throw new Error(made.problem.message);
  return { out, report: made.report };
}

export function request(results: string, asked: Partial<DocumentsRequest> = {}): DocumentsRequest {
  return {
    results,
    kinds: KINDS,
    out: join(results, 'documents'),
    overwrite: false,
    profile: PROFILE,
    templates: undefined,
    binding: { kind: 'volumes', pages: 500 },
    order: 'county',
    languages: ['en', 'es'],
    compare: [],
    objections: undefined,
    reviewed: undefined,
    addresses: undefined,
    person: undefined,
    form: undefined,
    workers: undefined,
    ...asked,
  };
}

/** The text of each page of a PDF, blanks made one. */
export async function pagesOf(path: string): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const content = await (await pdf.getPage(page)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(' ');
    pages.push(text.replace(/\s+/g, ' '));
  }
  await pdf.cleanup();
  return pages;
}

/** The bookmarks of a PDF. */
export async function bookmarksOf(path: string): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  return ((await pdf.getOutline()) ?? []).map((entry) => entry.title);
}
