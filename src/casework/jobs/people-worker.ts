import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { type FilePeople, type Visited, withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import type { ChoiceRecord } from '../choice.ts';
import { storedChoice } from '../choice.ts';
import type { Counted } from '../effect/clause-tables.ts';
import { type Effect, effectOf } from '../effect/effect.ts';
import type { EffectQuestion, EffectSettings } from '../effect/effect-visitor.ts';
import { stateOf } from '../states.ts';
import type { WorkProgress } from './job.ts';
import { throttled } from './job-thread.ts';
import type { PeopleMessage, PeopleRequest } from './people.ts';

/**
 * A worker thread that keeps the people of some counties in memory, in threads of the engine, and answers what a policy
 * would come to for them.
 */

/** People who are kept: their files stay open until they are let go. */
type Kept = { readonly ask: (choice: ChoiceRecord) => Promise<Effect>; readonly letGo: () => Promise<void> };

// What was compiled is kept at once: this thread is stopped from outside.
flushCompileCache();

const gathered = new Map<string, Kept>();
const tell = (message: PeopleMessage) => parentPort!.postMessage(message);

async function gather({ key, drop, paths, choice, corrections }: Extract<PeopleRequest, { kind: 'gather' }>) {
  // Let go before others are taken up, so that the memory of both is never needed at once.
  for (const old of drop) {
    await gathered.get(old)?.letGo();
    gathered.delete(old);
  }
  const progress = throttled((done: number, total: number) =>
    tell({ kind: 'people', key, state: { state: 'gathering', progress: { stage: 'gathering', done, total } } }),
  );
  const made = storedChoice(choice);
  const settings: EffectSettings = { choice: made, corrections };
  const { format } = await stateOf(choice.packId);
  const kept = await keep(format, paths, progress, async (people) => {
    const visited = await people.visit({
      module: new URL('../effect/effect-visitor.ts', import.meta.url),
      settings,
      // Reading the files is the first half of the work.
      onProgress: (done) => progress(people.number + done, 2 * people.number),
    });
    // The first answer builds the tables that later ones use: better while somebody waits for the people anyway.
    await ask(visited, choice);
    return visited;
  });
  if (!kept) return tell({ kind: 'people', key, state: { state: 'failed' } });
  gathered.set(key, kept);
  tell({ kind: 'people', key, state: { state: 'ready' } });
}

/** Reads files and keeps what `use` made of their people; undefined where the files cannot be read. */
async function keep(
  format: BulkFormat,
  paths: readonly string[],
  progress: (done: number, total: number) => void,
  use: (people: FilePeople) => Promise<Visited>,
): Promise<Kept | undefined> {
  const ready = Promise.withResolvers<Kept | undefined>();
  const over = Promise.withResolvers<void>();
  const hooks = { onProgress: ({ done, total }: Pick<WorkProgress, 'done' | 'total'>) => progress(done, 2 * total) };
  const closed = withPeople(format, paths, true, hooks, async (people) => {
    const visited = await use(people);
    let last: Promise<unknown> = Promise.resolve();
    ready.resolve({
      ask: (choice) => {
        const answer = ask(visited, choice);
        last = Promise.allSettled([last, answer]);
        return answer;
      },
      letGo: async () => {
        await last;
        over.resolve();
        await closed;
      },
    });
    await over.promise;
  });
  closed.then(() => ready.resolve(undefined), ready.reject);
  return ready.promise;
}

async function ask(visited: Visited, record: ChoiceRecord): Promise<Effect> {
  const { policy, setting } = storedChoice(record);
  const question: EffectQuestion = { policy: policy.id, setting };
  return effectOf((await visited.ask(question)) as readonly Counted[]);
}

async function effect({ id, key, choice }: Extract<PeopleRequest, { kind: 'effect' }>): Promise<void> {
  const start = performance.now();
  const found = await gathered.get(key)?.ask(choice);
  tell({ kind: 'effect', id, answer: found && { effect: found, milliseconds: performance.now() - start } });
}

/** Counties are gathered one after another, since each takes all cores; questions about others are answered meanwhile. */
let gathering: Promise<void> = Promise.resolve();

parentPort!.on('message', (request: PeopleRequest) => {
  // A failure ends the thread, and the desk reports it.
  if (request.kind === 'effect') void effect(request);
  else gathering = gathering.then(() => gather(request));
});
