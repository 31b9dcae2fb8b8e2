import type { Choice } from '../decide/index.ts';
import { packs } from '../jurisdictions/packs.ts';
import { checkOptions, type OptionValues, type Pack, parseReadings } from '../law/index.ts';
import { parseIsoDay } from '../record/index.ts';

/** A choice as it is stored and sent: names instead of law. */
export type ChoiceRecord = {
  readonly packId: string;
  readonly policyId: string;
  readonly options: OptionValues;
  /** How the file is read where that was chosen, by the ids of the readings; else as the policy says. */
  readonly readings?: Readonly<Record<string, string>> | undefined;
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
  const read = parseReadings(pack, Object.entries(record.readings ?? {}));
  if (!read.ok) return refused(`The readings of the file: ${read.problem}.`);
  const setting = { asOf, county: record.county, options: options.values, readings: read.readings };
  return { ok: true, choice: { pack, policy, setting } };
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
