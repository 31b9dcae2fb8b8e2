import { parentPort, workerData } from 'node:worker_threads';
import { type EffectQuestion, type EffectSettings, keepEffectPeople } from './effect-people.ts';

/** A thread that keeps a part of the people of a file, and answers one question after another about them. */

const answer = keepEffectPeople(workerData as EffectSettings);
parentPort!.on('message', (question: EffectQuestion) => parentPort!.postMessage(answer(question)));
