import { expect, it } from 'vitest';
import { times } from '../../bench/clocked.ts';
import { verifyChain } from '../../src/casework/audit/verify.ts';
import { checkMatters } from '../../src/casework/matters/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import { faultSize } from '../support/effort.ts';
import { openOffice } from '../support/ordered.ts';
import { reviewAtOnce, reviewers } from '../support/reviewers.ts';
import { seedListed } from '../support/seed-lots.ts';

const MATTERS = faultSize(30, 5_000);

onEachDatabase('twenty reviewers on one queue', (bench) => {
  it('get no matter twice and decide none twice, and who comes second is told who was first', async () => {
    const office = await openOffice(bench);
    const { casework } = office.server;
    const ids = await seedListed(casework, MATTERS);
    const people = await reviewers(office, 20);
    const { reviewed, refused } = await reviewAtOnce(office, people);
    expect(reviewed.map(({ matter }) => matter).sort()).toEqual([...ids].sort());
    expect(new Set(reviewed.map(({ by }) => by)).size).toBeGreaterThan(10);
    const took = reviewed.map((each) => each.took);
    process.stdout.write(times(`${bench.kind}, 20 at once without a pause`, took));
    expect(refused.length).toBeGreaterThan(MATTERS / 2);
    for (const { said, first } of refused)
      expect(said).toMatchObject({ status: 409, body: { message: expect.stringContaining(first) } });
    const kept = await casework.db
      .selectFrom('case_events')
      .select(['matter', 'who'])
      .where('seq', '=', 3)
      .orderBy('matter')
      .execute();
    const byMatter = new Map(reviewed.map(({ matter, by }) => [matter, by]));
    expect(kept).toEqual([...ids].sort().map((matter) => ({ matter, who: byMatter.get(matter) })));
    expect((await checkMatters(casework)).faults).toEqual([]);
    expect(await verifyChain(casework.db)).toMatchObject({ ok: true });
    await office.server.stop();
  });
});
