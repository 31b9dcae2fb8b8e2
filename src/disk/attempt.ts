import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { flushFile, flushFolder, flushTree } from './flush.ts';
import { isOtherRunning, nameOfProcess } from './process.ts';

/*
 * Results of a step that several machines may do at once, on a disk that they share. Each attempt is written beside the
 * true place under a name of its own and then renamed, so that a step that was killed leaves nothing under the true
 * name, and a step that was done twice leaves what one of them made. Both made the same.
 */

/** Writes a file whole. `write` gets the path to write to; the file that stands under the name is replaced. */
export async function attemptFile<Made>(target: string, write: (path: string) => Promise<Made> | Made): Promise<Made> {
  const path = begin(target);
  try {
    const made = await write(path);
    flushFile(path);
    renameSync(path, target);
    flushFolder(dirname(target));
    return made;
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * Writes a folder whole. Where a folder stands under the name in the end, it stays, and this attempt is removed: a step
 * has one result. The caller has looked at what stood there before. What is not made to the end (`ok`) is removed.
 */
export async function attemptFolder<Made extends { readonly ok: boolean }>(
  target: string,
  fill: (path: string) => Promise<Made>,
): Promise<Made> {
  const path = begin(target);
  mkdirSync(path, { mode: 0o700 });
  try {
    const made = await fill(path);
    if (!made.ok) return made;
    flushTree(path);
    take(path, target);
    flushFolder(dirname(target));
    return made;
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** A folder beside the target for as long as `use` lasts, for what is needed only on the way. */
export async function withScratch<Made>(target: string, use: (path: string) => Promise<Made>): Promise<Made> {
  const path = begin(target);
  mkdirSync(path, { mode: 0o700 });
  try {
    return await use(path);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function take(path: string, target: string): void {
  try {
    renameSync(path, target);
  } catch (error) {
    // Another attempt was sooner.
    if (!existsSync(target)) throw error;
  }
}

let number = 0;

/** A free name beside the target; what processes of this machine left there that run no more is removed. */
function begin(target: string): string {
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const prefix = `.${basename(target)}.attempt-${hostname()}-`;
  for (const name of readdirSync(folder)) {
    // A process of another machine cannot be asked whether it runs.
    if (!name.startsWith(prefix)) continue;
    const [process = ''] = name.slice(prefix.length).split('+');
    if (process !== nameOfProcess() && !isOtherRunning(process)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
  return join(folder, `${prefix}${nameOfProcess()}+${number++}`);
}
