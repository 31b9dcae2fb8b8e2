import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

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

/** What a process may hold before anything is given back: a collection takes a tenth of a second. */
const LEAST = 360 * 1024 * 1024;

/**
 * The same by what the whole process holds: the engine keeps pages of garbage that it has collected, which it counts no longer. For work
 * beside a library that takes memory of its own, such as DuckDB.
 */
export function giveBackAsProcessGrows(): () => void {
  let kept = 0;
  return () => {
    if (process.memoryUsage.rss() < Math.max(LEAST, kept + MUCH)) return;
    giveBack();
    kept = process.memoryUsage.rss();
  };
}

export type Rest = {
  /** Called at each piece of work. */
  readonly worked: () => void;
  readonly giveBack: () => void;
};

/** Under this name all threads of a process find the number of jobs that somebody waits for. */
const JOBS = 'redress jobs at work';
const NONE = new Int32Array(1);

function jobsAtWork(): Int32Array {
  return (getEnvironmentData(JOBS) as Int32Array | undefined) ?? NONE;
}

/**
 * Says that a job is at work, until what it returns is called. Threads that this thread started before the first job was
 * announced (`announceJobs`) do not hear of it.
 */
export function jobBegins(): () => void {
  const jobs = jobsAtWork();
  Atomics.add(jobs, 0, 1);
  return () => void Atomics.sub(jobs, 0, 1);
}

/** Has all threads that are started from now on know of jobs at work. */
export function announceJobs(): void {
  if (jobsAtWork() === NONE) setEnvironmentData(JOBS, new Int32Array(new SharedArrayBuffer(4)));
}

/**
 * Gives memory back whenever a thread has been without work for a while. A collection takes all cores, so it waits for jobs that
 * are at work, and then as long again: whoever sees the end of a job goes on.
 */
export function giveBackAtRest(after = AT_REST): Rest {
  let kept = 0;
  const back = () => {
    giveBack();
    kept = process.memoryUsage().heapTotal;
  };
  let again: NodeJS.Timeout | undefined;
  const look = (): void => {
    if (process.memoryUsage().heapTotal <= kept + WORTH_IT) return;
    if (Atomics.load(jobsAtWork(), 0) > 0) again = setTimeout(look, after).unref();
    else back();
  };
  const timer = setTimeout(look, after).unref();
  const worked = () => {
    clearTimeout(again);
    timer.refresh();
  };
  return { worked, giveBack: back };
}
