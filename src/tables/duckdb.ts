import { realpathSync } from 'node:fs';
import { totalmem } from 'node:os';
import { resolve, sep } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { isNotUnpacked, NotUnpacked } from '../program/unpack.ts';

/** What DuckDB may use of the machine. */
export type TablesOptions = {
  /** The files that it may read. It opens no other but those in its temporary folder. */
  readonly inputs?: readonly string[];
  /** A folder of its own (0700), on a disk for confidential data: it spills and writes here alone. */
  readonly temporary: string;
  /** Megabytes (10^6 bytes) of memory; half of the machine's where it is not given. */
  readonly memory?: number;
  readonly threads?: number;
};

/** A DuckDB in this process, in memory, that opens nothing but what it was told of. Its answers are strings, numbers and nulls. */
export type Tables = {
  /** Runs statements and drops their answers. */
  readonly run: (sql: string) => Promise<void>;
  /** The rows of one query by the names of their columns; whole numbers beyond 2^53 are bigints. */
  readonly rows: <Row extends Readonly<Record<string, unknown>>>(sql: string) => Promise<readonly Row[]>;
  /** The rows of one query in pieces, for answers that do not fit in memory. */
  readonly stream: (sql: string) => AsyncIterable<readonly (readonly unknown[])[]>;
  readonly connection: DuckDBConnection;
  readonly close: () => void;
};

/**
 * Opens DuckDB locked down: it loads no extension, reaches no network, reads only `inputs`, and writes only within
 * `temporary`; no statement can change that afterwards. The library is loaded here, since few commands need it.
 * @throws a {@link NotUnpacked} where the library cannot be loaded; another error where the temporary folder is missing.
 */
export async function openTables({ inputs = [], temporary, memory, threads }: TablesOptions): Promise<Tables> {
  const { DuckDBInstance: Instance } = await library();
  const instance = await Instance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  const folder = `${realpathSync(temporary)}${sep}`;
  const megabytes = memory ?? Math.floor(totalmem() / 2_000_000);
  // The order matters: what may be opened is said before external access is switched off, and the lock comes last.
  const settings = [
    `memory_limit = '${Math.max(64, Math.floor(megabytes))}MB'`,
    ...(threads === undefined ? [] : [`threads = ${Math.max(1, Math.floor(threads))}`]),
    `temp_directory = ${literal(folder)}`,
    `allowed_directories = [${literal(folder)}]`,
    `allowed_paths = [${inputs.map((path) => literal(resolve(path))).join(', ')}]`,
    'enable_external_access = false',
    'lock_configuration = true',
  ];
  for (const setting of settings) await connection.run(`SET ${setting}`);
  return tablesOf(instance, connection);
}

async function library() {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw isNotUnpacked(error) ? error : new NotUnpacked(NOT_LOADED);
  }
}

const NOT_LOADED =
  'This copy of Redress cannot load DuckDB, so it links no records and reads no tables through a mapping. Use the larger download; for a cluster, an archive of redress cluster pack --with-mapping; or, from sources, run npm ci with optional packages on a machine that DuckDB supports.';

function tablesOf(instance: DuckDBInstance, connection: DuckDBConnection): Tables {
  return {
    connection,
    run: async (sql) => void (await connection.run(sql)),
    rows: async <Row extends Readonly<Record<string, unknown>>>(sql: string) => {
      const reader = await connection.runAndReadAll(sql);
      const names = reader.deduplicatedColumnNames();
      return reader
        .getRows()
        .map((row) => Object.fromEntries(row.map((value, at) => [names[at], plain(value)])) as unknown as Row);
    },
    stream: async function* (sql) {
      const result = await connection.stream(sql);
      for await (const rows of result.yieldRows()) yield rows.map((row) => row.map(plain));
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' && value >= -(2n ** 53n) && value <= 2n ** 53n ? Number(value) : value;
}

/** A text as SQL writes it. */
export function literal(text: string): string {
  if (text.includes('\0')) throw new Error('a text with a NUL character');
  return `'${text.replaceAll("'", "''")}'`;
}

/** The name of a table or a column as SQL writes it. */
export function identifier(name: string): string {
  if (name.includes('\0')) throw new Error('a name with a NUL character');
  return `"${name.replaceAll('"', '""')}"`;
}
