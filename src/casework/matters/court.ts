import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import { formerProcedures, procedures } from '../../jurisdictions/procedures.ts';
import type { Court, Procedure } from '../../procedure/index.ts';
import { stateIdOf } from '../states.ts';
import type { Tables } from '../store/schema.ts';

/** A procedure by its id, in its current version; undefined where Redress carries none of that name. */
export function procedureOf(id: string): Procedure | undefined {
  return procedures.find((each) => each.id === id);
}

/** Every version of every procedure: the current ones, and those under which matters that were opened earlier go on. */
export const allVersions: readonly Procedure[] = [...procedures, ...formerProcedures];

/** The versions of a procedure that Redress carries, the current one first. */
export function versionsOf(id: string): readonly Procedure[] {
  return allVersions.filter((each) => each.id === id);
}

/** That a matter is in one of the states of its relief that are asked for in the version of the procedure under which it is. */
export function isInStates(
  versions: readonly Procedure[],
  statesOf: (procedure: Procedure) => readonly string[],
): Expression<SqlBool> {
  const row = expressionBuilder<Tables, 'matters'>();
  const wanted = versions.map((procedure) => ({ procedure, states: [...new Set(statesOf(procedure))] }));
  return row.or(
    wanted
      .filter(({ states }) => states.length > 0)
      .map(({ procedure: { id, version }, states }) =>
        row.and([
          row('matters.procedure', '=', id),
          row('matters.version', '=', version),
          row('matters.relief_state', 'in', states),
        ]),
      ),
  );
}

/** What a matter says of its procedure, in its row as in its body. */
export type PinnedVersion = { readonly procedure: string; readonly version: string };

/** The version of its procedure that a matter is under; undefined where Redress carries it no longer. */
export function procedureFor({ procedure, version }: PinnedVersion): Procedure | undefined {
  return allVersions.find((each) => each.id === procedure && each.version === version);
}

/** The procedure and the calendar in which events of a matter are applied. */
export function courtOf(procedure: Procedure): Court {
  return { procedure, calendar: procedure.calendar };
}

/** The procedures of the state of a law or a format. */
export function proceduresOf(id: string): readonly Procedure[] {
  return procedures.filter((each) => stateIdOf(each.id) === stateIdOf(id));
}
