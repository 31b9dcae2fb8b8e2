/**
 * How much disk the events of matters and the rows of the log take: 54,000 matters with 12 events each, and 200,000 rows of the
 * log, as the workbench writes them. What 2.2 million matters take is reckoned from that, and said so.
 * `npm run bench:sizes -- [matters] [postgres]`; the last takes a throw-away cluster in place of SQLite.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { now } from '../src/casework/context.ts';
import { mattersOf, movedBy, writeMany } from '../src/casework/matters/move-many.ts';
import { sealOf } from '../src/casework/matters/seal.ts';
import { openWorkspace } from '../src/casework/store/workspace.ts';
import { newId } from '../src/database/id.ts';
import { postgres } from '../test/support/postgres.ts';
import { contextOf, seedListed } from '../test/support/seed-lots.ts';

const matters = Number(process.argv[2] ?? 54_000);
const database = process.argv[3] === 'postgres' ? await (await postgres()).create() : undefined;
const folder = mkdtempSync(join(tmpdir(), 'redress-sizes-'));
const opened = await openWorkspace(join(folder, 'workspace'), database === undefined ? {} : { database });
if (!opened.ok) throw new Error(opened.message);
const context = contextOf(opened.workspace);
const { db, ledger } = context;
const STATE = 2_200_000;
const LOG_ROWS = 200_000;

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(2)} GB`;
const say = (what: string, [bytes, n, ofState]: readonly [number, number, number]) =>
  process.stdout.write(
    `${what}: ${n}, ${gigabytes(bytes)}, ${(bytes / n).toFixed(0)} bytes each; reckoned for ${ofState}: ${gigabytes((bytes / n) * ofState)}\n`,
  );

const ids = await seedListed(context, matters);
const seeded = await fileSize();
const by = (person: string, role: string) => ({ kind: 'person', person, role }) as const;
const proposed = {
  act: 'propose-no-challenge',
  by: by('ana', 'analyst'),
  given: { reason: 'plain possession, one count' },
};
const returned = {
  act: 'return-no-challenge',
  by: by('bo', 'attorney'),
  given: { reason: 'look at the second count' },
};
const acts = [
  { act: 'begin-review', by: by('ana', 'analyst'), given: {} },
  ...[proposed, returned, proposed, returned, proposed, returned, proposed, returned, proposed],
  { act: 'sign-no-challenge', by: by('bo', 'attorney'), given: { 'bar-number': '123456' }, steppedUp: true },
];
const seal = sealOf(context.workspace.folder);
for (let from = 0; from < ids.length; from += 400) {
  await ledger.act(async (inner, note) => {
    const some = await mattersOf(inner, ids.slice(from, from + 400));
    const written = [...some.values()].map((row) => {
      const moved = movedBy(row, now(), 'bo', acts);
      if (!moved.ok) throw new Error(moved.refusal.code);
      return moved.written;
    });
    note({ account: 'bo' }, { what: 'matter.sign', about: 'many', digest: await writeMany(inner, seal, written) });
  });
}
const reviewed = await fileSize();
for (let from = 0; from < LOG_ROWS; from += 1000) {
  await ledger.act(async (_, note) => {
    for (let each = 0; each < 1000; each++)
      note({ account: 'reviewer1', source: '10.0.0.17' }, { what: 'matter.propose-no-challenge', about: newId() });
  });
}
const count = async (table: string) => {
  const { rows } = await sql<{ n: number | string }>`select count(*) as n from ${sql.table(table)}`.execute(db);
  return Number(rows[0]!.n);
};
const events = await count('case_events');
if (events !== 12 * matters) throw new Error(`${events} events were written, and not 12 a matter`);
if (database === undefined) {
  // SQLite tells the size of its file alone: what each step adds to it.
  say('matters with their first event', [seeded, matters, STATE]);
  say('further events, and what they add to matters', [reviewed - seeded, events - matters, 11 * STATE]);
  say('rows of the log', [(await fileSize()) - reviewed, LOG_ROWS, 20_000_000]);
} else {
  for (const table of ['case_events', 'matters', 'audit']) await sql.raw(`vacuum full ${table}`).execute(db);
  say('case_events with its index', [await sizeOf('case_events'), events, 12 * STATE]);
  say('matters with their indexes', [await sizeOf('matters'), matters, STATE]);
  say('rows of the log with their index', [await sizeOf('audit'), await count('audit'), 20_000_000]);
}
await opened.workspace.close();
rmSync(folder, { recursive: true, force: true });

/** The bytes of a table of PostgreSQL with its indexes. */
async function sizeOf(table: string): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select pg_total_relation_size(${table}::regclass) as bytes`.execute(db);
  return Number(rows[0]!.bytes);
}

/** The bytes of the file of SQLite, without what is free in it; 0 on PostgreSQL. */
async function fileSize(): Promise<number> {
  if (database !== undefined) return 0;
  const pragma = async (name: string) => {
    const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(db);
    return Number(Object.values(rows[0]!)[0]);
  };
  return ((await pragma('page_count')) - (await pragma('freelist_count'))) * (await pragma('page_size'));
}
