import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Runs of this process that have their threads collect alone. */
let alone = 0;

/**
 * Has each thread collect its young objects alone, until what this returns is called. V8 would share out the few megabytes of one
 * collection among threads of its own, a thousand times a run; where a run keeps all cores busy, the thread that decides
 * waits for those each time. Call this only once everything is loaded: V8 does not take code that was kept under other flags.
 */
export function collectAlone(): () => void {
  if (alone++ === 0) setFlagsFromString('--no-parallel-scavenge');
  return () => {
    if (--alone === 0) setFlagsFromString('--parallel-scavenge');
  };
}

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
