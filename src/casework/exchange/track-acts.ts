import { type Actor, indexOf, type TrackId } from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import type { Who } from '../context.ts';
import { type PinnedVersion, procedureFor } from '../matters/court.ts';
import type { WantedAct, WantedTold } from '../matters/move-many.ts';
import type { MatterRow } from '../matters/write.ts';

/** The tracks of places that keep a record. */
export type UpdateTrackId = Exclude<TrackId, 'relief' | 'notice'>;

/** A step of such a track: its id behind the prefix of the track, as `updateTrack` of the procedures names it. */
export type TrackStep = 'send' | 'receive' | 'apply' | 'refuse' | 'see' | 'still' | 'ask-again';

/** The state of an update track in which its change is still to be sent. */
export const TO_SEND = 'due';

export function trackState(row: MatterRow, track: UpdateTrackId): string {
  return track === 'court-record' ? row.court_state : row.repository_state;
}

/** The column of `matters` with the state of a track. */
export function trackColumn(track: UpdateTrackId): 'court_state' | 'repository_state' {
  return track === 'court-record' ? 'court_state' : 'repository_state';
}

/** Who moves a track: somebody of the office, or a file that was taken in. */
export type Acting = { readonly who: Who } | { readonly source: string };

/**
 * A step of an update track as the version of a matter's procedure names it, left out where the track does not stand where
 * it leaves from; undefined where that version has no such step.
 */
export function trackAct(
  matter: PinnedVersion,
  track: UpdateTrackId,
  step: TrackStep,
  { by, says }: { readonly by: Acting; readonly says: string },
): WantedAct | undefined {
  const procedure = procedureFor(matter);
  const row = (procedure && indexOf(procedure).tracks.get(track))?.transitions.find(({ id }) =>
    id.endsWith(`-${step}`),
  );
  if (!row) return undefined;
  const given = Object.fromEntries(row.needs.map(({ id }) => [id, says]));
  return {
    act: row.id,
    by: 'source' in by ? { kind: 'import', source: by.source } : actorOf(by.who, row.by),
    given,
    ifOpen: true,
  };
}

/** That the keeper of a record was told what was ordered, once it says that the line is applied. */
export function toldByAnswer(
  matter: PinnedVersion,
  track: UpdateTrackId,
  { source, says }: { readonly source: string; readonly says: string },
): readonly WantedTold[] {
  const procedure = procedureFor(matter);
  const duties = (procedure && indexOf(procedure).tracks.get(track)?.toldWhenApplied) ?? [];
  return duties.map((told) => ({ told, by: { kind: 'import', source }, proof: says }));
}

function actorOf({ account, roles }: Who, by: readonly string[]): Actor {
  return { kind: 'person', person: account, role: roleFor(roles, by) ?? '' };
}
