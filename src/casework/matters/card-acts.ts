import {
  type Ground,
  guardTruth,
  type Matter,
  missingFor,
  type Need,
  type PlacedRow,
  type Procedure,
  rowsOf,
  type Transition,
} from '../../procedure/index.ts';
import { truthWord } from '../../record/index.ts';
import { roleFor } from '../access/roles.ts';
import type { Who } from '../context.ts';
import { isOfLot } from '../lots/rule.ts';

/** An act that somebody's roles open in a matter as it stands, with what it must bring. */
export type OpenAct = {
  readonly id: string;
  readonly title: string;
  readonly needs: readonly Need[];
  /** Its part in an act of two people; `wait`: who asks did the first half, so another person does this one. */
  readonly half: 'none' | 'first' | 'second' | 'both' | 'wait';
  readonly stepUp: boolean;
  /** Whether who does it may take it back before anything else happens. */
  readonly undoable: boolean;
  /** The everyday act that it is under any procedure, by which screens give it a key of its own. */
  readonly usual: 'agree' | 'object' | 'sign' | 'return' | 'begin' | null;
  /** An act without needs that is done first: the matter does not stand yet where this one leaves from. */
  readonly after: string | null;
  /** Whether what has been entered permits it, and what is to be entered where that is unknown. */
  readonly permitted: 'yes' | 'no' | 'unknown';
  readonly waitsFor: string | null;
};

/** A ground on which to object, and whether it is open in the matter. */
export type GroundView = Pick<Ground, 'id' | 'title' | 'standard' | 'burden' | 'proves'> & {
  readonly cite: string | null;
  readonly open: 'yes' | 'no' | 'unknown';
  readonly waitsFor: string | null;
};

/** The acts that leave the states in which the matter stands, and the proposals that one plain act leads to. */
export function openActs(procedure: Procedure, matter: Matter, who: Who): readonly OpenAct[] {
  const own = rowsOf(procedure)
    .filter(({ row }) => roleFor(who.roles, row.by) !== undefined)
    .filter(({ row }) => !isOfLot(row));
  const now = own.filter(({ track, row }) => row.from.includes(matter.states[track.id] ?? ''));
  const view = (placed: PlacedRow, after: string | null) => actView({ procedure, matter, who, after }, placed);
  const behind = now
    .filter(({ row }) => isBegin(row))
    .flatMap(({ track, row: begin }) =>
      own
        .filter(({ track: other, row }) => other.id === track.id && row.pair?.half === 'first')
        .filter(({ row }) => row.from.includes(begin.to) && !now.some((each) => each.row.id === row.id))
        .map((placed) => view(placed, begin.id)),
    );
  return [...now.map((placed) => view(placed, null)), ...behind];
}

type Asked = {
  readonly procedure: Procedure;
  readonly matter: Matter;
  readonly who: Who;
  readonly after: string | null;
};

function actView({ procedure, matter, who, after }: Asked, { row }: PlacedRow): OpenAct {
  const half = row.pair?.half ?? 'none';
  const ownFirst = row.pair !== undefined && matter.halves[row.pair.id] === who.account;
  const permitted = truthWord(guardTruth(row.when, matter));
  return {
    id: row.id,
    title: row.title,
    needs: row.needs,
    half: half === 'second' && ownFirst ? 'wait' : half,
    stepUp: row.stepUp === true,
    undoable: row.undo === 'until-signed',
    usual: usualOf(row),
    after,
    permitted,
    waitsFor: permitted === 'unknown' ? wordsFor(procedure, missingFor(row.when!, matter)) : null,
  };
}

function isBegin(row: Transition): boolean {
  return row.needs.length === 0 && row.pair === undefined && row.undo === 'until-signed';
}

/** What an act is to a reviewer, by its shape: procedures name their acts as their law does. */
export function usualOf(row: Transition): OpenAct['usual'] {
  if (row.needs.some(({ kind }) => kind === 'ground')) return 'object';
  const plain = row.needs.every(({ id }) => id === 'reason');
  if (row.pair?.half === 'first' && row.when?.kind === 'gives-relief' && plain) return 'agree';
  if (row.pair?.half === 'second') return row.stepUp ? 'sign' : 'return';
  return isBegin(row) ? 'begin' : null;
}

export function groundsOf(procedure: Procedure, matter: Matter): readonly GroundView[] {
  return procedure.grounds.map((ground) => {
    const { id, title, standard, burden, proves, onlyWhen } = ground;
    const open = truthWord(guardTruth(onlyWhen, matter));
    return {
      id,
      title,
      standard,
      burden: procedure.roles.find((role) => role.id === burden)?.title ?? burden,
      proves,
      cite: 'cite' in ground ? ground.cite : null,
      open,
      waitsFor: open === 'unknown' ? wordsFor(procedure, missingFor(onlyWhen!, matter)) : null,
    };
  });
}

/** The question whose answer is missing, as the procedure asks it. */
function wordsFor({ facts, settings }: Procedure, id: string | undefined): string | null {
  return facts.find((fact) => fact.id === id)?.ask ?? settings.find((setting) => setting.id === id)?.ask ?? null;
}
