import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { FONTS } from '../../forms/fonts.ts';
import { onDisk, shipped } from '../../program/shipped.ts';
import { isNotUnpacked } from '../../program/unpack.ts';
import type { Problem } from '../../record/problem.ts';

/** The templates that serve every law; the typesetter reads them by itself, from the disk. */
const templatesOnDisk = () => onDisk(shipped('src/documents/templates'));

/** Folders of templates besides those that serve every law. */
export type TemplateFolders = {
  /** Those of the law of the run. */
  readonly law: string | undefined;
  /** The county's own. */
  readonly own: string | undefined;
};

/** Every folder that templates come from; a file of a later one replaces that of the same name in an earlier one. */
export function foldersOf({ law, own }: TemplateFolders): readonly string[] {
  return [templatesOnDisk(), law && onDisk(law), own].filter((folder) => folder !== undefined);
}

/** Why this machine can make no papers: the files that the typesetter opens by itself cannot be written to its disk. */
export function typesettingProblem(folders: TemplateFolders): Problem | undefined {
  try {
    foldersOf(folders);
    onDisk(FONTS);
    return undefined;
  } catch (error) {
    if (!isNotUnpacked(error)) throw error;
    return { kind: 'output', message: error.message };
  }
}

/** A printed document. */
export type Printed = { readonly pdf: Buffer; readonly pages: number };

/** Sets data in a template: one compiler, used again for every document. */
export type Printer = {
  /** Compiles `template` (`motion.typ`) with `data` as `data.json`. Throws a {@link TemplateFault} where it cannot. */
  readonly print: (template: string, data: unknown) => Printed;
  /** How many pages it has, without making the PDF. */
  readonly pages: (template: string, data: unknown) => number;
  /** Whether any template is the county's own, and so may put papers on pages in another way than ours do. */
  readonly hasOwn: boolean;
};

/** What the typesetter says of a template that it cannot use; never quotes the data. */
export class TemplateFault extends Error {}

/**
 * A printer with the templates of Redress and of a law. A folder of the county's own replaces templates of the same
 * name, and may hold other files (a seal, a file that they import). It asks nothing of the network: a template that
 * imports a package by `@` is refused before it is compiled.
 */
export function createPrinter(folders: TemplateFolders): Printer {
  // Loaded when the first paper is printed: a server that prints none keeps its memory free of it.
  const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;
  const workspace = templatesOnDisk();
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [onDisk(FONTS)] }] });
  for (const folder of foldersOf(folders).slice(1))
    for (const file of templateFiles(folder))
      compiler.mapShadow(join(workspace, relative(folder, file)), readTemplate(file, relative(folder, file)));
  const compile = (template: string, data: unknown) => {
    compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)));
    const compiled = compiler.compile({ mainFilePath: join(workspace, template) });
    const document = compiled.result;
    if (!document) throw new TemplateFault(faultOf(compiler, compiled, template));
    return document;
  };
  return {
    print(template, data) {
      const document = compile(template, data);
      try {
        // With PDF/UA-1, the compiler itself refuses what a screen reader could not read: a picture without a text, a
        // document without a title, a character without a glyph.
        const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 });
        return { pdf, pages: document.numOfPages };
      } catch (error) {
        throw new TemplateFault(`${template} makes a document that is not accessible (PDF/UA-1): ${messageOf(error)}`);
      } finally {
        // Small documents share the paper and its fixed text, so what was laid out is kept for the next ones, whichever
        // worker sets them. A volume has used its own layouts hundreds of times by its end, and keeping them would fill
        // the memory.
        compiler.evictCache(document.numOfPages > 20 ? 0 : 10);
      }
    },
    pages: (template, data) => compile(template, data).numOfPages,
    hasOwn: folders.own !== undefined,
  };
}

/** The files of a folder of templates, its own folders included, in order. */
export function templateFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.split(sep).some((part) => part.startsWith('.')))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function readTemplate(path: string, name: string): Buffer {
  const bytes = readFileSync(path);
  if (path.endsWith('.typ') && /["']@\w/.test(bytes.toString('utf8')))
    throw new TemplateFault(
      `${name} imports a package by "@", which would be fetched from the network; copy the package's files beside it.`,
    );
  return bytes;
}

function faultOf(
  compiler: Typst.NodeCompiler,
  compiled: ReturnType<Typst.NodeCompiler['compile']>,
  template: string,
): string {
  const error = compiled.takeDiagnostics();
  const all = error ? (compiler.fetchDiagnostics(error) as { message?: string; severity?: unknown }[]) : [];
  const messages = [...new Set(all.map(({ message }) => message ?? '').filter((message) => message !== ''))];
  return `${template} cannot be set: ${messages.slice(0, 3).join('; ') || 'unknown cause'}.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : 'unknown cause';
}
