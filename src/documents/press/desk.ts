import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DOCUMENTS_MANIFEST,
  DOCUMENTS_VERSION,
  type DocumentsManifest,
  hashOf,
  hashTemplates,
  readDocuments,
  removeFiles,
} from '../manifest.ts';
import type { Material } from '../material.ts';
import type { DocumentsProblem, DocumentsRequest } from '../request.ts';
import { hasUnfinished, LEDGER, type Ledger, openLedger } from './ledger.ts';

/** A folder of documents, opened to work in. */
export type Desk = {
  readonly ok: true;
  readonly ledger: Ledger;
  /** Documents of other kinds, made from the same before. */
  readonly kept: DocumentsManifest['files'];
  readonly madeFrom: DocumentsManifest['madeFrom'];
};

/**
 * Opens the output folder: empty, or with the same work broken off, or with documents of other kinds made from the
 * same run. Anything else is left alone unless `overwrite` says to replace it.
 */
export async function openDesk(
  request: DocumentsRequest,
  { results, law }: Material,
): Promise<Desk | { readonly ok: false; readonly problem: DocumentsProblem }> {
  const { out, overwrite, kinds } = request;
  const refuse = (message: string) => ({ ok: false, problem: { kind: 'output', message } }) as const;
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
    if (before !== undefined && same === undefined)
      return refuse(`${out} holds documents of another run, profile or template; add --overwrite to replace them.`);
    if (again.length > 0)
      return refuse(
        `${out} holds these documents already (${DOCUMENTS_MANIFEST}); add --overwrite to make them again.`,
      );
    if (existsSync(join(out, LEDGER)))
      return refuse(
        `${out} holds unfinished documents of another run, profile, template or choice of papers; give the command that began them, or add --overwrite.`,
      );
    if (before === undefined && existsSync(out) && readdirSync(out).length > 0)
      return refuse(`${out} is not empty; choose another folder with --out, or add --overwrite to write into it.`);
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
