import { type Kysely, type Selectable, sql } from 'kysely';
import type { AuditTable, Tables } from './store/schema.ts';

/** One line of the log: who did what, and about which id. It names no person of a record. */
export type LogLine = {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly about: string;
  /** Whether it was done, or refused for lack of a right. */
  readonly outcome: 'done' | 'denied';
  /** The address from which it was asked for. */
  readonly source: string;
};

export type LogPage = {
  /** Newest first. */
  readonly lines: readonly LogLine[];
  /** What to ask for as `before` to see older ones; null at the end. */
  readonly older: number | null;
  /** Everything that was ever done, to choose from. */
  readonly kinds: readonly string[];
};

export type LogWanted = {
  /** Only lines with a smaller number. */
  readonly before?: number | undefined;
  readonly who?: string | undefined;
  readonly what?: string | undefined;
};

const PAGE = 100;

export async function readLog(db: Kysely<Tables>, { before, who, what }: LogWanted): Promise<LogPage> {
  let query = db
    .selectFrom('audit')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(PAGE + 1);
  if (before !== undefined) query = query.where('seq', '<', before);
  if (who !== undefined && who !== '') query = query.where('who', '=', who);
  if (what !== undefined && what !== '') query = query.where('what', '=', what);
  const found = await query.execute();
  const lines = found.slice(0, PAGE).map(lineOf);
  return { lines, older: found.length > PAGE ? lines.at(-1)!.id : null, kinds: await kindsIn(db) };
}

/**
 * The different kinds of rows, in order. Each step looks up in the index the first kind after the one before: some hundred steps,
 * however long the log is, where `distinct` reads every row on both databases.
 */
async function kindsIn(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly what: string }>`
    with recursive kinds (what) as (
      select min(what) from audit
      union all
      select (select min(audit.what) from audit where audit.what > kinds.what) from kinds where kinds.what is not null
    )
    select what from kinds where what is not null order by what`.execute(db);
  return rows.map(({ what }) => what);
}

/** Lines by their numbers. */
export async function logRows(db: Kysely<Tables>, numbers: readonly number[]): Promise<readonly LogLine[]> {
  const rows = await db.selectFrom('audit').selectAll().where('seq', 'in', numbers).orderBy('seq').execute();
  return rows.map(lineOf);
}

/** The whole log, oldest first, a thousand lines at a time. */
export async function* logLines(db: Kysely<Tables>): AsyncGenerator<LogLine> {
  for (let after = 0; ; ) {
    const rows = await db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(1000).execute();
    yield* rows.map(lineOf);
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}

function lineOf({ seq, at, who, what, about, outcome, source }: Selectable<AuditTable>): LogLine {
  return { id: seq, at, who, what, about, outcome, source };
}
