import { createLaboratory } from '../../decide/index.ts';
import type { PersonStanding } from '../engine-seam.ts';
import type { PersonRows } from './person-rows.ts';
import type { CompareReply, CompareTask } from './protocol.ts';

/** Compares the choices over some people, from one number up to another, in one worker. */
export function comparePeople(rows: PersonRows, { choices, from, to }: CompareTask): CompareReply {
  const laboratory = createLaboratory(choices);
  const standings: PersonStanding[] = [];
  let comparison = laboratory.empty();
  for (let number = from; number < to; number++) {
    // The floor is part of the comparison, and the statute reads more than convictions.
    const { person } = rows.build(number, true);
    comparison = laboratory.add(comparison, person, (choice, standing) =>
      standings.push({ person: rows.subject(), choice, standing }),
    );
  }
  return { comparison, standings };
}
