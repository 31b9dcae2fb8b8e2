import { fileURLToPath } from 'node:url';

/**
 * The first code of a worker thread. It is given as text, since loading even one TypeScript file before the cache of
 * compiled modules is open takes longer than everything else that a worker loads.
 */
export const BOOT = `
  const { workerData } = require('node:worker_threads');
  const { flushCompileCache } = require('node:module');
  require(workerData.modules).prepareModules();
  import(workerData.entry).then(() => setTimeout(flushCompileCache, 0));
`;

/** What prepares a thread for loading modules. */
export const MODULES: string = fileURLToPath(new URL('../../../../bin/modules.js', import.meta.url));
