import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packs } from '../../src/jurisdictions/packs.ts';
import { procedures } from '../../src/jurisdictions/procedures.ts';
import { temporaryFolder } from '../support/run.ts';

const main = join(import.meta.dirname, '../../bin/redress.js');
const folder = temporaryFolder();
const sheet = join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_pc1203_eligible.txt');

function redress(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { COLUMNS: _, NO_COLOR: __, FORCE_COLOR: ___, ...rest } = process.env;
  const own = { ...rest, ...env };
  const { stdout } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', env: own });
  return stdout;
}

/** The lines that are too wide; a word that is longer than a line, such as a path, stays whole on a line of its own. */
function wide(text: string, width: number): readonly string[] {
  return text.split('\n').filter((line) => [...line].length > width && line.trim().includes(' '));
}

const ANALYZE = ['analyze', 'county.csv', '--county', 'SAN JOAQUIN', '--as-of', '2020-07-01', '--quiet'];

beforeAll(() => {
  redress(['synth', '--county', 'SAN JOAQUIN', '--lines', '4000', '--seed', '2020', '--dirty', '--out', 'county.csv']);
  redress([...ANALYZE, '--policy', 'san-joaquin', '--out', 'before']);
  redress([...ANALYZE, '--policy', 'los-angeles', '--out', 'after']);
});

/** The person with the longest history. */
function longest(): string {
  const lines = readFileSync(join(folder, 'county.csv'), 'utf8').split('\n').slice(1);
  const counts = Map.groupBy(lines, (line) => line.split(',')[2] ?? '');
  return [...counts].filter(([id]) => /^\d+$/.test(id)).sort(([, a], [, b]) => b.length - a.length)[0]![0];
}

const POLICIES = ['san-joaquin', 'statute', 'los-angeles', 'sacramento', 'dismiss-all'];
const loud = ANALYZE.filter((word) => word !== '--quiet');

describe('what is printed keeps to 80 columns', () => {
  const cases: readonly (readonly [string, () => readonly string[]])[] = [
    ['help', () => ['--help']],
    ...['analyze', 'explain', 'inspect', 'forecast', 'documents', 'rules', 'deidentify', 'read', 'serve'].map(
      (name) => [`help of ${name}`, () => [name, '--help']] as const,
    ),
    ['help of rules explain', () => ['rules', 'explain', '--help']],
    ['rules list', () => ['rules', 'list']],
    ...[...packs, ...procedures].map(({ id }) => [`rules show ${id}`, () => ['rules', 'show', id]] as const),
    ['inspect', () => ['inspect', 'county.csv']],
    ['forecast', () => ['forecast', 'county.csv', '--county', 'ALL', '--as-of', '2020-07-01']],
    ['a summary', () => [...loud, '--policy', 'san-joaquin', '--out', 'summary']],
    ['a comparison of policies', () => [...loud, ...POLICIES.flatMap((id) => ['--policy', id]), '--out', 'compared']],
    ['every county', () => ['analyze', 'county.csv', '--county', 'ALL', '--as-of', '2020-07-01', '--out', 'all']],
    ['diff', () => ['diff', 'before', 'after']],
    ['rules coverage', () => ['rules', 'coverage', 'before']],
    ['verify', () => ['verify', 'before']],
    ['explain', () => ['explain', 'county.csv', '--county', 'SAN JOAQUIN', '--person', longest()]],
    ['read --remedies', () => ['read', '--remedies', sheet]],
  ];
  it.each(cases)('%s', (_, args) => {
    const text = redress(args());
    expect(text.length).toBeGreaterThan(100);
    expect(wide(text, 80)).toEqual([]);
    expect(text).not.toContain('\u001b');
  });

  it('or to as many as the environment says', () => {
    const text = redress(['rules', 'show', 'us-ca/prop-64'], { COLUMNS: '56' });
    expect(wide(text, 56)).toEqual([]);
    expect(wide(text, 50)).not.toEqual([]);
  });
});

describe('colors', () => {
  it('are there where they are asked for, and not against NO_COLOR or --no-color', () => {
    const explain = ['rules', 'explain', 'us-ca/prop-64', '2008-03-04 HS 11357 misdemeanor'];
    expect(redress(explain, { FORCE_COLOR: '1' })).toContain('\u001b[33mHand Review');
    expect(redress(explain)).not.toContain('\u001b');
    expect(redress([...explain, '--no-color'], { FORCE_COLOR: '1' })).not.toContain('\u001b');
    expect(redress(['--no-color', ...explain], { FORCE_COLOR: '1' })).not.toContain('\u001b');
    expect(redress(['--help'], { FORCE_COLOR: '1' })).toContain('\u001b[1mUsage:');
    expect(redress(['--help', '--no-color'], { FORCE_COLOR: '1' })).not.toContain('\u001b');
  });
});
