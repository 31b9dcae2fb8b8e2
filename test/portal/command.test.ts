import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { redressIn } from '../support/cli.ts';
import { temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();

it('prints a pack to begin with, which its own check takes', async () => {
  const template = await redressIn(folder, 'portal', 'template');
  writeFileSync(join(folder, 'pack.json'), template.stdout);
  const checked = await redressIn(folder, 'portal', 'check', 'pack.json');
  expect(checked.status, checked.stderr).toBe(EXIT.done);
  expect(checked.stdout).toContain('Warning: feeWaiver');
});

it('says what is wrong with a pack, and where', async () => {
  const template = await redressIn(folder, 'portal', 'template');
  writeFileSync(join(folder, 'wrong.json'), template.stdout.replace('"office": "alder-legal-aid"', '"office": "gone"'));
  const wrong = await redressIn(folder, 'portal', 'check', 'wrong.json');
  expect(wrong.status).toBe(EXIT.usage);
  expect(wrong.stderr).toContain('counties.alder: route 2 leads to gone, which is not among the organizations');
  writeFileSync(join(folder, 'half.json'), '{');
  for (const [file, problem] of [
    ['half.json', 'is not JSON'],
    ['none.json', 'cannot be read (ENOENT)'],
  ] as const) {
    const said = await redressIn(folder, 'portal', 'check', file);
    expect(said.status).toBe(EXIT.usage);
    expect(said.stderr).toContain(problem);
  }
});

it('does not open without a pack, or with mail that comes from nowhere', async () => {
  const bare = await redressIn(folder, 'portal', 'serve');
  expect([bare.status, bare.stderr]).toEqual([EXIT.usage, expect.stringContaining('--pack')]);
  const nowhere = await redressIn(folder, 'portal', 'serve', '--invented', '--smtp', 'mail.example:25');
  expect([nowhere.status, nowhere.stderr]).toEqual([EXIT.usage, expect.stringContaining('--from')]);
});
