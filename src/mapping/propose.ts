import type { Problem } from '../record/problem.ts';

export type Proposed =
  | { readonly ok: true; readonly text: string; readonly unsure: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

export async function proposeMapping(
  _files: readonly string[],
  _jurisdiction: string,
  _temporary: string,
): Promise<Proposed> {
  return { ok: false, problem: { kind: 'usage', message: 'not yet' } };
}
