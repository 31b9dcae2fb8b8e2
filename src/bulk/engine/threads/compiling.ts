import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** What TurboFan makes has paid for the making when about so many bytes of input are decided. */
const LONG_RUN_BYTES = 1 << 29;

/**
 * Leaves V8's last compiler out of a short run: it needs as much processor time for a hundred thousand lines as for a
 * million, and when it is done there is little left to do. For a process that ends with the run, and only once everything
 * is loaded: code that was kept under other flags is not taken, neither ours nor that of Node itself.
 */
export function spareLastCompiler(bytes: number): void {
  if (bytes > LONG_RUN_BYTES) return;
  // What is kept after this would be thrown away by the next run.
  flushCompileCache();
  // In this mode it waits for 15,000 calls, and calls of what the compiler before it made are not counted.
  setFlagsFromString('--efficiency-mode');
}
