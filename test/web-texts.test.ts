import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../web/src/i18n/en.ts';
import { enFirst } from '../web/src/i18n/en-first.ts';
import { es } from '../web/src/i18n/es.ts';

/** What the screens say and how they are styled: nothing that no screen uses, and nothing used that is not there. */
const root = resolve(import.meta.dirname, '..', 'web', 'src');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const isText = (file: string) => /(?:^|\/)(?:en|es)(?:-first|-rest)?\.ts$/.test(file) && !file.startsWith('help/');
const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) => !isText(file));
const keys = Object.keys(en);

/** Words that code of the web and of the server writes as texts or as names of fields: what a key may end in. */
const words = new Set(
  [...files.map(read), ...globSync('../../src/**/*.ts', { cwd: root }).map(read)].flatMap((text) =>
    [...text.matchAll(/['"]([\w.-]+)['"]|([\w]+)\??:/g)].map(([, quoted, field]) => (quoted ?? field)!),
  ),
);

type Uses = { readonly whole: ReadonlySet<string>; readonly patterns: readonly RegExp[] };

/** The keys that a file names whole, and the patterns of those that it puts together: `stage.${…}`. */
function usesOf(file: string): Uses {
  const text = read(file);
  const whole = new Set([...text.matchAll(/['"]([\w.-]+)['"]/g)].map(([, key]) => key!));
  const patterns = [...text.matchAll(/`((?:[\w.-]|\$\{[^}]*\})+)`/g)]
    .map(([, template]) => template!)
    .filter((template) => /^[a-zA-Z]+\./.test(template) && template.includes('${'))
    .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '([\\w.-]+)')}$`));
  return { whole, patterns };
}

const uses = new Map(files.map((file) => [file, usesOf(file)]));

function isPutTogether(key: string, { patterns }: Uses): boolean {
  return patterns.some((pattern) =>
    pattern
      .exec(key)
      ?.slice(1)
      .every((word) => words.has(word)),
  );
}

/** The files that a file needs in order to be shown, with those that it loads later. */
function reachedFrom(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file) || isText(file) || !existsSync(join(root, file))) return known;
  known.add(file);
  for (const [, target] of read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.tsx?)'/g))
    reachedFrom(relative(root, resolve(root, dirname(file), target!)), known);
  return known;
}

describe('texts of the screens', () => {
  it('are all used', () => {
    expect(keys.length).toBeGreaterThan(500);
    const used = (key: string) => [...uses.values()].some((each) => each.whole.has(key) || isPutTogether(key, each));
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });

  it('of a screen are said by no other room', async () => {
    const wrong: string[] = [];
    for (const file of globSync('screens/*/en.ts', { cwd: root })) {
      const own = Object.values((await import(join(root, file))) as Record<string, object>).flatMap(Object.keys);
      expect(own.length, file).toBeGreaterThan(0);
      for (const [user, { whole }] of uses) {
        if (user.startsWith(`${dirname(file)}/`)) continue;
        wrong.push(...own.filter((key) => whole.has(key)).map((key) => `${user} says ${key} of ${file}`));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are there from the start where the frame or the first screen say them', () => {
    const shown = ['screens/runs/runs.tsx', 'frame/shell.tsx', 'frame/session-gate.tsx', 'frame/not-found.tsx'].flatMap(
      (file) => [...reachedFrom(file)],
    );
    expect(shown).toContain('parts/states.tsx');
    const needed = [...new Set(shown)].flatMap((file) => {
      const use = uses.get(file);
      return use ? keys.filter((key) => use.whole.has(key) || isPutTogether(key, use)) : [];
    });
    expect(needed.length).toBeGreaterThan(50);
    expect([...new Set(needed)].filter((key) => !Object.hasOwn(enFirst, key))).toEqual([]);
  });

  it('quote in Spanish as Spanish does, and in English as English does', async () => {
    const { helpEs } = await import('../web/src/help/es.ts');
    const { helpEn } = await import('../web/src/help/en.ts');
    const { GLOSSARY } = await import('../web/src/help/glossary.ts');
    expect(sentences([es, helpEs, GLOSSARY.es]).filter((text) => /[“”"„]/.test(text))).toEqual([]);
    expect(sentences([en, helpEn, GLOSSARY.en]).filter((text) => /[«»"„]/.test(text))).toEqual([]);
    // Quotation marks that a screen puts around a value itself would be of one language alone.
    expect(
      files.filter((file) => !file.startsWith('help/') && /['"`>][^'"`<\n]*[“”«»]/.test(withoutComments(read(file)))),
    ).toEqual([]);
  });
});

describe('help', () => {
  it.each([
    { language: 'en', texts: en, quoted: /“([^”]+)”/g },
    { language: 'es', texts: es, quoted: /«([^»]+)»/g },
  ])('names screens, buttons and links in $language as they are called there', async ({ language, texts, quoted }) => {
    const { helpEn } = await import('../web/src/help/en.ts');
    const { helpEs } = await import('../web/src/help/es.ts');
    const called = Object.values(texts).flatMap((text) => [text, text.split(':')[0]!]);
    const named = sentences(language === 'en' ? helpEn : helpEs).flatMap((text) =>
      [...text.matchAll(quoted)].map(([, name]) => name!),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !called.includes(name))).toEqual([]);
  });
});

function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

describe('styles of the screens', () => {
  const styles = globSync('styles/*.css', { cwd: root })
    .map((file) => read(file).replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('');
  const styled = [...new Set([...styles.matchAll(/\.(rd-[\w-]+)/g)].map(([, name]) => name!))];
  const code = files.map((file) => withoutComments(read(file))).join('\n');
  const whole = new Set([...code.matchAll(/(?<![\w-])(rd-[\w-]*\w)(?![\w-]*\$\{)/g)].map(([, name]) => name!));
  /** Beginnings of names that code puts together: `rd-state--${…}`. */
  const begun = [...new Set([...code.matchAll(/(rd-[\w-]*-)\$\{/g)].map(([, name]) => name!))];

  it('are all used', () => {
    expect(styled.length).toBeGreaterThan(100);
    expect(styled.filter((name) => !whole.has(name) && !begun.some((start) => name.startsWith(start)))).toEqual([]);
  });

  it('are there for every class that a screen names', () => {
    expect([...whole].filter((name) => !styled.includes(name))).toEqual([]);
    expect(begun.filter((start) => !styled.some((name) => name.startsWith(start)))).toEqual([]);
  });
});
