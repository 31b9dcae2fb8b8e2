import { hostname } from 'node:os';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Any number, the same in every Redress: the lock of the one server that works on a database. */
const LOCK = 7_332_001;

const CONNECTIONS = 10;

export type PostgresStore<Tables> = { readonly db: Kysely<Tables>; readonly close: () => Promise<void> };

export type OpenedPostgres<Tables> =
  | { readonly ok: true; readonly store: PostgresStore<Tables> }
  | { readonly ok: false; readonly message: string };

/**
 * Opens a database of PostgreSQL for this server alone: caches are this server's, so that a second one would show what is
 * no longer so. The lock ends with its connection, however the process ends.
 *
 * @param url as `postgres://user@host/database`; the password comes from `PGPASSWORD` or `~/.pgpass`.
 */
export async function openPostgres<Tables>(url: string): Promise<OpenedPostgres<Tables>> {
  const settings = { connectionString: url, application_name: `redress ${hostname()} ${process.pid}` };
  const holder = new pg.Client(settings);
  const pool = new pg.Pool({ ...settings, max: CONNECTIONS });
  const nameOf = namesOfStatements();
  pool.on('connect', (client) => keepReady(client, nameOf));
  // The pool replaces an idle connection that has ended when the next query needs one.
  pool.on('error', () => {});
  holder.on('error', () => {});
  const end = async () => {
    await holder.end().catch(() => {});
    if (!pool.ended) await pool.end();
  };
  try {
    await holder.connect();
    const { rows } = await holder.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK]);
    if (!rows[0]!.mine) {
      const who = await holderOfLock(holder);
      await end();
      return { ok: false, message: `the database is in use by another Redress (${who}); stop it first` };
    }
  } catch (error) {
    await end();
    return { ok: false, message: `the database cannot be opened: ${(error as Error).message}` };
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    ok: true,
    store: {
      db,
      close: async () => {
        await db.destroy();
        await end();
      },
    },
  };
}

/** Statements that are kept ready on each connection; a page or a form asks with some thirty, always the same ones. */
const MOST_READY = 300;
/** Longer texts write hundreds of rows at once: memory for one is no gain for the next. */
const LONGEST_READY = 8_000;
/** Lists of many lengths make many texts: one is kept ready when it has come so often. */
const OFTEN = 4;

/** Gives the name under which a text that comes often is kept ready; undefined for others. */
function namesOfStatements(): (text: string) => string | undefined {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || text.length > LONGEST_READY || names.size >= MOST_READY) return known;
    const times = (seen.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      if (seen.size > 10 * MOST_READY) seen.clear();
      seen.set(text, times);
      return undefined;
    }
    seen.delete(text);
    names.set(text, `r${names.size}`);
    return names.get(text);
  };
}

/** PostgreSQL reads and plans a statement without a name anew each time, which takes longer than a short one itself. */
function keepReady(client: pg.PoolClient, nameOf: (text: string) => string | undefined): void {
  type Query = (...given: readonly unknown[]) => unknown;
  const own = client as { query: Query };
  // Looked up at each call: tests replace it to end a process at a statement.
  const query: Query = (...given) => (pg.Client.prototype.query as unknown as Query).apply(client, [...given]);
  own.query = (...given) => {
    const [text, values, ...rest] = given;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name === undefined ? query(...given) : query({ name, text, values }, ...rest);
  };
}

/** Opens a database to read it, beside the server that works on it. */
export function readPostgres<Tables>(url: string): PostgresStore<Tables> {
  const pool = new pg.Pool({ connectionString: url, max: 1, options: '-c default_transaction_read_only=on' });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}

async function holderOfLock(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string; since: Date }>(
    `select application_name as name, backend_start as since from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and objid = $1 and pg_locks.database =
       (select oid from pg_database where datname = current_database())`,
    [LOCK],
  );
  const [found] = rows;
  return found ? `${found.name}, since ${found.since.toISOString()}` : 'which has just stopped';
}
