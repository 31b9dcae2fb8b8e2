import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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

/**
 * The folder that a temporary one may be made in for a command that writes no results: beside the file that it reads, so
 * that people's data stays where it was; the working folder or the home, where the file's own cannot be written to; and
 * never the system's temporary folder, in which a process that is killed would leave it for good.
 */
export function placeBeside(file: string | undefined): string {
  const beside = file === undefined || file === '-' ? process.cwd() : dirname(resolve(file));
  return [beside, process.cwd(), homedir()].find(isWritable) ?? beside;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
