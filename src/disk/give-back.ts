import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds without work after which a thread is at rest. */
const AT_REST = 5000;

/** So much more than after the last time is worth a collection, which takes a tenth of a second. */
const WORTH_IT = 12 * 1024 * 1024;

/**
 * Gives back the memory that this thread has used and no longer needs. The engine of JavaScript would hold it for more of the
 * same work: of a server that has just started, 64 MB for what lives shortly.
 */
function giveBack(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: object) => void;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** So much more than after the last time is worth a collection in the middle of work. */
const MUCH = 48 * 1024 * 1024;

/**
 * What a thread calls now and then in long work: gives memory back where it has grown by much. The engine lets garbage grow to as
 * much as is in use, which is much where a library or other processes need the memory.
 */
export function giveBackAsItGrows(): () => void {
  let kept = 0;
  return () => {
    if (process.memoryUsage().heapTotal < kept + MUCH) return;
    giveBack();
    kept = process.memoryUsage().heapTotal;
  };
}

export type Rest = {
  /** Called at each piece of work. */
  readonly worked: () => void;
  readonly giveBack: () => void;
};

/** Gives memory back whenever a thread has been without work for a while. */
export function giveBackAtRest(after = AT_REST): Rest {
  let kept = 0;
  const back = () => {
    giveBack();
    kept = process.memoryUsage().heapTotal;
  };
  const timer = setTimeout(() => process.memoryUsage().heapTotal > kept + WORTH_IT && back(), after).unref();
  return { worked: () => void timer.refresh(), giveBack: back };
}
