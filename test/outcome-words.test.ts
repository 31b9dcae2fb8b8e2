import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTCOMES_IN_SPANISH } from '../web/src/parts/outcome-words.ts';

/** Labels of every outcome that a module of a pack gives. */
async function labelsOf(path: string): Promise<readonly string[]> {
  const seen = new Set<unknown>();
  const labels: string[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const { id, label, effect } = value as Record<string, unknown>;
    if (typeof id === 'string' && typeof label === 'string' && typeof effect === 'string') labels.push(label);
    for (const each of Object.values(value)) visit(each);
  };
  visit(await import(path));
  return labels;
}

describe('outcomes', () => {
  it('of every pack have words in Spanish, and no others', async () => {
    const root = join(import.meta.dirname, '..');
    const modules = globSync('src/jurisdictions/*/packs/**/*.ts', { cwd: root });
    const given = await Promise.all(
      modules.filter((path) => !path.endsWith('.test.ts')).map((path) => labelsOf(join(root, path))),
    );
    expect(Object.keys(OUTCOMES_IN_SPANISH).sort()).toEqual([...new Set(given.flat())].sort());
  });
});
