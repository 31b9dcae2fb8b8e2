import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/**
 * Kysely on the SQLite that Node brings: no native package to build. One connection, since SQLite calls are synchronous;
 * transactions wait for each other.
 */
export function openKysely<Tables>(database: DatabaseSync): Kysely<Tables> {
  const dialect: Dialect = {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => driverFor(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}

/** SQLite takes back changes of the schema like any others, so that a migration that is broken off leaves nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Statements that are kept ready. A page or a form asks with some thirty, always the same ones. */
const MOST_READY = 300;
/** Longer texts write hundreds of rows at once: memory for one is no gain for the next. */
const LONGEST_READY = 8_000;

type Ready = { readonly statement: StatementSync; readonly gives: boolean };

/** Prepares each text of SQL one time: SQLite reads and plans a text anew with every `prepare`, longer than a short query takes. */
function createReady(database: DatabaseSync): (sql: string) => Ready {
  const ready = new Map<string, Ready>();
  return (sql) => {
    const known = ready.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const made = { statement, gives: statement.columns().length > 0 };
    // Lists of many lengths make many texts; those that are asked always are soon ready again.
    if (ready.size >= MOST_READY) ready.clear();
    if (sql.length <= LONGEST_READY) ready.set(sql, made);
    return made;
  };
}

function driverFor(database: DatabaseSync): Driver {
  const ready = createReady(database);
  let busy: Promise<void> = Promise.resolve();
  let release: () => void = () => {};
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const { statement, gives } = ready(sql);
      const values = parameters as SQLInputValue[];
      if (gives) return { rows: statement.all(...values) as Row[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    streamQuery: () => {
      throw new Error('results are read whole');
    },
  };
  const run = async (text: string) => {
    await connection.executeQuery(CompiledQuery.raw(text));
  };
  return {
    init: async () => {},
    acquireConnection: async () => {
      const before = busy;
      let done: () => void = () => {};
      busy = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      return connection;
    },
    releaseConnection: async () => release(),
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy: async () => database.close(),
  };
}
