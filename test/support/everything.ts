import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Context } from '../../src/casework/context.ts';

/** All bytes of a workspace, and all rows of its database, as the proof does not read them. */
export async function everything({ db, workspace }: Pick<Context, 'db' | 'workspace'>): Promise<string> {
  const files = readdirSync(workspace.folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(workspace.folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'));
  const tables = await db.introspection.getTables();
  const rows: string[] = [];
  for (const { name } of tables)
    rows.push(JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(db)).rows));
  return [...files, ...rows].join('\n');
}
