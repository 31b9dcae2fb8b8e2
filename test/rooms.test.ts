import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which room may import which: the floors of the house (docs/decisions/001-rooms.md). */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  record: [],
  disk: [],
  law: ['record'],
  decide: ['record', 'law'],
  sources: ['record'],
  bulk: ['record', 'disk', 'law', 'decide', 'sources'],
  documents: ['record', 'disk', 'law', 'decide'],
  casework: ['record', 'disk', 'law', 'decide', 'sources', 'bulk', 'documents'],
  server: ['record', 'disk', 'law', 'decide', 'sources', 'bulk', 'documents', 'casework'],
  cli: ['record', 'disk', 'law', 'decide', 'sources', 'bulk', 'documents', 'casework', 'server'],
};

/** Floors that run in a browser as they do on a server. */
const PURE = ['record', 'law', 'decide', 'sources'];
/** Floors that depend on no library at all. */
const WITHOUT_LIBRARIES = ['record'];

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

  it('keep files to one concept: none over 300 lines without a reason', () => {
    const long = files.filter((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.length > 320 && !lines.slice(0, 12).some((line) => line.includes('Long because'));
    });
    expect(long).toEqual([]);
  });
});
