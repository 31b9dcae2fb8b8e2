import { CompiledQuery, sql } from 'kysely';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { PROCEDURE } from '../../../test/support/ordered.ts';
import { contextOf, seedListed } from '../../../test/support/seed-lots.ts';
import type { Who } from '../context.ts';
import { inOrder, LISTS, type QueueFilter, queueOf, readQueue } from './queue.ts';

const BO: Who = { account: 'bo', roles: ['attorney'] };
const FILTERS: readonly QueueFilter[] = [
  { procedure: PROCEDURE },
  { procedure: PROCEDURE, state: ['listed'] },
  { procedure: PROCEDURE, county: ['KERN'], clause: ['x'] },
  { procedure: PROCEDURE, list: 'flagged' },
  { procedure: PROCEDURE, list: 'due-soon' },
];

onEachDatabase('a queue', (bench) => {
  it.runIf(bench.kind === 'SQLite')('is read in its order, and counted without its matters', async () => {
    const { db } = await bench.open();
    const planOf = async ({ sql: text, parameters }: CompiledQuery) => {
      const { rows } = await db.executeQuery<{ detail: string }>(
        CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
      );
      return rows.map(({ detail }) => detail).join('; ');
    };
    for (const filter of FILTERS) {
      const page = inOrder(queueOf(db, BO, filter).selectAll()).limit(51);
      expect(await planOf(page.compile())).not.toContain('TEMP B-TREE');
      const count = queueOf(db, BO, filter)
        .select(['relief_state', sql`count(*)`.as('n')])
        .groupBy('relief_state');
      expect(await planOf(count.compile())).toContain('COVERING INDEX matters_counted');
    }
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
    }
    expect(sizes).toMatchObject({ all: 45, 'due-soon': 5, 'to-sign': 5, flagged: 15, mine: 0, changed: 0 });
  });
});
