import { CompiledQuery, sql } from 'kysely';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { PROCEDURE } from '../../../test/support/ordered.ts';
import { contextOf, seedListed } from '../../../test/support/seed-lots.ts';
import type { Who } from '../context.ts';
import { countBy, countOf, countsHold, foldCounts } from './counts.ts';
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
      const planOf = async (filter: QueueFilter, isFew: boolean) => {
        const query = await inOrder(db, BO, { filter, after: null, size: 51, isFew });
        const { sql: text, parameters } = query.selectAll().compile();
        const { rows } = await db.executeQuery<{ detail: string }>(
          CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
        );
        return rows.map(({ detail }) => detail).join('; ');
      };
      for (const filter of MANY) expect(await planOf(filter, false)).not.toContain('TEMP B-TREE');
      expect(await planOf({ procedure: PROCEDURE, clause: ['x'] }, true)).toContain('INDEX matters_alike');
      expect(await planOf({ procedure: PROCEDURE, list: 'due-soon' }, true)).not.toContain('TEMP B-TREE');
      expect(await planOf({ procedure: PROCEDURE, list: 'mine' }, true)).toContain('INDEX matters_held');
      expect(await planOf({ procedure: PROCEDURE, list: 'assigned' }, true)).toContain('INDEX matters_assigned_to');
      expect(await planOf({ procedure: PROCEDURE, list: 'returned' }, true)).toContain('INDEX matters_returned_to');
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
