import { createComparer } from '../../../results/compare/compared-lines.ts';
import type { PersonRows } from '../people/person-rows.ts';
import type { CompareReply, CompareTask } from './protocol.ts';

/** Compares the choices over some people, from one number up to another, in one worker. */
export function comparePeople(rows: PersonRows, { choices, names, from, to }: CompareTask): CompareReply {
  const comparer = createComparer(choices, names);
  for (let number = from; number < to; number++) {
    // The floor is part of the comparison, and the statute reads more than convictions.
    comparer.add(rows.build(number, true).person, rows.subject);
  }
  return comparer.take();
}
