import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, problemOf } from '../../record/problem.ts';
import {
  DOCUMENTS_VERSION,
  type DocumentsManifest,
  hashOf,
  hashTemplates,
  readDocuments,
  removeFiles,
} from '../manifest.ts';
import type { Material } from '../material.ts';
import type { DocumentsRequest } from '../request.ts';
import { hasUnfinished, LEDGER, type Ledger, openLedger } from './ledger.ts';

/** A folder of documents, opened to work in. */
export type Desk = {
  readonly ok: true;
  readonly ledger: Ledger;
  /** Documents of other kinds, made from the same before. */
  readonly kept: DocumentsManifest['files'];
  readonly madeFrom: DocumentsManifest['madeFrom'];
};

/** Why a folder is left as it is. */
type FolderCode =
  | 'papers-of-other-run'
  | 'papers-there-already'
  | 'papers-of-other-unfinished'
  | 'papers-folder-not-empty';

/**
 * Opens the output folder: empty, or with the same work broken off, or with documents of other kinds made from the
 * same run. Anything else is left alone unless `overwrite` says to replace it.
 */
export async function openDesk(
  request: DocumentsRequest,
  { results, law }: Material,
): Promise<Desk | { readonly ok: false; readonly problem: Problem }> {
  const { out, overwrite, kinds } = request;
  const refuse = (code: FolderCode) => ({ ok: false, problem: problemOf('output', { code, path: out }) }) as const;
  const hashIf = (path: string | undefined) => (path === undefined ? null : hashOf(readFileSync(path)));
  const madeFrom = {
    profile: request.profile === undefined ? null : hashOf(request.profile),
    templates: hashTemplates({ law: law.papers.templates, own: request.templates }),
    objections: hashIf(request.objections),
    reviewed: hashIf(request.reviewed),
  };
  const fingerprint = hashOf({
    version: DOCUMENTS_VERSION,
    run: results.runHash,
    madeFrom,
    kinds,
    binding: request.binding,
    order: request.order,
    languages: request.languages,
    addresses: hashIf(request.addresses),
    person: request.person,
    compare: request.compare.map((folder) => hashOf(readFileSync(join(folder, 'manifest.json')))),
    form: request.form && [hashIf(request.form.path), hashIf(request.form.map)],
  });
  if (hasUnfinished(out, fingerprint)) {
    const before = sameSet(readDocuments(out), results.runHash, madeFrom);
    return { ok: true, ledger: await openLedger(out, fingerprint), kept: others(before, kinds), madeFrom };
  }
  const before = readDocuments(out);
  const same = sameSet(before, results.runHash, madeFrom);
  const again = same?.files.filter((file) => kinds.includes(file.kind)) ?? [];
  if (!overwrite) {
    if (before !== undefined && same === undefined) return refuse('papers-of-other-run');
    if (again.length > 0) return refuse('papers-there-already');
    if (existsSync(join(out, LEDGER))) return refuse('papers-of-other-unfinished');
    if (before === undefined && existsSync(out) && readdirSync(out).length > 0)
      return refuse('papers-folder-not-empty');
  }
  if (before !== undefined) removeFiles(out, same === undefined ? before.files : again);
  return { ok: true, ledger: await openLedger(out, fingerprint), kept: others(same, kinds), madeFrom };
}

function sameSet(
  before: DocumentsManifest | undefined,
  run: string,
  madeFrom: DocumentsManifest['madeFrom'],
): DocumentsManifest | undefined {
  return before?.run === run && hashOf(before.madeFrom) === hashOf(madeFrom) ? before : undefined;
}

function others(before: DocumentsManifest | undefined, kinds: DocumentsRequest['kinds']): DocumentsManifest['files'] {
  return before?.files.filter((file) => !kinds.includes(file.kind)) ?? [];
}
