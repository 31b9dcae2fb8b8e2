import { expect, test } from 'vitest';
import { prop64 } from './packs.ts';
import { type KeptPolicy, readPolicyFile, writePolicyFile } from './policy-file.ts';

const policy = (id: string) => prop64.policies.find((each) => each.id === id)!;
const table: KeptPolicy = {
  pack: prop64,
  policy: policy('options-2019'),
  options: { ...policy('options-2019').defaults, dismiss: ['11357'], reduce: ['11359'], subjectAgeThreshold: 57 },
  name: 'Our table',
};

test('a policy is read back as it was written, in either form', async () => {
  expect(await readPolicyFile(JSON.parse(writePolicyFile(table, 'redress')))).toEqual({ ok: true, ...table });
  expect(await readPolicyFile(JSON.parse(writePolicyFile(table, '2019')))).toEqual({ ok: true, ...table, name: '' });
  const read: KeptPolicy = { ...table, readings: { 'blank-disposition': 'unknown' } };
  expect(await readPolicyFile(JSON.parse(writePolicyFile(read, 'redress')))).toEqual({ ok: true, ...read });
  const angeles = {
    ...table,
    policy: policy('los-angeles'),
    options: { ...policy('los-angeles').defaults, ageThreshold: 55 },
  };
  expect(await readPolicyFile(JSON.parse(writePolicyFile(angeles, 'redress')))).toEqual({ ok: true, ...angeles });
});

test.each([
  [{ format: 'redress-policy', version: 2 }, 'version'],
  [{ ...JSON.parse(writePolicyFile(table, 'redress')), law: 'us-ca/none' }, 'there is no law us-ca/none'],
  [{ ...JSON.parse(writePolicyFile(table, 'redress')), policy: 'none' }, 'has no policy none'],
  [{ ...JSON.parse(writePolicyFile(table, 'redress')), options: { age: 3 } }, 'options.age: the policy options-2019'],
  [{ ...JSON.parse(writePolicyFile(table, 'redress')), options: { subjectAgeThreshold: 3 } }, 'cannot be 3'],
  [
    { ...JSON.parse(writePolicyFile(table, 'redress')), readings: { years: 'moons' } },
    'readings.years: years takes one',
  ],
  [{ ...JSON.parse(writePolicyFile(table, 'redress')), readings: { moon: 'new' } }, 'has no reading moon'],
  [{ baselineEligibility: { dismiss: ['1'] } }, 'baselineEligibility.dismiss'],
  [[], 'the file'],
  [null, 'the file'],
])('says what is wrong with %j', async (json, message) => {
  const read = await readPolicyFile(json);
  expect(read.ok ? '' : read.problems.join('\n')).toContain(message);
});
