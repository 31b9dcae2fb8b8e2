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

const ONLY_OTHERS_NEED = [
  '/cli-progress/',
  '/exceljs/',
  '/packs/prop-47/',
  '/jurisdictions/us-ny/',
  '/jurisdictions/us-zz/',
  '/src/procedure/',
  '/results/compare/diff.ts',
  '/results/export/',
  '/documents/',
];

function analyzed(policy: string, out: string): string {
  const args = ['--county', 'Fresno', '--policy', policy, '--as-of', '2020-07-01', '--quiet', '--out', out];
  const { status, stderr } = redress('analyze', 'county.csv', ...args);
  expect(status).toBe(EXIT.done);
  expect(stderr).toContain('/src/bulk/engine/engine.ts');
  return stderr;
}

it('a run under a policy of Proposition 64 loads nothing that only others need', () => {
  expect(redress('synth', '--county', 'Fresno', '--lines', '200', '--seed', '3', '--out', 'county.csv').status).toBe(0);
  const builtIn = analyzed('statute', 'results');
  for (const unneeded of ['/zod/', ...ONLY_OTHERS_NEED]) expect(builtIn).not.toContain(unneeded);
  const ofFile = analyzed(join(import.meta.dirname, '../fixtures/ca-doj/eligibility_options.json'), 'of-file');
  for (const unneeded of ONLY_OTHERS_NEED) expect(ofFile).not.toContain(unneeded);
});
