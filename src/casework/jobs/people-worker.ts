import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { giveBackAtRest } from '../../disk/give-back.ts';
import { type ChoiceRecord, loadedChoice } from '../choice-record.ts';
import type { Effect } from '../effect/effect.ts';
import { startEffectThreads } from '../effect/effect-threads.ts';
import { gatherPeople } from '../history/gather-people.ts';
import { isPeopleFileOf, peopleFileIn } from '../history/people-file.ts';
import { stateOf } from '../states.ts';
import { throttled } from './job-thread.ts';
import type { GatherTask, PeopleMessage, PeopleRequest } from './people.ts';

/**
 * A worker thread that keeps the people of some counties in memory, in threads of their own, and answers what a policy
 * would come to for them. The people come from the file that inspection made of them; where that cannot be used, it is made
 * anew.
 */

type Kept = { readonly ask: (choice: ChoiceRecord) => Promise<Effect>; readonly letGo: () => Promise<void> };

// What was compiled is kept at once: this thread is stopped from outside.
flushCompileCache();

const rest = giveBackAtRest();
const gathered = new Map<string, Kept>();
const tell = (message: PeopleMessage) => parentPort!.postMessage(message);

async function gather({ drop, ...task }: Extract<PeopleRequest, { kind: 'gather' }>) {
  // Let go before others are taken up, so that the memory of both is never needed at once.
  for (const old of drop) {
    await gathered.get(old)?.letGo();
    gathered.delete(old);
  }
  const { key, folder, paths, choice, corrections } = task;
  const file = peopleFileIn(folder, corrections);
  if (!isPeopleFileOf(file, paths) && !(await makeFile(file, task)))
    return tell({ kind: 'people', key, state: { state: 'failed' } });
  const kept = await keep(file, choice);
  // The first answer builds the tables that later ones use: better while somebody waits for the people anyway.
  await kept.ask(choice);
  gathered.set(key, kept);
  tell({ kind: 'people', key, state: { state: 'ready' } });
}

/** Builds the people of input files on all cores, and keeps them in a file; false where the files cannot be read. */
async function makeFile(file: string, { key, paths, choice, corrections }: GatherTask): Promise<boolean> {
  const { format } = await stateOf(choice.packId);
  const progress = throttled((done: number, total: number) =>
    tell({ kind: 'people', key, state: { state: 'gathering', progress: { stage: 'gathering', done, total } } }),
  );
  // Reading the files is the first half of the work.
  const hooks = { onProgress: (read: { done: number; total: number }) => progress(read.done, 2 * read.total) };
  const made = await withPeople(format, paths, true, hooks, (people) =>
    gatherPeople(people, {
      file,
      paths,
      survey: undefined,
      corrections,
      onProgress: (done, total) => progress(total + done, 2 * total),
    }),
  );
  return made.ok;
}

async function keep(file: string, choice: ChoiceRecord): Promise<Kept> {
  const threads = startEffectThreads({ file, choice: await loadedChoice(choice) });
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask: (record) => {
      const answer = loadedChoice(record).then(({ policy, setting }) => threads.ask({ policy: policy.id, setting }));
      last = Promise.allSettled([last, answer]);
      return answer;
    },
    letGo: async () => {
      await last;
      await threads.close();
    },
  };
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
  void gathering.then(rest.worked);
});
