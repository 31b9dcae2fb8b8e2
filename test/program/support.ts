import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { expect } from 'vitest';
import { temporaryFolder } from '../support/run.ts';

export const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(ROOT, 'bin/redress.js');

/**
 * Whether a build is tried whose add-ons are packed in a second and not in minutes: its code is the same. The first start
 * alone is tried on one at every change (`npm run test:program:start`).
 */
const IS_TRIAL = process.env.REDRESS_PROGRAM === 'trial';

/** Where the file that is tried is built. */
export const OUT = join(ROOT, IS_TRIAL ? 'node_modules/.cache/redress-trial' : 'dist');
const BUILT = join(OUT, 'linux-x64/redress');

type How = { readonly isTrial?: boolean; readonly target?: string };

/** Builds the program, for this kind of computer where nothing else is said. */
export function buildProgram(out: string, { isTrial = IS_TRIAL, target = 'linux-x64' }: How = {}): void {
  const script = join(ROOT, 'src/program/build/build.ts');
  const how = ['--out', out, ...(isTrial ? ['--trial'] : []), target];
  execFileSync(process.execPath, [script, ...how], { stdio: ['ignore', 'inherit', 'pipe'] });
}

/** A computer that has never seen Node: an empty home, a folder with the one file, and no other variable set. */
export function newComputer(built = BUILT) {
  const folder = temporaryFolder();
  const home = join(folder, 'home');
  mkdirSync(home);
  const program = join(folder, 'redress');
  copyFileSync(built, program);
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

/** Waits for what another process does. */
export async function untilThere(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Looks for the add-ons of a built file by a part of each name, and for the hashes that the file will compare them with. */
export function expectAddons(program: Buffer, work: string, parts: readonly string[]): void {
  const files = join(work, 'files');
  const { unpackable } = JSON.parse(readFileSync(join(files, 'parts.json'), 'utf8')) as {
    readonly unpackable: Readonly<Record<string, { readonly sha256: string; readonly packed: boolean }>>;
  };
  const addons = Object.keys(unpackable).filter((path) => path.startsWith('addons/'));
  for (const part of parts)
    expect(
      addons.some((path) => path.includes(part)),
      part,
    ).toBe(true);
  for (const path of addons) {
    const { sha256, packed } = unpackable[path]!;
    const bytes = readFileSync(join(files, packed ? `${path}.zst` : path));
    const plain = packed ? zstdDecompressSync(bytes) : bytes;
    expect(createHash('sha256').update(plain).digest('hex'), path).toBe(sha256);
    expect(program.includes(bytes), path).toBe(true);
  }
}
