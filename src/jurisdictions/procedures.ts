import type { Procedure } from '../procedure/index.ts';
import { hs11361_9 } from './us-ca/procedures/hs-11361-9/index.ts';
import { freshStart } from './us-zz/procedures/fresh-start.ts';

/** Every procedure that Redress carries. */
export const procedures: readonly Procedure[] = [hs11361_9, freshStart];

/** The procedure of a name, `us-ca/hs-11361-9`; undefined for an unknown one. */
export function procedureOf(id: string): Procedure | undefined {
  return procedures.find((procedure) => procedure.id === id);
}
