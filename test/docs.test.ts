import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { rulebookFiles } from '../src/cli/rules/write-rulebook.ts';
import { schemaFiles } from '../src/cli/write-schemas.ts';

const root = resolve(import.meta.dirname, '..');

it.each(Object.entries({ ...schemaFiles(), ...rulebookFiles() }))(
  '%s is what the code says (npm run schemas, npm run rulebook)',
  (path, content) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(content);
  },
);

it.each(globSync(['README.md', 'docs/**/*.md'], { cwd: root }))('%s links to files that exist', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const broken = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1]!)
    .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(path), link)));
  expect(broken).toEqual([]);
});

it('promises the two commands first', () => {
  const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```\w*\n([\s\S]*?)```/g)].map((match) =>
    match[1]!.trim(),
  );
  expect(blocks.slice(0, 2)).toEqual(['npm install && npm run demo', 'npm install && npm test']);
});

it.each(globSync('docs/guides/*.md', { cwd: root }))('%s quotes code as it stands', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  for (const [, file, code] of text.matchAll(/```ts (\S+)\n([\s\S]*?)```/g)) {
    expect(readFileSync(join(root, file!), 'utf8'), `${file} holds the excerpt`).toContain(code!);
  }
});

it('names for each scenario of casework a test that there is', () => {
  const table = readFileSync(join(root, 'test/casework-scenarios.md'), 'utf8');
  const rows = [...table.matchAll(/^\| (\d+) \|[^|]*\|([^|]*)\|/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, each) => each + 1));
  for (const [, number, cell] of rows) {
    const named = [...cell!.matchAll(/`([^`]+)`((?: (?:and )?"[^"]+")+)/g)].map(([, file, names]) => ({
      file: file!,
      tests: [...names!.matchAll(/"([^"]+)"/g)].map(([, name]) => name!),
    }));
    expect(named.flatMap(({ tests }) => tests).length, `scenario ${number}`).toBeGreaterThan(0);
    for (const { file, tests } of named)
      for (const name of tests) expect(readFileSync(join(root, file), 'utf8'), `${number}: ${file}`).toContain(name);
  }
});
