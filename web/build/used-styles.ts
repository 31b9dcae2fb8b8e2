import { createHash } from 'node:crypto';
import { PurgeCSS } from 'purgecss';
import type { Plugin } from 'vite';

/** The file of a build that is code or styles, as far as it is looked at here. */
type Built = { readonly type: 'chunk' | 'asset'; readonly code?: string; source?: string | Uint8Array };

/** Class names that code puts together from parts; every other one stands in it whole. */
const PUT_TOGETHER = [/^usa-alert--/, /^rd-/];

/**
 * Leaves out of the built styles what no screen uses, and then the images and fonts that no style names any more: of the
 * U.S. Web Design System a tenth is in use. A class is in use when its name stands in the built code.
 */
export function usedStyles(): Plugin {
  return {
    name: 'redress-used-styles',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const files = Object.entries(bundle) as unknown as [string, Built][];
      const code = files.flatMap(([, { code = '' }]) => (code === '' ? [] : [{ raw: code, extension: 'js' }]));
      for (const [at, [name, file]] of files.entries()) {
        if (!name.endsWith('.css')) continue;
        const [purged] = await new PurgeCSS().purge({
          content: code,
          css: [{ raw: textOf(file) }],
          defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
          safelist: { standard: ['html', 'body'], greedy: PUT_TOGETHER },
          fontFace: true,
          keyframes: true,
        });
        const styles = { ...file, source: purged!.css };
        const fileName = nameFor(name, purged!.css);
        this.emitFile({ type: 'asset', fileName, source: purged!.css });
        delete bundle[name];
        files[at] = [fileName, styles];
        for (const [page, html] of files)
          if (page.endsWith('.html')) html.source = textOf(html).replaceAll(name, fileName);
      }
      dropUnnamed(files, (name) => delete bundle[name]);
    },
  };
}

/** The name with the hash of what is in the file now: browsers keep a name for a year. */
function nameFor(name: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  return name.replace(/-[\w-]{8}\.css$/, `-${hash}.css`);
}

/** Drops images and fonts that no other file names. */
function dropUnnamed(files: readonly (readonly [string, Built])[], drop: (name: string) => void): void {
  const texts = files.filter(([name]) => /\.(?:js|css|html)$/.test(name)).map(([, file]) => textOf(file));
  for (const [name] of files) {
    if (!/\.(?:svg|png|jpg|webp|woff2?|ttf)$/.test(name)) continue;
    const own = name.split('/').at(-1)!;
    if (!texts.some((text) => text.includes(own))) drop(name);
  }
}

function textOf({ code, source }: Built): string {
  return code ?? (typeof source === 'string' ? source : Buffer.from(source ?? '').toString('utf8'));
}
