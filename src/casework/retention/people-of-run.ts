import { existsSync } from 'node:fs';
import type { Context } from '../context.ts';
import { personRef } from '../matters/identity.ts';
import { sealOf } from '../matters/seal.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';

/** The people of a run, as keyed hashes, with their rows in it; undefined where the run has no rows that could be read. */
export function peopleOfRun(context: Context, run: string): ReadonlyMap<string, number> | undefined {
  const folder = rowsFolder(context, run);
  const rows = existsSync(folder) ? openRows(folder) : undefined;
  if (!rows) return undefined;
  const seal = sealOf(context.workspace.folder);
  const people = new Map<string, number>();
  for (const row of rows.database.prepare('select id, key from people').iterate()) {
    const { id, key } = row as unknown as { readonly id: number; readonly key: string };
    people.set(personRef(seal, key), id);
  }
  return people;
}
