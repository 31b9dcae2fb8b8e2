import type { TrackId } from './track.ts';

/**
 * What must be so before an act is open. A guard is yes, no or unknown: a fact about the matter that is not entered yet
 * makes it unknown, and an act with an unknown guard waits for the fact.
 */
export type Guard =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Guard[] }
  | { readonly kind: 'not'; readonly of: Guard }
  /** A track stands in one of some states. */
  | { readonly kind: 'in'; readonly track: TrackId; readonly states: readonly string[] }
  /** A fact about the matter, by its id: entered as yes or no, unknown until then. */
  | { readonly kind: 'fact'; readonly fact: string }
  /** The office's lawyer has confirmed a reading of the law. */
  | { readonly kind: 'confirmed'; readonly setting: string }
  /** The matter brings a day of its own under this name. */
  | { readonly kind: 'dated'; readonly date: string }
  /** A determination gives the matter relief for certain. */
  | { readonly kind: 'gives-relief' }
  /** The matter carries a mark. */
  | { readonly kind: 'marked'; readonly mark: string };

export function allOf(...of: readonly Guard[]): Guard {
  return { kind: 'all', of };
}

export function anyOf(...of: readonly Guard[]): Guard {
  return { kind: 'any', of };
}

export function notSo(of: Guard): Guard {
  return { kind: 'not', of };
}

export function inState(track: TrackId, ...states: readonly string[]): Guard {
  return { kind: 'in', track, states };
}

export function factIs(fact: string): Guard {
  return { kind: 'fact', fact };
}

export function confirmed(setting: string): Guard {
  return { kind: 'confirmed', setting };
}

export function dated(date: string): Guard {
  return { kind: 'dated', date };
}

export const givesRelief: Guard = { kind: 'gives-relief' };

export function marked(mark: string): Guard {
  return { kind: 'marked', mark };
}

/** A guard and all its parts. */
export function partsOf(guard: Guard): readonly Guard[] {
  if (guard.kind === 'all' || guard.kind === 'any') return [guard, ...guard.of.flatMap(partsOf)];
  return guard.kind === 'not' ? [guard, ...partsOf(guard.of)] : [guard];
}
