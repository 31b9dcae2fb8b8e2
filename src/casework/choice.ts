import type { Choice } from '../decide/index.ts';
import { packs } from '../jurisdictions/packs.ts';
import type { OptionValues, Pack, Policy } from '../law/index.ts';
import { parseIsoDay } from '../record/index.ts';

/** A choice as it is stored and sent: names instead of law. */
export type ChoiceRecord = {
  readonly packId: string;
  readonly policyId: string;
  readonly options: OptionValues;
  readonly county: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
};

/** The choice that a record stands for; a sentence where it names what there is not. */
export function choiceOf(record: ChoiceRecord): { readonly ok: true; readonly choice: Choice } | Refused {
  const pack = packOf(record.packId);
  if (!pack) return refused(`There is no pack ${record.packId}.`);
  const policy = pack.policies.find(({ id }) => id === record.policyId);
  if (!policy) return refused(`The pack ${pack.title} has no policy ${record.policyId}.`);
  const asOf = parseIsoDay(record.asOf);
  if (asOf === undefined) return refused('Write the as-of date as YYYY-MM-DD.');
  const options = checkOptions(policy, record.options);
  if (!options.ok) return options;
  return { ok: true, choice: { pack, policy, setting: { asOf, county: record.county, options: options.values } } };
}

/** A choice that was checked when it was stored. */
export function storedChoice(record: ChoiceRecord): Choice {
  const made = choiceOf(record);
  if (!made.ok) throw new Error(made.message);
  return made.choice;
}

export function packOf(id: string): Pack | undefined {
  return packs.find((pack) => pack.id === id);
}

type Refused = { readonly ok: false; readonly message: string };

function refused(message: string): Refused {
  return { ok: false, message };
}

function checkOptions(
  policy: Policy,
  given: OptionValues,
): { readonly ok: true; readonly values: OptionValues } | Refused {
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
    if (!fits) return refused(`“${title}” cannot be ${String(value)}.`);
    values[key] = value;
  }
  return { ok: true, values };
}
