import { expect, it } from 'vitest';
import { workbenchFor } from '../../test/support/server.ts';

const { client } = workbenchFor('policies');

const TABLE = {
  packId: 'us-ca/prop-64',
  policyId: 'options-2019',
  options: { dismiss: ['11357'], reduce: ['11359'], subjectAgeThreshold: 57 },
};

it('keeps scenarios of the office by name, and refuses a second of one name or one that no law has', async () => {
  const add = (name: string, more: object = {}) =>
    client().call('POST', '/policies/scenarios', { ...TABLE, name, ...more });
  const added = await add(' Age 57 ');
  expect(added.status).toBe(200);
  expect((await add('Age 57')).status).toBe(409);
  expect((await add(' ')).status).toBe(400);
  expect((await add('Other', { policyId: 'none' })).body.message).toContain('no policy none');
  expect((await add('Other', { options: { subjectAgeThreshold: 3 } })).body.message).toContain('cannot be 3');
  const list = (await client().call('GET', '/policies/scenarios')).body as unknown as {
    name: string;
    options: object;
  }[];
  expect(list.map(({ name }) => name)).toEqual(['Age 57']);
  expect(list[0]!.options).toMatchObject({ ...TABLE.options, subjectIsDeceased: false });
  expect((await client().call('DELETE', `/policies/scenarios/${added.body.id}`)).status).toBe(200);
  expect((await client().call('DELETE', `/policies/scenarios/${added.body.id}`)).status).toBe(404);
});

it('writes choices to a file and reads them again, in our form and in that of 2019', async () => {
  for (const form of ['redress', '2019']) {
    const file = await client().call('POST', '/policies/file', { ...TABLE, name: 'Ours', form });
    const read = await client().call('POST', '/policies/read', { text: `\uFEFF${JSON.stringify(file.body)}` });
    expect(read.body).toMatchObject({ ...TABLE, name: form === '2019' ? '' : 'Ours' });
  }
  const other = await client().call('POST', '/policies/file', {
    ...TABLE,
    policyId: 'statute',
    name: '',
    form: '2019',
  });
  expect(other.status).toBe(400);
});

it('says of a file what is wrong with it', async () => {
  const read = (text: string) => client().call('POST', '/policies/read', { text });
  expect((await read('dismiss: all')).body.message).toContain('not JSON');
  expect((await read('{"baselineEligibility":{},"more":1}')).body.message).toContain('more is not a key');
});
