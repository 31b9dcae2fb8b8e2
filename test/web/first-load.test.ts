import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWebIfStale, WEB_DIST } from '../../src/server/build-web.ts';

/** Bytes that a first visit may load, packed as the server sends them. */
const [SCRIPT, STYLES] = [120_000, 30_000];

const assets = join(WEB_DIST, 'assets');
const read = (name: string) => readFileSync(join(assets, name), 'utf8');
/** As it is sent: small files are not packed. */
const sent = (name: string) =>
  readFileSync(join(assets, readdirSync(assets).includes(`${name}.br`) ? `${name}.br` : name)).length;

/** A file of script with all that it needs before it can run. */
function withImports(name: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const [, needed] of read(name).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    withImports(needed!, known);
  return known;
}

beforeAll(async () => {
  expect(await buildWebIfStale(() => {})).toEqual({ ok: true });
});

describe('what a first visit loads', () => {
  const named = (pattern: RegExp) => readdirSync(assets).filter((name) => pattern.test(name));

  it('is the script of the first screen in one language, and no more than its budget', () => {
    const page = readFileSync(join(WEB_DIST, 'index.html'), 'utf8');
    const first = [...page.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)].map(([, name]) => name!);
    const parts = [...first, ...named(/^(?:runs|en-first)-[\w-]+\.js$/)];
    expect(parts.length).toBeGreaterThan(3);
    const loaded = new Set(parts.flatMap((name) => [...withImports(name)]));
    const bytes = [...loaded].reduce((sum, name) => sum + sent(name), 0);
    expect(bytes).toBeLessThanOrEqual(SCRIPT);
    // It is all of it, and neither charts nor the other language are in it.
    expect(bytes).toBeGreaterThan(50_000);
    expect([...loaded].map(read).join('')).toContain('createRoot');
    expect([...loaded].filter((name) => name.startsWith('es-'))).toEqual([]);
  });

  it('is styles within their budget, of which the screens use every class', () => {
    const styles = named(/\.css$/);
    expect(styles).toHaveLength(1);
    expect(sent(styles[0]!)).toBeLessThanOrEqual(STYLES);
    const text = read(styles[0]!);
    for (const used of ['.usa-button--outline', '.usa-alert--warning', '.usa-checkbox__label', '.rd-card']) {
      expect(text).toContain(used);
    }
    for (const unused of ['.usa-hero', '.usa-accordion', '.usa-footer', 'Merriweather']) {
      expect(text).not.toContain(unused);
    }
  });

  it('leaves no image or font that no file names', () => {
    const texts = named(/\.(?:css|js)$/)
      .map(read)
      .join('');
    expect(named(/\.(?:svg|png|jpg|webp|woff2?|ttf)$/).filter((name) => !texts.includes(name))).toEqual([]);
  });
});
