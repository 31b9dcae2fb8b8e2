import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../law/index.ts';
import type { FileFacts } from './file-facts.ts';
import { hashFile } from './files/hash-file.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Manifest } from './manifest.ts';

/** One file of a results folder, one input, or the law, against the manifest. */
export type FileCheck = {
  readonly name: string;
  readonly role: 'output' | 'input' | 'law';
  /** `not recorded` where a run of an older version left no fingerprint of its law. */
  readonly state: 'as recorded' | 'changed' | 'missing' | 'not recorded';
};

/** Whether every output of a run, or every table of a comparison, is still what was written. */
export async function verifyOutputs(
  folder: string,
  outputs: readonly Pick<FileFacts, 'name' | 'sha256'>[],
  onBytes?: (bytes: number) => void,
): Promise<readonly FileCheck[]> {
  return Promise.all(outputs.map((file) => check({ role: 'output', path: join(folder, file.name), onBytes }, file)));
}

/** Whether the files given are the inputs that the run read, in the order in which it read them. */
export async function verifyInputs(
  paths: readonly string[],
  { inputs }: { readonly inputs: readonly Pick<FileFacts, 'name' | 'sha256'>[] },
  onBytes?: (bytes: number) => void,
): Promise<readonly FileCheck[]> {
  return Promise.all(inputs.map((file, index) => check({ role: 'input', path: paths[index], onBytes }, file)));
}

/** Whether this copy of the law is the one that decided the run, by its version and its fingerprint. */
export function verifyLaw(packs: readonly Pack[], { pack: recorded }: Manifest): FileCheck {
  const pack = packs.find(({ id }) => id === recorded.id);
  const state = (): FileCheck['state'] => {
    if (!pack) return 'missing';
    if (pack.version !== recorded.version) return 'changed';
    if (recorded.sha256 === undefined) return 'not recorded';
    return fingerprintOf(pack) === recorded.sha256 ? 'as recorded' : 'changed';
  };
  return { name: `${recorded.id} ${recorded.version}`, role: 'law', state: state() };
}

type Checked = {
  readonly role: FileCheck['role'];
  readonly path: string | undefined;
  readonly onBytes: ((bytes: number) => void) | undefined;
};

async function check(
  { role, path, onBytes }: Checked,
  { name, sha256 }: Pick<FileFacts, 'name' | 'sha256'>,
): Promise<FileCheck> {
  if (path === undefined || !existsSync(path)) return { name, role, state: 'missing' };
  return { name, role, state: (await hashFile(path, onBytes)) === sha256 ? 'as recorded' : 'changed' };
}
