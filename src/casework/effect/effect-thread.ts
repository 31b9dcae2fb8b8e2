import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { type EffectQuestion, type EffectSettings, keepEffectPeople } from './effect-people.ts';

/** A thread that keeps a part of the people of a file, and answers one question after another about them. */

const answer = keepEffectPeople(workerData as EffectSettings);
let first = true;
parentPort!.on('message', (question: EffectQuestion) => {
  parentPort!.postMessage(answer(question));
  if (first) giveBack();
  first = false;
});

/**
 * Gives back the memory that reading the people and the first tables took beside what is kept, a third of all: the engine of
 * JavaScript would hold it for more of the same, and from now on there are only small questions.
 */
function giveBack(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: object) => void;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
