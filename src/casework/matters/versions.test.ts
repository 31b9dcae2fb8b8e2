import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { hourAfter } from '../../../test/support/days.ts';
import { ANA, CY, contextOf, LISTED, seedListed } from '../../../test/support/seed-lots.ts';
import { freshStart1 } from '../../jurisdictions/us-zz/procedures/former/fresh-start-1.ts';
import { freshStart } from '../../jurisdictions/us-zz/procedures/fresh-start.ts';
import type { Who } from '../context.ts';
import { countiesWaiting } from '../orders/ready.ts';
import { actOn, tickMatters } from './act.ts';
import { overviewOf } from './overview.ts';
import { checkMatters } from './rebuild.ts';

const CLERK: Who = { account: 'di', roles: ['clerk'] };
const LAST_DAY_OVER = hourAfter(LISTED, 46, '09:00');

onEachDatabase('a matter of a former version', (bench) => {
  it('goes on under the version under which it was opened, beside those of the current one', async () => {
    const context = contextOf(await bench.open());
    const [before, aside, silent] = await seedListed(context, 3, { procedure: freshStart1, name: 'b' });
    const [after, waits] = await seedListed(context, 2, { procedure: freshStart, name: 'c' });
    const act = (id: string, name: string, given: Readonly<Record<string, string | readonly string[]>>) =>
      actOn(context, CLERK, id, { act: name, given, seq: 1, steppedUp: false });

    const onePaper = { ground: 'not-within', papers: ['one'] };
    expect(await act(before!, 'propose', onePaper)).toMatchObject({ ok: true });
    expect(await act(after!, 'propose', onePaper)).toMatchObject({ ok: false });
    expect(await act(aside!, 'set-aside', { reason: 'the papers are sought' })).toMatchObject({ ok: true });
    expect(await act(after!, 'set-aside', { reason: 'the papers are sought' })).toMatchObject({ ok: false });
    const [overview] = await overviewOf(context, ANA);
    const counted = overview!.states.filter(({ n }) => n > 0).map(({ id, n }) => [id, n]);
    expect(counted).toEqual([
      ['listed', 3],
      ['proposed', 1],
      ['set-aside', 1],
    ]);

    // Its clock ran for forty-five days; that of the current version runs for sixty.
    await tickMatters(context, LAST_DAY_OVER);
    const rows = await context.db.selectFrom('matters').select(['id', 'version', 'relief_state']).execute();
    const stands = new Map(rows.map(({ id, version, relief_state }) => [id, `${version} ${relief_state}`]));
    for (const id of [before, aside, silent]) expect(stands.get(id!)).toBe('1 clear');
    for (const id of [after, waits]) expect(stands.get(id!)).toBe('2 listed');
    expect(await countiesWaiting(context, CY)).toMatchObject([{ procedure: freshStart.id, matters: 3 }]);
    expect((await checkMatters(context)).faults).toEqual([]);
  });

  it('that Redress carries no longer keeps no other matter from its clock', async () => {
    const context = contextOf(await bench.open());
    const gone = await seedListed(context, 201, { procedure: freshStart1, name: 'b' });
    await context.db.updateTable('matters').set({ version: '0' }).where('id', 'in', gone).execute();
    const [carried] = await seedListed(context, 1, { procedure: freshStart, name: 'c' });
    expect(await tickMatters(context, hourAfter(LISTED, 211, '09:00'))).toBe(1);
    const row = await context.db.selectFrom('matters').selectAll().where('id', '=', carried!).executeTakeFirstOrThrow();
    expect(row.relief_state).toBe('clear');
  });
});
