import {
  apply,
  type Court,
  indexOf,
  type Matter,
  type MatterEvent,
  type Procedure,
  rowsOf,
} from '../../procedure/index.ts';
import type { Context } from '../context.ts';
import { sealOf } from './seal.ts';
import { placeOf } from './write.ts';

/** One thing that happened in a matter: who, when, what, and from which state to which. */
export type MatterEventView = {
  readonly seq: number;
  readonly who: string;
  readonly event: MatterEvent;
  /** What it is called in the procedure; null where it is no act, clock or duty of it. */
  readonly title: string | null;
  /** What it brought, by the titles of the procedure; a ground that was chosen is its text, all else what a person entered. */
  readonly brought: readonly { readonly title: string; readonly value: string; readonly isGround: boolean }[];
  readonly moves: readonly { readonly track: string; readonly from: string | null; readonly to: string }[];
};

/** The history of a matter, the first event first, by the titles that its procedure gives. */
export async function historyOf(context: Context, court: Court, id: string): Promise<readonly MatterEventView[]> {
  const seal = sealOf(context.workspace.folder);
  const kept = await context.db
    .selectFrom('case_events')
    .select(['seq', 'who', 'sealed'])
    .where('matter', '=', id)
    .orderBy('seq')
    .execute();
  let matter: Matter | undefined;
  return kept.map(({ seq, who, sealed }) => {
    const event = JSON.parse(seal.open(sealed, placeOf(id, seq))) as MatterEvent;
    const before: Matter['states'] = matter?.states ?? {};
    const result = apply(court, matter, event);
    if (result.ok) matter = result.matter;
    const moves = movesBetween(court.procedure, before, matter?.states ?? {});
    return {
      seq,
      who,
      event,
      title: titleOf(court.procedure, event),
      brought: broughtBy(court.procedure, event),
      moves,
    };
  });
}

function movesBetween(
  { tracks }: Procedure,
  before: Matter['states'],
  states: Matter['states'],
): MatterEventView['moves'] {
  return tracks.flatMap((track) => {
    const [from, to] = [before[track.id], states[track.id]];
    if (to === undefined || from === to) return [];
    const title = (state: string) => track.states.find(({ id }) => id === state)?.title ?? state;
    // At the start only the first track says something: the others wait for it.
    if (from === undefined && track.id !== 'relief') return [];
    return [{ track: track.title, from: from === undefined ? null : title(from), to: title(to) }];
  });
}

function titleOf(procedure: Procedure, event: MatterEvent): string | null {
  const { rows, clocks, duties } = indexOf(procedure);
  switch (event.kind) {
    case 'act':
    case 'late':
      return rows.get(event.act)?.row.title ?? event.act;
    case 'expired':
    case 'tolled':
    case 'resumed':
    case 'extended':
      return clocks.get(event.clock)?.title ?? event.clock;
    case 'told':
      return duties.get(event.duty)?.title ?? event.duty;
    default:
      return null;
  }
}

type Brought = MatterEventView['brought'];

/** What an act brought, or the days that a matter was opened with. What no procedure names any longer keeps its id. */
function broughtBy(procedure: Procedure, event: MatterEvent): Brought {
  switch (event.kind) {
    case 'act':
    case 'late':
      return Object.entries(event.given).map(([id, value]) => givenWords(procedure, event.act, id, value));
    case 'opened':
      return Object.entries(event.dates ?? {}).map(([id, value]) => ({
        title: procedure.dates.find((date) => date.id === id)?.title ?? id,
        value,
        isGround: false,
      }));
    case 'corrected':
      return Object.entries(event.given).map(([id, value]) => correctedWords(procedure, id, value));
    case 'entered':
      return [
        {
          title: entryTitle(procedure, event.what.id),
          value: String('day' in event.what ? event.what.day : event.what.value),
          isGround: false,
        },
      ];
    default:
      return [];
  }
}

/** What was typed wrong is not of one act: it is called as the first row calls it that asks for it. */
function correctedWords(procedure: Procedure, id: string, given: string | readonly string[]): Brought[number] {
  const asks = rowsOf(procedure).find(({ row }) => row.needs.some((need) => need.id === id));
  return givenWords(procedure, asks?.row.id ?? '', id, given);
}

function givenWords(procedure: Procedure, act: string, id: string, given: string | readonly string[]): Brought[number] {
  const { rows, grounds } = indexOf(procedure);
  const need = rows.get(act)?.row.needs.find((each) => each.id === id);
  const value = [given].flat().join('; ');
  const isGround = need?.kind === 'ground';
  return { title: need?.title ?? id, value: isGround ? (grounds.get(value)?.title ?? value) : value, isGround };
}

function entryTitle({ dates, facts, settings }: Procedure, id: string): string {
  return (
    [...dates, ...facts].find((each) => each.id === id)?.title ?? settings.find((each) => each.id === id)?.ask ?? id
  );
}
