/** Checks of packs: examples, proofs over a finite abstraction of histories, and mutation of clauses. */
import type { Pack } from '../language/index.ts';
import { checkExamples } from './examples.ts';
import { checkFloor, checkGenerous, checkOtherConvictions } from './fairness.ts';
import type { Finding } from './finding.ts';
import { checkReachability } from './reachability.ts';
import { checkWellFormed } from './well-formed.ts';

export { type ClausePlace, findClause, type SourceFile } from './clause-lines.ts';
export { checkExamples, rulesOf } from './examples.ts';
export { checkFloor, checkGenerous, checkOtherConvictions } from './fairness.ts';
export type { Finding } from './finding.ts';
export { type MutationScore, mutationScore } from './mutation-score.ts';
export { checkReachability } from './reachability.ts';
export { checkWellFormed } from './well-formed.ts';

/**
 * Every check of a pack. The proofs cover all policies that a filter lets through; a pack that is not well formed is
 * not proved anything about.
 */
export function checkPack(pack: Pack, only: (policy: string) => boolean = () => true): readonly Finding[] {
  const malformed = checkWellFormed(pack);
  if (malformed.length > 0) return malformed;
  const policies = pack.policies.filter((policy) => only(policy.id));
  return [
    ...checkExamples(pack),
    ...policies.flatMap((policy) => [
      ...checkReachability(pack, policy),
      ...checkFloor(pack, policy),
      ...checkGenerous(pack, policy),
      ...checkOtherConvictions(pack, policy),
    ]),
  ];
}
