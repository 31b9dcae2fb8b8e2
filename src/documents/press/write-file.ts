import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file under another name first and then renames it, so that its name never stands for half a file. With
 * `durable`, the disk has the bytes before the file gets its name; a single small file goes without, because its hash
 * is checked when work resumes.
 */
export function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  durable = true,
): { sha256: string; bytes: number } {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const part = join(dirname(path), `.${basename(path)}.part`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(part, 'w', 0o600);
  try {
    for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
    if (durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
  return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}
