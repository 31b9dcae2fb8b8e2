import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import type { Context, Who } from '../context.ts';
import { sealOf } from '../matters/seal.ts';
import type { Tables } from '../store/schema.ts';
import { deleteRows } from './delete-rows.ts';
import { compact } from './run-purge.ts';

/** What a restored workspace held of people who were purged since its backup, and no longer holds. */
export type Swept = { readonly people: number; readonly rows: number; readonly folders: number };

/** Rows that show whose key a text names: under `p.` or `w.`, by 16 hexadecimal digits. */
const SEALED: readonly RawBuilder<unknown>[] = [
  sql`select m.person_ref as ref, e.sealed as sealed from case_events e join matters m on m.id = e.matter where e.seq = 1`,
  ...(['notice_contacts', 'notices', 'request_lines', 'corrections', 'recusals', 'applications'] as const).map(
    (table) => sql`select person_ref as ref, sealed from ${sql.table(table)} where person_ref is not null`,
  ),
];
const AT_ONCE = 500;

/**
 * Removes from a workspace that was just restored what purges removed since its backup was made, as the newest file of
 * keys has it on record: folders, and all rows about people whose keys were destroyed. Undefined where there is nothing.
 */
export async function sweepRestored(
  context: Pick<Context, 'db' | 'ledger' | 'workspace'>,
  who: Who,
): Promise<Swept | undefined> {
  const { workspace, ledger } = context;
  const purged = sealOf(workspace.folder).keys().purged();
  const folders = purged.folders.filter((each) => existsSync(join(workspace.folder, each)));
  for (const each of folders) rmSync(join(workspace.folder, each), { recursive: true, force: true });
  const swept = await ledger.act(async (inner, note) => {
    const people = await peopleUnder(inner, purged.keys);
    const sweep = newId();
    for (const part of partsOf(people, AT_ONCE))
      await inner
        .insertInto('purge_people')
        .values(part.map((person_ref) => ({ purge: sweep, person_ref })))
        .execute();
    const deleted = await deleteRows(inner, sweep, {
      runIds: idsIn(purged.folders, 'runs'),
      inputIds: idsIn(purged.folders, 'inputs'),
    });
    const rows = Object.values(deleted).reduce((sum, n) => sum + n, 0);
    if (rows + folders.length === 0) return undefined;
    const { length } = people;
    note(who, { what: 'restore.swept', about: `${length} ${rows} ${folders.length}` });
    return { people: length, rows, folders: folders.length };
  });
  if (swept) await compact(context);
  return swept;
}

/** The people whose texts name one of some keys. */
async function peopleUnder(inner: Transaction<Tables>, keys: readonly string[]): Promise<readonly string[]> {
  const people = new Set<string>();
  for (const part of partsOf(keys, AT_ONCE)) {
    const some = sql.join(part);
    for (const rows of SEALED) {
      const found = sql<{ ref: string }>`select distinct ref from (${rows}) s where substr(sealed, 3, 16) in (${some})`;
      for (const { ref } of (await found.execute(inner)).rows) people.add(ref);
    }
  }
  return [...people];
}

/** The ids of the runs or inputs among some folders. */
function idsIn(folders: readonly string[], kind: 'runs' | 'inputs'): readonly string[] {
  return folders.filter((each) => each.startsWith(`${kind}/`)).map((each) => each.slice(kind.length + 1));
}
