import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../bulk/api.ts';
import { type OptionValues, type Pack, type Policy, prop64, readOptionsFile } from '../law/index.ts';

export type PolicyChoice =
  | { readonly ok: true; readonly pack: Pack; readonly policy: Policy; readonly options: OptionValues }
  | { readonly ok: false; readonly problem: Problem };

/** The policy that decides when none is named: what the law itself gives. */
const DEFAULT_POLICY = 'statute';

/** Reads `--policy`: the name of a built-in policy, or the path of a 2019 options file. */
export function choosePolicy(value: string | undefined, pack: Pack = prop64): PolicyChoice {
  const name = value ?? DEFAULT_POLICY;
  const policy = pack.policies.find(({ id }) => id === name);
  if (policy) return { ok: true, pack, policy, options: policy.defaults };
  if (!existsSync(name)) {
    const names = pack.policies.map(({ id }) => id).join(', ');
    return usage(`--policy ${name}: there is no such file, and no built-in policy of that name; those are: ${names}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(name, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'it is not JSON' : 'it could not be read';
    return usage(`--policy ${name}: ${why}; it should be an options file such as examples/eligibility_options.json.`);
  }
  const read = readOptionsFile(json);
  if (!read.ok) return usage(`--policy ${name} cannot be used:`, read.problems);
  const table = prop64.policies.find(({ id }) => id === 'options-2019')!;
  return { ok: true, pack: prop64, policy: table, options: read.options };
}

function usage(message: string, details: readonly string[] = []): PolicyChoice {
  return { ok: false, problem: { kind: 'usage', message, details } };
}
