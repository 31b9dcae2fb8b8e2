import type { Choice } from '../decide/index.ts';
import { lawOf } from '../jurisdictions/index.ts';
import { checkOptions, type OptionValues, type Pack, parseReadings } from '../law/language/index.ts';
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

/** The choice that a record names, under the law that it names; what is wrong where the law has no such thing. */
export function choiceUnder(pack: Pack | undefined, record: ChoiceRecord): ChoiceMade {
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

/** A choice that was checked when it was stored, for a thread of its own: of all laws, only those of its state are loaded. */
export async function loadedChoice(record: ChoiceRecord): Promise<Choice> {
  return checked(choiceUnder(await lawOf(record.packId), record));
}

/** The choice of a record that was checked before. */
export function checked(made: ChoiceMade): Choice {
  if (!made.ok) throw new Error(say(made.said, 'en'));
  return made.choice;
}

export type ChoiceMade = { readonly ok: true; readonly choice: Choice } | Refused;

type Refused = { readonly ok: false; readonly said: Said };

function refused(what: Said | PlainCode): Refused {
  return { ok: false, said: saidOf(what) };
}
