/**
 * Walks everything that can happen to the states and clocks of some tracks. Needs and people are left out: each row is
 * taken by somebody who may. What is not assumed stays unknown, and an unknown guard may go either way, so that whatever
 * a matter can do is among what is walked.
 */
import { and, NO, not, or, type Truth, truth, UNKNOWN, YES } from '../../record/index.ts';
import {
  type Guard,
  indexOf,
  type Procedure,
  rowsOf,
  type Track,
  type TrackId,
  type Transition,
} from '../language/index.ts';

/** Facts, confirmations, days and the determination, as yes or no; what is left out is unknown. */
export type Assumed = Readonly<Record<string, boolean>>;

/** Where a matter can stand: the states of the tracks that are walked, and the clocks that run. */
export type Place = {
  readonly states: Readonly<Partial<Record<TrackId, string>>>;
  readonly clocks: ReadonlySet<string>;
};

/** The end of a clock in a place, and the rows of the law that it may take there. */
export type Ending = { readonly place: Place; readonly clock: string; readonly rows: readonly string[] };

export type Walked = {
  readonly places: readonly Place[];
  /** Places in which nothing can happen any more: no row of people, files or the law. */
  readonly stuck: readonly Place[];
  readonly endings: readonly Ending[];
  /** Rows that were taken. */
  readonly taken: ReadonlySet<string>;
  /** Rows that fire into a track that stands where none of the fired rows of that track leaves from. */
  readonly misfired: readonly { readonly row: string; readonly track: TrackId; readonly state: string }[];
};

export type Walk = {
  readonly procedure: Procedure;
  readonly tracks: readonly TrackId[];
  /** Which clocks are followed. */
  readonly clocks: (clock: string) => boolean;
  readonly assumed: Assumed;
};

/** Everything that can be reached from the opening of a matter. */
export function explore(walk: Walk): Walked {
  const { procedure } = walk;
  const states: Partial<Record<TrackId, string>> = {};
  for (const id of walk.tracks) states[id] = indexOf(procedure).tracks.get(id)!.start;
  const start: Place = { states, clocks: new Set(procedure.opens.filter(walk.clocks)) };
  const seen = new Map<string, Place>([[keyOf(start), start]]);
  const queue = [start];
  const found = {
    stuck: [] as Place[],
    endings: [] as Ending[],
    taken: new Set<string>(),
    misfired: new Map<string, Walked['misfired'][number]>(),
  };
  for (let place = queue.pop(); place; place = queue.pop()) {
    const nexts = [...actsFrom(place, walk, found), ...endingsFrom(place, walk, found)];
    if (nexts.length === 0) found.stuck.push(place);
    for (const next of nexts) {
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.set(key, next);
      queue.push(next);
    }
  }
  return { ...found, places: [...seen.values()], misfired: [...found.misfired.values()] };
}

type Found = {
  readonly endings: Ending[];
  readonly taken: Set<string>;
  readonly misfired: Map<string, Walked['misfired'][number]>;
};

function keyOf({ states, clocks }: Place): string {
  return `${Object.values(states).join(' ')} | ${[...clocks].sort().join(' ')}`;
}

function actsFrom(place: Place, walk: Walk, found: Found): readonly Place[] {
  return rowsOf(walk.procedure).flatMap(({ track, row }) => {
    const system = row.by.includes('law') || row.by.includes('follow');
    if (system || !enabled(row, track, place, walk)) return [];
    return [take(row, track, place, walk, found)];
  });
}

function endingsFrom(place: Place, walk: Walk, found: Found): readonly Place[] {
  return [...place.clocks].flatMap((id) => {
    const { onExpiry } = indexOf(walk.procedure).clocks.get(id)!;
    if (onExpiry.kind !== 'moves') return [];
    const without: Place = { ...place, clocks: new Set([...place.clocks].filter((clock) => clock !== id)) };
    const placed = onExpiry.rows.map((row) => indexOf(walk.procedure).rows.get(row)!);
    const open = placed.filter(({ track, row }) => enabled(row, track, place, walk));
    found.endings.push({ place, clock: id, rows: open.map(({ row }) => row.id) });
    const sure = open.some(({ row }) => guardIn(row.when, place, walk) === YES);
    return [...open.map(({ track, row }) => take(row, track, without, walk, found)), ...(sure ? [] : [without])];
  });
}

function enabled(row: Transition, track: Track, { states, ...place }: Place, walk: Walk): boolean {
  const at = states[track.id];
  return at !== undefined && row.from.includes(at) && guardIn(row.when, { states, ...place }, walk) !== NO;
}

function take(row: Transition, track: Track, place: Place, walk: Walk, found: Found): Place {
  found.taken.add(row.id);
  const { procedure } = walk;
  const clocks = new Set(place.clocks);
  for (const id of row.stops ?? []) clocks.delete(id);
  const owed = (row.tells ?? []).map((duty) => indexOf(procedure).duties.get(duty)?.within);
  for (const id of [...(row.starts ?? []), ...owed]) if (id !== undefined && walk.clocks(id)) clocks.add(id);
  let next: Place = { states: { ...place.states, [track.id]: row.to }, clocks };
  const fired = (row.fires ?? []).flatMap((id) => indexOf(procedure).rows.get(id) ?? []);
  for (const id of new Set(fired.map((each) => each.track.id))) {
    const at = next.states[id];
    if (at === undefined || id === track.id) continue;
    const candidates = fired.filter((each) => each.track.id === id);
    const taken = candidates.find((each) => enabled(each.row, each.track, next, walk));
    if (taken) next = take(taken.row, taken.track, next, walk, found);
    else if (!candidates.some((each) => each.row.to === at))
      found.misfired.set(`${row.id} ${id} ${at}`, { row: row.id, track: id, state: at });
  }
  return next;
}

function guardIn(guard: Guard | undefined, place: Place, walk: Walk): Truth {
  if (!guard) return YES;
  const known = (id: string) => (id in walk.assumed ? truth(walk.assumed[id]!) : UNKNOWN);
  switch (guard.kind) {
    case 'all':
      return guard.of.reduce<Truth>((sum, each) => and(sum, guardIn(each, place, walk)), YES);
    case 'any':
      return guard.of.reduce<Truth>((sum, each) => or(sum, guardIn(each, place, walk)), NO);
    case 'not':
      return not(guardIn(guard.of, place, walk));
    case 'in': {
      const at = place.states[guard.track];
      return at === undefined ? UNKNOWN : truth(guard.states.includes(at));
    }
    case 'fact':
      return known(guard.fact);
    case 'confirmed':
      return known(guard.setting);
    case 'dated':
      return known(guard.date);
    case 'gives-relief':
      return known('gives-relief');
    case 'marked':
      return UNKNOWN;
  }
}
