import type { PersonRows } from '../../bulk/engine/people/person-rows.ts';
import type { Visitor } from '../../bulk/engine/tasks/visit-task.ts';
import { type FilePerson, filePersonOf } from '../../linkage/reconcile/conviction.ts';

/** Shows the counts of everybody that courts decided, in a worker of the engine. */
export function createVisitor(people: PersonRows): Visitor {
  const show = (number: number): FilePerson => {
    const rows = people.rows(number);
    const key = people.subject();
    return filePersonOf(key, people.reading.buildPerson(key, rows));
  };
  return {
    see: (from, to): readonly FilePerson[] => Array.from({ length: to - from }, (_, at) => show(from + at)),
    answer: () => undefined,
  };
}
