import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { splitRecords } from '../csv/records.ts';
import type { CountyPolicy } from '../decide/index.ts';
import { readUnicodeFile } from '../disk/unicode-file.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import type { Pack } from '../law/index.ts';
import type { Problem } from '../record/problem.ts';
import { choosePolicy } from './policy-choice.ts';

export type CountyPolicies =
  | { readonly ok: true; readonly counties: Readonly<Record<string, CountyPolicy>> }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads `--policies`: a folder of options files named for their counties (`san-joaquin.json`), or a table of two columns,
 * county and policy, where a policy is a built-in name or the path of an options file.
 */
export async function readCountyPolicies(
  jurisdiction: Jurisdiction,
  path: string,
  pack: Pack,
): Promise<CountyPolicies> {
  if (!existsSync(path)) return usage(`--policies ${path}: there is no such folder or table.`);
  const entries = statSync(path).isDirectory() ? fromFolder(path) : fromTable(path);
  if (typeof entries === 'string') return usage(entries);
  const counties: Record<string, CountyPolicy> = {};
  for (const { county, policy } of entries) {
    const choice = await choosePolicy(jurisdiction, policy, pack);
    if (!choice.ok) return choice;
    if (choice.pack.id !== pack.id)
      return usage(`--policies ${path}: the policy of ${county} is one of ${choice.pack.id}, not ${pack.id}.`);
    if (counties[county]) return usage(`--policies ${path}: ${county} stands there twice; give it one policy.`);
    const { policy: own, options, readings } = choice;
    counties[county] = { policy: own, options, ...(readings ? { readings } : {}) };
  }
  return { ok: true, counties };
}

type Entry = { readonly county: string; readonly policy: string };

function fromFolder(path: string): readonly Entry[] | string {
  const files = readdirSync(path)
    .filter((name) => extname(name) === '.json')
    .sort();
  if (files.length === 0) return `--policies ${path}: the folder holds no options files (*.json).`;
  return files.map((name) => ({ county: countyName(name.slice(0, -'.json'.length)), policy: join(path, name) }));
}

function fromTable(path: string): readonly Entry[] | string {
  const { records } = splitRecords(readUnicodeFile(path));
  const rows = records.map(({ fields, line }) => ({ line, fields: fields.map((field) => field.trim()) }));
  const body = rows[0]?.fields[0]?.toLowerCase() === 'county' ? rows.slice(1) : rows;
  const bad = body.find(({ fields }) => fields.length !== 2 || fields.includes(''));
  if (bad) return `--policies ${path}, line ${bad.line}: write a county and a policy, separated by a comma.`;
  return body.map(({ fields: [county = '', policy = ''] }) => ({ county: countyName(county), policy }));
}

/** `san-joaquin` and `San Joaquin` as the file spells it. */
function countyName(text: string): string {
  return text
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .toUpperCase();
}

function usage(message: string): CountyPolicies {
  return { ok: false, problem: { kind: 'usage', message } };
}
