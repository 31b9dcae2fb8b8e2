import { expect, it } from 'vitest';
import { workbenchFor } from '../../test/support/server.ts';

const { client } = workbenchFor('views');

const VIEW = {
  name: ' Felonies to look at ',
  packId: 'us-ca/prop-64',
  per: 'conviction',
  filter: { level: ['felony'], flags: [1, 2] },
  sort: 'date',
  down: true,
  columns: ['name', 'flags'],
};

it('keeps a view under its name, replaces it by one of the same name, and lets it go', async () => {
  const kept = await client().call('POST', '/views', VIEW);
  expect(kept.status).toBe(200);
  const again = await client().call('POST', '/views', { ...VIEW, down: false });
  expect(again.body.id).toBe(kept.body.id);
  const list = (await client().call('GET', '/views')).body as unknown as object[];
  expect(list).toEqual([{ ...VIEW, name: 'Felonies to look at', down: false, id: kept.body.id }]);
  expect((await client().call('POST', '/views', { ...VIEW, name: ' ' })).status).toBe(400);
  // A person is a row of one run, and a search may be a name: neither belongs in a view.
  expect((await client().call('POST', '/views', { ...VIEW, filter: { person: 3 } })).status).toBe(400);
  expect((await client().call('DELETE', `/views/${kept.body.id}`)).status).toBe(200);
  expect((await client().call('DELETE', `/views/${kept.body.id}`)).status).toBe(404);
});

it('keeps one view of a name, however many windows save it at once', async () => {
  const saved = await Promise.all(Array.from({ length: 8 }, () => client().call('POST', '/views', VIEW)));
  expect(new Set(saved.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(saved.map(({ body }) => body.id)).size).toBe(1);
});
