import { z } from 'zod';
import {
  checkOptions,
  type FileReadings,
  type OptionValues,
  type Pack,
  type Policy,
  parseReadings,
} from '../law/language/index.ts';
import { lawOf } from './index.ts';
import { prop64 } from './us-ca/packs/prop-64/index.ts';
import { readOptionsFile, writeOptionsFile } from './us-ca/packs/prop-64/options-file.ts';

/** A policy of a law with a county's choices, as an office keeps it in a file. */
export type KeptPolicy = {
  readonly pack: Pack;
  readonly policy: Policy;
  readonly options: OptionValues;
  /** How the file is read where that was chosen; files of 2019 cannot say it. */
  readonly readings?: FileReadings | undefined;
  /** As the office calls it; blank in files of 2019, which have no name. */
  readonly name: string;
};

export type PolicyFileResult =
  | ({ readonly ok: true } & KeptPolicy)
  | { readonly ok: false; readonly problems: readonly string[] };

const FORMAT = 'redress-policy';

const policyFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  name: z.string().max(120),
  law: z.string(),
  policy: z.string(),
  options: z.record(z.string(), z.union([z.boolean(), z.number(), z.array(z.string())])),
  readings: z.record(z.string(), z.string()).optional(),
});

/** Reads a policy file of Redress, or an options file of 2019; or says what is wrong with it, one sentence a fault. */
export async function readPolicyFile(json: unknown): Promise<PolicyFileResult> {
  const isOurs = typeof json === 'object' && json !== null && 'format' in json;
  if (!isOurs) {
    const read = readOptionsFile(json);
    if (!read.ok) return read;
    const policy = prop64.policies.find(({ id }) => id === TABLE_2019)!;
    return { ok: true, pack: prop64, policy, options: read.options, name: '' };
  }
  const parsed = policyFileSchema.safeParse(json);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    };
  }
  const { law, policy: id, name, options, readings } = parsed.data;
  const pack = await lawOf(law);
  if (!pack) return { ok: false, problems: [`law: there is no law ${law} in this Redress`] };
  const policy = pack.policies.find((each) => each.id === id);
  if (!policy) return { ok: false, problems: [`policy: the law ${pack.title} has no policy ${id}`] };
  const known = policy.options.map(({ key }) => key);
  const strange = Object.keys(options).filter((key) => !known.includes(key));
  if (strange.length > 0) {
    return { ok: false, problems: strange.map((key) => `options.${key}: the policy ${id} has no such choice`) };
  }
  const checked = checkOptions(policy, options);
  if (!checked.ok) return { ok: false, problems: [`options: ${checked.message}`] };
  const read = parseReadings(pack, Object.entries(readings ?? {}));
  if (!read.ok) return { ok: false, problems: [`readings.${read.id}: ${read.problem}`] };
  return {
    ok: true,
    pack,
    policy,
    options: checked.values,
    name,
    ...(readings === undefined ? {} : { readings: read.readings }),
  };
}

const TABLE_2019 = 'options-2019';

/** Whether the options file of 2019 can hold a policy's choices. */
export function fitsOptionsFile({ pack, policy }: Pick<KeptPolicy, 'pack' | 'policy'>): boolean {
  return pack.id === prop64.id && policy.id === TABLE_2019;
}

/** The text of a policy file: in our own form, or in that of 2019, which holds only the table of that year. */
export function writePolicyFile(
  { pack, policy, options, readings, name }: KeptPolicy,
  form: 'redress' | '2019',
): string {
  const chosen = readings === undefined || Object.keys(readings).length === 0 ? {} : { readings };
  const json =
    form === '2019'
      ? writeOptionsFile(options)
      : { format: FORMAT, version: 1, name, law: pack.id, policy: policy.id, options, ...chosen };
  return `${JSON.stringify(json, null, 2)}\n`;
}
