import { procedures } from '../../jurisdictions/procedures.ts';
import type { Court, Procedure } from '../../procedure/index.ts';
import { stateIdOf } from '../states.ts';

/** A procedure by its id; undefined where Redress carries none of that name. */
export function procedureOf(id: string): Procedure | undefined {
  return procedures.find((each) => each.id === id);
}

/** The procedure and the calendar in which events of a matter are applied. */
export function courtOf(procedure: Procedure): Court {
  return { procedure, calendar: procedure.calendar };
}

/** The procedures of the state of a law or a format. */
export function proceduresOf(id: string): readonly Procedure[] {
  return procedures.filter((each) => stateIdOf(each.id) === stateIdOf(id));
}
