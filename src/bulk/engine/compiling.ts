import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * From now on the last compiler makes code fast only when it has been called five times as often as usual: in a run of
 * seconds, most of what it makes comes too late to pay for the making. For a process that ends with the run, and only
 * once everything is loaded: code that was kept under other flags is not taken, neither ours nor that of Node itself.
 */
export function compileSparingly(): void {
  // What is kept after this would be thrown away by the next run.
  flushCompileCache();
  setFlagsFromString('--efficiency-mode');
}
