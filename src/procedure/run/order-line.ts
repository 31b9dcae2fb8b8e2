import { indexOf, type Procedure } from '../language/index.ts';
import { type Matter, UNDETERMINED } from './matter.ts';
import { type Refused, refuse } from './refusal.ts';

/**
 * The relief for which a line of an order can stand. A matter that only a clock carried past an objection, while its
 * determination is open or gives nothing, has none: a person or a later run settles first which relief applies.
 */
export function orderLineFor(
  procedure: Procedure,
  matter: Matter,
): { readonly ok: true; readonly relief: string } | Refused {
  if (matter.relief === UNDETERMINED) return refuse('relief-undetermined');
  const state = indexOf(procedure)
    .tracks.get('relief')
    ?.states.find(({ id }) => id === matter.states.relief);
  const open = state?.meaning === 'due' || state?.meaning === 'given';
  return open ? { ok: true, relief: matter.relief } : refuse('not-given');
}
