import type { Basis } from './basis.ts';
import type { Clock } from './clock.ts';
import type { State } from './track.ts';
import type { Transition } from './transition.ts';

/** A clock that ends at midnight of its day and only alerts, but for what is said of it. */
export function clock(
  basis: Basis,
  { id, title, from, ...rest }: Pick<Clock, 'id' | 'title' | 'from'> & Partial<Omit<Clock, keyof Basis>>,
): Clock {
  return {
    ...basis,
    id,
    title,
    from,
    direction: 'after',
    roll: 'none',
    ends: { kind: 'midnight' },
    receivedBy: 'our-entry',
    onExpiry: { kind: 'alert' },
    late: 'refuse',
    warnAt: [],
    ...rest,
  };
}

/** A row that a later act undoes and that needs nothing, but for what is said of it. */
export function row(
  basis: Basis,
  what: Pick<Transition, 'id' | 'title' | 'from' | 'to' | 'by'> & Partial<Omit<Transition, keyof Basis>>,
): Transition {
  return { ...basis, needs: [], undo: 'by-later-act', ...what };
}

/** A state; `why` it has no clock where it waits for something that the law gives no time. */
export function state(
  id: string,
  title: string,
  kind: State['kind'],
  meaning: State['meaning'] = 'none',
  why?: string,
): State {
  return { id, title, kind, meaning, ...(why === undefined ? {} : { noClockBecause: why }) };
}
