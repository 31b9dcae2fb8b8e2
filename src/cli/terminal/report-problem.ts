import type { Problem } from '../../record/problem.ts';
import type { Manifest } from '../../results/manifest-schema.ts';
import { exitCodeFor } from '../exit-codes.ts';
import { print, styled } from './page.ts';

/** Tells of a problem on standard error and sets the exit code: sentences, no stack. */
export function reportProblem(problem: Problem, json = false): void {
  process.exitCode = exitCodeFor(problem);
  const { said: _, ...shown } = problem;
  if (json) {
    process.stdout.write(`${JSON.stringify({ ok: false, problem: shown }, null, 2)}\n`);
    return;
  }
  const { stderr } = process;
  print(`${styled('red', 'redress:', stderr)} ${problem.message}`, stderr);
  for (const detail of problem.details ?? []) print(`  ${detail}`, stderr);
}

/** Tells on standard error what is to be known of the inputs of a run that was made: a sentence a line. */
export function reportNotes({ inputs }: Pick<Manifest, 'inputs'>): void {
  for (const { name, notes = [] } of inputs)
    for (const note of notes) print(`${styled('yellow', 'redress:', process.stderr)} ${name}: ${note}`, process.stderr);
}
