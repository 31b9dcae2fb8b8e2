import { runEngine } from '../bulk/engine/engine.ts';
import type { Threads } from '../bulk/engine/threads/start-threads.ts';
import type { Engine } from '../bulk/engine-seam.ts';

/** The engine of the workbench: the one place that chooses it. It works on threads that were started already, where there are any. */
export function engineOn(threads: Threads | undefined): Engine {
  return (work, hooks) => runEngine(work, hooks, { threads });
}
