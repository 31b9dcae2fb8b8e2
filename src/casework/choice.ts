import type { Choice } from '../decide/index.ts';
import { packs } from '../jurisdictions/packs.ts';
import { checkOptions, type OptionValues, type Pack, parseReadings } from '../law/index.ts';
import { parseIsoDay } from '../record/index.ts';
import { type PlainCode, type Said, saidOf, say } from '../say/say.ts';

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

/** The choice that a record stands for; what is wrong where it names what there is not. */
export function choiceOf(record: ChoiceRecord): { readonly ok: true; readonly choice: Choice } | Refused {
  const pack = packOf(record.packId);
  if (!pack) return refused({ code: 'pack-missing', id: record.packId });
  const policy = pack.policies.find(({ id }) => id === record.policyId);
  if (!policy) return refused({ code: 'policy-missing', pack: pack.title, id: record.policyId });
  const asOf = parseIsoDay(record.asOf);
  if (asOf === undefined) return refused('as-of-malformed');
  const options = checkOptions(policy, record.options);
  if (!options.ok) return refused({ code: 'text', text: options.message });
  const read = parseReadings(pack, Object.entries(record.readings ?? {}));
  if (!read.ok) return refused({ code: 'readings-unfit', why: read.problem });
  const setting = { asOf, county: record.county, options: options.values, readings: read.readings };
  return { ok: true, choice: { pack, policy, setting } };
}

/** A choice that was checked when it was stored. */
export function storedChoice(record: ChoiceRecord): Choice {
  const made = choiceOf(record);
  if (!made.ok) throw new Error(say(made.said, 'en'));
  return made.choice;
}

export function packOf(id: string): Pack | undefined {
  return packs.find((pack) => pack.id === id);
}

type Refused = { readonly ok: false; readonly said: Said };

function refused(what: Said | PlainCode): Refused {
  return { ok: false, said: saidOf(what) };
}
