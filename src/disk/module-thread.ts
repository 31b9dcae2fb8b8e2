import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** What prepares a thread for loading modules; see there why it is plain JavaScript. */
const MODULES = fileURLToPath(new URL('../../bin/modules.js', import.meta.url));

/**
 * The first code of the thread, given as text: loading even one TypeScript file before the cache of compiled modules is
 * open takes longer than all else that it loads.
 */
const BOOT = `
  const [modules, entry] = process.argv.splice(-2);
  require(modules).prepareModules();
  import(entry).then(() => setTimeout(require('node:module').flushCompileCache, 0));
`;

/**
 * Starts a thread on a module of TypeScript that takes what it loads from the cache of compiled modules: a quarter of the
 * processor time of translating and compiling it anew. What it had to compile is kept for the next thread once the module is
 * there; one that works before that, or is stopped after its last word, calls `flushCompileCache` of `node:module` itself.
 */
export function startModule(entry: URL, options: Omit<WorkerOptions, 'eval' | 'argv'> = {}): Worker {
  return new Worker(BOOT, { ...options, eval: true, argv: [MODULES, entry.href] });
}
