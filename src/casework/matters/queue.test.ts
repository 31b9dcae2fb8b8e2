import { CompiledQuery, sql } from 'kysely';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { PROCEDURE } from '../../../test/support/ordered.ts';
import { contextOf, seedListed } from '../../../test/support/seed-lots.ts';
import type { Who } from '../context.ts';
import { awaitedStates, type InState } from './awaited.ts';
import { countBy, countOf, countsHold, foldCounts } from './counts.ts';
import { takeNext } from './lease.ts';
import { inOrder, readQueue } from './queue.ts';
import { LISTS, type QueueFilter } from './queue-filter.ts';

const BO: Who = { account: 'bo', roles: ['attorney'] };
const MANY: readonly QueueFilter[] = [
  { procedure: PROCEDURE },
  { procedure: PROCEDURE, state: ['listed'] },
  { procedure: PROCEDURE, county: ['KERN'], clause: ['x'] },
  { procedure: PROCEDURE, list: 'flagged' },
  { procedure: PROCEDURE, list: 'due-soon' },
];

onEachDatabase('a queue', (bench) => {
  it.runIf(bench.kind === 'SQLite')(
    'is read in its order where it is long, and found by its kinds where it is short',
    async () => {
      const context = contextOf(await bench.open());
      const { db } = context;
      await seedListed(context, 20);
      const planOf = async (filter: QueueFilter, isFew: boolean, states?: readonly InState[]) => {
        const query = await inOrder(db, BO, { filter, after: null, size: 51, isFew, ...(states ? { states } : {}) });
        const { sql: text, parameters } = query.selectAll().compile();
        const { rows } = await db.executeQuery<{ detail: string }>(
          CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
        );
        return rows.map(({ detail }) => detail).join('; ');
      };
      for (const filter of MANY) expect(await planOf(filter, false)).not.toContain('TEMP B-TREE');
      const states = awaitedStates(BO, { procedure: PROCEDURE });
      const plan = await planOf({ procedure: PROCEDURE }, false, states);
      expect(plan).toContain('INDEX matters_in_states');
      expect(plan).not.toMatch(/INDEX matters_(of_queue|in_order|by_due|alike)/);
      expect(await planOf({ procedure: PROCEDURE, clause: ['x'] }, true)).toContain('INDEX matters_alike');
      expect(await planOf({ procedure: PROCEDURE, list: 'due-soon' }, true)).not.toContain('TEMP B-TREE');
      expect(await planOf({ procedure: PROCEDURE, list: 'mine' }, true)).toContain('INDEX matters_held');
      expect(await planOf({ procedure: PROCEDURE, list: 'assigned' }, true)).toContain('INDEX matters_assigned_to');
      expect(await planOf({ procedure: PROCEDURE, list: 'returned' }, true)).toContain('INDEX matters_returned_to');
      expect(await planOf({ procedure: PROCEDURE, list: 'still-shows' }, true)).toContain('INDEX matters_still_shown');
      expect(await planOf({ procedure: PROCEDURE, list: 'changed' }, true)).toMatch(/SEARCH matters .*\(id=\?\)/);
    },
  );

  it('counts what there is, whatever happens to matters, before and after its counts are folded', async () => {
    const context = contextOf(await bench.open());
    const { db } = context;
    await seedListed(context, 40);
    await sql`update matters set flags = 4, due_at = '2026-01-01', due_day = '2026-01-01' where conviction_row % 3 = 0`.execute(
      db,
    );
    await sql`update matters set first_by = 'ana', relief_state = 'in-review' where conviction_row % 5 = 0`.execute(db);
    await sql`update matters set first_by = null where conviction_row % 10 = 0`.execute(db);
    await sql`delete from case_events where matter in (select id from matters where conviction_row = 7)`.execute(db);
    await sql`delete from matters where conviction_row = 7`.execute(db);
    await db.insertInto('recusals').values({ account: 'bo', person_ref: 'pa9', at: '', sealed: '' }).execute();
    const wanted = [
      38,
      12,
      [
        { relief_state: 'in-review', n: 8 },
        { relief_state: 'listed', n: 30 },
      ],
    ];
    const numbers = async () => {
      const states = await countBy(db, { who: BO, filter: { procedure: PROCEDURE } }, ['relief_state']);
      const inOrderOfNames = states.toSorted((a, b) => (a.relief_state < b.relief_state ? -1 : 1));
      return [await countOf(db, BO, {}), await countOf(db, BO, { list: 'flagged' }), inOrderOfNames];
    };
    expect(await numbers()).toEqual(wanted);
    expect(await countsHold(db)).toBe(true);
    await foldCounts(context, 1);
    expect(await numbers()).toEqual(wanted);
    expect(await countsHold(db)).toBe(true);
    const { rows } = await sql`select n from matter_counts where n < 1 or generation = 0`.execute(db);
    expect(rows).toEqual([]);
    await sql`update matter_counts set n = n + 1`.execute(db);
    expect(await countsHold(db)).toBe(false);
  });

  it('hands out only what waits for the roles of whoever asks, first what is due first', async () => {
    const context = contextOf(await bench.open());
    const { db } = context;
    await seedListed(context, 20);
    const set = async (where: string, state: string, by: string | null, due: string | null) =>
      sql`update matters set relief_state = ${state}, first_by = ${by}, due_at = ${due} where ${sql.raw(where)}`.execute(
        db,
      );
    await set('conviction_row between 1 and 3', 'ordered', null, '2026-01-01');
    await set('conviction_row = 4', 'unchallenged', null, '2026-01-02');
    await set('conviction_row = 5', 'proposed-no-challenge', 'bo', '2026-01-03');
    await set('conviction_row = 6', 'proposed-challenge', 'ana', '2026-01-04');
    await set('conviction_row = 7', 'proposed-no-challenge', 'ana', '2026-01-05');
    await set('conviction_row = 8', 'in-review', null, '2026-01-06');
    await set('conviction_row > 8', 'ordered', null, null);
    const rowsOf = async (who: Who, filter: QueueFilter) => {
      const rows: number[] = [];
      for (;;) {
        const taken = await takeNext(context, who, { filter, from: null });
        if (!taken.ok) break;
        rows.push(taken.value.row);
      }
      await sql`update matters set lease_by = null, lease_until = null`.execute(db);
      return rows;
    };
    for (const filter of [{}, { procedure: PROCEDURE }, { list: 'due-soon' as const }]) {
      expect(await rowsOf(BO, filter)).toEqual([7, 8]);
      expect(await rowsOf({ account: 'ana', roles: ['analyst'] }, filter)).toEqual([8]);
      expect(await rowsOf({ account: 'cy', roles: ['supervisor'] }, filter)).toEqual([5, 6, 7]);
      expect(await rowsOf({ account: 'di', roles: ['clerk'] }, filter)).toEqual([4]);
      expect(await rowsOf({ account: 'ed', roles: ['auditor'] }, filter)).toEqual([]);
    }
    // Who names states asks for what is rarely done there too: an attorney may close a matter that waits for its order.
    expect(await rowsOf(BO, { state: ['unchallenged', 'ordered'] })).toEqual([4]);
    // Many are looked for state by state.
    const many = await inOrder(db, BO, {
      filter: { procedure: PROCEDURE },
      after: null,
      size: 9,
      isFew: false,
      states: awaitedStates(BO, { procedure: PROCEDURE }),
    });
    const found = await many.select('conviction_row').execute();
    expect(found.map(({ conviction_row }) => conviction_row)).toEqual([7, 8]);
  });

  it('gives each of its matters once, page by page, and counts them', async () => {
    const context = contextOf(await bench.open());
    const ids = await seedListed(context, 45);
    await sql`update matters set flags = 4 where conviction_row % 3 = 0`.execute(context.db);
    await sql`update matters set due_at = '2026-01-01', first_by = 'ana', relief_state = 'proposed-no-challenge'
      where conviction_row > 40`.execute(context.db);
    const sizes: Record<string, number> = {};
    for (const filter of [{ procedure: PROCEDURE }, ...LISTS.map((list) => ({ procedure: PROCEDURE, list }))]) {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof readQueue>> = await readQueue(context, BO, { filter, after, size: 7 });
        found.push(...page.rows.map(({ id }) => id));
        after = page.next;
        sizes['list' in filter ? filter.list : 'all'] = page.total;
      } while (after !== null);
      expect(new Set(found).size).toBe(found.length);
      expect(found).toHaveLength(sizes['list' in filter ? filter.list : 'all']!);
      if (!('list' in filter)) expect(found.toSorted()).toEqual(ids.toSorted());
      const { rows } = await sql<{ id: string }>`select id from matters order by coalesce(due_at, '9999'), id`.execute(
        context.db,
      );
      expect(found).toEqual(rows.map(({ id }) => id).filter((id) => found.includes(id)));
    }
    expect(sizes).toMatchObject({ all: 45, 'due-soon': 5, 'to-sign': 5, flagged: 15, mine: 0, changed: 0 });
  });
});
