import type { Hooks } from '../bulk/api.ts';
import { progressBar } from './terminal/progress-bar.ts';

/** Does something long with a progress bar, where one is wanted, that an interrupt from the keyboard cancels. */
export async function withProgress<Result>(
  options: { readonly quiet?: boolean; readonly json?: boolean },
  work: (hooks: Hooks) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  const cancel = () => abort.abort();
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const bar = await progressBar(!options.quiet && !options.json);
  try {
    return await work({ onProgress: bar.update, signal: abort.signal });
  } finally {
    bar.stop();
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  }
}
