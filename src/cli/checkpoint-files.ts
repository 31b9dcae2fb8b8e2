import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checkpoint } from '../casework/audit/checkpoint.ts';

const schema = z.object({ seq: z.int().min(1), hash: z.string(), at: z.string(), signature: z.string() });

/** Checkpoints of a file, one a line, or of all the files of a folder; or what is wrong with them. */
export function readCheckpoints(path: string): readonly Checkpoint[] | string {
  if (!existsSync(path)) return `${path}: there is no such file or folder`;
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /^checkpoint-\d+\.json$/.test(name))
        .map((name) => join(path, name))
    : [path];
  const found: Checkpoint[] = [];
  for (const file of files) {
    for (const [number, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (line.trim() === '') continue;
      const parsed = parse(line);
      if (!parsed) return `${file}, line ${number + 1}: this is no checkpoint`;
      found.push(parsed);
    }
  }
  return found.length > 0 ? found : `${path} holds no checkpoint`;
}

function parse(line: string): Checkpoint | undefined {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
