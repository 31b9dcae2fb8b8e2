import type { Problem } from '../../record/problem.ts';

/** What the disk says of a file that cannot be read or written is a problem like others. */
export async function writing<Made>(
  step: () => Promise<Made>,
): Promise<Made | { readonly ok: false; readonly problem: Problem }> {
  try {
    return await step();
  } catch (error) {
    const { code, path } = error as { readonly code?: unknown; readonly path?: string };
    if (typeof code !== 'string') throw error;
    const message = `a file of the run cannot be read or written (${code}${path === undefined ? '' : `: ${path}`}).`;
    return { ok: false, problem: { kind: 'output', message } };
  }
}
