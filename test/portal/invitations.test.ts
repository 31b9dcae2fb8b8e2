import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, signIn, startHere, type Visitor } from './support.ts';

let portal: Running & { readonly end: () => Promise<void> };
let lead: Visitor;
let operator: Visitor;

beforeAll(async () => {
  portal = await startHere();
  lead = await signIn(portal, { name: 'lea', role: 'lead', office: 'birch-defender' });
  operator = await signIn(portal, { name: 'ole', role: 'operator' });
});
afterAll(() => portal?.end());

const invited = () =>
  portal.portal.store.db.selectFrom('invitations').select(['name', 'role', 'office']).orderBy('name').execute();

it('a lead invites to the own office alone, whatever the form says; an operator to every office and role', async () => {
  const wanted = { role: 'operator', office: 'alder-legal-aid' };
  const own = await lead.post('/en/office/invite', { ...wanted, name: 'ann', email: 'ann@office.example' });
  expect(own.html).toContain(`${portal.url}/en/invitation/`);
  await lead.post('/en/office/invite', { ...wanted, name: 'bea', email: 'bea@office.example', role: 'lead' });
  const any = { role: 'lead', office: 'alder-legal-aid', name: 'cat', email: 'cat@office.example' };
  expect((await operator.post('/en/operator/invite', any)).status).toBe(200);
  expect(await invited()).toEqual([
    { name: 'ann', role: 'worker', office: 'birch-defender' },
    { name: 'bea', role: 'lead', office: 'birch-defender' },
    { name: 'cat', role: 'lead', office: 'alder-legal-aid' },
  ]);
});

it.each([
  ['office', () => lead],
  ['operator', () => operator],
] as const)('an address that is none is refused at /%s, and no one is invited', async (base, who) => {
  const before = await invited();
  const refused = await who().post(`/en/${base}/invite`, { name: 'dan', email: 'dan', role: 'worker' });
  expect(refused.status).toBe(422);
  expect(await invited()).toEqual(before);
});
