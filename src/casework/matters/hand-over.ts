import type { Selectable } from 'kysely';
import { indexOf, type Matter, type MatterEvent, type Transition } from '../../procedure/index.ts';
import type { MatterTable } from '../store/schema.ts';
import { procedureFor } from './court.ts';

/** Who is to go on with a matter: whom a supervisor gave it to, and whose first half a second person returned. */
export type HandedOver = Pick<Selectable<MatterTable>, 'assigned_to' | 'returned_to'>;

type Moved = {
  /** As it was before the events. */
  readonly row: HandedOver & Pick<Selectable<MatterTable>, 'body' | 'relief_state'>;
  readonly matter: Matter;
  readonly events: readonly { readonly event: MatterEvent }[];
};

/**
 * Whose a matter is after its events. Who was given a matter has it until a half of an act is done in it; what a second person
 * returns is its first person's again; and nobody's once its relief is no longer open.
 */
export function handedOver({ row, matter, events }: Moved): HandedOver {
  const procedure = procedureFor(matter);
  const act = procedure && actOf(procedure, events.at(-1)?.event);
  if (procedure && act && isReturn(act)) {
    const { halves } = JSON.parse(row.body) as { readonly halves: Readonly<Record<string, string>> };
    return { assigned_to: null, returned_to: halves[act.pair!.id] ?? null };
  }
  const state = matter.states.relief;
  const relief = procedure?.tracks.find(({ id }) => id === 'relief')?.states.find(({ id }) => id === state);
  const isOver = state !== row.relief_state && relief?.kind !== 'open';
  return {
    assigned_to: isOver || act?.pair ? null : row.assigned_to,
    returned_to: isOver ? null : row.returned_to,
  };
}

function actOf(procedure: NonNullable<ReturnType<typeof procedureFor>>, event: MatterEvent | undefined) {
  return event?.kind === 'act' ? indexOf(procedure).rows.get(event.act)?.row : undefined;
}

/** Whether an act gives back what a first person proposed: a second half that signs nothing. */
export function isReturn({ pair, stepUp }: Transition): boolean {
  return pair?.half === 'second' && stepUp !== true;
}
