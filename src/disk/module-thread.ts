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
