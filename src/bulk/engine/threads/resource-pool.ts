import type { WorkerPort } from './pool.ts';

/** A FIFO pool: `take` waits until an item is free. */
export type ResourcePool<Thing> = {
  /** The next that is free, and `fits` where it says what does. */
  readonly take: (fits?: (thing: Thing) => boolean) => Promise<Thing>;
  readonly giveBack: (thing: Thing) => void;
  /** Callers that wait or ask from now on get a failure instead, since nothing may ever come back. */
  readonly fail: (error: unknown) => void;
};

type Waiting<Thing> = {
  readonly fits: (thing: Thing) => boolean;
  readonly resolve: (thing: Thing) => void;
  readonly reject: (error: unknown) => void;
};

export function poolOf<Thing>(things: readonly Thing[]): ResourcePool<Thing> {
  const free = [...things];
  const waiting: Waiting<Thing>[] = [];
  let failed: { readonly error: unknown } | undefined;
  return {
    take: (fits = () => true) => {
      if (failed) return Promise.reject(failed.error);
      const at = free.findIndex(fits);
      if (at >= 0) return Promise.resolve(free.splice(at, 1)[0]!);
      return new Promise((resolve, reject) => waiting.push({ fits, resolve, reject }));
    },
    giveBack: (thing) => {
      const at = waiting.findIndex(({ fits }) => fits(thing));
      if (at < 0) free.push(thing);
      else waiting.splice(at, 1)[0]!.resolve(thing);
    },
    fail: (error) => {
      failed ??= { error };
      for (const { reject } of waiting.splice(0)) reject(error);
    },
  };
}

/** A place in a worker for what is made of a chunk, until it is not needed any more. */
export type Place = { readonly worker: WorkerPort; readonly slot: number };

/**
 * A pool with a number of places in each worker. The first place of every worker comes first, so that no worker is left
 * without work.
 */
export function slotPool(workers: readonly WorkerPort[], slots: number): ResourcePool<Place> {
  return poolOf(Array.from({ length: slots }, (_, slot) => workers.map((worker) => ({ worker, slot }))).flat());
}
