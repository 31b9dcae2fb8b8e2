import { cpSync, createWriteStream, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { zipOf } from '../../disk/zip.ts';

/** What goes into an archive that is unpacked and started as it is. */
export type Archive = {
  /** The program of Node, as its makers signed it. */
  readonly node: string;
  /** Bytes of everything that the program loads, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Folders of packages with add-ons, by name. */
  readonly packages: ReadonlyMap<string, string>;
};

/** The program in the archive, and what a double click starts it with. */
const APP = 'redress.app';
const START = '@echo off\r\n"%~dp0node.exe" "%~dp0redress.app\\app\\modules\\cli.redress.js" %*\r\n';

/** Writes the archive for Windows: `Redress.cmd`, the untouched `node.exe`, and a folder with all else. */
export async function writeArchive(out: string, work: string, { node, files, packages }: Archive): Promise<void> {
  const top = join(work, 'Redress');
  rmSync(top, { recursive: true, force: true });
  mkdirSync(top, { recursive: true });
  cpSync(node, join(top, 'node.exe'));
  writeFileSync(join(top, 'Redress.cmd'), START);
  for (const [path, bytes] of files) {
    const target = join(top, APP, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  for (const [name, folder] of packages) cpSync(folder, join(top, APP, 'node_modules', name), { recursive: true });
  const names = globSync('**/*', { cwd: top, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(work.length + 1))
    .sort();
  const entries = names.map((name) => ({ name: name.replaceAll(sep, '/'), path: join(work, name) }));
  await pipeline(Readable.from(zipOf(entries)), createWriteStream(out));
}
