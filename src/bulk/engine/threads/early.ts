import { statSync } from 'node:fs';
import { startThreads, type Threads } from './start-threads.ts';
import { laterWork, workersFor } from './tuning.ts';

/**
 * Starts the threads of an analysis whose files are large, before the law and the rest of the program are loaded; who
 * asks for them stops those that were not needed after all. `format` is where the module of the files' format is.
 */
export function startThreadsFor(
  files: readonly string[],
  format: string | undefined,
  workers?: number,
): Threads | undefined {
  const { here, size } = workersFor(files.map(sizeOf), workers, undefined);
  return here || format === undefined ? undefined : startThreads(format, size + 1, laterWork(size));
}

/** Of a file; what else it may be, and what is wrong with it, is looked at later. */
function sizeOf(path: string): { readonly size: number } {
  try {
    const stat = statSync(path);
    return { size: stat.isFile() ? stat.size : 0 };
  } catch {
    return { size: 0 };
  }
}
