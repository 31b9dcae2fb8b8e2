import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { temporaryFolder } from '../support/run.ts';

const main = join(import.meta.dirname, '../../bin/redress.js');
const folder = temporaryFolder();
const telling = join(folder, 'telling.mjs');
writeFileSync(
  telling,
  `import module from 'node:module';
   const loaded = [];
   module.registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
   process.on('exit', () => process.stderr.write(loaded.join('\\n')));`,
);

function redress(...args: string[]) {
  return spawnSync(process.execPath, ['--import', telling, main, ...args], { cwd: folder, encoding: 'utf8' });
}

it('a run under a built-in policy of Proposition 64 loads nothing that only others need', () => {
  expect(redress('synth', '--county', 'Fresno', '--lines', '200', '--seed', '3', '--out', 'county.csv').status).toBe(0);
  const args = ['--county', 'Fresno', '--policy', 'statute', '--as-of', '2020-07-01', '--quiet', '--out', 'results'];
  const { status, stderr } = redress('analyze', 'county.csv', ...args);
  expect(status).toBe(EXIT.done);
  expect(stderr).toContain('/src/bulk/engine/engine.ts');
  for (const unneeded of [
    '/zod/',
    '/cli-progress/',
    '/exceljs/',
    '/packs/prop-47/',
    '/results/compare/diff.ts',
    '/results/export/',
    '/documents/',
  ])
    expect(stderr).not.toContain(unneeded);
});
