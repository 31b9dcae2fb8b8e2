import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { prop64 } from '../jurisdictions/packs.ts';
import { writePolicyFile } from '../jurisdictions/policy-file.ts';
import { california } from '../jurisdictions/us-ca/jurisdiction.ts';
import { choosePolicy } from './policy-choice.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes a policy file that the workbench saved, with its choices', async () => {
  const policy = prop64.policies.find(({ id }) => id === 'los-angeles')!;
  const options = { ...policy.defaults, ageThreshold: 55 };
  const path = join(folder, 'policy.json');
  writeFileSync(path, writePolicyFile({ pack: prop64, policy, options, name: 'Age 55' }, 'redress'));
  expect(await choosePolicy(california, path)).toEqual({ ok: true, pack: prop64, policy, options });
});
