import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/**
 * `npm run test:web [-- files]`: the browser tests. A file that failed runs once more, from its beginning, after all others:
 * a browser on a busy machine may miss a moment, and the tests of a file follow on each other, so that a single one cannot
 * be tried again. A fault of ours fails the second time too.
 */
const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const CONFIG = join(import.meta.dirname, 'vitest.config.ts');

const folder = mkdtempSync(join(tmpdir(), 'redress-browser-tests-'));
try {
  process.exitCode = await tryTwice(process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function tryTwice(asked: readonly string[]): Promise<number> {
  const first = await run(asked);
  // Where no file failed, something beside the tests did, and is no matter of chance.
  if (first.code === 0 || first.failed.length === 0) return first.code;
  const names = first.failed.map((file) => relative(import.meta.dirname, file)).join(', ');
  process.stdout.write(`\nThese files failed and run once more: ${names}\n`);
  const { code } = await run(first.failed);
  process.stdout.write(code === 0 ? `Passed the second time: ${names}\n` : `Failed twice, or in part: ${names}\n`);
  return code;
}

type Ran = { readonly code: number; readonly failed: readonly string[] };

async function run(files: readonly string[]): Promise<Ran> {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const options = ['--config', CONFIG, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = spawn(process.execPath, [VITEST, 'run', ...options, ...files], { stdio: 'inherit' });
  const ended = Promise.withResolvers<number>();
  vitest.on('error', ended.reject).on('close', (code) => ended.resolve(code ?? 1));
  const code = await ended.promise;
  return { code, failed: code === 0 ? [] : failedIn(report) };
}

type Report = { readonly testResults: readonly { readonly name: string; readonly status: string }[] };

function failedIn(report: string): readonly string[] {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}
