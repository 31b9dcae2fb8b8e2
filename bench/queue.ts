/**
 * How long a page of a queue takes, whatever it is narrowed to, the worklists with their numbers, and the next matter. What pages give
 * is first compared with plain SQL. `npm run bench:queue -- [matters] [postgres]`; the last takes a throw-away cluster in place of
 * SQLite.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Who } from '../src/casework/context.ts';
import { foldCounts } from '../src/casework/matters/counts.ts';
import { takeNext } from '../src/casework/matters/lease.ts';
import { facetsOfQueue } from '../src/casework/matters/overview.ts';
import { readQueue } from '../src/casework/matters/queue.ts';
import { LISTS, type QueueFilter } from '../src/casework/matters/queue-filter.ts';
import { openWorkspace } from '../src/casework/store/workspace.ts';
import { PROCEDURE } from '../test/support/ordered.ts';
import { postgres } from '../test/support/postgres.ts';
import { contextOf, seedListed } from '../test/support/seed-lots.ts';
import { times } from './clocked.ts';

const matters = Number(process.argv[2] ?? 54_000);
const database = process.argv[3] === 'postgres' ? await (await postgres()).create() : undefined;
const bar = matters > 500_000 ? 300 : 50;
const folder = mkdtempSync(join(tmpdir(), 'redress-queue-'));
const opened = await openWorkspace(join(folder, 'workspace'), database === undefined ? {} : { database });
if (!opened.ok) throw new Error(opened.message);
const context = contextOf(opened.workspace);
const { db } = context;
const BO: Who = { account: 'bo', roles: ['attorney'] };
const SIZE = 50;
const ROUNDS = 40;
/** So many matters are written as the workbench does; more are copies of their rows. */
const SEEDED = 55_000;

const COUNTIES = ['SAN JOAQUIN', 'KERN', 'LAKE'];
// A small court beside large ones, and a clause that few matters rest on.
await seedListed(context, 40, { county: 'ALPINE', name: 'small' });
for (const [at, county] of COUNTIES.entries())
  await seedListed(context, Math.floor(Math.min(matters, SEEDED) / COUNTIES.length), { county, name: `${at}x` });
// Spread over the states, owners, days and flags that an office has in the middle of its work.
await sql`update matters set relief_state = case conviction_row % 8 when 0 then 'in-review' when 1 then 'unchallenged'
  when 2 then 'ordered' when 3 then 'proposed-no-challenge' else relief_state end,
  flags = case when conviction_row % 3 = 0 then 4 else 0 end, missing = case when conviction_row % 5 = 0 then 2 else 0 end,
  relief = case when conviction_row % 7 = 0 then 'undetermined' else relief end,
  clause = case when conviction_row % 2 = 0 then 'x' else 'y' end`.execute(db);
await sql`update matters set clause = 'z' where county = 'LAKE' and conviction_row % 1000 = 7`.execute(db);
await sql`update matters set first_by = 'ana' where relief_state = 'proposed-no-challenge'`.execute(db);
await sql`update matters set lease_by = 'bo', lease_until = '2999-01-01T00:00:00.000Z' where conviction_row % 1000 = 4`.execute(
  db,
);
const soon = new Date(Date.now() + 86_400_000).toISOString();
await sql`update matters set due_at = ${soon}, due_day = ${soon.slice(0, 10)} where conviction_row % 50 = 6`.execute(
  db,
);

await copied(Math.round(matters / SEEDED) - 1);
process.stdout.write(`seeded after ${(performance.now() / 1000).toFixed(0)} s\n`);
// What the server does every minute, and PostgreSQL by itself within a minute of such a change.
await foldCounts(context);
if (database !== undefined) await sql`vacuum analyze matters, matter_counts`.execute(db);
process.stdout.write(`ready after ${(performance.now() / 1000).toFixed(0)} s\n`);

