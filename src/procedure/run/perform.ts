/** What an act does once it may be done: states, marks, clocks, papers, duties, and what follows in other tracks. */
import { YES } from '../../record/index.ts';
import { indexOf, type PlacedRow, type Transition } from '../language/index.ts';
import { type Court, dayAt, hasRunOut, isOpen, startClock } from './clocks.ts';
import type { Given } from './event.ts';
import { guardTruth } from './guard.ts';
import type { ClockRun, Matter } from './matter.ts';
import { type Refused, refuse } from './refusal.ts';

export type Performed = { readonly ok: true; readonly matter: Matter } | Refused;

/** A matter after a row and all that follows from it. `matter.seq` and `matter.at` are already those of the event. */
export function perform(matter: Matter, placed: PlacedRow, given: Given, court: Court): Performed {
  const moved = move(matter, placed, given, court);
  if (!moved.ok) return moved;
  let after = moved.matter;
  for (const follower of followersOf(after, placed.row, court)) {
    const next = move(after, follower, given, court);
    if (!next.ok) return next;
    after = next.matter;
  }
  return { ok: true, matter: after };
}

/** For each other track the first row named that leaves the state in which the track stands. */
function followersOf(matter: Matter, { fires = [] }: Transition, { procedure }: Court): readonly PlacedRow[] {
  const chosen = new Map<string, PlacedRow>();
  for (const id of fires) {
    const placed = indexOf(procedure).rows.get(id);
    if (!placed || chosen.has(placed.track.id)) continue;
    const { track, row } = placed;
    if (row.from.includes(matter.states[track.id] ?? '') && guardTruth(row.when, matter) === YES)
      chosen.set(track.id, placed);
  }
  return [...chosen.values()];
}

function move(matter: Matter, { track, row }: PlacedRow, given: Given, court: Court): Performed {
  const stopped = stopClocks(matter, row.stops ?? []);
  const moved: Matter = {
    ...stopped,
    states: { ...matter.states, [track.id]: row.to },
    marks: row.mark === undefined || matter.marks.includes(row.mark) ? matter.marks : [...matter.marks, row.mark],
    papers: [...matter.papers, ...(row.makes ?? []).map((paper) => ({ paper, seq: matter.seq }))],
  };
  const started = startClocks(moved, row, given, court);
  return started.ok ? { ok: true, matter: owe(started.matter, row.tells ?? [], given, court) } : started;
}

/** Ends the runs of some clocks that are still open. */
export function stopClocks(matter: Matter, ids: readonly string[]): Matter {
  if (ids.length === 0) return matter;
  const stop = (run: ClockRun): ClockRun =>
    ids.includes(run.clock) && isOpen(run) ? { ...run, status: 'stopped' } : run;
  return { ...matter, clocks: matter.clocks.map(stop) };
}

function startClocks(matter: Matter, { starts = [] }: Transition, given: Given, court: Court): Performed {
  let after = matter;
  for (const id of starts) {
    const next = addClock(after, id, given, court);
    if (!next.ok) return next;
    after = next.matter;
  }
  return { ok: true, matter: after };
}

/** Starts a clock; a clock that moves the matter by law must still have time to run. */
export function addClock(matter: Matter, id: string, given: Given, court: Court): Performed {
  const clock = indexOf(court.procedure).clocks.get(id)!;
  const named = clock.from.kind === 'need' ? given[clock.from.need] : undefined;
  const from = typeof named === 'string' ? named : dayAt(matter.at, court);
  const counts = clock.from.kind === 'act' || clock.from.kind === 'need';
  const run = startClock(matter, clock, counts ? from : undefined, court);
  if (clock.onExpiry.kind === 'moves' && hasRunOut(run, matter.at)) return refuse('date-passed', id);
  const others = stopClocks(matter, [id]).clocks;
  return { ok: true, matter: { ...matter, clocks: [...others, run] } };
}

/** Adds duties, each with the clock within which it must be done. */
export function owe(matter: Matter, ids: readonly string[], given: Given, court: Court): Matter {
  let after = matter;
  for (const id of ids) {
    const duty = indexOf(court.procedure).duties.get(id)!;
    after = { ...after, duties: [...after.duties, { duty: id, seq: matter.seq, status: 'owed' }] };
    const running = after.clocks.some((run) => run.clock === duty.within && run.seq === matter.seq);
    if (duty.within === undefined || running) continue;
    const started = addClock(after, duty.within, given, court);
    if (started.ok) after = started.matter;
  }
  return after;
}
