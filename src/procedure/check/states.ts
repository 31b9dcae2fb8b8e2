import { indexOf, type Procedure, partsOf, rowsOf, type Track, type TrackId } from '../language/index.ts';
import { type Assumed, explore, type Place, type Walked } from './explore.ts';
import { fault, type ProcedureFinding } from './finding.ts';

/** Every state can be reached, none that is not final is without a way out, and a matter is never stuck. */
export function checkStates(procedure: Procedure): readonly ProcedureFinding[] {
  const walked = explore({ procedure, tracks: ['relief'], clocks: () => true, assumed: {} });
  const others = procedure.tracks.filter(({ id }) => id !== 'relief');
  const joint = others.map(({ id }) =>
    explore({ procedure, tracks: ['relief', id], clocks: moves(procedure), assumed: {} }),
  );
  const all = [walked, ...joint];
  return [
    ...procedure.tracks.flatMap((track) => checkTrack(track, all)),
    ...checkTaken(procedure, all),
    ...checkMisfired(joint),
    ...checkClocks(procedure, walked),
    ...checkStuck(procedure),
  ];
}

function moves(procedure: Procedure): (clock: string) => boolean {
  return (id) => indexOf(procedure).clocks.get(id)?.onExpiry.kind === 'moves';
}

function checkTrack(track: Track, walks: readonly Walked[]): readonly ProcedureFinding[] {
  const reached = new Set(walks.flatMap(({ places }) => places.map(({ states }) => states[track.id])));
  return track.states.flatMap(({ id, kind, noClockBecause }) => {
    const name = `${track.id} ${id}`;
    const out = track.transitions.filter(({ from }) => from.includes(id));
    const findings: ProcedureFinding[] = [];
    if (!reached.has(id)) findings.push(fault('states', name, 'can never be reached'));
    if (kind === 'final' && out.length > 0)
      findings.push(fault('states', name, `is final, and ${out[0]!.id} leaves it`));
    if (kind !== 'final' && out.length === 0) findings.push(fault('states', name, 'is not final and has no way out'));
    if (kind === 'waiting' && noClockBecause === undefined && !clocked(track.id, id, walks))
      findings.push(fault('clocks', name, 'waits without a clock, and does not say why the law sets none'));
    return findings;
  });
}

/** Whether a clock runs in every place in which a track stands in a state. */
function clocked(track: TrackId, state: string, walks: readonly Walked[]): boolean {
  const there = walks[0]!.places.filter(({ states }) => states[track] === state);
  return there.length > 0 && there.every(({ clocks }) => clocks.size > 0);
}

function checkTaken(procedure: Procedure, walks: readonly Walked[]): readonly ProcedureFinding[] {
  const taken = new Set(walks.flatMap((walked) => [...walked.taken]));
  return rowsOf(procedure)
    .filter(({ row }) => !taken.has(row.id))
    .map(({ row }) => fault('states', row.id, 'can never be taken'));
}

function checkMisfired(walks: readonly Walked[]): readonly ProcedureFinding[] {
  return walks
    .flatMap(({ misfired }) => misfired)
    .map(({ row, track, state }) =>
      fault(
        'tracks',
        row,
        `sets off ${track}, which can stand in ${state}, where none of the rows that it names leaves from`,
      ),
    );
}

/** Every clock is started; one that moves the matter never ends where it moves nothing; none runs on in a closed matter. */
function checkClocks(procedure: Procedure, { places, endings }: Walked): readonly ProcedureFinding[] {
  const started = new Set(places.flatMap(({ clocks }) => [...clocks]));
  const duties = new Set(procedure.duties.flatMap(({ within }) => within ?? []));
  const relief = indexOf(procedure).tracks.get('relief')!;
  const final = new Set(relief.states.filter(({ kind }) => kind === 'final').map(({ id }) => id));
  const idle = new Map<string, ProcedureFinding>();
  const note = (clock: string, what: string) => idle.set(`${clock} ${what}`, fault('clocks', clock, what));
  for (const { place, clock, rows } of endings) {
    if (rows.length === 0)
      note(clock, `can end while relief is ${place.states.relief}, where it moves nothing: stop it or move it`);
    if (rows.length > 1)
      note(clock, `can end while relief is ${place.states.relief}, where ${rows.join(' and ')} are both open`);
  }
  for (const place of places) {
    for (const clock of place.clocks) {
      const nags = indexOf(procedure).clocks.get(clock)!.onExpiry.kind !== 'closes' && !duties.has(clock);
      if (nags && final.has(place.states.relief!))
        note(clock, `still runs when relief has ended in ${place.states.relief}`);
    }
  }
  const never = procedure.clocks.filter(({ id }) => !started.has(id));
  const lateOnly = new Set(procedure.clocks.flatMap(({ lateTells = [] }) => lateTells));
  const byLate = new Set(procedure.duties.filter(({ id }) => lateOnly.has(id)).flatMap(({ within }) => within ?? []));
  return [
    ...never.filter(({ id }) => !byLate.has(id)).map(({ id }) => fault('clocks', id, 'is never started')),
    ...idle.values(),
  ];
}

/** No combination of facts, confirmations and determinations leaves an open matter with nothing that can happen. */
function checkStuck(procedure: Procedure): readonly ProcedureFinding[] {
  const findings = new Map<string, ProcedureFinding>();
  for (const assumed of assumptions(procedure)) {
    const { stuck } = explore({ procedure, tracks: ['relief'], clocks: moves(procedure), assumed });
    for (const place of stuck) {
      const state = stateOf(procedure, place);
      if (state.kind === 'final' || state.kind === 'decided') continue;
      const where = Object.entries(assumed).map(([id, value]) => `${id} is ${value ? 'yes' : 'no'}`);
      if (!findings.has(state.id))
        findings.set(
          state.id,
          fault(
            'states',
            `relief ${state.id}`,
            `nothing can happen any more${where.length > 0 ? ` where ${where.join(', ')}` : ''}`,
          ),
        );
    }
  }
  return [...findings.values()];
}

function stateOf(procedure: Procedure, { states }: Place) {
  return indexOf(procedure)
    .tracks.get('relief')!
    .states.find(({ id }) => id === states.relief)!;
}

/** More than this many combinations are not walked one by one. */
const MOST = 4096;

/** Every yes and no of what guards of the relief track ask for. */
function assumptions(procedure: Procedure): readonly Assumed[] {
  const asked = new Set(
    indexOf(procedure)
      .tracks.get('relief')!
      .transitions.flatMap(({ when }) => (when ? partsOf(when) : []))
      .flatMap((part) => {
        if (part.kind === 'fact') return [part.fact];
        if (part.kind === 'confirmed') return [part.setting];
        if (part.kind === 'dated') return [part.date];
        return part.kind === 'gives-relief' ? ['gives-relief'] : [];
      }),
  );
  let all: readonly Assumed[] = [{}];
  for (const id of asked) {
    if (all.length * 2 > MOST) break;
    all = all.flatMap((each) => [
      { ...each, [id]: true },
      { ...each, [id]: false },
    ]);
  }
  return all;
}
