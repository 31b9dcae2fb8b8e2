import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What runs in the browser page that reads a record, followed from its three beginnings through every import. */
const root = resolve(import.meta.dirname, '..', '..');

const IMPORTS =
  /(?:^|\n)\s*(?:import|export)\s(?!type\b)[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g;

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORTS)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

type Graph = { readonly files: ReadonlySet<string>; readonly libraries: ReadonlyMap<string, string> };

function graphOf(entry: string): Graph {
  const files = new Set<string>();
  const libraries = new Map<string, string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (file.endsWith('.css')) return;
    for (const target of importsOf(readFileSync(join(root, file), 'utf8'))) {
      if (!target.startsWith('.')) libraries.set(target, file);
      else visit(relative(root, resolve(root, dirname(file), target)));
    }
  };
  visit(entry);
  return { files, libraries };
}

describe('the page that reads a record', () => {
  const worker = graphOf('web/reading/worker/worker.ts');

  it('reaches the reader, the PDF reader and every law of the state in its worker', () => {
    for (const needed of [
      'src/jurisdictions/us-ca/rap-sheet/read.ts',
      'src/sources/pdf/index.ts',
      'src/decide/remedies.ts',
      'src/jurisdictions/us-ca/packs/prop-47/index.ts',
      'src/jurisdictions/us-ca/packs/1203-4-family/opening.ts',
    ])
      expect([...worker.files]).toContain(needed);
    expect([...worker.libraries.keys()].sort()).toEqual(['chevrotain', 'unpdf', 'zod']);
  });

  it.each(['web/reading/worker/worker.ts', 'web/reading/page/reading.ts', 'web/reading/first/first.ts'])(
    '%s reaches no module of Node, and no room that stands above the laws',
    (entry) => {
      const { files, libraries } = graphOf(entry);
      expect(
        [...libraries].filter(([name]) => name.startsWith('node:') || !/^(?:chevrotain|unpdf|zod)$/.test(name)),
      ).toEqual([]);
      const rooms = [...files].filter((file) => file.startsWith('src/')).map((file) => file.split('/')[1]!);
      const allowed = ['decide', 'format', 'jurisdictions', 'law', 'reading', 'record', 'say', 'sources', 'csv'];
      expect([...new Set(rooms)].filter((room) => !allowed.includes(room))).toEqual([]);
      expect([...files].filter((file) => !existsSync(join(root, file)))).toEqual([]);
    },
  );

  it('loads no law, no reader and no library with its first screen', () => {
    const { files, libraries } = graphOf('web/reading/first/first.ts');
    expect([...files].sort()).toEqual([
      'web/reading/first/first.ts',
      'web/reading/first/styles.css',
      'web/reading/first/words.ts',
    ]);
    expect([...libraries]).toEqual([]);
  });

  it('would be found out: an import of a module of Node is seen in each of its forms', () => {
    const forms = [
      "import fs from 'node:fs';",
      "import {\n  join,\n} from 'node:path';",
      "export * from 'node:url';",
      "const fs = await import('node:fs');",
      "import 'node:process';",
    ];
    expect(forms.map((form) => importsOf(form).length)).toEqual([1, 1, 1, 1, 1]);
  });
});
