import { addComparisons, emptyComparison } from '../../../decide/index.ts';
import { createComparer, type LinesOfTables } from '../../../results/compare/compared-lines.ts';
import type { PersonRows } from '../people/person-rows.ts';
import type { CompareEachReply, CompareEachTask, CompareReply, CompareTask } from './protocol.ts';

/** Compares the choices over some people, from one number up to another, in one worker. */
export function comparePeople(rows: PersonRows, { choices, names, from, to, elsewhere }: CompareTask): CompareReply {
  const comparer = createComparer(choices, names);
  for (let number = from; number < to; number++) {
    if (elsewhere?.has(number)) {
      const lines = elsewhere.get(number);
      if (lines) comparer.lay(lines);
    } else {
      // The floor is part of the comparison, and the statute reads more than convictions.
      comparer.add(rows.build(number, true).person, rows.subject);
    }
  }
  return comparer.take();
}

/** Compares the choices over all people, for a caller that puts the lines of each in a place of its own. */
export function compareEach(rows: PersonRows, { choices, names, people }: CompareEachTask): CompareEachReply {
  const comparer = createComparer(choices, names);
  const lines = new Map<number, LinesOfTables>();
  let comparison = emptyComparison(choices);
  for (let number = 0; number < people; number++) {
    comparer.add(rows.build(number, true).person, rows.subject);
    const taken = comparer.take();
    comparison = addComparisons(comparison, taken.comparison);
    if (taken.people.count > 0) lines.set(number, { people: taken.people, convictions: taken.convictions });
  }
  return { comparison, lines };
}
