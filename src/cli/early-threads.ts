import { statSync } from 'node:fs';
import type { AnalyzeRequest } from '../bulk/api.ts';
import { startThreads, type Threads } from '../bulk/engine/threads/start-threads.ts';
import { laterWork, workersFor } from '../bulk/engine/threads/tuning.ts';
import { ALL_COUNTIES } from '../decide/statewide.ts';
import { formatModuleOf } from '../jurisdictions/index.ts';

type Asked = Partial<Pick<AnalyzeRequest, 'results' | 'workers'>> & {
  readonly county: string;
  readonly jurisdiction?: string;
  readonly otherState?: readonly string[];
};

/**
 * Starts the threads of an analysis whose files are large, before the law and the rest of the program are loaded; who
 * asks for them stops those that were not needed after all.
 */
export function startEarly(files: readonly string[], asked: Asked): Threads | undefined {
  const { here, size } = workersFor(files.map(sizeOf), asked.workers, undefined);
  const format = formatModuleOf(asked.jurisdiction);
  return here || format === undefined ? undefined : startThreads(format, size + 1, laterWork(size));
}

/** Which results are wanted where nothing is said of it. What is laid over a run is laid over all of its files. */
export function resultsOf({ results, county, otherState }: Asked): AnalyzeRequest['results'] {
  const isStatewide = county.trim().toUpperCase() === ALL_COUNTIES;
  return results ?? (isStatewide && otherState === undefined ? 'convictions' : 'all');
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
