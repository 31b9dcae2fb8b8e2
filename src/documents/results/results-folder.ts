import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, problemOf } from '../../record/problem.ts';
import { DATA_FILES } from '../../results/file-facts.ts';
import { hashFile } from '../../results/files/hash-file.ts';
import type { Manifest } from '../../results/manifest-schema.ts';
import { openResults } from '../../results/open-results.ts';
import type { Summary } from '../../results/summary-schema.ts';
import type { Said } from '../../say/say.ts';

/** A results folder whose files are, byte for byte, what the run wrote: the only thing that papers are made from. */
export type ResultsFolder = {
  readonly path: string;
  readonly summary: Summary;
  readonly manifest: Manifest;
  /** SHA-256 of `manifest.json`: names the run that documents are made from. */
  readonly runHash: string;
};

export type OpenedFolder =
  | { readonly ok: true; readonly results: ResultsFolder }
  | { readonly ok: false; readonly problem: Problem };

/** Opens the results of `redress analyze` and checks by hash that the files documents read are the ones the run wrote. */
export async function openUnchanged(path: string): Promise<OpenedFolder> {
  const refuse = (said: Said): OpenedFolder => ({ ok: false, problem: problemOf('input', said) });
  const opened = openResults(path);
  if (!opened.ok) return opened;
  const { manifest, summary } = opened;
  for (const name of ['summary.json', DATA_FILES.determinations, manifest.convictionsFile]) {
    const listed = manifest.outputs.find((output) => output.name === name);
    const file = join(path, name);
    if (!listed || !existsSync(file)) return refuse({ code: 'results-lack', path, file: name });
    if ((await hashFile(file)) !== listed.sha256) return refuse({ code: 'results-changed', path, file: name });
  }
  return { ok: true, results: { path, summary, manifest, runHash: runHashOf(path) } };
}

/** SHA-256 of the manifest in a results folder, which every paper made from the run bears. */
export function runHashOf(path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(path, 'manifest.json')))
    .digest('hex');
}
