import { CompiledQuery, type Kysely } from 'kysely';
import { isSqlite } from './is-sqlite.ts';
import { partsOf } from './parts-of.ts';

/** Rows of one statement: its text stays short enough to be kept ready, and is the same for all but the last. */
const AT_ONCE = 25;

/**
 * Adds many rows of the same columns to a table. The text of a statement is made once: where a builder makes thousands of
 * placeholders anew for each, that takes longer than the database.
 */
export async function insertMany<Row extends object>(
  db: Pick<Kysely<unknown>, 'executeQuery' | 'getExecutor'>,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof Row & string)[];
  const textOf = (number: number) => insertText(table, columns, number, isSqlite(db));
  const whole = textOf(AT_ONCE);
  for (const part of partsOf(rows, AT_ONCE)) {
    const values = part.flatMap((row) => columns.map((column) => row[column]));
    const text = part.length === AT_ONCE ? whole : textOf(part.length);
    await db.executeQuery(CompiledQuery.raw(text, values));
  }
}

function insertText(table: string, columns: readonly string[], rows: number, onSqlite: boolean): string {
  let number = 0;
  const row = () => `(${columns.map(() => (onSqlite ? '?' : `$${++number}`)).join(',')})`;
  const names = columns.map((name) => `"${name}"`).join(', ');
  return `insert into "${table}" (${names}) values ${Array.from({ length: rows }, row).join(',')}`;
}
