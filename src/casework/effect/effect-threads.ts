import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { startModule } from '../../disk/module-thread.ts';
import type { Counted } from './clause-tables.ts';
import { type Effect, effectOf } from './effect.ts';
import type { EffectQuestion, EffectSettings } from './effect-people.ts';

/** The people of a file in threads, each with a part of them, for as long as effects are asked for. */
export type EffectThreads = {
  readonly ask: (question: EffectQuestion) => Promise<Effect>;
  readonly close: () => Promise<void>;
};

export function startEffectThreads(
  settings: Omit<EffectSettings, 'part' | 'parts'>,
  parts = availableParallelism(),
): EffectThreads {
  const threads = Array.from({ length: parts }, (_, part) => startThread({ ...settings, part, parts }));
  return {
    ask: async (question) => effectOf(await Promise.all(threads.map((thread) => thread.ask(question)))),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

type Waiting = { readonly resolve: (answer: Counted) => void; readonly reject: (error: Error) => void };

function startThread(settings: EffectSettings) {
  const worker: Worker = startModule(new URL('./effect-thread.ts', import.meta.url), {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: 8192, maxYoungGenerationSizeMb: 16 },
  });
  /** Questions are answered in the order in which they were asked. */
  const waiting: Waiting[] = [];
  let failed: Error | undefined;
  const fail = (error: Error) => {
    failed ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: Counted) => waiting.shift()!.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread ended before its answer')));
  return {
    ask: (question: EffectQuestion) =>
      new Promise<Counted>((resolve, reject) => {
        if (failed) return reject(failed);
        waiting.push({ resolve, reject });
        worker.postMessage(question);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
