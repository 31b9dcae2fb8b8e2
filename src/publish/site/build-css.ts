import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';

const HERE = import.meta.dirname;
const SOURCE = join(HERE, '../../../node_modules/@uswds/uswds/dist/css/uswds.min.css');

/** The file of styles that published sites carry; committed, so that publishing needs no tool of development. */
export const BUILT = join(HERE, 'uswds.css');

/** The same for the pages of the portal. */
export const BUILT_FOR_PORTAL = join(HERE, '../../portal/pages/uswds.css');

/**
 * Builds the styles of the U.S. Web Design System that the pages of a folder use, without its fonts and images: a
 * published site is a folder of text files, and the portal loads nothing on a phone that a page can do without.
 * @param folder the folder whose TypeScript files write the pages.
 */
export async function usedCss(folder = HERE): Promise<string> {
  const templates = globSync('*.ts', { cwd: folder }).map((name) => ({
    raw: readFileSync(join(folder, name), 'utf8'),
    extension: 'ts',
  }));
  const [purged] = await new PurgeCSS().purge({
    content: templates,
    css: [{ raw: readFileSync(SOURCE, 'utf8') }],
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
    safelist: { standard: ['html', 'body'] },
    fontFace: true,
    keyframes: true,
  });
  const styles = postcss.parse(purged!.css);
  styles.walkAtRules('font-face', (rule) => {
    rule.remove();
  });
  styles.walkDecls((declaration) => {
    if (declaration.value.includes('url(')) declaration.remove();
  });
  return styles.toString();
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(BUILT, await usedCss());
  writeFileSync(BUILT_FOR_PORTAL, await usedCss(dirname(BUILT_FOR_PORTAL)));
}
