import { parentPort } from 'node:worker_threads';
import { storedChoice } from '../choice.ts';
import { createEffectDesk, type EffectDesk, gatherPeople } from '../effect/effect.ts';
import { readIndex } from '../history/index-file.ts';
import type { PeopleRequest, WorkerMessage } from './messages.ts';

/** A worker thread that keeps the people of a county in memory and answers what a policy would come to for them. */

/** Two counties at a time: two tabs that choose policies for two of them do not push each other out. */
const KEPT = 2;
const gathered = new Map<string, EffectDesk>();
const tell = (message: WorkerMessage) => parentPort!.postMessage(message);

parentPort!.on('message', (request: PeopleRequest) => {
  if (request.kind === 'gather') {
    if (!gathered.has(request.key)) {
      for (const old of [...gathered.keys()].slice(0, Math.max(0, gathered.size - KEPT + 1))) gathered.delete(old);
      let last = 0;
      const people = gatherPeople(
        readIndex(request.indexPath),
        storedChoice(request.choice),
        request.corrections,
        (done, total) => {
          if (performance.now() - last < 100) return;
          last = performance.now();
          tell({ kind: 'progress', progress: { stage: 'gathering', done, total } });
        },
      );
      const desk = createEffectDesk(people);
      // The first answer builds the tables that later ones use: better while somebody waits for the people anyway.
      desk(storedChoice(request.choice));
      gathered.set(request.key, desk);
    }
    tell({ kind: 'gathered', key: request.key });
    return;
  }
  const start = performance.now();
  const answer = gathered.get(request.key) ?? createEffectDesk([]);
  const effect = answer(storedChoice(request.choice));
  tell({ kind: 'effect', id: request.id, effect, milliseconds: performance.now() - start });
});
