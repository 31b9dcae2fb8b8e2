import type { OptionValues } from './condition.ts';
import type { Policy } from './pack.ts';

export type CheckedOptions =
  | { readonly ok: true; readonly values: OptionValues }
  | { readonly ok: false; readonly message: string };

/** The values of a policy's options: those given, checked one by one, and the policy's own for the rest. */
export function checkOptions(policy: Policy, given: OptionValues): CheckedOptions {
  const values: Record<string, OptionValues[string]> = { ...policy.defaults };
  for (const { key, title, value: kind } of policy.options) {
    const value = given[key];
    if (value === undefined) continue;
    const fits =
      kind.kind === 'boolean'
        ? typeof value === 'boolean'
        : kind.kind === 'number'
          ? typeof value === 'number' &&
            Number.isInteger(value) &&
            (value === 0 || (value >= kind.zeroOr[0] && value <= kind.zeroOr[1]))
          : Array.isArray(value) && value.every((each) => kind.of.includes(each));
    if (!fits) return { ok: false, message: `“${title}” cannot be ${String(value)}.` };
    values[key] = value;
  }
  return { ok: true, values };
}
