import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFacts } from '../file-facts.ts';

/** Writes a new file of a results folder, readable by its owner alone, and gives its facts; throws where it exists. */
export function writeText(folder: string, name: string, text: string, lines = 0): FileFacts {
  const bytes = Buffer.from(text);
  writeFileSync(join(folder, name), bytes, { flag: 'wx', mode: 0o600 });
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), lines };
}

/** The same for a value as indented JSON. */
export function writeJson(folder: string, name: string, value: unknown): FileFacts {
  return writeText(folder, name, `${JSON.stringify(value, null, 2)}\n`);
}
