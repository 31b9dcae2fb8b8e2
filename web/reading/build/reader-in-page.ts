import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const { version: VERSION } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8'),
) as { readonly version: string };

/** Where the code of the reading lies beside the first page. */
export const READER = 'reading.js';

/**
 * Builds what reads a record as one plain script beside the first page, which loads it when it is asked for. The code
 * of the worker stands in it as a function: the page makes a worker from its text (`Blob`), so that the worker is bound by
 * the page's own content security policy, which lets it connect to nothing, and so that it works from a file too.
 */
export function readerInPage(root: string): Plugin {
  return {
    name: 'redress-reader-in-page',
    apply: 'build',
    async generateBundle() {
      const worker = await scriptOf(root, join(root, 'worker', 'worker.ts'));
      const page = await scriptOf(root, join(root, 'page', 'reading.ts'));
      const source = `globalThis.redressWorker = function () {\n${worker}\n};\n${page}`;
      this.emitFile({ type: 'asset', fileName: READER, source });
    },
    transformIndexHtml: {
      order: 'post',
      // A module is not loaded from a file: the one script of the first page is a plain one.
      handler: (html) =>
        html.replace(/<script type="module" crossorigin/g, '<script defer').replaceAll(' crossorigin', ''),
    },
  };
}

/** One script without imports of any module with all that it needs. */
async function scriptOf(root: string, entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.url': '"about:blank"', REDRESS_VERSION: JSON.stringify(VERSION) },
    build: {
      write: false,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'redressPart' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat() as unknown as readonly { readonly output: readonly { readonly code?: string }[] }[];
  const chunks = output!.output.flatMap(({ code }) => (code === undefined ? [] : [code]));
  if (chunks.length !== 1) throw new Error(`${entry} was built to ${chunks.length} scripts; the page loads one`);
  return chunks[0]!;
}