const filters: readonly QueueFilter[] = [
  {},
  { procedure: PROCEDURE },
  { procedure: PROCEDURE, state: ['listed'] },
  { procedure: PROCEDURE, state: ['listed', 'in-review'], county: ['KERN'] },
  { procedure: PROCEDURE, clause: ['x'], outcome: ['dismiss'] },
  { procedure: PROCEDURE, county: ['ALPINE'] },
  { procedure: PROCEDURE, state: ['listed'], clause: ['z'] },
  ...LISTS.map((list) => ({ procedure: PROCEDURE, list })),
  { procedure: PROCEDURE, list: 'facts-missing' as const, fact: 1 },
];
await check();
const all: number[] = [];
const before = process.cpuUsage();
for (const filter of filters) {
  const took = await pagesOf(filter);
  all.push(...took);
  process.stdout.write(times(JSON.stringify({ ...filter, procedure: undefined }).slice(0, 60), took));
}
const { user, system } = process.cpuUsage(before);
process.stdout.write(times(`any page of ${matters} matters (${bar} ms)`, all));
process.stdout.write(`${((user + system) / 1000 / all.length).toFixed(1)} ms of the processor a page\n`);
const counts: number[] = [];
for (let each = 0; each < 10; each++) {
  const from = performance.now();
  await facetsOfQueue(context, BO, { procedure: PROCEDURE });
  counts.push(performance.now() - from);
}
process.stdout.write(times('the worklists with their numbers', counts));
process.stdout.write(times('taking the next matter', await takes()));
await opened.workspace.close();
rmSync(folder, { recursive: true, force: true });

/** Adds matters like those there are, about other people, so many times. */
async function copied(times: number): Promise<void> {
  if (times < 1) return;
  const own = ['id', 'person_ref', 'key_ref', 'fingerprint'];
  const { rows } = await sql<Record<string, unknown>>`select * from matters limit 1`.execute(db);
  const others = Object.keys(rows[0]!).filter((name) => !own.includes(name));
  const id = database === undefined ? 'lower(hex(randomblob(8)))' : 'substr(md5(random()::text || id), 1, 16)';
  await sql`create table seeded as select * from matters`.execute(db);
  for (let each = 1; each <= times; each++) {
    const values = [id, ...own.slice(1).map((name) => `${name} || '-${each}'`), ...others];
    await sql
      .raw(`insert into matters (${[...own, ...others].join(', ')}) select ${values.join(', ')} from seeded`)
      .execute(db);
    if (each % 10 === 0) await foldCounts(context);
  }
}

/** Goes through a queue page by page, and begins anew at its end. */
async function pagesOf(filter: QueueFilter): Promise<readonly number[]> {
  const took: number[] = [];
  let after: string | null = null;
  for (let each = 0; each < ROUNDS; each++) {
    const from = performance.now();
    const page: { readonly next: string | null } = await readQueue(context, BO, { filter, after, size: SIZE });
    took.push(performance.now() - from);
    after = page.next;
  }
  return took;
}

/** A reviewer takes matters that wait for them, in a queue in which ordered ones are due first. */
async function takes(): Promise<readonly number[]> {
  await sql`update matters set due_at = '2026-01-01T00:00:00.000Z', due_day = '2026-01-01'
    where relief_state = 'ordered'`.execute(db);
  const took: number[] = [];
  for (let each = 0; each < ROUNDS; each++) {
    const from = performance.now();
    const taken = await takeNext(context, BO, { filter: { procedure: PROCEDURE }, from: null });
    took.push(performance.now() - from);
    if (!taken.ok || taken.value.state === 'ordered')
      throw new Error('no matter that waits for the reviewer was taken');
  }
  return took;
}

/** The first pages of a queue are the rows that SQL gives in its order, and its total is theirs. */
async function check(): Promise<void> {
  const wanted = await sql<{ id: string }>`select id from matters where relief_state = 'listed' and county = 'KERN'
    order by coalesce(due_at, '9999'), id`.execute(db);
  const filter = { procedure: PROCEDURE, state: ['listed'], county: ['KERN'] };
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readQueue>> = await readQueue(context, BO, { filter, after, size: SIZE });
    if (page.total !== wanted.rows.length) throw new Error('a page names another total than SQL');
    found.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null && found.length < 1000);
  const ids = wanted.rows.slice(0, found.length).map(({ id }) => id);
  if (found.length === 0 || JSON.stringify(found) !== JSON.stringify(ids))
    throw new Error('the pages hold other matters than SQL');
}
