import { styleText } from 'node:util';
import type { Problem } from '../../record/problem.ts';
import { exitCodeFor } from '../exit-codes.ts';

/** Tells of a problem on standard error and sets the exit code: sentences, no stack. */
export function reportProblem(problem: Problem, json = false): void {
  process.exitCode = exitCodeFor(problem);
  if (json) {
    process.stdout.write(`${JSON.stringify({ ok: false, problem }, null, 2)}\n`);
    return;
  }
  const mark = process.stderr.isTTY ? styleText('red', 'redress:') : 'redress:';
  process.stderr.write(`${mark} ${problem.message}\n`);
  for (const detail of problem.details ?? []) process.stderr.write(`  ${detail}\n`);
}
