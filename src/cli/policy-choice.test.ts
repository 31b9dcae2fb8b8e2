import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { prop64, zenda as zendaLaw } from '../jurisdictions/packs.ts';
import { writePolicyFile } from '../jurisdictions/policy-file.ts';
import { california } from '../jurisdictions/us-ca/jurisdiction.ts';
import { zenda } from '../jurisdictions/us-zz/jurisdiction.ts';
import { choosePack, choosePolicy } from './policy-choice.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes a policy file that the workbench saved, with its choices', async () => {
  const policy = prop64.policies.find(({ id }) => id === 'los-angeles')!;
  const options = { ...policy.defaults, ageThreshold: 55 };
  const path = join(folder, 'policy.json');
  writeFileSync(path, writePolicyFile({ pack: prop64, policy, options, name: 'Age 55' }, 'redress'));
  expect(await choosePolicy(california, path)).toEqual({ ok: true, pack: prop64, policy, options });
});

it('takes a saved policy of a state whose one law has the id of the state', async () => {
  const policy = zendaLaw.policies.find(({ id }) => id === 'regency')!;
  const path = join(folder, 'regency.json');
  writeFileSync(
    path,
    writePolicyFile({ pack: zendaLaw, policy, options: policy.defaults, name: 'Regency' }, 'redress'),
  );
  expect(await choosePolicy(zenda, path)).toMatchObject({ ok: true, pack: { id: 'us-zz' }, policy: { id: 'regency' } });
  expect(await choosePolicy(california, path)).toMatchObject({ ok: false });
});

it('knows no law of another state than the files', async () => {
  expect(await choosePack(california, 'prop-47')).toMatchObject({ ok: true, pack: { id: 'us-ca/prop-47' } });
  expect(await choosePack(zenda, 'us-zz')).toMatchObject({ ok: true, pack: { id: 'us-zz' } });
  const refused = await choosePack(zenda, 'us-ca/prop-64');
  expect(refused).toMatchObject({ ok: false, problem: { message: expect.stringContaining('those are: us-zz.') } });
});
