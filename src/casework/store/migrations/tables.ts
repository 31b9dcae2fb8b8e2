import type { Kysely } from 'kysely';

/** Names of columns; one that ends in a question mark may be null. */
export type Columns = Readonly<Record<string, 'text' | 'integer'>>;

/** Makes a table with its primary key. */
export async function createTable(
  db: Kysely<unknown>,
  name: string,
  columns: Columns,
  key: readonly string[],
): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, type] of Object.entries(columns))
    table = table.addColumn(column.replace('?', ''), type, (each) => (column.endsWith('?') ? each : each.notNull()));
  await table.addPrimaryKeyConstraint(`${name}_key`, [...key] as never).execute();
}

/** Columns of text; one that ends in a question mark may be null. */
export function texts(...names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, 'text']));
}
