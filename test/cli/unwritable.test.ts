import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { redressIn } from '../support/cli.ts';
import { FIXTURES, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();

const MAPPING =
  'name: us-ca/own\njurisdiction: us-ca\nresources: [{name: doj, path: "*.csv"}]\nmap: {lines: {table: doj}}\n';
const RUN = ['--county', 'SACRAMENTO', '--as-of', '2025-01-01', '--quiet'];
/** Below a file nothing can be written, not even by root. */
const OUT = 'file.txt/out';

beforeAll(async () => {
  copyFileSync(`${FIXTURES}input.csv`, join(folder, 'input.csv'));
  writeFileSync(join(folder, 'own.yml'), MAPPING);
  writeFileSync(join(folder, 'file.txt'), 'kept');
  for (const out of ['one', 'two'])
    expect((await redressIn(folder, 'analyze', 'input.csv', ...RUN, '--out', out)).status).toBe(EXIT.done);
});

it.each([
  [['mapping', 'new', 'input.csv', '--out', OUT]],
  [['mapping', 'lines', 'own.yml', 'input.csv', '--out', OUT]],
  [['analyze', 'input.csv', ...RUN, '--out', OUT]],
  [['analyze', 'input.csv', '--mapping', 'own.yml', ...RUN, '--out', OUT]],
  [['forecast', 'input.csv', '--county', 'SACRAMENTO', '--as-of', '2025-01-01', '--out', OUT]],
  [['link', 'input.csv', 'input.csv', '--out', OUT]],
  [['export', 'one', '--format', 'xlsx', '--out', OUT]],
  [['diff', 'one', 'two', '--lines', OUT]],
  [['documents', 'one', '--out', OUT]],
  [['synth', '--county', 'FRESNO', '--lines', '30', '--seed', '1', '--out', OUT]],
  [['deidentify', 'input.csv', '--new-key', '--key-file', 'key.txt', '--out', OUT]],
  [['demo', '--out', OUT]],
  [['rules', 'new', OUT]],
])('%j ends in a sentence that names the place, and changes nothing', async (args) => {
  const before = readdirSync(folder);
  const { status, stderr } = await redressIn(folder, ...args);
  expect([stderr, status]).toEqual([expect.stringContaining('file.txt'), EXIT.output]);
  expect(stderr).not.toMatch(/a fault of the program|^ +at /m);
  expect(readFileSync(join(folder, 'file.txt'), 'utf8')).toBe('kept');
  expect(readdirSync(folder).filter((name) => !before.includes(name) && name !== 'key.txt')).toEqual([]);
});
