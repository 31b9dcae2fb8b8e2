import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/run.ts';

const BUILT = join(import.meta.dirname, '../../dist/linux-x64/redress');
const SOURCES = join(import.meta.dirname, '../../bin/redress.js');

/** A computer that has never seen Node: an empty home, a folder with the one file, and no other variable set. */
export function newComputer() {
  const folder = temporaryFolder();
  const home = join(folder, 'home');
  mkdirSync(home);
  const program = join(folder, 'redress');
  copyFileSync(BUILT, program);
  const env = { HOME: home, PATH: join(folder, 'nothing') };
  return {
    folder,
    home,
    program,
    env,
    redress: (...args: readonly string[]) => spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' }),
    start: (...args: readonly string[]) => spawn(program, args, { cwd: folder, env }),
  };
}

/** The same command, run from the repository. */
export function fromSources(folder: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [SOURCES, ...args], { cwd: folder, encoding: 'utf8' });
}

/** The hash of each file below a folder, by its path. */
export function hashesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
