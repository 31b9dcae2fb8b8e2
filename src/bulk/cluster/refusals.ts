import type { Problem } from '../../record/problem.ts';

/** A step that cannot be done with the files that there are: one sentence, with no person's data. */
export function refuse(message: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind: 'input', message } };
}
