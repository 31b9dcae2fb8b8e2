import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Parts of a set of files, cut by a hash of a key, so that lines that belong together are in one part and each part
 * fits into memory. Records are lines of JSON. Each task writes a file of its own in every part, so no two tasks write
 * to one file. The files are read in the order of the tasks, so the order of records does not depend on which thread
 * was faster.
 */
export type PartWriter<Record> = {
  readonly add: (key: string, record: Record) => void;
  readonly close: () => void;
};

const BUFFERED = 1 << 16;

export function writeParts<Record>(folder: string, name: string, task: number, parts: number): PartWriter<Record> {
  const texts: string[] = new Array(parts).fill('');
  const files: (number | undefined)[] = new Array(parts).fill(undefined);
  const flush = (part: number) => {
    files[part] ??= openSync(partPath(folder, name, part, task), 'wx', 0o600);
    writeAll(files[part], texts[part]!);
    texts[part] = '';
  };
  return {
    add: (key, record) => {
      const part = partOf(key, parts);
      texts[part] += `${JSON.stringify(record)}\n`;
      if (texts[part]!.length > BUFFERED) flush(part);
    },
    close: () => {
      for (let part = 0; part < parts; part++) if (texts[part] !== '') flush(part);
      for (const file of files) if (file !== undefined) closeSync(file);
    },
  };
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** The records of a part, from every task that wrote to it, in the order of the tasks. */
export function* readPart<Record>(folder: string, name: string, part: number, tasks: number): Generator<Record> {
  for (let task = 0; task < tasks; task++) {
    const path = partPath(folder, name, part, task);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf('\n', start);
      yield JSON.parse(text.slice(start, end)) as Record;
      start = end + 1;
    }
  }
}

function partPath(folder: string, name: string, part: number, task: number): string {
  return join(folder, `${name}-${part}-${task}`);
}

/** The part of a key: FNV-1a over its letters. */
export function partOf(key: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % parts;
}
