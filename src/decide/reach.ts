import { readsOf } from '../law/certain/index.ts';
import { type Condition, fullCondition, ladderOf, type Setting, scopeOf, specialise } from '../law/language/index.ts';
import { asksForConviction, type Choice } from './decider.ts';

/**
 * Whether deciding needs every count of a record, or the convictions (and what may be one) are enough: who builds
 * histories by the million may then leave out the rest.
 */
export function readsEveryCount(choice: Choice): boolean {
  const { pack, policy, setting, counties = {} } = choice;
  const chosen = [{ policy, options: setting.options }, ...Object.values(counties)];
  return chosen.some((own) => {
    const scope = scopeOf(pack, own.policy);
    const conditions = [...scope, ...ladderOf(pack, own.policy).map(fullCondition)];
    return !asksForConviction(scope) || readCounts(conditions, { ...setting, options: own.options });
  });
}

/** The same for the flags of a conviction. */
export function flagsReadEveryCount({ pack, setting, counties = {} }: Choice): boolean {
  const conditions = (pack.flags ?? []).map((flag) => flag.when);
  const chosen = [setting.options, ...Object.values(counties).map((own) => own.options)];
  return chosen.some((options) => readCounts(conditions, { ...setting, options }));
}

function readCounts(conditions: readonly Condition[], setting: Setting): boolean {
  return readsOf(
    conditions.map((condition) => specialise(condition, setting)),
    setting,
  ).counts;
}
