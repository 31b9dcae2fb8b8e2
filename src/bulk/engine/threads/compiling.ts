import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Bytes of input from which the work of TurboFan, V8's last compiler, pays off. */
const LONG_RUN_BYTES = 1 << 29;

/**
 * Keeps V8's last compiler out of a short run: it needs as much processor time for a hundred thousand lines as for a
 * million, and when it has finished, little work is left. Call this only in a process that ends with the run, and only
 * once everything is loaded: V8 rejects cached code that was made under other flags, ours and that of Node itself.
 */
export function spareLastCompiler(bytes: number): void {
  if (bytes > LONG_RUN_BYTES) return;
  // What is kept after this would be thrown away by the next run.
  flushCompileCache();
  // In this mode V8 waits for 15,000 calls, and does not count calls of code that the previous compiler made.
  setFlagsFromString('--efficiency-mode');
}
