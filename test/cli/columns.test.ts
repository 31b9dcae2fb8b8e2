import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packs } from '../../src/jurisdictions/packs.ts';
import { procedures } from '../../src/jurisdictions/procedures.ts';
import { redressIn } from '../support/cli.ts';
import { temporaryFolder } from '../support/run.ts';

const main = join(import.meta.dirname, '../../bin/redress.js');
const folder = temporaryFolder();
const sheet = join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_pc1203_eligible.txt');

/** The environment without what says how wide and how colored a terminal is. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { COLUMNS: _, NO_COLOR: __, FORCE_COLOR: ___, ...rest } = process.env;
  return rest;
}

/** What a command prints in a process of its own. */
function apart(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const own = { ...plainEnvironment(), ...env };
  return spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', env: own }).stdout;
}

/** What it prints in this one, whose output is no terminal either. */
async function redress(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const before = process.env;
  process.env = { ...plainEnvironment(), ...env };
  try {
    return (await redressIn(folder, ...args)).stdout;
  } finally {
    process.env = before;
  }
}

/** The lines that are too wide; a word that is longer than a line, such as a path, stays whole on a line of its own. */
function wide(text: string, width: number): readonly string[] {
  return text.split('\n').filter((line) => [...line].length > width && line.trim().includes(' '));
}

const ANALYZE = ['analyze', 'county.csv', '--county', 'SAN JOAQUIN', '--as-of', '2020-07-01', '--quiet'];

beforeAll(async () => {
  const synth = ['synth', '--county', 'SAN JOAQUIN', '--lines', '2000', '--seed', '2020', '--dirty'];
  await redress([...synth, '--out', 'county.csv']);
  await redress([...ANALYZE, '--policy', 'san-joaquin', '--out', 'before']);
  await redress([...ANALYZE, '--policy', 'los-angeles', '--out', 'after']);
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
  it.each(cases)('%s', async (_, args) => {
    const text = await redress(args());
    expect(text.length).toBeGreaterThan(100);
    expect(wide(text, 80)).toEqual([]);
    expect(text).not.toContain('\u001b');
  });

  it('or to as many as the environment says', async () => {
    const text = await redress(['rules', 'show', 'us-ca/prop-64'], { COLUMNS: '56' });
    expect(wide(text, 56)).toEqual([]);
    expect(wide(text, 50)).not.toEqual([]);
  });
});

it('is the same in a process of its own', async () => {
  for (const args of [['--help'], ['rules', 'list']]) expect(apart(args)).toBe(await redress(args));
});

describe('colors', () => {
  it('are there where they are asked for, and not against NO_COLOR or --no-color', () => {
    const explain = ['rules', 'explain', 'us-ca/prop-64', '2008-03-04 HS 11357 misdemeanor'];
    expect(apart(explain, { FORCE_COLOR: '1' })).toContain('\u001b[33mHand Review');
    expect(apart(explain)).not.toContain('\u001b');
    expect(apart([...explain, '--no-color'], { FORCE_COLOR: '1' })).not.toContain('\u001b');
    expect(apart(['--no-color', ...explain], { FORCE_COLOR: '1' })).not.toContain('\u001b');
    expect(apart(['--help'], { FORCE_COLOR: '1' })).toContain('\u001b[1mUsage:');
    expect(apart(['--help', '--no-color'], { FORCE_COLOR: '1' })).not.toContain('\u001b');
  });
});
