import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which room may import which: the floors of the house (docs/decisions/001-rooms.md). */
const CORE = ['record', 'csv', 'law', 'decide', 'jurisdictions', 'sources'];
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  record: [],
  csv: [],
  disk: [],
  law: ['record'],
  decide: ['record', 'law'],
  jurisdictions: ['record', 'csv', 'law', 'decide'],
  sources: ['record', 'csv', 'jurisdictions'],
  confined: ['record', 'sources'],
  results: [...CORE, 'disk'],
  bulk: [...CORE, 'disk', 'results'],
  documents: ['record', 'csv', 'law', 'decide', 'jurisdictions', 'disk', 'results', 'confined'],
  casework: [...CORE, 'disk', 'results', 'confined', 'bulk', 'documents'],
  server: [...CORE, 'disk', 'results', 'confined', 'bulk', 'documents', 'casework'],
  cli: [...CORE, 'disk', 'results', 'confined', 'bulk', 'documents', 'casework', 'server'],
};

/** Floors that run in a browser as they do on a server. */
const PURE = ['record', 'jurisdictions', 'csv', 'law', 'decide', 'sources'];
/** Floors that depend on no library at all. */
const WITHOUT_LIBRARIES = ['record', 'csv'];

const root = resolve(import.meta.dirname, '..');
const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !/\.(test|test-support)\.ts$/.test(file));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

function roomOf(file: string): string {
  return file.split('/')[1]!;
}

describe('the rooms of the house', () => {
  it('are all known', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it.each(files)('%s imports only from the floors below', (file) => {
    const room = roomOf(file);
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) {
        if (PURE.includes(room)) expect(target, 'no node: module on the lower floors').not.toMatch(/^node:/);
        if (WITHOUT_LIBRARIES.includes(room)) expect(target, 'no library').toBe('');
        continue;
      }
      const path = relative(root, resolve(root, dirname(file), target));
      if (!path.startsWith('src/') || roomOf(path) === room) continue;
      expect(ROOMS[room], `${file} imports ${path}`).toContain(roomOf(path));
    }
  });
});

/** Files that a file needs at run time: imports of types alone are left out. */
function valuesOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)\s+([^'";]*?)\s*from\s*'(\.[^']+)'/g)]
    .filter(([, what]) => {
      if (/^type\b/.test(what!)) return false;
      const names = what!
        .match(/^\{([^}]*)\}$/)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '');
      return !names?.every((name) => /^\s*type\s/.test(name));
    })
    .map(([, , target]) => relative(root, resolve(root, dirname(file), target!)));
}

/** The circles among files, each named once by its members in the order of import. */
function circlesAmong(all: readonly string[]): readonly string[] {
  const known = new Set(all);
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const circles: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push(path.slice(path.indexOf(file)).join(' -> '));
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const target of valuesOf(file)) if (known.has(target)) visit(target);
    path.pop();
    state.set(file, 'done');
  };
  all.forEach(visit);
  return circles;
}

describe('files', () => {
  it('form no circle of imports by value', () => {
    const web = globSync('web/src/**/*.{ts,tsx}', { cwd: root });
    expect(circlesAmong([...files, ...web])).toEqual([]);
  });
});
