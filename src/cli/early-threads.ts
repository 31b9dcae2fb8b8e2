import type { AnalyzeRequest } from '../bulk/api.ts';
import { startThreadsFor } from '../bulk/engine/threads/early.ts';
import type { Threads } from '../bulk/engine/threads/start-threads.ts';
import { ALL_COUNTIES } from '../decide/statewide.ts';
import { formatModuleOf } from '../jurisdictions/index.ts';

type Asked = Partial<Pick<AnalyzeRequest, 'results' | 'workers'>> & {
  readonly county: string;
  readonly jurisdiction?: string;
  readonly otherState?: readonly string[];
};

/** The threads of an analysis whose files are large (`startThreadsFor`). */
export function startEarly(files: readonly string[], asked: Asked): Threads | undefined {
  return startThreadsFor(files, formatModuleOf(asked.jurisdiction), asked.workers);
}

/** Which results are wanted where nothing is said of it. What is laid over a run is laid over all of its files. */
export function resultsOf({ results, county, otherState }: Asked): AnalyzeRequest['results'] {
  const isStatewide = county.trim().toUpperCase() === ALL_COUNTIES;
  return results ?? (isStatewide && otherState === undefined ? 'convictions' : 'all');
}
