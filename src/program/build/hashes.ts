import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One hash over all files of a program, whatever their order; it tells one program from another. */
export function programHash(files: Iterable<readonly [string, Uint8Array]>): string {
  const hashes = [...files].map(([path, bytes]) => `${hashOf(bytes)}  ${path}\n`).sort();
  return hashOf(hashes.join(''));
}

/** The version that the `package.json` of a folder says. */
export function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }).version;
}
