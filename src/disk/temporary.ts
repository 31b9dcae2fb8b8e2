import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isOtherRunning, nameOfProcess } from './process.ts';

const PREFIX = '.redress-temporary-';

/**
 * Makes a folder that only its owner may open, in a folder on the disk that confidential data may be on, and removes those
 * that killed processes left there. The caller removes it when done.
 */
export function temporaryFolder(within: string): string {
  mkdirSync(within, { recursive: true });
  sweep(within, PREFIX);
  return mkdtempSync(join(within, `${PREFIX}${nameOfProcess()}-`));
}

/** Removes what processes that run no more left in a folder under names of a prefix and the process. */
export function sweep(folder: string, prefix: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || isOtherRunning(name.slice(prefix.length))) continue;
    if (isOfThis(name.slice(prefix.length))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isOfThis(name: string): boolean {
  return name.startsWith(`${nameOfProcess()}-`);
}
