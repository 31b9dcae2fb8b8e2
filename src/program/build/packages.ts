import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

type Locked = { readonly version: string; readonly integrity: string };

/**
 * The folder of a package of the version that package-lock.json names. A package for another machine is not installed here:
 * it is fetched from the registry that npm is set to, and refused where its hash is not that of the lock file.
 */
export function packageFolder(root: string, work: string, name: string): string {
  const installed = join(root, 'node_modules', name);
  if (existsSync(installed)) return installed;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const locked = packages[`node_modules/${name}`];
  if (locked === undefined) throw new Error(`package-lock.json names no package ${name}`);
  const folder = join(work, 'packages', `${name.replaceAll('/', '+')}-${locked.version}`);
  if (!existsSync(folder)) fetchPackage(`${name}@${locked.version}`, locked.integrity, folder);
  return join(folder, 'package');
}

function fetchPackage(wanted: string, integrity: string, folder: string): void {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  execFileSync('npm', ['pack', wanted, '--pack-destination', part], { stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = join(part, readdirSync(part).find((name) => name.endsWith('.tgz'))!);
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (hash !== integrity) throw new Error(`${wanted} has another hash than package-lock.json says`);
  execFileSync('tar', ['-xzf', archive, '-C', part]);
  rmSync(archive);
  renameSync(part, folder);
}
