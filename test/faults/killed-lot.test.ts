import { spawn } from 'node:child_process';
import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { verifyChain } from '../../src/casework/audit/verify.ts';
import { continueLot, proposeLot } from '../../src/casework/lots/accept.ts';
import { answerPlace, nextPlace } from '../../src/casework/lots/answer.ts';
import { drawLot } from '../../src/casework/lots/draw-lot.ts';
import { freezeLot } from '../../src/casework/lots/freeze.ts';
import { checkMatters } from '../../src/casework/matters/rebuild.ts';
import { openWorkspace, SQLITE, type Workspace } from '../../src/casework/store/workspace.ts';
import { randomFromState } from '../../src/sources/synthetic/prng.ts';
import { onEachDatabase } from '../support/databases.ts';
import { faultSize } from '../support/effort.ts';
import { ANA, BO, CY, contextOf, must, seedListed, wantedLot } from '../support/seed-lots.ts';

const MATTERS = faultSize(60, 20_000);
/** Matters of one transaction: few enough that the lot outlasts all moments. */
const AT_ONCE = faultSize(20, 250);
/**
 * Signing takes 15 statements, and a transaction after it 9 with 20 matters and about 30 with 250, so that about half of the
 * processes come a transaction further.
 */
const SPAN = faultSize(20, 60);
const random = randomFromState(3, 20, 100, 1);
/** The statements at which processes die; the reduced ones fall behind the signature, and into the second transaction after it. */
const MOMENTS = faultSize<readonly number[]>(
  [20, 15],
  Array.from({ length: 100 }, () => random.between(1, SPAN)),
);

function acceptApart(folder: string, lot: string, statement: number): Promise<'killed' | 'ended'> {
  const script = join(import.meta.dirname, '../support/accept-apart.ts');
  const child = spawn(process.execPath, [script, folder, lot, String(AT_ONCE), String(statement)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) =>
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve('ended');
      else reject(new Error(`ended with ${code}`));
    }),
  );
}

/**
 * As a power cut leaves it: what SQLite had not brought to the disk is gone, in the middle of whatever it wrote. Every commit was
 * brought there (`synchronous=FULL`), and pages of it may stand in the database already, so no cut lies before the last one.
 */
function tearJournal(folder: string): void {
  const journal = join(folder, `${SQLITE}-wal`);
  const bytes = readFileSync(journal);
  const kept = endOfCommits(bytes);
  truncateSync(journal, kept + random.below(bytes.length - kept + 1));
}

/**
 * Where the last commit of a write-ahead log ends: of a frame that belongs to the log as it is now, the header repeats the salts of
 * the log, and a frame that ends a commit gives the size of the database (https://www.sqlite.org/fileformat2.html#walformat).
 */
function endOfCommits(log: Buffer): number {
  const [header, frameHeader] = [32, 24];
  if (log.length < header) return 0;
  const frame = frameHeader + log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let end = header;
  for (let at = header; at + frame <= log.length; at += frame) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    if (log.readUInt32BE(at + 4) > 0) end = at + frame;
  }
  return end;
}

/** Opens a workspace that a dead process had open: PostgreSQL takes a moment to see that its client is gone. */
async function reopened(folder: string, options: object): Promise<Workspace> {
  for (let tries = 0; ; tries++) {
    const result = await openWorkspace(folder, options);
    if (result.ok) return result.workspace;
    if (tries === 100) throw new Error(result.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

onEachDatabase('a lot that is accepted', (bench) => {
  it('by a process that is killed at any statement never has half a decision, and ends with every matter once', async () => {
    const { folder, options } = await bench.place();
    let workspace = await reopened(folder, options);
    let context = contextOf(workspace);
    await seedListed(context, MATTERS);
    const lot = await must(freezeLot(context, ANA, wantedLot(1_000)));
    await must(drawLot(context, CY, lot, '0042'));
    for (let next = await must(nextPlace(context, BO, lot)); next; next = await must(nextPlace(context, BO, lot)))
      await must(answerPlace(context, BO, lot, { place: next.place, answer: 'dismiss', clerical: false, note: '' }));
    await must(proposeLot(context, ANA, lot));
    const seen = new Set<number>();
    for (const [moment, statement] of MOMENTS.entries()) {
      await workspace.close();
      expect(await acceptApart(folder, lot, statement), `moment ${moment}, statement ${statement}`).toBe('killed');
      if (bench.kind === 'SQLite' && moment % 3 === 2) tearJournal(folder);
      workspace = await reopened(folder, options);
      context = contextOf(workspace);
      const events = await workspace.db
        .selectFrom('matters')
        .innerJoin('case_events as event', 'event.matter', 'matters.id')
        .select(['matters.id', 'matters.seq', 'matters.relief_state', sql<number>`count(*)`.as('events')])
        .groupBy(['matters.id', 'matters.seq', 'matters.relief_state'])
        .execute();
      const kinds = new Set(events.map((row) => `${row.relief_state} ${row.seq} ${Number(row.events)}`));
      for (const kind of kinds) expect(['listed 1 1', 'unchallenged 3 3']).toContain(kind);
      expect(await verifyChain(workspace.db)).toMatchObject({ ok: true });
      seen.add(events.filter((row) => row.relief_state === 'unchallenged').length);
    }
    // Some processes came further than others before they died.
    expect(seen.size).toBeGreaterThan(1);
    expect(await must(continueLot(context, lot))).toEqual({ moved: MATTERS, left: 0 });
    expect((await checkMatters(context)).faults).toEqual([]);
    await workspace.close();
  });
});
