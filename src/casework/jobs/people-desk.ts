import type { Worker } from 'node:worker_threads';
import { startModule } from '../../disk/module-thread.ts';
import type { ChoiceRecord } from '../choice.ts';
import type { EffectReply, GatherState, GatherTask, PeopleMessage, PeopleRequest } from './people.ts';

/** The counties whose people are in memory for the policy builder. One thread, started when first asked. */
export type PeopleDesk = {
  /** Begins to gather people, or says how far it is. */
  readonly gather: (task: GatherTask) => GatherState;
  /** The effect of a choice; undefined when the people are no longer in memory, or the thread has failed. */
  readonly effect: (key: string, choice: ChoiceRecord) => Promise<EffectReply | undefined>;
  readonly forget: () => Promise<void>;
};

/** Two counties at a time: two tabs that choose policies for two of them do not push each other out. */
export const KEPT_COUNTIES = 2;

/**
 * Milliseconds without a question after which the people are let go: those of 1,000,000 lines take some 550 MB, and are read
 * again in a few seconds.
 */
const KEPT_FOR = 10 * 60_000;

type County = { state: GatherState };

export function createPeopleDesk(
  script = new URL('./people-worker.ts', import.meta.url),
  keptFor = KEPT_FOR,
): PeopleDesk {
  let worker: Worker | undefined;
  let letGo: NodeJS.Timeout | undefined;
  /** By key, the one that was used longest ago first. */
  const counties = new Map<string, County>();
  const answers = new Map<number, (answer: EffectReply | undefined) => void>();
  let next = 0;

  const start = (): Worker => {
    const started = startModule(script, { resourceLimits: { maxOldGenerationSizeMb: 8192 } });
    started.on('message', (message: PeopleMessage) => {
      if (message.kind === 'people' && counties.has(message.key)) counties.get(message.key)!.state = message.state;
      if (message.kind === 'effect') {
        answers.get(message.id)?.(message.answer);
        answers.delete(message.id);
      }
    });
    // If the worker dies, pending requests resolve to undefined, and the next request starts another worker.
    const end = () => {
      if (worker !== started) return;
      worker = undefined;
      for (const county of counties.values()) county.state = { state: 'failed' };
      for (const answer of answers.values()) answer(undefined);
      answers.clear();
    };
    started.on('error', end);
    started.on('exit', end);
    started.unref();
    return started;
  };

  const isBusy = () => answers.size > 0 || [...counties.values()].some(({ state }) => state.state === 'gathering');
  const keepOn = () => {
    clearTimeout(letGo);
    letGo = setTimeout(() => {
      if (isBusy()) return keepOn();
      counties.clear();
      void worker?.terminate();
      worker = undefined;
    }, keptFor).unref();
  };

  return {
    gather: (task) => {
      keepOn();
      const known = counties.get(task.key);
      if (known) {
        counties.delete(task.key);
        counties.set(task.key, known);
        // Reported once; a later request tries again.
        if (known.state.state === 'failed') counties.delete(task.key);
        return known.state;
      }
      worker ??= start();
      const state: GatherState = { state: 'gathering', progress: undefined };
      counties.set(task.key, { state });
      const drop = [...counties.keys()].slice(0, Math.max(0, counties.size - KEPT_COUNTIES));
      for (const key of drop) counties.delete(key);
      worker.postMessage({ kind: 'gather', drop, ...task } satisfies PeopleRequest);
      return state;
    },
    effect: (key, choice) => {
      if (!worker || !counties.has(key)) return Promise.resolve(undefined);
      keepOn();
      const id = next++;
      const { promise, resolve } = Promise.withResolvers<EffectReply | undefined>();
      answers.set(id, resolve);
      worker.postMessage({ kind: 'effect', id, key, choice } satisfies PeopleRequest);
      return promise;
    },
    forget: async () => {
      clearTimeout(letGo);
      await worker?.terminate();
    },
  };
}
