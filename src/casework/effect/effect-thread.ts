import { parentPort, workerData } from 'node:worker_threads';
import { giveBackAtRest } from '../../disk/give-back.ts';
import { type EffectQuestion, type EffectSettings, keepEffectPeople } from './effect-people.ts';

/** A thread that keeps a part of the people of a file, and answers one question after another about them. */

/**
 * Reading the people and the first tables takes a third beside what is kept, and compiled code goes back with it. Longer than
 * somebody takes from one option to the next: the next answer would wait for both.
 */
const AT_REST = 12_000;

const answer = keepEffectPeople(workerData as EffectSettings);
const { worked } = giveBackAtRest(AT_REST);
parentPort!.on('message', (question: EffectQuestion) => {
  parentPort!.postMessage(answer(question));
  worked();
});
