import type { Problem } from '../record/problem.ts';

/** What the command's exit codes mean; listed in `redress --help` and docs/guides/operator.md. */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  input: 3,
  output: 4,
  /** Done, but lines were set aside as unreadable, or differences from the 2019 results are not explained. */
  incomplete: 5,
  cancelled: 130,
} as const;

export function exitCodeFor(problem: Problem): number {
  return EXIT[problem.kind];
}
