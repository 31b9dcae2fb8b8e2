import { Worker } from 'node:worker_threads';
import { createScannerMemory, scannerModule } from '../scan/scanner.ts';
import { BOOT, COMPILE_CACHE } from './boot.ts';
import { createPerformer } from './perform.ts';
import type { LaterWork, Replies, Response, Setup, Task } from './protocol.ts';
import { StageError } from './read.ts';

/** Something that does one task after another: a worker thread, or this one. */
export type Lane = {
  readonly number: number;
  readonly memory: WebAssembly.Memory;
  readonly call: <Each extends Task>(task: Each) => Promise<Replies[Each['kind']]>;
};

export type Pool = {
  readonly lanes: readonly Lane[];
  /** A lane beside the others, for hashing and writing. */
  readonly side: Lane;
  /** Whether the lanes are threads of their own: once those are closed, nothing of theirs is on its way any more. */
  readonly apart: boolean;
  readonly close: () => Promise<void>;
};

/** Starts a lane each on a thread of its own, and one more; `ahead` says what each lane does after scanning. */
export function openPool(
  size: number,
  signal: AbortSignal | undefined,
  ahead: (lane: number) => readonly LaterWork[] = () => [],
): Pool {
  const module = scannerModule();
  const all = Array.from({ length: size + 1 }, (_, number) =>
    openThread(number, module, number < size ? ahead(number) : []),
  );
  const stop = () => {
    for (const lane of all) void lane.stop(new Error('cancelled'));
  };
  signal?.addEventListener('abort', stop, { once: true });
  return {
    lanes: all.slice(0, size),
    side: all[size]!,
    apart: true,
    close: async () => {
      signal?.removeEventListener('abort', stop);
      await Promise.all(all.map((lane) => lane.stop(new Error('closed'))));
    },
  };
}

/** Lanes on this thread: for files so small that starting a thread would take longer than reading them. */
export function openPoolHere(size: number, signal: AbortSignal | undefined): Pool {
  const module = scannerModule();
  let closed = false;
  const lanes = Array.from({ length: size + 1 }, (_, number): Lane => {
    const memory = createScannerMemory();
    const perform = createPerformer({ memory, module, ahead: [] });
    let turn: Promise<unknown> = Promise.resolve();
    return {
      number,
      memory,
      call: (task) => {
        const done = turn.then(() => {
          signal?.throwIfAborted();
          if (closed) throw new Error('closed');
          return perform(task);
        });
        turn = done.catch(() => {});
        return done as never;
      },
    };
  });
  return {
    lanes: lanes.slice(0, size),
    side: lanes[size]!,
    apart: false,
    close: async () => {
      closed = true;
    },
  };
}

type Waiting = { readonly resolve: (reply: never) => void; readonly reject: (error: Error) => void };

function openThread(number: number, module: WebAssembly.Module, ahead: readonly LaterWork[]) {
  const memory = createScannerMemory();
  const setup: Setup = {
    module,
    memory,
    entry: new URL('./worker.ts', import.meta.url).href,
    cache: COMPILE_CACHE,
    ahead,
  };
  // People come and go; room for many of them at once would only be memory that every thread holds.
  const resourceLimits = { maxYoungGenerationSizeMb: 8 };
  const worker = new Worker(BOOT, { eval: true, workerData: setup, resourceLimits });
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let stopped: Error | undefined;
  const failAll = (error: Error) => {
    stopped ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, reply, failure }: Response) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (!failure) asked?.resolve(reply as never);
    else if (failure.stage === 'bug') asked?.reject(new Error(failure.stack));
    else asked?.reject(new StageError(failure.stage, failure.code!));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('a worker ended before its work')));
  const call = <Each extends Task>(task: Each) =>
    new Promise<Replies[Each['kind']]>((resolve, reject) => {
      if (stopped) return reject(stopped);
      waiting.set(nextId, { resolve, reject });
      worker.postMessage({ id: nextId++, task });
    });
  const stop = async (error: Error) => {
    failAll(error);
    await worker.terminate();
  };
  return { number, memory, call, stop };
}
