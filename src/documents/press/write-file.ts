import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file under another name first and then renames it, so that its name never stands for half a file. With
 * `durable`, the disk has the bytes before the file gets its name; a single small file goes without, because its hash
 * is checked when work resumes.
 */
export function writeWhole(path: string, bytes: Uint8Array | string, durable = true): Whole {
  const whole = writePart(path, bytes, durable);
  renameSync(partOf(path), path);
  return whole;
}

type Whole = { readonly sha256: string; readonly bytes: number };

/** Writes a file under its other name, and leaves it to {@link nameWritten} to give it its own. */
export function writePart(path: string, bytes: Uint8Array | string, durable = false): Whole {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(partOf(path), 'w', 0o600);
  try {
    for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
    if (durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}

/** Gives a file of {@link writePart} its name, once the disk has its bytes; whoever wrote it need not wait for the disk. */
export async function nameWritten(path: string): Promise<void> {
  const file = await open(partOf(path), 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partOf(path), path);
}

function partOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.part`);
}

/** What the disk says of a fault, `ENOSPC`; undefined for a fault of another kind. */
export function diskCodeOf(error: unknown): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : undefined;
}
