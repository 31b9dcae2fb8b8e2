import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';

const HERE = import.meta.dirname;
const SOURCE = join(HERE, '../../../node_modules/@uswds/uswds/dist/css/uswds.min.css');

/** The file of styles that published sites carry; committed, so that publishing needs no tool of development. */
export const BUILT = join(HERE, 'uswds.css');

/**
 * The styles of the U.S. Web Design System that the pages use, without its fonts and images: a published site is a
 * folder of text files.
 */
export async function usedCss(): Promise<string> {
  const templates = globSync('*.ts', { cwd: HERE }).map((name) => ({
    raw: readFileSync(join(HERE, name), 'utf8'),
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

if (process.argv[1] === import.meta.filename) writeFileSync(BUILT, await usedCss());
