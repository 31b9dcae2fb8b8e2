import { Worker } from 'node:worker_threads';
import type { ChoiceRecord } from '../choice.ts';
import type { Effect } from '../effect/effect.ts';
import type { GatherTask, PeopleRequest, WorkerMessage, WorkProgress } from './messages.ts';

export type GatherState = { readonly ready: boolean; readonly progress: WorkProgress | undefined };

/** The counties whose people are in memory for the policy builder. One thread, started when first asked. */
export type PeopleDesk = {
  /** Begins to gather people, or says how far it is. */
  readonly gather: (task: GatherTask) => GatherState;
  readonly effect: (key: string, choice: ChoiceRecord) => Promise<{ effect: Effect; milliseconds: number }>;
  readonly forget: () => Promise<void>;
};

export function createPeopleDesk(): PeopleDesk {
  let worker: Worker | undefined;
  let asked: string[] = [];
  const ready = new Set<string>();
  const answers = new Map<number, (answer: { effect: Effect; milliseconds: number }) => void>();
  let progress: WorkProgress | undefined;
  let next = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('./people-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 8192 },
    });
    started.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') progress = message.progress;
      if (message.kind === 'gathered') {
        ready.add(message.key);
        progress = undefined;
      }
      if (message.kind === 'effect') {
        answers.get(message.id)?.(message);
        answers.delete(message.id);
      }
    });
    const end = () => {
      worker = undefined;
      asked = [];
      ready.clear();
    };
    started.on('error', end);
    started.on('exit', end);
    started.unref();
    return started;
  };

  return {
    gather: (task) => {
      worker ??= start();
      if (!asked.includes(task.key)) {
        // The thread keeps two counties: what it lets go must be gathered again.
        while (asked.length >= 2) ready.delete(asked.shift()!);
        asked.push(task.key);
        worker.postMessage({ kind: 'gather', ...task } satisfies PeopleRequest);
      }
      return { ready: ready.has(task.key), progress: ready.has(task.key) ? undefined : progress };
    },
    effect: (key, choice) => {
      worker ??= start();
      const id = next++;
      const answer = new Promise<{ effect: Effect; milliseconds: number }>((resolve) => answers.set(id, resolve));
      worker.postMessage({ kind: 'effect', id, key, choice } satisfies PeopleRequest);
      return answer;
    },
    forget: async () => {
      await worker?.terminate();
    },
  };
}
