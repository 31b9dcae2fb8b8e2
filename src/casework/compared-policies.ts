import type { Choice } from '../decide/index.ts';
import type { Pack, Policy } from '../law/language/index.ts';

/** What the law gives without any county's choice, as a policy to compare with; undefined where the pack states none. */
export function floorPolicy(pack: Pack): Policy | undefined {
  const named = pack.policies.find(({ id }) => id === 'statute');
  if (named) return named;
  if (!pack.statute) return undefined;
  return { id: 'statute', title: 'Statute', notes: [], options: [], defaults: {}, clauses: pack.statute };
}

/** The most that a county can give, for comparison. */
export function mostPolicy(pack: Pack): Policy | undefined {
  return pack.policies.find(({ id }) => id === 'dismiss-all');
}

/** A choice under another policy of the same pack, for the same county and day. */
export function under(choice: Choice, policy: Policy): Choice {
  return { pack: choice.pack, policy, setting: { ...choice.setting, options: policy.defaults } };
}
