import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly os?: readonly string[];
};

const LINE = '='.repeat(80);

/**
 * The licenses of Redress and of everything that it is made of, one after another: the packages that package-lock.json names
 * and that are installed, Node with what it holds, and the fonts.
 */
export function licensesOf(root: string): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const parts = Object.entries(packages)
    .filter(([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link)
    .filter(([path]) => existsSync(join(root, path)))
    .map(([path, locked]) => ofPackage(root, path, locked));
  const own = section('Redress', 'MIT', readFileSync(join(root, 'LICENSE'), 'utf8'));
  return [own, ofFonts(root), ...parts].join('\n');
}

function ofPackage(root: string, path: string, { version, license }: Locked): string {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const texts = textsIn(join(root, path), /^(?:licen[cs]e|copying|notice)/i);
  return section(`${name} ${version ?? ''}`, license ?? licenseIn(join(root, path)), texts.join('\n'));
}

/** The license that a package says it has; packages that say it elsewhere have a text of it. */
export function licenseIn(folder: string): string {
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: unknown };
  return typeof license === 'string' ? license : 'see its text';
}

function ofFonts(root: string): string {
  const texts = textsIn(join(root, 'src/documents/fonts'), /\.(?:txt|md)$|^licen[cs]e/i);
  return section('The fonts of papers', 'SIL Open Font License 1.1', texts.join('\n'));
}

function textsIn(folder: string, called: RegExp): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && called.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
    .sort();
}

function section(name: string, license: string, text: string): string {
  return `${LINE}\n${name.trim()} (${license})\n${LINE}\n\n${text === '' ? 'The package brings no text of its license.' : text.trim()}\n`;
}
