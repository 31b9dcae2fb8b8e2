import { parentPort, workerData } from 'node:worker_threads';
import { giveBackAtRest } from '../../disk/give-back.ts';
import { type EffectQuestion, type EffectSettings, keepEffectPeople } from './effect-people.ts';

/** A thread that keeps a part of the people of a file, and answers one question after another about them. */

/** Longer than somebody takes from one option to the next: the next answer would wait for the collection. */
const AT_REST = 12_000;

const answer = keepEffectPeople(workerData as EffectSettings);
const rest = giveBackAtRest(AT_REST);
let first = true;
parentPort!.on('message', (question: EffectQuestion) => {
  parentPort!.postMessage(answer(question));
  if (first) {
    // Reading the people and the first tables took a third beside what is kept.
    rest.giveBack();
    // Compiled code goes back too: asked once more, the thread has it again before the next question comes.
    answer(question);
  }
  first = false;
  rest.worked();
});
