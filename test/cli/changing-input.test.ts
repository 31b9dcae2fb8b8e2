import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { redressIn, type Said } from '../support/cli.ts';
import { temporaryFolder } from '../support/run.ts';

/** A file that another program writes to while it is read: what was read of it was never a file. */
const folder = temporaryFolder();
const TEXT = [...synthesize({ county: 'SAN JOAQUIN', lines: 300, seed: 5 })].join('');

/** Adds an empty line to a file every few milliseconds, as a copy that is not finished adds to it. */
const WRITER = `
  const { appendFileSync } = require('node:fs');
  setInterval(() => appendFileSync(process.argv[1], '\\n'), 3);
  appendFileSync(process.argv[1], '\\n');
  process.stdout.write('at work');
`;

async function whileWritten(path: string, ask: () => Promise<Said>): Promise<Said> {
  const writer = spawn(process.execPath, ['-e', WRITER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => writer.stdout.once('data', resolve));
  try {
    return await ask();
  } finally {
    writer.kill('SIGKILL');
  }
}

it.each([
  ['inspect', (path: string) => ['inspect', path]],
  ['forecast', (path: string) => ['forecast', path, '--county', 'FRESNO', '--out', join(folder, 'forecast')]],
  [
    'deidentify',
    (path: string) => [
      'deidentify',
      path,
      '--key-file',
      join(folder, 'key'),
      '--new-key',
      '--out',
      join(folder, 'copy.csv'),
    ],
  ],
  [
    'analyze',
    (path: string) => [
      'analyze',
      path,
      '--county',
      'SAN JOAQUIN',
      '--as-of',
      '2020-07-01',
      '--out',
      join(folder, 'results'),
    ],
  ],
])('%s refuses a file that is written to meanwhile, and leaves nothing', async (name, args) => {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, TEXT);
  const { status, stderr } = await whileWritten(path, () => redressIn(folder, ...args(path)));
  expect({ status, stderr }).toEqual({
    status: EXIT.input,
    stderr: expect.stringMatching(/changed while it was read/),
  });
  expect(['copy.csv', 'results', 'forecast'].some((name) => existsSync(join(folder, name)))).toBe(false);
  expect(readdirSync(folder).filter((each) => each.includes('unfinished'))).toEqual([]);
});
