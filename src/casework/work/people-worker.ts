import { parentPort } from 'node:worker_threads';
import { storedChoice } from '../choice.ts';
import { createEffectDesk, type EffectDesk, gatherPeople } from '../effect/effect.ts';
import { readIndex } from '../history/index-file.ts';
import type { PeopleRequest, WorkerMessage } from './messages.ts';

/** A worker thread that keeps the people of a county in memory and answers what a policy would come to for them. */

const gathered = new Map<string, EffectDesk>();
const tell = (message: WorkerMessage) => parentPort!.postMessage(message);

function gather(request: Extract<PeopleRequest, { kind: 'gather' }>): void {
  const { key } = request;
  // Let go before others are taken up, so that the memory of both is never needed at once.
  for (const old of request.drop) gathered.delete(old);
  let last = 0;
  const people = gatherPeople(
    readIndex(request.indexPath),
    storedChoice(request.choice),
    request.corrections,
    (done, total) => {
      if (performance.now() - last < 100) return;
      last = performance.now();
      tell({ kind: 'people', key, state: { state: 'gathering', progress: { stage: 'gathering', done, total } } });
    },
  );
  const desk = createEffectDesk(people);
  // The first answer builds the tables that later ones use: better while somebody waits for the people anyway.
  desk(storedChoice(request.choice));
  gathered.set(key, desk);
  tell({ kind: 'people', key, state: { state: 'ready' } });
}

parentPort!.on('message', (request: PeopleRequest) => {
  if (request.kind === 'gather') {
    try {
      gather(request);
    } catch (error) {
      // Files that are gone are no fault; any other failure ends the thread, and the desk reports it.
      if (typeof (error as { code?: unknown }).code !== 'string') throw error;
      tell({ kind: 'people', key: request.key, state: { state: 'failed' } });
    }
    return;
  }
  const start = performance.now();
  const effect = gathered.get(request.key)?.(storedChoice(request.choice));
  const answer = effect && { effect, milliseconds: performance.now() - start };
  tell({ kind: 'effect', id: request.id, answer });
});
