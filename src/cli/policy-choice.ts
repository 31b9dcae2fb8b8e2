import { existsSync } from 'node:fs';
import { readJson } from '../csv/strict-json.ts';
import { readUnicodeFile } from '../disk/unicode-file.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import { JURISDICTION_IDS, jurisdictionOf } from '../jurisdictions/index.ts';
import {
  type FileReadings,
  type OptionDefinition,
  type OptionValues,
  type Pack,
  type Policy,
  parseReadings,
  policyOf,
} from '../law/language/index.ts';
import type { Problem } from '../record/problem.ts';

/** A policy with the values of its options. */
export type ChosenPolicy = {
  readonly pack: Pack;
  readonly policy: Policy;
  readonly options: OptionValues;
  /** How the file is read, where that was chosen; else as the policy says. */
  readonly readings?: FileReadings;
};

export type PolicyChoice = ({ readonly ok: true } & ChosenPolicy) | { readonly ok: false; readonly problem: Problem };

/** The state of an id, the first that Redress carries where none is named. */
export async function chooseJurisdiction(
  id: string | undefined,
): Promise<
  { readonly ok: true; readonly jurisdiction: Jurisdiction } | { readonly ok: false; readonly problem: Problem }
> {
  const jurisdiction = await jurisdictionOf(id);
  if (jurisdiction) return { ok: true, jurisdiction };
  return usage(`--jurisdiction ${id}: there is no such state here; those are: ${JURISDICTION_IDS.join(', ')}.`);
}

/** The pack of a name, such as `us-zz/poaching`, or its last part; the state's first where none is named. */
export async function choosePack(
  jurisdiction: Jurisdiction,
  name: string | undefined,
): Promise<{ readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problem: Problem }> {
  if (name === undefined) return { ok: true, pack: jurisdiction.pack };
  // The other laws of the state are loaded only when one is asked for; those of another state say nothing of its files.
  const packs = await jurisdiction.packs();
  const pack = packs.find(({ id }) => id === name || id.endsWith(`/${name}`));
  if (pack) return { ok: true, pack };
  const names = packs.map(({ id }) => id).join(', ');
  return {
    ok: false,
    problem: {
      kind: 'usage',
      message: `--pack ${name}: ${jurisdiction.title} has no such pack here; those are: ${names}.`,
    },
  };
}

/**
 * Reads `--policy`: the name of a built-in policy, or the path of a policy file that the workbench saved or of a file of
 * choices in the state's own form; what the law itself gives where none is named. `set` holds `key=value` choices for the
 * options of a built-in policy, and `reading` the same for how the file is read.
 */
export async function choosePolicy(
  jurisdiction: Jurisdiction,
  value: string | undefined,
  pack: Pack = jurisdiction.pack,
  { set = [], reading = [] }: PolicySettings = {},
): Promise<PolicyChoice> {
  const chosen = await choosePlainPolicy(jurisdiction, value, pack, set);
  if (!chosen.ok || reading.length === 0) return chosen;
  const pairs = reading.map((each): readonly [string, string] => {
    const [id = '', ...rest] = each.split('=');
    return [id, rest.join('=')];
  });
  const read = parseReadings(chosen.pack, pairs);
  return read.ok
    ? { ...chosen, readings: { ...chosen.readings, ...read.readings } }
    : usage(`--reading ${reading.find((each) => each.split('=')[0] === read.id)}: ${read.problem}.`);
}

/** `key=value` choices, as the command line gives them. */
type PolicySettings = { readonly set?: readonly string[]; readonly reading?: readonly string[] };

async function choosePlainPolicy(
  jurisdiction: Jurisdiction,
  value: string | undefined,
  pack: Pack,
  set: readonly string[],
): Promise<PolicyChoice> {
  const policy = policyOf(pack, value);
  if (policy) {
    const read = readSettings(policy, set);
    return read.ok ? { ok: true, pack, policy, options: read.options } : read;
  }
  const name = value!;
  if (!existsSync(name)) {
    const names = pack.policies.map(({ id }) => id).join(', ');
    return usage(`--policy ${name}: there is no such file, and no built-in policy of that name; those are: ${names}.`);
  }
  let text: string;
  try {
    text = readUnicodeFile(name);
  } catch {
    return usage(`--policy ${name} could not be read; it should be an options file, as ${EXAMPLE} is.`);
  }
  const json = readJson(text);
  if (!json.ok)
    return usage(`--policy ${name}, line ${json.line}: the file ${json.why}. An options file looks like ${EXAMPLE}.`);
  const { readPolicyFile } = await import('../jurisdictions/policy-file.ts');
  const read = await readPolicyFile(json.value);
  if (!read.ok) return usage(`--policy ${name} cannot be used:`, read.problems);
  if (read.pack.id.split('/')[0] !== jurisdiction.id) {
    return usage(`--policy ${name} holds a policy of ${read.pack.id}, which is no law of ${jurisdiction.title}.`);
  }
  const settings = readSettings(read.policy, set, read.options);
  if (!settings.ok) return settings;
  const { pack: itsPack, policy: itsPolicy, readings } = read;
  return { ok: true, pack: itsPack, policy: itsPolicy, options: settings.options, ...(readings ? { readings } : {}) };
}

const EXAMPLE = 'examples/eligibility_options.json';

type Settings =
  | { readonly ok: true; readonly options: OptionValues }
  | { readonly ok: false; readonly problem: Problem };

function readSettings(policy: Policy, set: readonly string[], base: OptionValues = policy.defaults): Settings {
  const options: Record<string, OptionValues[string]> = { ...base };
  for (const each of set) {
    const [key = '', ...rest] = each.split('=');
    const definition = policy.options.find((option) => option.key === key);
    if (!definition) {
      const keys = policy.options.map((option) => option.key).join(', ') || 'none';
      return usage(`--set ${each}: the policy ${policy.id} has no option ${key}; its options are: ${keys}.`);
    }
    const value = readValue(definition, rest.join('='));
    if (value === undefined) return usage(`--set ${each}: ${key} takes ${expected(definition)}.`);
    options[key] = value;
  }
  return { ok: true, options };
}

function readValue({ value }: OptionDefinition, text: string): OptionValues[string] | undefined {
  if (value.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (value.kind === 'list') {
    const parts = text.split(',').filter((part) => part !== '');
    return parts.every((part) => value.of.includes(part)) ? parts : undefined;
  }
  const number = Number(text);
  const [minimum, maximum] = value.zeroOr;
  const fits = /^\d+$/.test(text) && (number === 0 || (number >= minimum && number <= maximum));
  return fits ? number : undefined;
}

function expected({ value }: OptionDefinition): string {
  if (value.kind === 'boolean') return 'true or false';
  if (value.kind === 'list') return `some of ${value.of.join(',')}, joined by commas`;
  return `0 (off) or a whole number from ${value.zeroOr[0]} to ${value.zeroOr[1]}`;
}

function usage(message: string, details: readonly string[] = []): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind: 'usage', message, details } };
}
