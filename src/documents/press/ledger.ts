import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../../results/files/hash-file.ts';
import type { LostCharacters, WrittenFile } from './job.ts';

/** Holds what was finished of a set of documents that is not complete yet. */
export const LEDGER = '.unfinished.jsonl';

/** The first line: what the set is made of. Work on another set never goes on from it. */
type Head = { readonly fingerprint: string };
type Entry = { readonly job: string; readonly files: readonly WrittenFile[]; readonly lost: readonly LostCharacters[] };

export type Ledger = {
  /** Jobs done before, by name; their files are there and whole. */
  readonly done: ReadonlyMap<string, Entry>;
  readonly add: (entry: Entry) => void;
  readonly finish: () => void;
};

/** Whether unfinished work on the same set stands in a folder. */
export function hasUnfinished(out: string, fingerprint: string): boolean {
  return readLines(out)[0] === JSON.stringify({ fingerprint } satisfies Head);
}

/**
 * Opens the ledger of a folder: it continues the same work where it was interrupted, and otherwise begins anew. A job
 * counts as done only if every file of it still has the hash that was noted.
 */
export async function openLedger(out: string, fingerprint: string): Promise<Ledger> {
  const path = join(out, LEDGER);
  const done = new Map<string, Entry>();
  if (hasUnfinished(out, fingerprint)) {
    for (const line of readLines(out).slice(1)) {
      const entry = parse(line);
      if (entry && (await isWhole(out, entry))) done.set(entry.job, entry);
    }
  } else {
    writeFileSync(path, `${JSON.stringify({ fingerprint } satisfies Head)}\n`, { mode: 0o600 });
  }
  return {
    done,
    add: (entry) => appendFileSync(path, `${JSON.stringify(entry)}\n`),
    finish: () => rmSync(path, { force: true }),
  };
}

async function isWhole(out: string, entry: Entry): Promise<boolean> {
  for (const { file, sha256 } of entry.files) {
    const path = join(out, file);
    if (!existsSync(path) || (await hashFile(path)) !== sha256) return false;
  }
  return true;
}

function readLines(out: string): readonly string[] {
  const path = join(out, LEDGER);
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}

/** A line that was cut off by whatever ended the work is no entry. */
function parse(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}

/** Has the disk write what a folder's names stand for. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
