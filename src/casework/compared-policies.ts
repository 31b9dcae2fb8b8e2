import type { Choice } from '../decide/index.ts';
import type { Pack, Policy } from '../law/language/index.ts';

/** What the law gives without any county's choice, as a policy to compare with; undefined where the pack states none. */
export function floorPolicy(pack: Pack): Policy | undefined {
  const named = pack.policies.find(({ id }) => id === 'statute');
  if (named) return named;
  if (!pack.statute) return undefined;
  return { id: 'statute', title: 'Statute', notes: [], options: [], defaults: {}, clauses: pack.statute };
}

/** A choice under another policy of the same pack, for the same county and day. */
export function under(choice: Choice, policy: Policy): Choice {
  return { pack: choice.pack, policy, setting: { ...choice.setting, options: policy.defaults } };
}
