import type { Threads } from '../bulk/engine/threads/start-threads.ts';
import type { Engine } from '../bulk/engine-seam.ts';

/** The engine of the commands, loaded when it is needed; on threads that were started already, where there are any. */
export async function loadEngine(threads?: Threads): Promise<Engine> {
  const { runEngine } = await import('../bulk/engine/engine.ts');
  return (work, hooks) => runEngine(work, hooks, { threads, once: true });
}
