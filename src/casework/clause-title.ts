import { packOf } from './choice.ts';

/** The title of a clause of a policy, or of what is tried before every policy; its id where the law has none of that name. */
export function clauseTitle(packId: string, policyId: string, clause: string): string {
  const pack = packOf(packId);
  const policy = pack?.policies.find(({ id }) => id === policyId);
  return [...(pack?.gate ?? []), ...(policy?.clauses ?? [])].find(({ id }) => id === clause)?.title ?? clause;
}
