import { expect, it } from 'vitest';
import { CHOICE, inspected, runBecomes, startRun, workbenchFor } from '../../test/support/server.ts';
import { personRef } from '../casework/matters/identity.ts';
import { sealOf } from '../casework/matters/seal.ts';
import { rowsFolder } from '../casework/rows/folder.ts';
import { openRows } from '../casework/rows/open-rows.ts';
import { synthesize } from '../jurisdictions/us-ca/synthetic/index.ts';
import type { CloseCallsView, PersonView } from './api-types.ts';

const { server, client } = workbenchFor('closest');

/** Rules of the table that read dates, levels and the other convictions. */
const RULES = ['not-felony', 'age', 'long-ago', 'crime-free', 'only-prop-64'];

it('shows the closest calls of a rule among the people of a run, on the side on which the trace has them', async () => {
  const { call, send } = client();
  const input = String((await call('POST', '/inputs', { origin: 'upload' })).body.id);
  await send(input, 'county.csv', [...synthesize({ county: 'SAN JOAQUIN', lines: 3000, seed: 7 })].join(''));
  await inspected(client(), input);
  const choice = { ...CHOICE, county: 'SAN JOAQUIN', policyId: 'options-2019' };
  const run = await startRun(client(), input, 'closest', {
    ...choice,
    options: { subjectAgeThreshold: 50, yearsSinceConvictionThreshold: 10, yearsCrimeFreeThreshold: 5 },
  });
  await runBecomes(client(), run, 'done');
  const closest = async (rule: string) =>
    (await call('POST', `/runs/${run}/closest`, { rule })) as {
      status: number;
      body: unknown;
    };
  const sides = { holds: 0, fails: 0 };
  let someone = 0;
  for (const id of RULES) {
    const { status, body } = await closest(id);
    expect(status, id).toBe(200);
    const view = body as CloseCallsView;
    expect(view.looked, id).toBe(view.people);
    for (const side of ['holds', 'fails'] as const) {
      const calls = view[side];
      expect(new Set(calls.map(({ person }) => person)).size, id).toBe(calls.length);
      for (const each of calls.slice(0, 2)) {
        const person = (await call('GET', `/runs/${run}/people/${each.person}`)).body as unknown as PersonView;
        const key = Object.keys(person.rows).find((one) => person.rows[one] === each.row)!;
        const step = person.convictions.find((one) => one.key === key)!.trace.find((one) => one.id === id)!;
        expect(step.state, `${id} ${side}`).toBe(side === 'holds' ? 'yes' : 'no');
        sides[side]++;
        someone = each.person;
      }
    }
  }
  expect(sides.holds).toBeGreaterThan(3);
  expect(sides.fails).toBeGreaterThan(3);
  expect((await closest('no-such-rule')).status).toBe(404);
  expect((await call('POST', '/runs/0000000000000000/closest', { rule: RULES[0] })).status).toBe(404);

  // Who keeps out of somebody meets them here neither.
  const { casework } = server();
  const rows = openRows(rowsFolder(casework, run))!;
  const { key } = rows.database.prepare('select key from people where id = ?').get(someone) as { key: string };
  const values = { account: 'analyst', person_ref: personRef(sealOf(casework.workspace.folder), key) };
  await casework.db
    .insertInto('recusals')
    .values({ ...values, at: '', sealed: '' } as never)
    .execute();
  for (const id of RULES) {
    const view = (await closest(id)).body as CloseCallsView;
    expect([...view.holds, ...view.fails].map(({ person }) => person)).not.toContain(someone);
    expect(view.looked).toBe(view.people);
  }
});
