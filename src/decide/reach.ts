import { readsOf } from '../law/certain/index.ts';
import { fullCondition, ladderOf, scopeOf, specialise } from '../law/language/index.ts';
import { asksForConviction, type Choice } from './decider.ts';

/**
 * Whether deciding needs every count of a record, or the convictions (and what may be one) are enough: who builds
 * histories by the million may then leave out the rest.
 */
export function readsEveryCount({ pack, policy, setting, counties = {} }: Choice): boolean {
  const chosen = [{ policy, options: setting.options }, ...Object.values(counties)];
  return chosen.some((own) => {
    const scope = scopeOf(pack, own.policy);
    const conditions = [...scope, ...ladderOf(pack, own.policy).map(fullCondition)];
    const ownSetting = { ...setting, options: own.options };
    const reads = readsOf(
      conditions.map((condition) => specialise(condition, ownSetting)),
      ownSetting,
    );
    return reads.counts || !asksForConviction(scope);
  });
}
