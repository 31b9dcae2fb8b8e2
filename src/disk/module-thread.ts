import { Worker, type WorkerOptions } from 'node:worker_threads';
import { threadStart } from '../program/begin.ts';

/**
 * Starts a thread on a module of TypeScript that takes what it loads from the cache of compiled modules: a quarter of the
 * processor time of translating and compiling it anew. What it had to compile is kept for the next thread once the module is
 * there; one that works before that, or is stopped after its last word, calls `flushCompileCache` of `node:module` itself.
 */
export function startModule(entry: URL, options: Omit<WorkerOptions, 'eval' | 'argv'> = {}): Worker {
  const { code, argv } = threadStart(entry);
  return new Worker(code, { ...options, eval: true, argv: [...argv] });
}

/** Has a thread on a module answer one question, and ends it. Rejects where it fails, or ends without an answer. */
export async function askModule<Answer>(entry: URL, workerData: unknown): Promise<Answer> {
  const worker = startModule(entry, { workerData, resourceLimits: { maxOldGenerationSizeMb: 8192 } });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('a thread ended before its answer')));
    });
  } finally {
    await worker.terminate();
  }
}
